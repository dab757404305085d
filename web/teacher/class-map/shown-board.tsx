import { Eye, Play, Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import { kindsOf, type ClassDrawing, type ClassKind } from '../../map/class-map-layers.ts';
import { useReveal } from '../../pupil/use-reveal.ts';
import { Button } from '../../ui/button.tsx';
import { useProblemSentence } from '../../ui/failure.tsx';
import { useCellNames } from './cell-names.ts';
import { CellList } from './cell-list.tsx';
import { ClassLegend } from './class-legend.tsx';
import { KindChips } from './kind-chips.tsx';
import { lettersOf } from './order-list.tsx';
import { PrintedWords } from './printed-words.tsx';
import { useIsDarkRoom } from './room.ts';
import { ShownMap } from './shown-map.tsx';
import { TalkList } from './talk-list.tsx';
import { useWhyNotAgain } from './why-not-again.ts';
import type { Pressing, Progress, Show } from './use-class-show.ts';
import { useVote } from './use-vote.ts';
import { VotePanel } from './vote-panel.tsx';

type Tab = 'talk' | 'vote';
const NO_LETTERS: ReadonlyMap<string, string> = new Map();

/** The map with what is said about it: talking points or the vote; the themes light up one by one when it has just come. */
export function ShownBoard({
  progress,
  matter,
  show,
  fresh,
  pressing,
  onShow,
}: {
  progress: Progress;
  matter: Case;
  show: Show;
  fresh: boolean;
  pressing: Pressing;
  onShow: () => void;
}) {
  const { t } = useTranslation('class-map');
  const sentence = useProblemSentence();
  const isDark = useIsDarkRoom();
  const vote = useVote(progress);
  const names = useCellNames(matter);
  const [only, setOnly] = useState<ClassKind | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<Tab | null>(null);
  const [runs, setRuns] = useState(0);
  const [prints, setPrints] = useState(0);
  const kinds = useMemo(() => kindsOf(show.cells), [show]);
  const step = useReveal(kinds, fresh || runs > 0, runs + 1_000 * show.number);
  const voting = vote.screen.is === 'voting' ? vote.screen.vote : null;
  const tab: Tab = picked ?? (voting ? 'vote' : 'talk');
  const litKey = (only ? [only] : step.lit).join(' ');
  const drawing = useMemo((): ClassDrawing => {
    const lit = kinds.filter((kind) => litKey.split(' ').includes(kind));
    const letters = tab === 'vote' && voting ? lettersOf(voting.cards) : NO_LETTERS;
    return { cells: show.cells, lit, chosen: chosen === null ? [] : [chosen], letters };
  }, [show, kinds, litKey, chosen, tab, voting]);
  useEffect(() => {
    // The browser's own key would print the map in a dark room's colours: it cannot wait until the day's are drawn.
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p' || event.altKey) return;
      event.preventDefault();
      setPrints((before) => before + 1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const choose = (cell: string | null) => setChosen(cell === chosen ? null : cell);
  const whyNot = useWhyNotAgain(progress);
  const isOff = whyNot !== null || pressing.is === 'pressing';
  const isOrder = tab === 'vote' && voting?.state === 'closed';

  return (
    <div
      className="class-map"
      data-testid="class-map"
      data-show={show.number}
      data-lit={litKey}
      data-over={step.newest === null}
      data-order={isOrder}
    >
      <ShownMap
        matter={matter}
        show={show}
        drawing={drawing}
        look={isDark ? 'projector' : 'child'}
        prints={prints}
        onChoose={choose}
      >
        <KindChips kinds={kinds} lit={step.lit} only={only} onOnly={setOnly} />
        <ClassLegend kinds={kinds} tone={isDark ? 'night' : 'day'} />
      </ShownMap>
      <aside className="class-map-side">
        <div className="class-map-tabs" role="group" aria-label={t('title')}>
          <button type="button" aria-pressed={tab === 'talk'} data-testid="tab-talk" onClick={() => setPicked('talk')}>
            {t('tab.talk')}
          </button>
          <button type="button" aria-pressed={tab === 'vote'} data-testid="tab-vote" onClick={() => setPicked('vote')}>
            {voting?.state === 'closed' ? t('tab.order') : t('tab.vote')}
          </button>
        </div>
        {tab === 'vote' ? (
          <VotePanel
            progress={progress}
            screen={vote.screen}
            pressing={vote.pressing}
            presses={vote.presses}
            names={names}
            chosen={chosen}
            onChoose={choose}
          />
        ) : (
          <div className="class-map-words">
            <h3>{t('talk.title')}</h3>
            {kinds.length === 0 ? (
              <p>{t('empty')}</p>
            ) : (
              <TalkList points={show.points} names={names} chosen={chosen} onChoose={choose} />
            )}
            <p data-testid="elsewhere" data-step={show.elsewhere}>
              <b>{t(`elsewhere.${show.elsewhere}`)}</b> {t('elsewhere.why')}
            </p>
            <CellList cells={show.cells} names={names} />
          </div>
        )}
        {tab === 'talk' && (
          <div className="class-map-foot">
            <Button
              data-testid="reveal-again"
              onClick={() => {
                setOnly(null);
                setChosen(null);
                setRuns(runs + 1);
              }}
            >
              <Play aria-hidden="true" size={20} /> {t('again.reveal')}
            </Button>
            <Button
              data-testid="show-again"
              aria-disabled={isOff}
              aria-describedby="class-map-why-not"
              onClick={isOff ? undefined : onShow}
            >
              <Eye aria-hidden="true" size={20} /> {t('again.show')}
            </Button>
            <Button look="quiet" data-testid="print" onClick={() => setPrints(prints + 1)}>
              <Printer aria-hidden="true" size={20} /> {t('again.print')}
            </Button>
            <p id="class-map-why-not" className="class-map-small" role="status">
              {pressing.is === 'failed' ? sentence(pressing.fault) : whyNot}
            </p>
          </div>
        )}
      </aside>
      <p className="visually-hidden" role="status">
        {step.newest === null ? t('litAll') : t('lit', { kind: t(`kind.${step.newest}`) })}{' '}
        {voting && t(voting.state === 'open' ? 'vote.started' : 'vote.ended')}
      </p>
      <PrintedWords className={progress.session.className} show={show} vote={voting} names={names} kinds={kinds} />
    </div>
  );
}
