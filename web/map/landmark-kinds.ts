/** Which drawing stands for which point of interest, in each tile schema. Sources as in style-schema.ts. */
import type { Schema } from './style-schema.ts';

export const DRAWINGS = [
  'school',
  'church',
  'library',
  'shop',
  'cafe',
  'kindergarten',
  'hall',
  'pitch',
  'playground',
  'beach',
  'harbour',
  'lighthouse',
  'hill',
  'cairn',
  'forest',
  'shelter',
  'water',
  'club',
  'townhall',
  'bridge',
  'bus-stop',
  'crossing',
  'place',
] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** The looks that draw landmarks. */
export const DRAWN_LOOKS = ['child', 'winter', 'dark', 'projector'] as const;
export type DrawnLook = (typeof DRAWN_LOOKS)[number];

/** A kind that is not here gets the generic drawing, `place`. */
type Kinds = Readonly<Partial<Record<Drawing, readonly string[]>>>;

const SHARED: Kinds = {
  church: ['place_of_worship', 'church'],
  library: ['library'],
  shop: ['supermarket', 'convenience', 'kiosk', 'department_store', 'mall', 'marketplace', 'fuel'],
  cafe: ['cafe', 'bakery', 'restaurant', 'fast_food', 'ice_cream'],
  kindergarten: ['kindergarten'],
  hall: ['sports_centre', 'sports_hall', 'stadium', 'ice_rink', 'swimming_pool'],
  pitch: ['pitch', 'soccer'],
  playground: ['playground'],
  beach: ['beach', 'beach_resort', 'swimming_area'],
  harbour: ['ferry_terminal', 'marina', 'fishing', 'slipway', 'harbor', 'pier'],
  lighthouse: ['lighthouse', 'beacon'],
  hill: ['sledding', 'winter_sports'],
  cairn: ['peak', 'hill'],
  forest: ['forest', 'wood', 'park', 'nature_reserve', 'garden', 'picnic_site', 'camp_site'],
  shelter: ['shelter', 'alpine_hut', 'wilderness_hut', 'lean_to'],
  water: ['water', 'lake', 'pond'],
  club: [
    'community_centre',
    'clubhouse',
    'social_centre',
    'youth_centre',
    'theatre',
    'arts_centre',
    'cinema',
    'music_school',
  ],
  townhall: ['townhall', 'town_hall'],
  bridge: ['bridge'],
  'bus-stop': ['bus_stop', 'bus_station'],
  crossing: ['crossing'],
};

/** The property that says the kind, and what each kind is drawn as. */
export const KINDS: Record<Schema, { readonly property: string; readonly kinds: Kinds }> = {
  protomaps: { property: 'kind', kinds: { school: ['school'], ...SHARED } },
  openmaptiles: { property: 'subclass', kinds: { school: ['school', 'college'], ...SHARED } },
};

/** The drawing of one kind. */
export function drawingOf(schema: Schema, kind: string): Drawing {
  const { kinds } = KINDS[schema];
  return DRAWINGS.find((drawing) => kinds[drawing]?.includes(kind)) ?? 'place';
}
