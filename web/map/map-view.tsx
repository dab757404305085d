/** The one place that owns a MapLibre instance: its base map, its look, its life and death. */
import 'maplibre-gl/dist/maplibre-gl.css';
import './map-view.css';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BBox } from '../../data/geometry.ts';
import { Button } from '../ui/button.tsx';
import { AerialToggle } from './aerial-toggle.tsx';
import { baseStyle, carryOver, type Dress } from './base-map-style.ts';
import { openGround, type Ground } from './base-map.ts';
import { openMap, restyle } from './open-map.ts';
import type { LabelLanguage } from './style-labels.ts';
import type { Look } from './style-palette.ts';
import { watchTiles } from './watch-tiles.ts';

export type MapViewProps = {
  /** Slug of a base map of `/api/base-maps`. */
  baseMap: string;
  /** May change while the map is shown: what others put on the map stays, and so does the camera. */
  look: Look;
  /** Language of the names on the map where it is not the page's. */
  names?: LabelLanguage | undefined;
  /** What is seen first, degrees. */
  bbox: BBox;
  /** Where to open instead of the whole bbox: from a permalink. */
  start?: { center: [number, number]; zoom: number } | undefined;
  /** Called once when style and first tiles are there, or when it is clear that they do not come. */
  onMap: (map: MapLibreMap) => void;
  /** Name of the map for screen readers. */
  label: string;
  children?: ReactNode;
};

type State = { is: 'loading' } | { is: 'ready' } | { is: 'failed' };
type Opened = { readonly map: MapLibreMap; readonly ground: Ground; readonly style: StyleSpecification };

const isBaseSource = ({ sources }: StyleSpecification, id: string): boolean =>
  id in sources && sources[id]?.type !== 'geojson';

/** Tells whoever stands outside the app (tests, a municipality's own script) that a map is there; its `detail`. */
const MAP_EVENT = 'barnetrakk:map';

/** A map whose tiles are slow can be drawn on after this time from its style, ms. */
const PATIENCE_MS = 6_000;

export function MapView({ baseMap, look, names, bbox, start, onMap, label, children }: MapViewProps) {
  const { t, i18n } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ is: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const [isAway, setAway] = useState(false);
  const [hasAerial, setHasAerial] = useState(false);
  const [fromAbove, setFromAbove] = useState(false);
  const language = names ?? (i18n.language as LabelLanguage);
  const dress: Dress = { look, language, fromAbove };
  const opened = useRef<Opened | null>(null);
  const latest = useRef({ bbox, start, onMap, label, dress });
  useEffect(() => {
    latest.current = { bbox, start, onMap, label, dress };
  });

  useEffect(() => {
    if (!opened.current) return;
    const { map, ground, style } = opened.current;
    const next = baseStyle(ground, { look, language, fromAbove });
    opened.current = { map, ground, style: next };
    restyle(map, next, (previous) => carryOver(previous, style, next));
  }, [look, language, fromAbove]);
  useEffect(() => {
    opened.current?.map.getCanvas().setAttribute('aria-label', label);
  }, [label]);

  useEffect(() => {
    const container = box.current;
    if (!container) return undefined;
    let map: MapLibreMap | undefined;
    let gone = false;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const stop = () => gone;
    const open = async () => {
      // Labels are drawn with a page font, so it has to be here before the first label is.
      const fonts = [400, 700].map((weight) => document.fonts.load(`${weight} 16px Nunito`));
      const [ground] = await Promise.all([openGround(baseMap), ...fonts]);
      if (stop()) return;
      setHasAerial(ground.aerial !== null);
      setAway(ground.isAway);
      const { dress: first, ...opening } = latest.current;
      const style = baseStyle(ground, first);
      const shown = openMap({ container, style, ...opening });
      map = shown;
      watchTiles(shown, (source) => isBaseSource(opened.current?.style ?? style, source), setAway);
      let isTold = false;
      const tell = () => {
        if (stop() || isTold) return;
        isTold = true;
        opened.current = { map: shown, ground, style };
        // What was chosen while the map was opening.
        const now = baseStyle(ground, latest.current.dress);
        if (JSON.stringify(now) !== JSON.stringify(style)) {
          opened.current = { map: shown, ground, style: now };
          restyle(shown, now, (previous) => carryOver(previous, style, now));
        }
        shown.getCanvas().setAttribute('aria-label', latest.current.label);
        setState({ is: 'ready' });
        latest.current.onMap(shown);
        container.dispatchEvent(new CustomEvent(MAP_EVENT, { detail: shown, bubbles: true }));
      };
      shown.once('load', tell);
      shown.once('style.load', () => {
        patience = setTimeout(tell, PATIENCE_MS);
      });
    };
    open().catch(() => {
      if (!stop()) setState({ is: 'failed' });
    });
    return () => {
      gone = true;
      clearTimeout(patience);
      opened.current = null;
      map?.remove();
    };
  }, [baseMap, attempt]);

  /** Asks again for what did not come; the map and what is on it stay. */
  const fetchAgain = async () => {
    const before = opened.current;
    if (!before) return;
    const ground = await openGround(baseMap);
    if (opened.current?.map !== before.map) return;
    const { map, style } = opened.current;
    const next = baseStyle(ground, latest.current.dress);
    opened.current = { map, ground, style: next };
    setHasAerial(ground.aerial !== null);
    // What is asked for again says itself when it has come (watch-tiles.ts).
    restyle(map, next, (previous) => carryOver(previous, style, next));
    for (const [id, { type }] of Object.entries(next.sources)) if (type !== 'geojson') map.refreshTiles(id);
  };
  const latestFetch = useRef(fetchAgain);
  useEffect(() => {
    latestFetch.current = fetchAgain;
  });
  useEffect(() => {
    if (!isAway) return undefined;
    const again = () => void latestFetch.current();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isAway]);

  return (
    <div
      className={`map-view map-view-${look}`}
      data-state={state.is}
      data-look={look}
      data-base={isAway ? 'away' : fromAbove && hasAerial ? 'aerial' : 'map'}
      data-testid="map"
    >
      <div ref={box} className="map-canvas" />
      {state.is === 'ready' && hasAerial && <AerialToggle fromAbove={fromAbove} onChange={setFromAbove} />}
      {state.is === 'ready' && isAway && (
        <div className="map-away" role="status" data-testid="map-away">
          <p>{t('map.away')}</p>
          <Button onClick={() => void fetchAgain()}>{t('again')}</Button>
        </div>
      )}
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
