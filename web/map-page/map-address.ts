/**
 * The address of the map page says all that it shows, so that a view can be sent to someone:
 * `/kart?map=<slug>&look=<look>&lang=<language>#<zoom>/<latitude>/<longitude>`, degrees. Pure.
 */
import { LABEL_LANGUAGES, type LabelLanguage } from '../map/style-labels.ts';
import { LOOKS, type Look } from '../map/style-palette.ts';

export type View = { readonly center: [longitude: number, latitude: number]; readonly zoom: number };
export type MapAddress = {
  /** Slug of a base map. */
  readonly baseMap: string;
  readonly look: Look;
  /** Of the names on the map; null = the page's. */
  readonly language: LabelLanguage | null;
  /** Null = the whole base map. */
  readonly view: View | null;
};

const isOneOf = <T extends string>(all: readonly T[], value: string | null): value is T => all.includes(value as T);

/** What is missing or unknown falls back: Lillevik, the child's look, the page's language, the whole map. */
export function readAddress(search: string, hash: string): MapAddress {
  const said = new URLSearchParams(search);
  const slug = said.get('map') ?? '';
  const look = said.get('look');
  const language = said.get('lang');
  return {
    baseMap: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? slug : 'lillevik',
    look: isOneOf(LOOKS, look) ? look : 'child',
    language: isOneOf(LABEL_LANGUAGES, language) ? language : null,
    view: readView(hash),
  };
}

function readView(hash: string): View | null {
  const [zoom = NaN, latitude = NaN, longitude = NaN, ...more] = hash.replace(/^#/, '').split('/').map(Number);
  const fits = more.length === 0 && zoom >= 0 && zoom <= 24 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
  return fits ? { center: [longitude, latitude], zoom } : null;
}

export function writeAddress({ baseMap, look, language, view }: MapAddress): string {
  const said = new URLSearchParams({ map: baseMap, look, ...(language ? { lang: language } : {}) });
  return `/kart?${said.toString()}${view ? writeView(view) : ''}`;
}

/** A hundredth of a zoom and a metre on the ground. */
function writeView({ center: [longitude, latitude], zoom }: View): string {
  return `#${Number(zoom.toFixed(2))}/${latitude.toFixed(5)}/${longitude.toFixed(5)}`;
}
