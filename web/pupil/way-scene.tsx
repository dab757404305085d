/** Draw the way to school: finger, pen, mouse, taps or keys. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { List } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPlace } from '../../data/case.ts';
import type { Position } from '../../data/geometry.ts';
import { DrawSurface } from '../draw/draw-surface.tsx';
import { metresBetween } from '../draw/local-metres.ts';
import type { Tool } from '../draw/step.ts';
import { EMPTY_WAY, linesOf, type Way } from '../draw/way.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { GripBar } from './grip-bar.tsx';
import { drawingOf } from './kept-drawings.ts';
import type { WayKey } from './lesson-draft.ts';
import { wayNow, wayOf, type Lesson } from './lesson.ts';
import { ListWay } from './list-way.tsx';
import { INK_COLOURS, showDraft } from './own-map.ts';
import { ToolRail } from './tool-rail.tsx';
import type { Dispatch } from './use-lesson.ts';
import { endingAt, type Leg } from './way-legs.ts';

function titleOf({ kind, home, when }: WayKey) {
  if (when !== 'always') return `way.season.${when}` as const;
  if (kind === 'leisure') return 'way.leisure';
  return home === 0 ? 'way.title' : 'way.second';
}

/** What the finger can do now; why it did nothing comes first. */
function helpOf({ refused, grip, hand }: Tool, hasWay: boolean) {
  if (refused === 'too-many-pieces') return 'way.tooMany';
  if (hand.is === 'holding') return 'way.held';
  if (grip === 'move') return 'way.moving';
  if (grip !== 'draw' && !hasWay) return 'way.nothing';
  if (refused === 'no-line') return 'way.noLine';
  if (grip === 'rub') return 'way.rubbing';
  if (grip === 'bend') return 'way.bending';
  return hasWay ? 'way.goOn' : 'way.help';
}

const NO_LEGS: readonly Leg[] = [];

export type WaySceneProps = {
  map: MapLibreMap;
  /** For the list instead of the map (list-way.tsx). */
  places: readonly NamedPlace[];
  school: Position;
  lesson: Lesson;
  dispatch: Dispatch;
};

export function WayScene({ map, places, school, lesson, dispatch }: WaySceneProps) {
  const { t } = useTranslation('pupil');
  // A tool of its own per home; the lesson keeps what it makes.
  const [drawing] = useState(() => drawingOf(lesson.about, wayOf(lesson)));
  const tool = useSyncExternalStore(drawing.subscribe, drawing.shown);
  const way = tool.history.now;
  const legs = wayNow(lesson)?.legs ?? NO_LEGS;
  const { kind } = lesson.about;
  useEffect(() => {
    // At once, not after React has drawn: the wet ink is wiped off when the map has nothing left to draw.
    let shown: { way: Way; held: Position | null } | null = null;
    const dry = (): void => {
      const { hand, history } = drawing.tool();
      // While it is rubbed or dragged, the wet line stands for the dry one.
      const now = hand.is === 'rubbing' || hand.is === 'bending' ? EMPTY_WAY : history.now;
      const held = hand.is === 'holding' ? hand.grab.at : null;
      if (shown?.way === now && shown.held === held) return;
      shown = { way: now, held };
      // Legs are told along the way as it is walked, to school.
      showDraft(map, kind === 'school' ? endingAt(now, school) : now, legs, held);
    };
    dry();
    return drawing.subscribe(dry);
  }, [map, drawing, legs, kind, school]);
  useEffect(() => {
    dispatch({ is: 'drew', way });
  }, [way, dispatch]);

  const [listOpen, setListOpen] = useState(false);
  const goal = wayNow(lesson)?.place;
  const end =
    lesson.about.kind === 'school'
      ? { name: t('schoolSign'), at: school }
      : places
          .filter(({ place }) => goal && metresBetween(place.coordinates, goal) < 1)
          .map(({ name, place }) => ({ name, at: place.coordinates }))[0];
  const lay = (from: Position, made: { way: Way; legs: readonly Leg[] }): void => {
    setListOpen(false);
    drawing.send({ is: 'lay', way: made.way });
    dispatch({ is: 'drew', way: made.way });
    if (lesson.about.kind === 'school') dispatch({ is: 'place', at: from });
    for (const { mode, from: metres } of made.legs)
      dispatch(metres === 0 ? { is: 'mode', mode } : { is: 'leg', mode, from: metres });
  };

  const points = way.parts.reduce((sum, part) => sum + part.length, 0);
  const hasWay = linesOf(way).length > 0;
  const help = t(helpOf(tool, hasWay));
  return (
    <>
      <DrawSurface
        map={map}
        drawing={drawing}
        colours={INK_COLOURS}
        label={t('way.surface')}
        describedBy="draw-keys"
        covers=".card, .tool-rail, .grip-bar"
      />
      <p id="draw-keys" className="visually-hidden">
        {t('way.keys')}
      </p>
      <p className="visually-hidden" role="status" data-testid="way-points">
        {points === 0 ? t('way.none') : t('way.points', { count: points })}
      </p>
      <GripBar now={tool.grip} onChoose={(grip) => drawing.send({ is: 'grip', grip })} />
      <ToolRail
        map={map}
        steps={{
          canUndo: tool.history.past.length > 0,
          canRedo: tool.history.future.length > 0,
          undo: () => drawing.send({ is: 'undo' }),
          redo: () => drawing.send({ is: 'redo' }),
        }}
      />
      <Card title={t(titleOf(lesson.about))} testId="scene-way" onBack={() => dispatch({ is: 'back' })}>
        <p className="card-help" role="status">
          {help}
        </p>
        <div className="card-actions">
          {!hasWay && end && (
            <Button data-testid="list-open" onClick={() => setListOpen(true)}>
              <List aria-hidden="true" />
              {t('listWay.open')}
            </Button>
          )}
          {!hasWay && (
            <Button data-testid="skip-way" onClick={() => dispatch({ is: 'way-skipped' })}>
              {t('way.skip')}
            </Button>
          )}
          {hasWay && (
            <Button
              look="primary"
              data-testid="finish-way"
              onClick={() => {
                drawing.send({ is: 'finish' });
                dispatch({ is: 'drew', way: drawing.tool().history.now });
                dispatch({ is: 'way-done' });
              }}
            >
              {t('way.done')}
            </Button>
          )}
        </div>
      </Card>
      {listOpen && end && <ListWay places={places} end={end} onDone={lay} onClose={() => setListOpen(false)} />}
    </>
  );
}
