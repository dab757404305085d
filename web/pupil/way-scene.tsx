/** Draw the way to school: finger, pen, mouse, taps or keys. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPlace } from '../../data/case.ts';
import type { Position } from '../../data/geometry.ts';
import { DrawSurface } from '../draw/draw-surface.tsx';

import { linesOf } from '../draw/way.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { drawingOf } from './kept-drawings.ts';
import type { WayKey } from './lesson-draft.ts';
import { wayOf, type Lesson } from './lesson.ts';
import { showDraft, WAY_COLOUR } from './own-map.ts';
import { ToolRail } from './tool-rail.tsx';
import type { Dispatch } from './use-lesson.ts';

function titleOf({ kind, home, when }: WayKey) {
  if (when !== 'always') return `way.season.${when}` as const;
  if (kind === 'leisure') return 'way.leisure';
  return home === 0 ? 'way.title' : 'way.second';
}

export type WaySceneProps = {
  map: MapLibreMap;
  /** For the list instead of the map (list-way.tsx). */
  places: readonly NamedPlace[];
  school: Position;
  lesson: Lesson;
  dispatch: Dispatch;
};

export function WayScene({ map, lesson, dispatch }: WaySceneProps) {
  const { t } = useTranslation('pupil');
  // A tool of its own per home; the lesson keeps what it makes.
  const [drawing] = useState(() => drawingOf(lesson.about, wayOf(lesson)));
  const tool = useSyncExternalStore(drawing.subscribe, drawing.shown);
  const way = tool.history.now;
  useEffect(() => {
    // At once, not after React has drawn: the wet ink is wiped off when the map has nothing left to draw.
    const dry = (): void => showDraft(map, drawing.tool().history.now);
    dry();
    return drawing.subscribe(dry);
  }, [map, drawing]);
  useEffect(() => {
    dispatch({ is: 'drew', way });
  }, [way, dispatch]);

  const points = way.parts.reduce((sum, part) => sum + part.length, 0);
  const hasWay = linesOf(way).length > 0;
  const help =
    tool.refused === 'too-many-pieces'
      ? t('way.tooMany')
      : tool.grip === 'move'
        ? t('way.moving')
        : hasWay
          ? t('way.goOn')
          : t('way.help');
  return (
    <>
      <DrawSurface
        map={map}
        drawing={drawing}
        inkColour={WAY_COLOUR}
        label={t('way.surface')}
        describedBy="draw-keys"
      />
      <p id="draw-keys" className="visually-hidden">
        {t('way.keys')}
      </p>
      <p className="visually-hidden" role="status" data-testid="way-points">
        {points === 0 ? t('way.none') : t('way.points', { count: points })}
      </p>
      <ToolRail
        map={map}
        steps={{
          canUndo: tool.history.past.length > 0,
          canRedo: tool.history.future.length > 0,
          undo: () => drawing.send({ is: 'undo' }),
          redo: () => drawing.send({ is: 'redo' }),
        }}
        grip={{ now: tool.grip, set: (grip) => drawing.send({ is: 'grip', grip }) }}
      />
      <Card title={t(titleOf(lesson.about))} testId="scene-way" onBack={() => dispatch({ is: 'back' })}>
        <p className="card-help">{help}</p>
        <div className="card-actions">
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
    </>
  );
}
