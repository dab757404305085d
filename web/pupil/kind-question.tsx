/** A way over the sea, or a very long one: asked about kindly, never refused. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { Ship } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { metresPerPixel } from '../draw/local-metres.ts';
import type { Way } from '../draw/way.ts';
import { overWater, type Stretch } from '../map/over-water.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { BoatScene, FarScene } from './kind-pictures.tsx';
import { placeAlong, wayLength, type Leg } from './way-legs.ts';

/** Longer than any way a child tells of by hand, metres. */
export const FAR_M = 30_000;
/** Places that are looked at: each 10 m, and not more than so many. */
const EACH_M = 10;
const MOST = 160;

export type Question =
  { readonly is: 'water'; readonly stretch: Stretch } | { readonly is: 'far'; readonly length: number };

/** @param map at rest, with the whole way in view */
function questionOf(map: MapLibreMap, way: Way, legs: readonly Leg[]): Question | null {
  const length = wayLength(way);
  if (length > FAR_M) return { is: 'far', length };
  if (legs.some(({ mode }) => mode === 'ferry')) return null;
  const step = Math.max(EACH_M, length / MOST);
  const places = Array.from({ length: Math.floor(length / step) + 1 }, (_, i) => i * step).flatMap((along) => {
    const at = placeAlong(way, along);
    return at ? [{ at, along }] : [];
  });
  const stretch = overWater(map, places, metresPerPixel(map.getCenter().lat, map.getZoom()));
  return stretch && { is: 'water', stretch };
}

/** Ways that were asked about: an answer stands until the way is changed. */
const ASKED = new WeakSet<Way>();

/** Looks when the map has come to rest on the way. @returns the question, and what ends it */
export function useKindQuestion(
  map: MapLibreMap,
  way: Way,
  legs: readonly Leg[],
): [question: Question | null, answered: () => void] {
  const [open, setOpen] = useState<{ way: Way; question: Question } | null>(null);
  useEffect(() => {
    if (ASKED.has(way)) return undefined;
    const look = (): void => {
      if (ASKED.has(way)) return;
      ASKED.add(way);
      const question = questionOf(map, way, legs);
      if (question) setOpen({ way, question });
    };
    map.once('idle', look);
    map.triggerRepaint();
    return () => {
      map.off('idle', look);
    };
  }, [map, way, legs]);
  return [open?.way === way ? open.question : null, () => setOpen(null)];
}

export function KindQuestion({
  question,
  onFerry,
  onOtherwise,
  onAgain,
}: {
  question: Question;
  /** Over the water by boat. */
  onFerry: (stretch: Stretch) => void;
  /** Yes, it is so. */
  onOtherwise: () => void;
  /** The child wants to draw it again. */
  onAgain: () => void;
}) {
  const { t, i18n } = useTranslation('pupil');
  const kilometres = (length: number) =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 }).format(length / 1_000);
  return (
    <Dialog
      title={question.is === 'water' ? t('sure.water') : t('sure.far', { kilometres: kilometres(question.length) })}
      testId="kind-question"
      onClose={onOtherwise}
    >
      <div className="kind-picture">{question.is === 'water' ? <BoatScene /> : <FarScene />}</div>
      <div className="kind-answers">
        {question.is === 'water' ? (
          <>
            <Button look="primary" data-testid="sure-ferry" onClick={() => onFerry(question.stretch)}>
              <Ship aria-hidden="true" />
              {t('sure.ferry')}
            </Button>
            <Button data-testid="sure-otherwise" onClick={onOtherwise}>
              {t('sure.otherwise')}
            </Button>
          </>
        ) : (
          <Button look="primary" data-testid="sure-otherwise" onClick={onOtherwise}>
            {t('sure.soFar')}
          </Button>
        )}
        <Button data-testid="sure-again" onClick={onAgain}>
          {t('sure.again')}
        </Button>
      </div>
    </Dialog>
  );
}
