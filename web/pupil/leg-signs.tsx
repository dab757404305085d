/** Where the child changes: a sign with the mode's picture on the line. Dragged along it; dragged away from it, it is gone. */
import './legs.css';
import { Marker, type Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { createPortal } from 'react-dom';
import { Trash2 } from 'lucide-react';
import type { Way } from '../draw/way.ts';
import { MODE_PICTURES } from './pictures.tsx';
import { alongAt } from './screen-line.ts';
import type { Spot } from './use-drag-out.ts';
import { placeAlong, type Leg } from './way-legs.ts';

/** The list on the card says and does the same (leg-steps.tsx), so the signs are for hands alone. */
export function LegSigns({
  map,
  way,
  legs,
  onMove,
  onRemove,
}: {
  map: MapLibreMap;
  way: Way;
  legs: readonly Leg[];
  onMove: (index: number, metres: number) => void;
  onRemove: (index: number) => void;
}) {
  return legs.map(
    (leg, index) =>
      index > 0 && (
        <LegSign
          key={`${index}-${leg.mode}`}
          map={map}
          way={way}
          leg={leg}
          onMove={(metres) => onMove(index, metres)}
          onRemove={() => onRemove(index)}
        />
      ),
  );
}

/** The map must not be dragged along with the sign. */
function makePlace(): HTMLDivElement {
  const made = document.createElement('div');
  made.className = 'leg-place';
  for (const type of ['touchstart', 'touchmove', 'mousedown'])
    made.addEventListener(type, (event) => event.stopPropagation());
  return made;
}

function LegSign({
  map,
  way,
  leg,
  onMove,
  onRemove,
}: {
  map: MapLibreMap;
  way: Way;
  leg: Leg;
  onMove: (metres: number) => void;
  onRemove: () => void;
}) {
  const [element] = useState(makePlace);
  const marker = useRef<Marker | null>(null);
  /** While it is dragged: on the line, or away from it. */
  const [held, setHeld] = useState<{ along: number } | 'away' | null>(null);
  const along = held !== null && held !== 'away' ? held.along : leg.from;
  useEffect(() => {
    const at = placeAlong(way, along);
    if (!at) return;
    // Moved, never put up anew: an element that leaves the page loses the finger that holds it.
    if (marker.current) marker.current.setLngLat([...at]);
    else {
      marker.current = new Marker({ element, anchor: 'bottom' }).setLngLat([...at]).addTo(map);
      element.removeAttribute('aria-label');
      element.removeAttribute('role');
      element.setAttribute('aria-hidden', 'true');
    }
  }, [map, element, way, along]);
  useEffect(
    () => () => {
      marker.current?.remove();
      marker.current = null;
    },
    [map],
  );

  const under = ({ clientX, clientY }: ReactPointerEvent): Spot => ({ x: clientX, y: clientY });
  const follow = (event: ReactPointerEvent): void => {
    if (held === null) return;
    event.stopPropagation();
    const found = alongAt(map, way, under(event));
    setHeld(found === null ? 'away' : { along: found });
  };
  const Picture = MODE_PICTURES[leg.mode];
  return createPortal(
    <div
      className="leg-sign"
      data-testid={`leg-sign-${leg.mode}`}
      data-held={held === null ? 'no' : held === 'away' ? 'away' : 'yes'}
      onPointerDown={(event) => {
        event.stopPropagation();
        if (!event.isPrimary || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld({ along: leg.from });
      }}
      onPointerMove={follow}
      onPointerUp={(event) => {
        event.stopPropagation();
        if (held === 'away') onRemove();
        else if (held !== null && held.along !== leg.from) onMove(held.along);
        setHeld(null);
      }}
      onPointerCancel={() => setHeld(null)}
    >
      {held === 'away' ? <Trash2 size={26} aria-hidden="true" /> : <Picture size={26} />}
    </div>,
    element,
  );
}
