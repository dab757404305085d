/** What the class does together, on this tablet: where it is, its map under the child's own marks, and its vote. */
import './class-time.css';
import { Map as MapSign, Vote } from 'lucide-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import { cellRing } from '../../data/hex-grid.ts';
import { CARD_LETTERS, kindsOf, type ClassDrawing } from '../map/class-map-layers.ts';
import { useClassMapOnMap } from '../map/draw-class-map.ts';
import type { DeviceSeat } from '../offline/database.ts';
import type { Entry } from '../offline/outbox-entry.ts';
import { Button } from '../ui/button.tsx';
import { known as knownPicks, press } from './ballot.ts';
import { BallotCard } from './ballot-card.tsx';
import { ClassMapCard } from './class-map-card.tsx';
import type { Known } from './lesson-news.ts';
import type { Lesson } from './lesson.ts';
import { lookAt, raiseWays, showWays } from './own-map.ts';
import { OwnStickers } from './own-stickers.tsx';
import { stepToSay } from './step-line.ts';
import { useBallot } from './use-ballot.ts';
import { useClassShow } from './use-class-show.ts';
import { useReveal } from './use-reveal.ts';

/** What lies over the map: the child's own lesson, or something of the class. */
export type ClassView = 'lesson' | 'class-map' | 'vote';

const NO_CELLS: ClassDrawing['cells'] = [];
const NO_LETTERS: ClassDrawing['letters'] = new Map();

export type ClassTimeProps = {
  map: MapLibreMap;
  seat: DeviceSeat;
  matter: Case;
  lesson: Lesson;
  entries: readonly Entry[];
  known: Known;
  view: ClassView;
  onView: (view: ClassView) => void;
};

export function ClassTime({ map, seat, matter, lesson, entries, known, view, onView }: ClassTimeProps) {
  const news = known.is === 'known' ? known.news : null;
  const shows = news?.shows ?? 0;
  const vote = news?.vote ?? 'none';
  /** The showing that the child has opened. */
  const [seen, setSeen] = useState(0);
  const [isRevealed, setRevealed] = useState(false);
  const [again, setAgain] = useState(0);
  const [isMine, setMine] = useState(true);
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const before = useRef<{ center: [number, number]; zoom: number } | null>(null);

  const [shown, askShow] = useClassShow(seat, shows, view === 'class-map');
  const [poll, sendBallot, askVote] = useBallot(seat, vote === 'none' ? null : `${vote} ${shows}`);
  const cells = shown.is === 'ready' ? shown.show.cells : NO_CELLS;
  const number = shown.is === 'ready' ? shown.show.number : 0;
  const themes = useMemo(() => kindsOf(cells), [cells]);
  const step = useReveal(themes, view === 'class-map' && number > 0 && !isRevealed, again + 1000 * number);
  const cards = poll.is === 'ready' ? poll.seatVote.vote.cards : null;
  const stored = poll.is === 'ready' ? poll.seatVote.ballot : null;
  const picks = useMemo(() => knownPicks(changed ?? stored ?? [], cards ?? []), [changed, stored, cards]);

  const lit = step.lit.length;
  const drawing = useMemo((): ClassDrawing | null => {
    if (view === 'class-map') return { cells, lit: themes.slice(0, lit), chosen: [], letters: NO_LETTERS };
    if (view !== 'vote' || cards === null) return null;
    const letters = new Map(cards.map(({ id }, at) => [id, CARD_LETTERS[at] ?? '']));
    const chosen = cards.flatMap((card) => (picks.includes(card.id) ? card.cells : []));
    return { cells: NO_CELLS, lit: [], chosen, letters };
  }, [view, cells, themes, lit, cards, picks]);
  useClassMapOnMap(map, drawing, 'child');

  const areMineSeen = view === 'class-map' && isMine && step.newest === null;
  const own = useMemo(() => entries.flatMap(({ wanted }) => wanted ?? []), [entries]);
  useEffect(() => {
    if (view === 'lesson') return;
    showWays(map, areMineSeen ? own : []);
    if (areMineSeen) raiseWays(map);
  }, [map, view, areMineSeen, own]);
  useEffect(() => {
    if (view === 'class-map')
      lookAt(
        map,
        [...new Set(cells.map(({ cell }) => cell))].flatMap((cell) => cellRing(cell)),
      );
  }, [map, view, cells]);
  useEffect(() => {
    if (view === 'vote' && cards)
      lookAt(
        map,
        cards.flatMap(({ id }) => cellRing(id)),
      );
  }, [map, view, cards]);

  const open = (next: ClassView): void => {
    before.current ??= { center: map.getCenter().toArray(), zoom: map.getZoom() };
    if (next === 'class-map') {
      setRevealed(seen === shows);
      setSeen(shows);
    }
    onView(next);
  };
  const back = (): void => {
    if (before.current) map.jumpTo(before.current);
    before.current = null;
    onView('lesson');
  };

  if (view === 'class-map') {
    return (
      <>
        {areMineSeen && <OwnStickers map={map} entries={entries} isMine />}
        <ClassMapCard
          shown={shown}
          again={askShow}
          matter={matter}
          step={step}
          hasOwn={own.some(({ geometry }) => geometry !== null)}
          isMine={isMine}
          onMine={setMine}
          onReveal={() => {
            setRevealed(false);
            setAgain((count) => count + 1);
          }}
          onBack={back}
        />
      </>
    );
  }
  if (view === 'vote') {
    return (
      <BallotCard
        poll={poll}
        again={askVote}
        matter={matter}
        picks={picks}
        onPress={(card) => setChanged(press(picks, card))}
        onSend={() => sendBallot(picks)}
        onBack={back}
      />
    );
  }
  const isOpen = news?.sessionState === 'open';
  return (
    <Says
      step={
        known.is === 'known' && known.isLive && isOpen ? stepToSay(known.news.step, lesson.scene, lesson.settled) : null
      }
      map={shows > 0 && (isOpen || number > 0) ? (seen === shows ? 'seen' : 'new') : null}
      vote={vote === 'none' ? null : vote === 'closed' ? 'closed' : stored === null ? 'new' : 'seen'}
      onOpen={open}
    />
  );
}

function Says({
  step,
  map,
  vote,
  onOpen,
}: {
  step: ReturnType<typeof stepToSay>;
  map: 'new' | 'seen' | null;
  vote: 'new' | 'seen' | 'closed' | null;
  onOpen: (view: ClassView) => void;
}) {
  const { t } = useTranslation('pupil');
  return (
    <div className="class-says">
      <p role="status" className={step === null ? 'visually-hidden' : 'class-step'} data-testid="class-step">
        {step === null ? '' : t('together.now', { step: t(`together.step.${step}`) })}
      </p>
      {vote !== null && (
        <Button
          look={vote === 'new' ? 'primary' : 'normal'}
          className="class-offer"
          data-testid="open-vote"
          data-seen={vote === 'seen'}
          onClick={() => onOpen('vote')}
        >
          <Vote aria-hidden="true" /> {t(vote === 'closed' ? 'together.vote.see' : 'together.vote.open')}
        </Button>
      )}
      {map !== null && (
        <Button
          look={map === 'new' && vote !== 'new' ? 'primary' : 'normal'}
          className="class-offer"
          data-testid="open-class-map"
          data-seen={map === 'seen'}
          onClick={() => onOpen('class-map')}
        >
          <MapSign aria-hidden="true" /> {t('together.map.open')}
        </Button>
      )}
    </div>
  );
}
