/** One picture for every mode, reason and tab. A topic without a picture does not compile. */
import {
  Armchair,
  Bike,
  Bird,
  Bus,
  Car,
  CarFront,
  CircleParking,
  Compass,
  Ellipsis,
  EyeOff,
  FerrisWheel,
  Fish,
  Flower,
  Footprints,
  Gauge,
  Ghost,
  Goal,
  House,
  Laugh,
  Leaf,
  Lightbulb,
  Meh,
  Moon,
  Mountain,
  Music,
  PawPrint,
  Road,
  Scooter,
  ShieldCheck,
  Ship,
  ShoppingBag,
  Signpost,
  Snowflake,
  Sun,
  Tent,
  ToyBrick,
  Trash2,
  TreeDeciduous,
  Trees,
  User,
  UserStar,
  Users,
  Volleyball,
  Volume2,
  Waves,
  Wrench,
} from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
import type { Code, Company, Mode, Tab, When } from '../../data/topics.ts';

type Picture = ComponentType<{ size?: number | string }>;

/** Our own signs in the manner of the others: 24 units, round strokes of 2. */
function sign(shape: ReactNode): Picture {
  return function Sign({ size = 24 }) {
    return (
      <svg
        viewBox="0 0 24 24"
        width={size}
        height={size}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  };
}
const Skier = sign(
  <>
    <circle cx="14" cy="4" r="2" />
    <path d="m11 8 4 3-2 4 3 4M11 8l-4 4M15 11l4 1M3 19l16 3 2-1M19 9v11M7 12 5 18" />
  </>,
);
const Crossing = sign(
  <>
    <circle cx="12" cy="3.5" r="1.8" />
    <path d="M12 6v6M9 9l3-2 3 2M10 15l2-3 2 3M3 19h3M10.5 19h3M18 19h3M5 22h3M10.5 22h3M16 22h3" />
  </>,
);
const Sledge = sign(<path d="M3 12h15M5 12v5M9 12v5M14 12v5M2 17h16a3 3 0 0 0 3-3v-2M18 12l-3-6" />);

export const MODE_PICTURES: Record<Mode, Picture> = {
  walk: Footprints,
  cycle: Bike,
  kickscooter: Scooter,
  ski_or_kicksled: Skier,
  bus: Bus,
  car: Car,
  ferry: Ship,
};

export const COMPANY_PICTURES: Record<Company, Picture> = { alone: User, friends: Users, adult: UserStar };

export const SEASON_PICTURES: Record<Exclude<When, 'always'>, Picture> = { summer: Sun, winter: Snowflake, dark: Moon };

export const CODE_PICTURES: Record<Code, Picture> = {
  play: ToyBrick,
  ball: Volleyball,
  swim: Waves,
  ski_sledge: Sledge,
  skate: Snowflake,
  cycle: Bike,
  climb: Mountain,
  forest: Trees,
  fish: Fish,
  animals: PawPrint,
  meet_friends: Users,
  culture: Music,
  shop_cafe: ShoppingBag,
  quiet: Armchair,
  other: Ellipsis,
  beautiful: Flower,
  fun: Laugh,
  safe: ShieldCheck,
  friends: Users,
  nature: Leaf,
  calm: Bird,
  adventure: Compass,
  fast_cars: Gauge,
  much_traffic: CarFront,
  hard_crossing: Crossing,
  no_pavement: Road,
  dark: Moon,
  poor_view: EyeOff,
  slippery: Snowflake,
  scary: Ghost,
  litter: Trash2,
  broken: Wrench,
  noise: Volume2,
  boring: Meh,
  crossing: Crossing,
  light: Lightbulb,
  path: Signpost,
  playground: FerrisWheel,
  pitch: Goal,
  bench: Armchair,
  trees: TreeDeciduous,
  meeting_place: Tent,
  cycle_parking: CircleParking,
  indoor_place: House,
};

/** The six that are shown first, per tab; «noe annet» opens the rest. */
export const FIRST_CODES: Record<Tab, readonly Code[]> = {
  fun: ['play', 'ball', 'ski_sledge', 'forest', 'meet_friends', 'cycle'],
  like: ['beautiful', 'fun', 'friends', 'safe', 'nature', 'calm'],
  avoid: ['fast_cars', 'hard_crossing', 'dark', 'scary', 'litter', 'boring'],
  wish: ['crossing', 'light', 'path', 'playground', 'pitch', 'meeting_place'],
};

type Shape = { readonly path: string; readonly fill: string; readonly edge: string; readonly ink: string };
/** The shape says what it is before the colour does: bolt, heart, warning triangle, star. In a square of 48. */
export const TAB_SHAPES: Record<Tab, Shape> = {
  fun: { path: 'M30 2 8 27h13l-5 19 24-27H27z', fill: '#0f7c7c', edge: '#ffffff', ink: '#ffffff' },
  like: {
    path: 'M24 44C10 34 3 26 3 16 3 4 19 1 24 12 29 1 45 4 45 16c0 10-7 18-21 28z',
    fill: '#c2347a',
    edge: '#ffffff',
    ink: '#ffffff',
  },
  avoid: {
    path: 'M24 4q2 0 3 2l19 34q2 4-2 4H4q-4 0-2-4L21 6q1-2 3-2z',
    fill: '#ffd23f',
    edge: '#23282c',
    ink: '#23282c',
  },
  wish: {
    path: 'm24 2 6.5 14 15.5 2-11.5 10.5L37.5 44 24 36.5 10.5 44l3-15.5L2 18l15.5-2z',
    fill: '#6a3fb5',
    edge: '#ffffff',
    ink: '#ffffff',
  },
};
/** The bolt is narrow: a picture stands beside it, not on it. */
const PICTURE_AT: Record<Tab, string> = { fun: '', like: '47% 50%', avoid: '62% 50%', wish: '52% 50%' };

export function StickerShape({ tab, code = null, size = 48 }: { tab: Tab; code?: Code | null; size?: number }) {
  const { path, fill, edge, ink } = TAB_SHAPES[tab];
  const Picture = code === null || tab === 'fun' ? null : CODE_PICTURES[code];
  return (
    <span className="sticker-shape" style={{ width: size, height: size, color: ink }} aria-hidden="true">
      <svg viewBox="-2 -2 52 52" width={size} height={size} focusable="false">
        <path d={path} fill={fill} stroke={edge} strokeWidth="3" strokeLinejoin="round" />
        {tab === 'avoid' && !Picture && (
          <path d="M24 17v12M24 36v.1" stroke={ink} strokeWidth="5" strokeLinecap="round" />
        )}
      </svg>
      {Picture && (
        <span className="sticker-picture" style={{ top: PICTURE_AT[tab].split(' ')[0] }}>
          <Picture size={size * 0.4} />
        </span>
      )}
    </span>
  );
}
