/** The one place that owns a MapLibre instance: worker, PMTiles protocol, fonts, style, life and death. */
import 'maplibre-gl/dist/maplibre-gl.css';
import './map-view.css';
import { addProtocol, AttributionControl, Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BBox } from '../../data/geometry.ts';
import type { Language } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { buildStyle, detectSchema } from './style.ts';

setWorkerUrl(workerUrl);
const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

export type MapViewProps = {
  /** Slug of the base map, served at `/tiles/<slug>.pmtiles`. */
  baseMap: string;
  look: 'child' | 'planner';
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

export function MapView({ baseMap, look, bbox, start, onMap, label, children }: MapViewProps) {
  const { t, i18n } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ is: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const first = useRef({ bbox, start, onMap, label });
  first.current.onMap = onMap;
  const language = i18n.language as Language;

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
      const { start: opening, bbox: all } = first.current;
      const [west, south, east, north] = all;
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      map = new MapLibreMap({
        container,
        style: buildStyle({
          tilesUrl: `pmtiles://${tiles}`,
          schema,
          look,
          language,
          ...(metadata.attribution ? { attribution: metadata.attribution } : {}),
        }),
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
        fadeDuration: still ? 0 : 200,
        locale: { 'Map.Title': first.current.label },
      });
      map.touchZoomRotate.disableRotation();
      map.keyboard.disableRotation();
      map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
      map.addControl(new ScaleControl({ maxWidth: 90 }), 'bottom-left');
      map.once('load', () => {
        if (stop() || !map) return;
        setState({ is: 'ready' });
        first.current.onMap(map);
      });
    };
    open().catch(() => {
      if (!stop()) setState({ is: 'failed' });
    });
    return () => {
      gone = true;
      map?.remove();
    };
  }, [baseMap, look, language, attempt]);

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
