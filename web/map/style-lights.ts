/** Street lamps, and the light of lamps and windows when it is dark. */
import type { LayerSpecification } from 'maplibre-gl';
import { byZoom, metres, type Layers } from './style-layer.ts';

/** Radius of the light on the ground under a lamp and before a window, metres. */
const LAMP_REACH = 11;
const WINDOW_REACH = 7;

/** By day lamps are small dots seen close up, and nothing shines. */
export function lightLayers({ colours, circle }: Layers): LayerSpecification[] {
  const visibility = colours.glow > 0 ? 'visible' : 'none';
  const shine = (strength: number, reach: number) => ({
    'circle-color': colours.lamp,
    'circle-radius': metres(reach, 2.5),
    'circle-blur': 1,
    'circle-opacity': strength * colours.glow,
    'circle-pitch-alignment': 'map' as const,
  });
  return [
    circle('house-number', {
      id: 'window-glow',
      minzoom: 14.5,
      layout: { visibility },
      paint: shine(0.5, WINDOW_REACH),
    }),
    circle('house-number', {
      id: 'window',
      minzoom: 14.5,
      layout: { visibility },
      paint: {
        'circle-color': colours.lamp,
        'circle-radius': byZoom([14.5, 0.7], [16, 1.5], [18, 4]),
        'circle-opacity': 0.95,
      },
    }),
    circle('lamp', { id: 'lamp-glow', minzoom: 14, layout: { visibility }, paint: shine(0.6, LAMP_REACH) }),
    circle('lamp', {
      minzoom: colours.glow > 0 ? 15 : 16.5,
      paint: {
        'circle-color': colours.lamp,
        'circle-radius': byZoom([15, 0.9], [16.5, 1.6], [18, 3]),
        'circle-stroke-color': colours.markEdge,
        'circle-stroke-width': colours.glow > 0 ? 0 : 0.8,
      },
    }),
  ].flat();
}
