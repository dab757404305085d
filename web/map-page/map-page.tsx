/** `/kart`: a base map in the whole window, in every look and language; for whoever sets up a base map or judges the style. */
import './map-page.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaseMap } from '../../data/base-map.ts';
import type { BBox } from '../../data/geometry.ts';
import { LANGUAGES, setLanguage, type Language } from '../i18n/i18n.ts';
import LandmarkAnswers from '../map/landmark-answers.tsx';
import { baseMaps } from '../map/base-map.ts';
import { MapView } from '../map/map-view.tsx';
import type { LabelLanguage } from '../map/style-labels.ts';
import { LOOKS } from '../map/style-palette.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { readAddress, writeAddress, type MapAddress, type View } from './map-address.ts';

/** The mainland of Norway: of a picture without bounds. */
const NORWAY: BBox = [4, 57.5, 32, 71.5];

/** A picture says in the list how far it reaches, an archive itself. */
async function reach(slug: string): Promise<BBox> {
  const known = (await baseMaps()).find(({ id }) => id === slug);
  if (known?.kind === 'raster') return known.bounds ?? NORWAY;
  const header = await new PMTiles(`/tiles/${encodeURIComponent(slug)}.pmtiles`).getHeader();
  return [header.minLon, header.minLat, header.maxLon, header.maxLat];
}

const addressNow = (): MapAddress => readAddress(window.location.search, window.location.hash);

const isOfThePage = (language: LabelLanguage | null): language is Language =>
  LANGUAGES.some(({ id }) => id === language);

export default function MapPage() {
  const { t, i18n } = useTranslation('common');
  const [shown, setShown] = useState(addressNow);
  const { answer, again } = useLoaded(shown.baseMap, () => reach(shown.baseMap));
  const { baseMap, look, language, view } = shown;
  const [all, setAll] = useState<readonly BaseMap[]>([]);
  useEffect(() => {
    let gone = false;
    void baseMaps().then((found) => {
      if (!gone) setAll(found);
    });
    return () => {
      gone = true;
    };
  }, []);

  const show = (change: Partial<MapAddress>) => {
    const wanted = { ...addressNow(), ...change };
    window.history.replaceState(null, '', writeAddress(wanted));
    setShown(wanted);
  };
  useEffect(() => {
    document.title = `${t('mapPage.title')} · ${baseMap}`;
  }, [t, baseMap]);
  useEffect(() => {
    // The address only speaks for this page: it does not become the device's choice.
    if (isOfThePage(language)) void i18n.changeLanguage(language);
  }, [i18n, language]);

  const [map, setMap] = useState<MapLibreMap | null>(null);
  useEffect(() => {
    if (!map) return undefined;
    /** The address follows the map … */
    const tell = () => {
      const { lng, lat } = map.getCenter();
      const seen: View = { center: [lng, lat], zoom: map.getZoom() };
      window.history.replaceState(null, '', writeAddress({ ...addressNow(), view: seen }));
    };
    /** … and the map the address, when someone changes it by hand. */
    const go = () => {
      const wanted = addressNow().view;
      if (wanted) map.jumpTo({ center: [...wanted.center], zoom: wanted.zoom });
    };
    map.on('moveend', tell);
    window.addEventListener('hashchange', go);
    return () => {
      map.off('moveend', tell);
      window.removeEventListener('hashchange', go);
    };
  }, [map]);

  return (
    <main className="map-page" data-look={look}>
      <h1 className="visually-hidden">{t('mapPage.title')}</h1>
      {answer.is === 'loading' && <Loading />}
      {answer.is === 'failed' && <Failure fault={answer.fault} again={again} />}
      {answer.is === 'ready' && (
        <MapView
          key={baseMap}
          baseMap={baseMap}
          look={look}
          names={language ?? undefined}
          bbox={answer.value}
          start={view ? { center: [...view.center], zoom: view.zoom } : undefined}
          label={t('mapPage.label', { map: baseMap })}
          onMap={setMap}
        />
      )}
      {map && <LandmarkAnswers map={map} look={look} />}
      <form
        className="map-page-choices"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        {all.length > 1 && (
          <label>
            {t('mapPage.baseMap')}
            <select
              value={baseMap}
              data-testid="base-map"
              onChange={({ target }) => show({ baseMap: target.value, view: null })}
            >
              {all.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name?.[i18n.language as Language] ?? name?.nb ?? id}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {t('mapPage.look')}
          <select
            value={look}
            data-testid="look"
            onChange={({ target }) => {
              const wanted = LOOKS.find((id) => id === target.value);
              if (wanted) show({ look: wanted });
            }}
          >
            {LOOKS.map((id) => (
              <option key={id} value={id}>
                {t(`mapPage.looks.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('language')}
          <select
            value={i18n.language}
            data-testid="language"
            onChange={({ target }) => {
              const wanted = LANGUAGES.find(({ id }) => id === target.value);
              if (!wanted) return;
              void setLanguage(wanted.id);
              show({ language: wanted.id });
            }}
          >
            {LANGUAGES.map(({ id, name }) => (
              <option key={id} value={id} lang={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </form>
    </main>
  );
}
