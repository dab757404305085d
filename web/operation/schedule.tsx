/** Each kind of data: how long, from when, what falls due next, what was deleted last. */
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import { useDay } from '../ui/use-day.ts';

type Retention = Reply<'getRetention'>;

export function Schedule({ retention }: { retention: Retention }) {
  const { t } = useTranslation('operation');
  const day = useDay();
  const { keptHouseOn, isDemo, lines } = retention;
  return (
    <section className="operation-card operation-wide" aria-labelledby="operation-schedule">
      <h2 id="operation-schedule">{t('schedule.title')}</h2>
      <p>
        {keptHouseOn === null ? t('schedule.notYet') : t('schedule.ran', { day: day(keptHouseOn) })}{' '}
        {isDemo && <strong>{t('schedule.demo')}</strong>}
      </p>
      <table className="operation-table" data-testid="schedule">
        <thead>
          <tr>
            {(['what', 'long', 'by', 'next', 'last'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`schedule.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, by, from, amount, unit, nextDue, last }) => (
            <tr key={id} data-line={id}>
              <th scope="row">{t(`line.${id}`)}</th>
              <td data-label={t('schedule.long')}>
                {t('schedule.span', { span: t(`unit.${unit}`, { count: amount }), from: t(`from.${from}`) })}
              </td>
              <td data-label={t('schedule.by')}>{t(`by.${by}`)}</td>
              <td data-label={t('schedule.next')}>
                {nextDue === null ? t(by === 'server' ? 'schedule.nothing' : 'schedule.unknown') : day(nextDue)}
              </td>
              <td data-label={t('schedule.last')}>
                {last === null
                  ? t(by === 'server' ? 'schedule.none' : 'schedule.unknown')
                  : t('schedule.rows', { day: day(last.on), count: last.rows })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
