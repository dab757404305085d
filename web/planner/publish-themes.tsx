/** Theme by theme: how much of it would be on the map, in tenths, never in counts of what is hidden. */
import { useTranslation } from 'react-i18next';
import type { Preview, PreviewMap } from '../../data/preview.ts';
import { CONTRIBUTION_TYPES } from '../../data/topics.ts';
import { ThemeIcon } from '../map/release-choices.tsx';

const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export function PreviewThemes({ preview: { map, isCurrent, startsSchoolYear, parameters } }: { preview: Preview }) {
  const { t } = useTranslation(['publish', 'public']);
  const least = { least: parameters.newPupils };
  return (
    <>
      {map === null ? (
        <p className="publish-note">{t('themes.none')}</p>
      ) : (
        <>
          <table className="table publish-table" data-testid="publish-themes">
            <thead>
              <tr>
                <th scope="col">{t('themes.theme')}</th>
                <th scope="col">{t('themes.public')}</th>
                <th scope="col">{t('themes.planner')}</th>
              </tr>
            </thead>
            <tbody>
              {CONTRIBUTION_TYPES.map((theme) => (
                <tr key={theme}>
                  <th scope="row">
                    <ThemeIcon theme={theme} /> {t(`public:theme.${theme}`)}
                  </th>
                  <Kept found={map.public.find((one) => one.theme === theme)} />
                  <Kept found={map.planner.find((one) => one.theme === theme)} />
                </tr>
              ))}
            </tbody>
          </table>
          <p className="publish-small">{t('themes.tenths')}</p>
        </>
      )}
      <p className="publish-note" data-testid="publish-age">
        {t(map === null ? 'age.none' : isCurrent ? 'age.current' : 'age.frozen', least)} {t('age.why', least)}
      </p>
      {startsSchoolYear && <p className="publish-small">{t('age.startsYear')}</p>}
    </>
  );
}

function Kept({ found }: { found: PreviewMap['public'][number] | undefined }) {
  const { t } = useTranslation(['publish', 'public']);
  if (!found) return <td />;
  const { theme, shown, kept } = found;
  return (
    <td>
      {kept === null ? (
        <span className="publish-tenths-text">{t('themes.tooFew')}</span>
      ) : (
        <>
          <span className="publish-tenths" aria-hidden="true">
            {TENTHS.map((n) => (
              <i key={n} data-on={n <= kept} />
            ))}
          </span>
          <span className="publish-tenths-text">
            {t(kept === 0 ? 'themes.almostNone' : theme === 'route' ? 'themes.keptWays' : 'themes.keptMarks', {
              kept,
            })}
          </span>
        </>
      )}
      <span className="publish-small">{t('public:shownCells', { count: shown })}</span>
    </td>
  );
}
