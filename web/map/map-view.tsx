/** The one place that owns a MapLibre instance: worker, PMTiles protocol, fonts, style, life and death. */
import 'maplibre-gl/dist/maplibre-gl.css';
import './map-view.css';
import { addProtocol, AttributionControl, Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BBox } from '../../data/geometry.ts';
import { Button } from '../ui/button.tsx';
import type { LabelLanguage } from './style-labels.ts';
import type { Look } from './style-palette.ts';
import { addLandmarkImages } from './landmark-images.ts';
import { buildStyle, detectSchema, type StyleOptions } from './style.ts';

setWorkerUrl(workerUrl);
const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

export type MapViewProps = {
  /** Slug of the base map, served at `/tiles/<slug>.pmtiles`. */
  baseMap: string;
  look: Look;
  /** Language of the names on the map where it is not the page's. */
  names?: LabelLanguage | undefined;
  /** What is seen first, degrees. */
  bbox: BBox;
  /** Where to open instead of the whole bbox: from a permalink. */
  start?: { center: [number, number]; zoom: number } | undefined;
  /** Called once when style and first tiles are there. */
  onMap: (map: MapLibreMap) => void;
  /** Name of the map for screen readers. */
  label: string;
  children?: ReactNode;
};

type State = { is: 'loading' } | { is: 'ready' } | { is: 'failed' };
type VectorMetadata = { vector_layers?: { id: string }[]; attribution?: string };

type Opened = { map: MapLibreMap; base: Omit<StyleOptions, 'language'> };

/** Gives labels and the map's name another language without opening the map again. */
function speak({ map, base }: Opened, language: LabelLanguage, label: string): void {
  for (const layer of buildStyle({ ...base, language }).layers) {
    if (layer.type === 'symbol') map.setLayoutProperty(layer.id, 'text-field', layer.layout?.['text-field']);
  }
  map.getCanvas().setAttribute('aria-label', label);
}

/** Where the resting map looks, for tests and for whoever supports a class by telephone. */
function tellView(container: HTMLElement, map: MapLibreMap): void {
  const { lng, lat } = map.getCenter();
  container.dataset['view'] = [lng, lat, map.getZoom()].map((value) => value.toFixed(7)).join(' ');
}

export function MapView({ baseMap, look, names, bbox, start, onMap, label, children }: MapViewProps) {
  const { t, i18n } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ is: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const language = names ?? (i18n.language as LabelLanguage);
  const opened = useRef<Opened | null>(null);
  const latest = useRef({ bbox, start, onMap, label, language, source: t('map.source') });
  useEffect(() => {
    latest.current = { bbox, start, onMap, label, language, source: t('map.source') };
  });
  useEffect(() => {
    if (opened.current) speak(opened.current, language, label);
  }, [language, label]);

  useEffect(() => {
    const container = box.current;
    if (!container) return undefined;
    let map: MapLibreMap | undefined;
    let gone = false;
    const stop = () => gone;
    const open = async () => {
      const tiles = `${window.location.origin}/tiles/${encodeURIComponent(baseMap)}.pmtiles`;
      const archive = new PMTiles(tiles);
      protocol.add(archive);
      const metadata = (await archive.getMetadata()) as VectorMetadata;
      // Labels are drawn with a page font, so it has to be here before the first label is.
      await Promise.all([400, 600, 800].map((weight) => document.fonts.load(`${weight} 16px Nunito`)));
      if (stop()) return;
      const schema = detectSchema((metadata.vector_layers ?? []).map(({ id }) => id));
      const { start: opening, bbox: all, language: inLanguage, label: name } = latest.current;
      const [west, south, east, north] = all;
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const base = {
        tilesUrl: `pmtiles://${tiles}`,
        schema,
        look,
        ...(metadata.attribution ? { attribution: metadata.attribution } : {}),
      };
      map = new MapLibreMap({
        container,
        style: buildStyle({ ...base, language: inLanguage }),
        ...(opening
          ? opening
          : {
              bounds: [west, south, east, north] as [number, number, number, number],
              fitBoundsOptions: { padding: 24 },
            }),
        maxBounds: [west - 0.1, south - 0.05, east + 0.1, north + 0.05],
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        maxPitch: 0,
        // Two fingers side by side pan; with pitch on, the map would wait to see whether they tilt it.
        touchPitch: false,
        fadeDuration: still ? 0 : 200,
        locale: { 'Map.Title': name, 'AttributionControl.ToggleAttribution': latest.current.source },
      });
      addLandmarkImages(map);
      map.touchZoomRotate.disableRotation();
      map.keyboard.disableRotation();
      map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
      if (look === 'planner') map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
      const shown = map;
      shown.on('movestart', () => {
        delete container.dataset['view'];
      });
      shown.on('idle', () => {
        tellView(container, shown);
      });
      shown.once('load', () => {
        if (stop()) return;
        opened.current = { map: shown, base };
        speak(opened.current, latest.current.language, latest.current.label);
        setState({ is: 'ready' });
        latest.current.onMap(shown);
      });
    };
    open().catch(() => {
      if (!stop()) setState({ is: 'failed' });
    });
    return () => {
      gone = true;
      opened.current = null;
      map?.remove();
    };
  }, [baseMap, look, attempt]);

  return (
    <div className={`map-view map-view-${look}`} data-state={state.is} data-testid="map">
      <div ref={box} className="map-canvas" />
      {state.is === 'loading' && (
        <div className="map-waiting" role="status">
          {t('map.loading')}
        </div>
      )}
      {state.is === 'failed' && (
        <div className="map-waiting" role="alert">
          <p>{t('map.failed')}</p>
          <Button
            onClick={() => {
              setState({ is: 'loading' });
              setAttempt(attempt + 1);
            }}
          >
            {t('again')}
          </Button>
        </div>
      )}
      {children}
    </div>
  );
}
