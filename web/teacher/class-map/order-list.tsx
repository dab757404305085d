import { Crown, PencilLine, Signpost } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CARD_LETTERS } from '../../map/class-map-layers.ts';
import { statementAddress } from '../teacher-address.ts';
import type { CellNames } from './cell-names.ts';
import { CardStickers } from './sticker-pile.tsx';
import type { Card, Vote } from './use-vote.ts';

type Closed = Extract<Vote, { state: 'closed' }>;

/** Card → its letter on the map, by the cards' own order. */
export const lettersOf = (cards: readonly Card[]): Map<string, string> =>
  new Map(cards.map(({ id }, n) => [id, CARD_LETTERS[n] ?? '']));

/** The class's own order, large; never a number. From here the class finds its words. */
export function OrderList({
  vote: { cards, order },
  session,
  names,
  chosen,
  onChoose,
}: {
  vote: Closed;
  session: string;
  names: CellNames;
  chosen: string | null;
  onChoose: (cell: string) => void;
}) {
  const { t } = useTranslation('class-map');
  const letters = lettersOf(cards);
  const nameless = order.some(names.isNameless);
  return (
    <div className="class-map-vote" data-testid="vote-order">
      <h3>{t('vote.orderTitle')}</h3>
      <ol className="class-map-order">
        {order.map((id, place) => (
          <li key={id} data-place={place} data-testid="order-card" data-card={id}>
            <button type="button" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
              <b className="class-map-letter">{letters.get(id)}</b>
              <span>
                {place === 0 && (
                  <span className="class-map-first">
                    <Crown aria-hidden="true" /> {t('vote.first')}
                  </span>
                )}
                {names.nameOf(id)}
              </span>
              <CardStickers
                stickers={cards.find((card) => card.id === id)?.stickers ?? []}
                size={place === 0 ? 40 : 26}
              />
            </button>
          </li>
        ))}
      </ol>
      <p className="class-map-small">{t('vote.orderText')}</p>
      <div className="class-map-buttons">
        <a className="button button-primary" href={statementAddress(session)} data-testid="to-statement">
          <PencilLine aria-hidden="true" /> {t('statement.write')}
        </a>
        {nameless && (
          <a className="button" href={statementAddress(session)}>
            <Signpost aria-hidden="true" /> {t('statement.name')}
          </a>
        )}
      </div>
      {nameless && <p className="class-map-small">{t('statement.nameText')}</p>}
    </div>
  );
}
