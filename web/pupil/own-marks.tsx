/** «Her er dine»: the child's own marks over the class's map, from this tablet's own storage; already cut. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Entry } from '../offline/outbox-entry.ts';
import { showWays } from './own-map.ts';
import { OwnStickers } from './own-stickers.tsx';

export function OwnMarks({ map, entries, isShown }: { map: MapLibreMap; entries: readonly Entry[]; isShown: boolean }) {
  useEffect(() => {
    showWays(map, isShown ? entries.flatMap(({ wanted }) => wanted ?? []) : []);
  }, [map, entries, isShown]);
  return isShown ? <OwnStickers map={map} entries={entries} isMine /> : null;
}
