/** «Hva er viktigst?»: the class's places as cards, ranked by presses; and when the vote is over, their order. */
import './class-view.css';
import { Check, CloudUpload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { VoteCard } from '../../data/class-vote.ts';
import { CARD_LETTERS, CLASS_KINDS, kindOf, type ClassKind } from '../map/class-map-layers.ts';
import { nearestPlace } from '../map/nearest-place.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { isSame, MAX_PICKS, rankOf } from './ballot.ts';
import { Card } from './card.tsx';
import { StickerShape } from './pictures.tsx';
import type { Poll, Sending } from './use-ballot.ts';

export type BallotCardProps = {
  poll: Poll;
  again: () => void;
  matter: Case;
  picks: readonly string[];
  onPress: (card: string) => void;
  onSend: () => void;
  onBack: () => void;
};

export function BallotCard({ poll, again, matter, picks, onPress, onSend, onBack }: BallotCardProps) {
  const { t } = useTranslation(['pupil', 'common']);
  const vote = poll.is === 'ready' ? poll.seatVote.vote : null;
  const title = t(vote?.state === 'closed' ? 'together.vote.over' : 'together.vote.title');
  return (
    <div className="class-view" data-testid="ballot" data-state={vote?.state ?? poll.is}>
      <Card title={title} testId={`scene-vote-${vote?.state ?? 'open'}`} onBack={onBack}>
        {poll.is === 'loading' && <p role="status">{t('common:loading')}</p>}
        {poll.is === 'failed' && <Failure fault={poll.fault} again={again} />}
        {poll.is === 'ready' && vote?.state === 'closed' && (
          <>
            <p className="card-help">{t('together.vote.order')}</p>
            <ol className="ballot-order" data-testid="ballot-order">
              {vote.order.flatMap((id) => {
                const at = vote.cards.findIndex((card) => card.id === id);
                const card = vote.cards[at];
                return card ? (
                  <li key={id} data-card={id}>
                    <CardWords card={card} at={at} matter={matter} />
                  </li>
                ) : (
                  []
                );
              })}
            </ol>
            <div className="card-actions">
              <Button look="primary" onClick={onBack}>
                {t('together.back')}
              </Button>
            </div>
          </>
        )}
        {poll.is === 'ready' && vote?.state === 'open' && (
          <>
            <p className="card-help">{t(picks.length < MAX_PICKS ? 'together.vote.help' : 'together.vote.full')}</p>
            <ul className="ballot-cards">
              {vote.cards.map((card, at) => (
                <li key={card.id}>
                  <Choice card={card} at={at} matter={matter} rank={rankOf(picks, card.id)} onPress={onPress} />
                </li>
              ))}
            </ul>
            <Send picks={picks} ballot={poll.seatVote.ballot} sending={poll.sending} onSend={onSend} />
          </>
        )}
      </Card>
    </div>
  );
}

function Choice({
  card,
  at,
  matter,
  rank,
  onPress,
}: {
  card: VoteCard;
  at: number;
  matter: Case;
  rank: number | null;
  onPress: (card: string) => void;
}) {
  const { t } = useTranslation('pupil');
  return (
    <button
      type="button"
      className="ballot-card"
      data-testid={`ballot-${CARD_LETTERS[at] ?? at}`}
      data-card={card.id}
      aria-pressed={rank !== null}
      onClick={() => onPress(card.id)}
    >
      <CardWords card={card} at={at} matter={matter} />
      <span className="ballot-rank" data-rank={rank ?? ''}>
        {rank === null ? (
          <span className="visually-hidden">{t('together.vote.unranked')}</span>
        ) : (
          <>
            <span className="visually-hidden">{t('together.vote.rank')} </span>
            {rank}
          </>
        )}
      </span>
    </button>
  );
}

/** The letter it has on the map, its name, and its stickers. */
function CardWords({ card, at, matter }: { card: VoteCard; at: number; matter: Case }) {
  const { t } = useTranslation('pupil');
  const kinds = new Set(card.stickers.map(({ theme }) => kindOf(theme)));
  const tabs = CLASS_KINDS.filter((kind): kind is Exclude<ClassKind, 'way'> => kind !== 'way' && kinds.has(kind));
  const name = matter.places.find(({ id }) => id === card.place)?.name;
  const near = nearestPlace(card.id, matter)?.name ?? matter.municipality.name;
  return (
    <>
      <span className="ballot-letter" aria-hidden="true">
        {CARD_LETTERS[at]}
      </span>
      <span className="ballot-words">
        <span className="ballot-name">{name ?? t('together.near', { place: near })}</span>
        <span className="ballot-stickers">
          {tabs.map((tab) => (
            <span key={tab}>
              <StickerShape tab={tab} size={26} />
              <span className="visually-hidden">{t(`tab.${tab}`)}. </span>
            </span>
          ))}
        </span>
      </span>
    </>
  );
}

function Send({
  picks,
  ballot,
  sending,
  onSend,
}: {
  picks: readonly string[];
  ballot: readonly string[] | null;
  sending: Sending;
  onSend: () => void;
}) {
  const { t } = useTranslation('pupil');
  const isKept = sending === 'kept' && isSame(picks, ballot);
  const says = isKept
    ? 'kept'
    : picks.length === 0
      ? 'first'
      : sending === 'sending' || sending === 'waits' || sending === 'refused'
        ? sending
        : ballot !== null
          ? 'changed'
          : null;
  const isOff = isKept || picks.length === 0 || sending === 'sending' || sending === 'waits';
  return (
    <div className="card-actions card-actions-stuck ballot-send">
      <p className="ballot-says" role="status" data-testid="ballot-says" data-state={says ?? ''}>
        {says === 'kept' && <Check size={22} aria-hidden="true" />}
        {says === 'waits' && <CloudUpload size={22} aria-hidden="true" />}
        {says === null ? '' : t(`together.vote.${says}`)}
      </p>
      <Button
        look="primary"
        data-testid="ballot-send"
        aria-disabled={isOff}
        onClick={() => {
          if (!isOff) onSend();
        }}
      >
        {t('together.vote.send')}
      </Button>
    </div>
  );
}
