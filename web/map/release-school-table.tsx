import { useTranslation } from 'react-i18next';
import { CODES, CONTRIBUTION_TYPES, type Code } from '../../data/topics.ts';
import type { BetterRow } from '../../data/better.ts';
import type { Band, ReleasedSchool, SchoolAnswer, SchoolRow, Theme } from '../../data/release.ts';
import { BandCell } from './band-cell.tsx';
import { bandText } from './release-bands.ts';
import { ThemeIcon } from './release-choices.tsx';
import { ReleaseSchoolAnswers } from './release-school-answers.tsx';

/** What each school said in all, contributions without place included; and whether its map is shown. */
export function ReleaseSchoolTable({
  schools,
  rows,
  answers,
  better,
  caseId,
  k,
}: {
  schools: readonly ReleasedSchool[];
  rows: readonly SchoolRow[];
  answers: readonly SchoolAnswer[];
  better: readonly BetterRow[];
  /** Whose findings «ble det bedre?» asks about. */
  caseId: string;
  /** Fewest pupils of a row. */
  k: number;
}) {
  const { t } = useTranslation(['public', 'common']);
  const bands = new Map(rows.map(({ school, theme, code, band }) => [`${school} ${theme} ${code ?? ''}`, band]));
  const bandOf = (school: string, theme: Theme, code: Code | null): Band | undefined =>
    bands.get(`${school} ${theme} ${code ?? ''}`);
  const lines = CONTRIBUTION_TYPES.flatMap((theme) => [
    { theme, code: null },
    ...CODES[theme]
      .filter((code) => schools.some(({ school }) => bandOf(school, theme, code)))
      .map((code) => ({ theme, code })),
  ]);
  return (
    <table className="table schools-table" data-testid="table-schools">
      <caption>{t('schools.caption', { most: k - 1 })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('schools.what')}</th>
          {schools.map(({ school, name }) => (
            <th key={school} scope="col">
              {name}
            </th>
          ))}
        </tr>
        <tr className="schools-state">
          <th scope="row">{t('schools.participants')}</th>
          {schools.map((school) => (
            <td key={school.school} data-testid={`school-state-${school.school}`}>
              <SchoolState school={school} />
            </td>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ theme, code }) => (
          <tr key={`${theme} ${code ?? ''}`} className={code ? 'line-code' : 'line-theme'}>
            <th scope="row">
              {code ? (
                <>
                  <span className="visually-hidden">{t(`theme.${theme}`)}: </span>
                  {t(`common:code.${code}`)}
                </>
              ) : (
                <>
                  <ThemeIcon theme={theme} /> {t(`theme.${theme}`)}
                </>
              )}
            </th>
            {schools.map(({ school }) => (
              <BandCell key={school} band={bandOf(school, theme, code)} />
            ))}
          </tr>
        ))}
      </tbody>
      <ReleaseSchoolAnswers schools={schools} answers={answers} better={better} caseId={caseId} />
    </table>
  );
}

function SchoolState({ school: { participants, asked } }: { school: ReleasedSchool }) {
  const { t } = useTranslation('public');
  if (participants === 'under-10') return t('schools.fewerThanTen');
  const many = t('pupils', { band: bandText(participants) });
  return asked ? many : `${many} – ${t('schools.noMap')}`;
}
