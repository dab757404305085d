import { useTranslation } from 'react-i18next';
import type { ClassKind } from '../../map/class-map-layers.ts';
import type { CellNames } from './cell-names.ts';
import { ClassLegend } from './class-legend.tsx';
import { lettersOf } from './order-list.tsx';
import { StickerPile } from './sticker-pile.tsx';
import type { Show } from './use-class-show.ts';
import type { Vote } from './use-vote.ts';

/** What stands beside the map on the sheet: legend, talking points, and the order once there is one. Seen on paper only. */
export function PrintedWords({
  className,
  show,
  vote,
  names,
  kinds,
}: {
  className: string;
  show: Show;
  vote: Vote | null;
  names: CellNames;
  kinds: readonly ClassKind[];
}) {
  const { t } = useTranslation('class-map');
  const letters = vote ? lettersOf(vote.cards) : null;
  return (
    <section className="class-map-paper" aria-hidden="true">
      <h2>{t('pageTitle', { className })}</h2>
      <ul className="class-map-legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <StickerPile kind={kind} shade="some" size={20} /> {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      <ClassLegend kinds={kinds} tone="day" />
      {show.points.length > 0 && (
        <>
          <h3>{t('talk.title')}</h3>
          <ol>
            {show.points.map(({ kind, cell }) => (
              <li key={cell}>{t(`talk.${kind}`, { where: names.whereOf(cell) })}</li>
            ))}
          </ol>
        </>
      )}
      {vote?.state === 'closed' && (
        <>
          <h3>{t('vote.orderTitle')}</h3>
          <ul>
            {vote.order.map((id) => (
              <li key={id}>
                {letters?.get(id)}: {names.nameOf(id)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {t(`elsewhere.${show.elsewhere}`)} {t('elsewhere.why')}
      </p>
    </section>
  );
}
