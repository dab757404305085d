/** Tells whether the base map's tiles arrive, by what MapLibre says of each. */
import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * `onAway` is called with true at the first tile that fails, with false once the map rests and all that came, came.
 * @param isBase is this source the base map's?
 */
export function watchTiles(
  map: MapLibreMap,
  isBase: (source: string) => boolean,
  onAway: (isAway: boolean) => void,
): void {
  let failed = 0;
  let arrived = 0;
  map.on('error', (event) => {
    const { sourceId } = event as { sourceId?: string };
    if (sourceId === undefined || !isBase(sourceId)) {
      // Without a listener MapLibre would tell it itself.
      reportError(event.error);
      return;
    }
    failed++;
    onAway(true);
  });
  map.on('sourcedata', ({ sourceId, tile }) => {
    if (tile !== undefined && isBase(sourceId)) arrived++;
  });
  map.on('idle', () => {
    if (failed === 0 && arrived > 0) onAway(false);
    failed = 0;
    arrived = 0;
  });
}
