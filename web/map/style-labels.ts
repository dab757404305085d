/** Names and marks. Fonts are families of the page (MapLibre draws them without a glyph server when `glyphs` is left out). */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { drawnNameLayout, type LandmarkThing } from './landmark-images.ts';
import { byZoom, type Layers } from './style-layer.ts';

/** MapLibre reads weight and slant out of the first family's name; the page font is the second. */
const FONT = {
  plain: ['Nunito'],
  strong: ['Nunito SemiBold', 'Nunito'],
  heavy: ['Nunito Bold', 'Nunito'],
  slanted: ['Nunito SemiBold Italic', 'Nunito'],
};

/** Languages that names on the map can be in: those of the screens and those prepared. */
export const LABEL_LANGUAGES = ['nb', 'nn', 'en', 'se', 'uk', 'pl', 'ar', 'so'] as const;
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** The name in the reader's language, else the one on the sign. */
function name(language: LabelLanguage): ExpressionSpecification {
  const own = language === 'nb' || language === 'nn' ? [`name:${language}`, 'name:no'] : [`name:${language}`];
  const keys = [...own, 'name:latin', 'name'].map((key): ExpressionSpecification => ['get', key]);
  return ['coalesce', ...keys, ''] as ExpressionSpecification;
}

export function labelLayers(
  { colours, symbol, circle }: Layers,
  language: LabelLanguage,
  isForChildren: boolean,
  /** From which zoom things have drawings (their names come with them); null in a look with dots. */
  drawnFrom: Readonly<Record<LandmarkThing, number>> | null,
): LayerSpecification[] {
  const text = name(language);
  const size = (...stops: [zoom: number, pixels: number][]) =>
    byZoom(...stops.map(([zoom, pixels]): [number, number] => [zoom, Math.round(pixels * colours.letters * 10) / 10]));
  const paint = (colour: string, halo = 1.8) => ({
    'text-color': colour,
    'text-halo-color': colours.halo,
    'text-halo-width': halo,
    'text-halo-blur': 0.3,
  });
  const mark = (colour: string, radius: ExpressionSpecification) => ({
    'circle-color': colour,
    'circle-radius': radius,
    'circle-stroke-color': colours.markEdge,
    'circle-stroke-width': isForChildren ? 2 : 1.2,
  });
  /** Beside the mark, wherever there is room. */
  const beside = {
    'text-variable-anchor': ['top', 'bottom', 'left', 'right'] as ('top' | 'bottom' | 'left' | 'right')[],
    'text-radial-offset': 0.75,
    'text-justify': 'auto' as const,
    'text-max-width': 8,
  };

  const dots = { visibility: drawnFrom ? ('none' as const) : ('visible' as const) };

  return [
    symbol('river-name', {
      minzoom: 13,
      layout: {
        'text-field': text,
        'text-font': FONT.slanted,
        'text-size': size([13, 11], [17, 16]),
        'symbol-placement': 'line',
        'text-letter-spacing': 0.08,
      },
      paint: { ...paint(colours.waterLabel, 1.4) },
    }),
    symbol('path-name', {
      minzoom: 15.5,
      layout: {
        'text-field': text,
        'text-font': FONT.plain,
        'text-size': size([15, 10.5], [18, 14]),
        'symbol-placement': 'line',
        'symbol-spacing': 350,
      },
      paint: paint(colours.quarterLabel, 1.6),
    }),
    symbol('street-name', {
      minzoom: 14,
      layout: {
        'text-field': text,
        'text-font': FONT.strong,
        'text-size': size([14, 10.5], [16, 13], [18, 18]),
        'symbol-placement': 'line',
        'symbol-spacing': 300,
      },
      paint: paint(colours.label, 1.6),
    }),
    symbol('house-number', {
      minzoom: 16.5,
      layout: {
        'text-field': ['coalesce', ['get', 'addr_housenumber'], ['get', 'housenumber'], ''],
        'text-font': FONT.plain,
        'text-size': size([16.5, 9.5], [19, 13]),
        // Beside the lit window.
        'text-offset': [0, colours.glow > 0 ? 0.95 : 0],
      },
      paint: paint(colours.quarterLabel, 1.2),
    }),
    circle('bus-stop', {
      minzoom: 15,
      layout: dots,
      paint: mark(colours.busStop, byZoom([15, 2.5], [18, 6])),
    }),
    circle('crossing', {
      minzoom: 14,
      layout: dots,
      paint: {
        ...mark(colours.markEdge, byZoom([14, 2.4], [16, 4.5], [18, 8])),
        'circle-stroke-color': colours.crossing,
      },
    }),
    circle('more-landmark', {
      minzoom: 15,
      layout: dots,
      paint: mark(colours.landmark, byZoom([15, 2.5], [18, 6])),
    }),
    circle('landmark', {
      minzoom: 13.5,
      layout: dots,
      paint: mark(colours.landmark, byZoom([13.5, 2.5], [16, 5], [18, 7.5])),
    }),
    circle('school', {
      minzoom: 12,
      layout: dots,
      paint: mark(colours.school, byZoom([12, 4], [14, 7], [16, 9], [18, 12])),
    }),
    // What comes later gets its room first: the school before everything.
    symbol('bus-stop', {
      id: 'bus-stop-name',
      minzoom: drawnFrom?.['bus-stop'] ?? 16.5,
      layout: {
        ...beside,
        'text-field': text,
        'text-font': FONT.plain,
        'text-size': size([16.5, 10.5], [18, 13]),
        ...(drawnFrom ? drawnNameLayout('bus-stop') : {}),
      },
      paint: paint(colours.busStop, 1.8),
    }),
    symbol('more-landmark', {
      id: 'more-landmark-name',
      minzoom: drawnFrom?.['more-landmark'] ?? (isForChildren ? 15 : 16),
      layout: {
        ...beside,
        'text-field': text,
        'text-font': FONT.strong,
        'text-size': size([15, 11], [18, 14.5]),
        ...(drawnFrom ? drawnNameLayout('more-landmark') : {}),
      },
      paint: paint(colours.label, 2),
    }),
    symbol('crossing', {
      id: 'crossing-name',
      minzoom: isForChildren ? 14 : 16,
      layout: {
        ...beside,
        'text-field': text,
        'text-font': FONT.strong,
        'text-size': size([14, 11.5], [18, 14.5]),
        ...(drawnFrom ? drawnNameLayout('crossing') : {}),
      },
      paint: paint(colours.label, 2),
    }),
    symbol('landmark', {
      id: 'landmark-name',
      minzoom: drawnFrom?.landmark ?? (isForChildren ? 14 : 15),
      layout: {
        ...beside,
        'text-field': text,
        'text-font': FONT.strong,
        'text-size': size([14, 11.5], [17, 15]),
        ...(drawnFrom ? drawnNameLayout('landmark') : {}),
      },
      paint: paint(colours.label, 2),
    }),
    symbol('school', {
      id: 'school-name',
      minzoom: 12,
      layout: {
        ...beside,
        'text-field': text,
        'text-font': FONT.heavy,
        'text-size': size([12, 12], [14, 15], [17, 19]),
        'text-radial-offset': 0.9,
        'text-max-width': 9,
        'symbol-sort-key': 0,
        ...(drawnFrom ? drawnNameLayout('school') : {}),
      },
      paint: paint(colours.schoolLabel, 2.2),
    }),
    symbol('water-name', {
      minzoom: 10,
      layout: {
        'text-field': text,
        'text-font': FONT.slanted,
        'text-size': size([10, 11], [14, 15], [17, 20]),
        'text-letter-spacing': 0.1,
        'text-max-width': 8,
      },
      paint: { ...paint(colours.waterLabel, 1), 'text-halo-color': colours.sea },
    }),
    symbol('spot-name', {
      minzoom: 12,
      layout: {
        'text-field': text,
        'text-font': FONT.plain,
        'text-size': size([12, 10], [16, 14]),
        'text-max-width': 8,
      },
      paint: paint(colours.label, 1.6),
    }),
    symbol('quarter-name', {
      minzoom: 12,
      maxzoom: 16.5,
      layout: {
        'text-field': text,
        'text-font': FONT.heavy,
        'text-size': size([12, 10.5], [15, 16]),
        'text-letter-spacing': 0.06,
        'text-max-width': 7,
      },
      paint: paint(colours.quarterLabel, 2.2),
    }),
    symbol('village-name', {
      minzoom: 6,
      maxzoom: 14.5,
      layout: {
        'text-field': text,
        'text-font': FONT.heavy,
        'text-size': size([6, 12], [10, 17], [14, 24]),
        'text-max-width': 8,
      },
      paint: paint(colours.label, 2.4),
    }),
  ].flat();
}
