/** Which landmark drawing stands for a place of the case, and which places stand together when a child chooses one. */
import type { NamedPlace } from '../../data/case.ts';
import type { Drawing } from '../map/landmark-kinds.ts';

type Kind = NamedPlace['kind'];

export const PLACE_DRAWINGS: Record<Kind, Drawing> = {
  kindergarten: 'kindergarten',
  sport: 'hall',
  play: 'playground',
  shop: 'shop',
  cafe: 'cafe',
  church: 'church',
  harbour: 'harbour',
  beach: 'beach',
  library: 'library',
  club: 'club',
  forest: 'forest',
  water: 'water',
  hill: 'hill',
  bus_stop: 'bus-stop',
  crossing: 'crossing',
  bridge: 'bridge',
  other: 'place',
};

export const PLACE_GROUPS = ['play', 'nature', 'town', 'road'] as const;
export type PlaceGroup = (typeof PLACE_GROUPS)[number];

const GROUP_OF: Record<Kind, PlaceGroup> = {
  play: 'play',
  sport: 'play',
  club: 'play',
  kindergarten: 'play',
  beach: 'nature',
  water: 'nature',
  forest: 'nature',
  hill: 'nature',
  shop: 'town',
  cafe: 'town',
  library: 'town',
  church: 'town',
  harbour: 'town',
  other: 'town',
  bus_stop: 'road',
  crossing: 'road',
  bridge: 'road',
};

export type Group = { readonly id: PlaceGroup; readonly places: readonly NamedPlace[] };

/** Groups in their order, without the empty ones; within one, those of a kind stand together. */
export function groupPlaces(places: readonly NamedPlace[]): Group[] {
  const kinds = Object.keys(GROUP_OF);
  const order = (kind: Kind): number => kinds.indexOf(kind);
  return PLACE_GROUPS.map((id) => ({
    id,
    places: places.filter(({ kind }) => GROUP_OF[kind] === id).toSorted((a, b) => order(a.kind) - order(b.kind)),
  })).filter((group) => group.places.length > 0);
}
