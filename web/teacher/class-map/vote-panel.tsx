import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api-client.ts';
import { CARD_LETTERS } from '../../map/class-map-layers.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure, useProblemSentence } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { CellNames } from './cell-names.ts';
import { OrderList } from './order-list.tsx';
import { CardStickers } from './sticker-pile.tsx';
import type { Pressing, Progress } from './use-class-show.ts';
import type { Card, VotePresses, VoteScreen } from './use-vote.ts';

type PanelProps = {
  progress: Progress;
  screen: VoteScreen;
  pressing: Pressing;
  presses: VotePresses;
  names: CellNames;
  chosen: string | null;
  onChoose: (cell: string) => void;
};

/** Start, cards, order: what the vote is at now. */
export function VotePanel({ progress, screen, pressing, presses, names, chosen, onChoose }: PanelProps) {
  const fault = useVoteFault(pressing);
  if (screen.is === 'loading') {
    return screen.fault === null ? <Loading /> : <Failure fault={screen.fault} again={screen.again} />;
  }
  const isBusy = pressing.is === 'pressing';
  if (screen.is === 'none') {
    return (
      <StartVote isClosed={progress.session.state === 'closed'} isBusy={isBusy} fault={fault} onStart={presses.start} />
    );
  }
  const { vote } = screen;
  if (vote.state === 'closed') {
    return <OrderList vote={vote} session={progress.session.id} names={names} chosen={chosen} onChoose={onChoose} />;
  }
  return (
    <OpenVote
      cards={vote.cards}
      isBusy={isBusy}
      fault={fault}
      presses={presses}
      names={names}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** In the words of a vote, where the problem's own would not say enough. */
function useVoteFault(pressing: Pressing): string | null {
  const { t } = useTranslation('class-map');
  const sentence = useProblemSentence();
  if (pressing.is !== 'failed') return null;
  const code = pressing.fault instanceof ApiProblem ? pressing.fault.code : null;
  if (code === 'too-few-ballots') return t('vote.tooFew');
  return code === 'nothing-shown-yet' ? t('vote.tooFewPlaces') : sentence(pressing.fault);
}

function StartVote({
  isClosed,
  isBusy,
  fault,
  onStart,
}: {
  isClosed: boolean;
  isBusy: boolean;
  fault: string | null;
  onStart: () => void;
}) {
  const { t } = useTranslation('class-map');
  const isOff = isClosed || isBusy;
  return (
    <div className="class-map-vote" data-testid="vote-start-panel">
      <h3>{t('vote.title')}</h3>
      <p>{t('vote.how')}</p>
      <Button look="primary" data-testid="vote-start" aria-disabled={isOff} onClick={isOff ? undefined : onStart}>
        <Flag aria-hidden="true" /> {t('vote.start')}
      </Button>
      <p className="class-map-why" role="alert">
        {isClosed ? t('vote.sessionClosed') : fault}
      </p>
    </div>
  );
}

function OpenVote({
  cards,
  isBusy,
  fault,
  presses,
  names,
  chosen,
  onChoose,
}: {
  cards: readonly Card[];
  isBusy: boolean;
  fault: string | null;
  presses: VotePresses;
} & Pick<PanelProps, 'names' | 'chosen' | 'onChoose'>) {
  const { t } = useTranslation(['class-map', 'common']);
  const [asking, setAsking] = useState(false);
  return (
    <div className="class-map-vote" data-testid="vote-open">
      <h3>{t('vote.open')}</h3>
      <ul className="class-map-cards">
        {cards.map(({ id, stickers }, n) => {
          const letter = CARD_LETTERS[n] ?? '';
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={chosen === id}
                data-testid={`vote-card-${letter}`}
                onClick={() => onChoose(id)}
              >
                <b className="class-map-letter" aria-hidden="true">
                  {letter}
                </b>
                <span className="visually-hidden">{t('vote.card', { letter, place: names.nameOf(id) })}</span>
                <span aria-hidden="true">{names.nameOf(id)}</span>
                <CardStickers stickers={stickers} size={28} />
              </button>
            </li>
          );
        })}
      </ul>
      <p className="class-map-small">{t('vote.change')}</p>
      <div className="class-map-buttons">
        <Button
          look="primary"
          data-testid="vote-close"
          aria-disabled={isBusy}
          onClick={isBusy ? undefined : presses.close}
        >
          {t('vote.close')}
        </Button>
        <Button look="quiet" data-testid="vote-discard" onClick={() => setAsking(true)}>
          {t('vote.discard')}
        </Button>
      </div>
      <p className="class-map-why" role="alert" data-testid="vote-fault">
        {fault}
      </p>
      {asking && (
        <Dialog title={t('vote.discardTitle')} onClose={() => setAsking(false)} testId="discard-dialog">
          <p>{t('vote.discardText')}</p>
          <div className="dialog-actions">
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
            <Button
              look="danger"
              data-testid="discard-confirm"
              onClick={() => {
                setAsking(false);
                presses.discard();
              }}
            >
              {t('vote.discardConfirm')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
