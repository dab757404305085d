/** The sections of the method page. Every number in it is the release's own parameter or the rule that the tablet follows. */
import { useTranslation } from 'react-i18next';
import type { Method } from '../../data/contract/publishing.ts';
import { BLOCK_SIZES, MIN_ADDRESSES } from '../../data/home-block.ts';
import type { GateParameters, ReleasedSchool } from '../../data/release.ts';
import { layerBands } from '../map/release-bands.ts';
import { AttackList } from './attack-list.tsx';

/** Area of a hexagon by its edge, m², to the nearest hundred: 3√3/2 · edge². */
const hexagonArea = (edge: number): number => Math.round((((3 * Math.sqrt(3)) / 2) * edge ** 2) / 100) * 100;

/** Each has its own sentence of why. */
const LIMITS = [
  'publicK',
  'plannerK',
  'schoolTableK',
  'schoolMinimum',
  'newPupils',
] as const satisfies (keyof GateParameters)[];

export function MethodText({
  method: { schoolYear, parameters, attacks },
  schools,
}: {
  method: Method;
  schools: readonly ReleasedSchool[];
}) {
  const { t, i18n } = useTranslation('method');
  const { publicEdge, plannerEdge, publicK, plannerK } = parameters;
  const [first, middle, last] = BLOCK_SIZES;
  const number = new Intl.NumberFormat(i18n.language);
  const bands = (k: number) =>
    layerBands(k)
      .map((band) => band.replace('-', '–'))
      .join(' · ');
  const byName = schools.filter(({ participants }) => participants === 'under-10').map(({ name }) => name);
  return (
    <>
      <p className="method-lead">{t('lead', { schoolYear })}</p>
      <section>
        <h2>{t('counted.title')}</h2>
        <p>{t('counted.pupils')}</p>
        <p>{t('counted.cells', { edge: publicEdge, area: number.format(hexagonArea(publicEdge)) })}</p>
        <p>{t('counted.planner', { edge: plannerEdge })}</p>
        <p>{t('counted.classes')}</p>
      </section>
      <section>
        <h2>{t('limits.title')}</h2>
        <table className="table method-table" data-testid="method-limits">
          <thead>
            <tr>
              <th scope="col">{t('limits.rule')}</th>
              <th scope="col">{t('limits.value')}</th>
              <th scope="col">{t('limits.why')}</th>
            </tr>
          </thead>
          <tbody>
            {LIMITS.map((limit) => (
              <tr key={limit} data-testid={`limit-${limit}`}>
                <th scope="row">{t(`limits.${limit}.rule`)}</th>
                <td>{t('limits.atLeast', { count: parameters[limit] })}</td>
                <td>{t(`limits.${limit}.why`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t('bands.title')}</h2>
        <p>{t('bands.text')}</p>
        <dl className="method-bands">
          <div>
            <dt>{t('bands.public')}</dt>
            <dd>{bands(publicK)}</dd>
          </div>
          <div>
            <dt>{t('bands.planner')}</dt>
            <dd>{bands(plannerK)}</dd>
          </div>
        </dl>
        <p>{t('bands.noSums')}</p>
      </section>
      <section>
        <h2>{t('home.title')}</h2>
        <p>{t('home.text', { first, middle, last, addresses: MIN_ADDRESSES })}</p>
        <p>{t('home.counts')}</p>
      </section>
      <section>
        <h2>{t('hidden.title')}</h2>
        <ul>
          {(['few', 'split', 'home', 'time', 'words'] as const).map((why) => (
            <li key={why}>{t(`hidden.${why}`, { publicK, plannerK })}</li>
          ))}
          <li>
            {byName.length === 0
              ? t('hidden.noSmall', { least: parameters.schoolMinimum })
              : t('hidden.small', {
                  schools: new Intl.ListFormat(i18n.language).format(byName),
                  least: parameters.schoolMinimum,
                })}
          </li>
        </ul>
        <p>{t('hidden.states', { most: publicK - 1 })}</p>
      </section>
      <section>
        <h2>{t('attacks.title')}</h2>
        <p>{t('attacks.lead')}</p>
        <AttackList attacks={attacks} />
      </section>
      <section>
        <h2>{t('cannot.title')}</h2>
        <ul>
          {(['all', 'empty', 'sum', 'when', 'right', 'scale'] as const).map((one) => (
            <li key={one}>{t(`cannot.${one}`, { most: publicK - 1 })}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
