/**
 * A landmark answers a tap: the bell swings, the water splashes, and its name stands under it for a moment. Without a sound.
 * It answers only when the map itself gets the tap: never while something on the map waits for taps or ink.
 */
import './landmark-answers.css';
import { Marker, type Map as MapLibreMap, type MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { landmarkAt, type Landmark } from './landmark-at.ts';
import { LandmarkDrawing } from './landmark-drawing.tsx';
import { isDrawn } from './landmark-images.ts';
import type { Look } from './style-palette.ts';

/** As long as the longest answer, and time to read the name. */
const ANSWER_MS = 3_600;

type Answer = { readonly landmark: Landmark; readonly count: number };

/** A surface over the map that takes taps or ink is a widget of its own (WAI-ARIA role application). */
function isTaken(map: MapLibreMap): boolean {
  return map.getCanvasContainer().querySelector('[role="application"]') !== null;
}

export default function LandmarkAnswers({ map, look }: { map: MapLibreMap; look: Look }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (!isDrawn(look)) return undefined;
    const tapped = ({ point, originalEvent }: MapMouseEvent): void => {
      if (isTaken(map) || originalEvent.target !== map.getCanvas()) return;
      const landmark = landmarkAt(map, point, language);
      setAnswer((before) => landmark && { landmark, count: (before?.count ?? 0) + 1 });
    };
    map.on('click', tapped);
    return () => {
      map.off('click', tapped);
    };
  }, [map, look, language]);

  useEffect(() => {
    if (!answer) return undefined;
    const end = setTimeout(() => setAnswer(null), ANSWER_MS);
    return () => {
      clearTimeout(end);
    };
  }, [answer]);

  return (
    <>
      <p className="visually-hidden" role="status">
        {answer?.landmark.name}
      </p>
      {answer && isDrawn(look) && (
        <At key={answer.count} map={map} landmark={answer.landmark}>
          <div
            className="landmark-answer"
            data-testid="landmark-answer"
            data-drawing={answer.landmark.drawing}
            data-look={look}
          >
            <LandmarkDrawing drawing={answer.landmark.drawing} look={look} />
            {answer.landmark.name && <span className="landmark-answer-name">{answer.landmark.name}</span>}
          </div>
        </At>
      )}
    </>
  );
}

/** Stands on the place, over the map's own drawing of it. A picture: the name is said by the status. */
function At({ map, landmark, children }: { map: MapLibreMap; landmark: Landmark; children: ReactNode }) {
  const [element] = useState(() => {
    const made = document.createElement('div');
    made.className = 'landmark-answer-place';
    return made;
  });
  const place = useRef(landmark.at);
  useEffect(() => {
    const marker = new Marker({ element }).setLngLat([...place.current]).addTo(map);
    element.removeAttribute('aria-label');
    element.removeAttribute('role');
    element.setAttribute('aria-hidden', 'true');
    return () => {
      marker.remove();
    };
  }, [map, element]);
  return createPortal(children, element);
}
