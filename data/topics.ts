/**
 * Our topics (ours, configurable; never presented as an official code list). A type is a theme of the maps; a code is the
 * reason a child picks as a picture. Source: shared/design/04-standards.md.
 */
export const CODES = {
  route: [],
  activity: [
    'play',
    'ball',
    'swim',
    'ski_sledge',
    'skate',
    'cycle',
    'climb',
    'forest',
    'fish',
    'animals',
    'meet_friends',
    'culture',
    'shop_cafe',
    'quiet',
    'other',
  ],
  like: ['beautiful', 'fun', 'safe', 'friends', 'nature', 'calm', 'adventure', 'other'],
  unsafe: ['fast_cars', 'much_traffic', 'hard_crossing', 'no_pavement', 'dark', 'poor_view', 'slippery', 'scary'],
  unpleasant: ['litter', 'broken', 'noise', 'boring', 'other'],
  wish: [
    'crossing',
    'light',
    'path',
    'playground',
    'pitch',
    'bench',
    'trees',
    'meeting_place',
    'cycle_parking',
    'indoor_place',
    'other',
  ],
} as const;

export type ContributionType = keyof typeof CODES;
export type StickerType = Exclude<ContributionType, 'route'>;
export type Code = (typeof CODES)[ContributionType][number];

export const CONTRIBUTION_TYPES = [
  'route',
  'activity',
  'like',
  'unsafe',
  'unpleasant',
  'wish',
] as const satisfies readonly ContributionType[];
export const STICKER_TYPES = [
  'activity',
  'like',
  'unsafe',
  'unpleasant',
  'wish',
] as const satisfies readonly StickerType[];

export const MODES = ['walk', 'cycle', 'kickscooter', 'ski_or_kicksled', 'bus', 'car', 'ferry'] as const;
export type Mode = (typeof MODES)[number];

export const MODE_GROUPS = ['foot', 'wheels', 'driven'] as const;
export type ModeGroup = (typeof MODE_GROUPS)[number];
export const MODE_GROUP: Record<Mode, ModeGroup> = {
  walk: 'foot',
  ski_or_kicksled: 'foot',
  cycle: 'wheels',
  kickscooter: 'wheels',
  bus: 'driven',
  car: 'driven',
  ferry: 'driven',
};

export const ROUTE_KINDS = ['school', 'leisure'] as const;

/** With whom; published in the school table only. */
export const COMPANY = ['alone', 'friends', 'adult'] as const;
export type Company = (typeof COMPANY)[number];

export const WHENS = ['always', 'summer', 'winter', 'dark'] as const;
export type When = (typeof WHENS)[number];

export const GRADE_GROUPS = ['1-4', '5-7', '8-10'] as const;
export type GradeGroup = (typeof GRADE_GROUPS)[number];

/** @param grade school year 1–10 */
export function gradeGroup(grade: number): GradeGroup {
  return grade <= 4 ? '1-4' : grade <= 7 ? '5-7' : '8-10';
}

/** The four sticker tabs; `avoid` («Her er det utrygt eller dumt») gives `unsafe` or `unpleasant` by its code. */
export const TABS = {
  fun: ['activity'],
  like: ['like'],
  avoid: ['unsafe', 'unpleasant'],
  wish: ['wish'],
} as const satisfies Record<string, readonly StickerType[]>;
export type Tab = keyof typeof TABS;
