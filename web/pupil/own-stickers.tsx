/** The child's own stickers on the map; in the stickers scene they can be taken hold of. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Code, Tab } from '../../data/topics.ts';
import type { Entry } from '../offline/outbox-entry.ts';
import { codeOf, tabOf } from './finished-features.ts';
import { MapMarker } from './map-marker.tsx';
import { StickerShape } from './pictures.tsx';

export type OnPress = (down: PointerEvent, source: HTMLElement, entry: Entry) => void;

export function OwnStickers({
  map,
  entries,
  without = null,
  held = null,
  isLit = () => true,
  isMine = false,
  onPress,
}: {
  map: MapLibreMap;
  entries: readonly Entry[];
  /** The item that is open in the card, and shown there. */
  without?: string | null;
  /** The item that is carried: unseen, but still here, because it is what the finger holds. */
  held?: string | null;
  isLit?: (tab: Tab) => boolean;
  /** Ringed, to be told from others' on the class's map. */
  isMine?: boolean;
  onPress?: OnPress;
}) {
  return entries.map((entry) => {
    const { id, wanted } = entry;
    if (id === without || wanted?.geometry?.type !== 'Point' || wanted.properties.type === 'route') return null;
    const tab = tabOf(wanted.properties.type);
    return (
      <MapMarker key={id} map={map} at={wanted.geometry.coordinates}>
        {onPress ? (
          <Handle
            id={id}
            isHeld={id === held}
            tab={tab}
            code={codeOf(wanted)}
            onPress={(down, source) => onPress(down, source, entry)}
          />
        ) : (
          <span className="sticker-still" data-lit={isLit(tab)} data-mine={isMine}>
            <StickerShape tab={tab} code={codeOf(wanted)} size={44} />
          </span>
        )}
      </MapMarker>
    );
  });
}

/** The map below must not move with it, so its own gestures hear nothing of the press. */
const MAP_GESTURES = ['mousedown', 'touchstart', 'click', 'dblclick'] as const;

function Handle({
  id,
  isHeld,
  tab,
  code,
  onPress,
}: {
  id: string;
  isHeld: boolean;
  tab: Tab;
  code: Code | null;
  onPress: (down: PointerEvent, source: HTMLElement) => void;
}) {
  const element = useRef<HTMLSpanElement>(null);
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
    const source = element.current;
    if (!source) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    source.addEventListener('pointerdown', (down) => latest.current(down, source), { signal });
    for (const gesture of MAP_GESTURES)
      source.addEventListener(gesture, (event) => event.stopPropagation(), { signal, passive: true });
    return () => stop.abort();
  }, []);
  return (
    <span ref={element} className="sticker-handle" data-testid="own-sticker" data-id={id} data-held={isHeld}>
      <StickerShape tab={tab} code={code} size={44} />
    </span>
  );
}
