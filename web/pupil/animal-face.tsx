/** Thirty animals from one kit of parts, so that they belong together. Drawn in a square of 100. */
import type { ReactNode } from 'react';
import type { Animal } from '../../data/session.ts';
import { AnimalBody } from './animal-body.tsx';
import { RECIPES, type Crown, type Ears, type Face, type Mask, type Nose } from './animals.ts';

const DARK = '#23282c';
const CY = 55;

function both(half: ReactNode): ReactNode {
  return (
    <>
      {half}
      <g transform="matrix(-1 0 0 1 100 0)">{half}</g>
    </>
  );
}

const EARS: Record<Ears, (face: Face) => ReactNode> = {
  round: ({ fur, light, mask }) =>
    both(
      <>
        <circle cx="25" cy="31" r="12" fill={mask === 'stripes' ? light : fur} />
        <circle cx="25" cy="31" r="6" fill={mask === 'stripes' ? fur : light} />
      </>,
    ),
  point: ({ fur, light }) =>
    both(
      <>
        <path d="M22 46 24 14q2-3 5 0l19 22z" fill={fur} />
        <path d="M27 38 28 22l10 13z" fill={light} />
      </>,
    ),
  long: ({ fur, light }) =>
    both(
      <>
        <ellipse cx="38" cy="22" rx="8" ry="21" fill={fur} transform="rotate(-8 38 22)" />
        <ellipse cx="38" cy="22" rx="4" ry="15" fill={light} transform="rotate(-8 38 22)" />
      </>,
    ),
  leaf: ({ fur, light }) =>
    both(
      <>
        <ellipse cx="24" cy="38" rx="13" ry="6" fill={fur} transform="rotate(18 24 38)" />
        <ellipse cx="23" cy="38" rx="8" ry="3" fill={light} transform="rotate(18 23 38)" />
      </>,
    ),
  small: ({ fur, light }) =>
    both(
      <>
        <circle cx="24" cy="38" r="8" fill={fur} />
        <circle cx="24" cy="38" r="4" fill={light} />
      </>,
    ),
  floppy: ({ fur, light }) =>
    both(
      <>
        <ellipse cx="22" cy="50" rx="13" ry="6.5" fill={fur} transform="rotate(-28 22 50)" />
        <ellipse cx="22" cy="51" rx="8" ry="3" fill={light} transform="rotate(-28 22 51)" />
      </>,
    ),
  none: () => null,
};

const ANTLER = {
  fill: 'none',
  stroke: '#8a6a3f',
  strokeWidth: 5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const CROWNS: Record<Crown, (face: Face) => ReactNode> = {
  palms: () =>
    both(<path d="M41 32C36 30 32 26 30 20L16 22 20 15 8 13 14 8 4 3 20 3 34 9C38 14 42 22 44 30z" fill="#c29a5c" />),
  antlers: () => both(<path d="M42 30C34 26 26 22 25 12V3M25 14 13 8M28 20 14 21M42 29 41 14" {...ANTLER} />),
  horns: () => both(<path d="M42 31C38 20 30 14 18 15 27 20 32 27 35 36z" fill="#8f8576" />),
  tufts: ({ fur }) => both(<path d="M19 44 17 17q14 4 24 12z" fill={fur} />),
  spikes: () => (
    <path
      d="M50 6 57 15 67 9 69 21 80 19 78 31 90 33 84 43 95 50 86 57 92 68 80 70H20L8 68 14 57 5 50 16 43 10 33 22 31 20 19 31 21 33 9 43 15z"
      fill="#6a4b35"
    />
  ),
  mane: () => (
    <path d="M36 30C34 14 44 6 54 8c12 2 16 12 12 26-4-6-8-8-12-8 2 10-4 20-8 22-2-8-4-12-10-18z" fill="#4a2d1b" />
  ),
  wool: ({ light }) => (
    <g fill={light} stroke="#cdbfae" strokeWidth="1.5">
      <circle cx="28" cy="38" r="13" />
      <circle cx="72" cy="38" r="13" />
      <circle cx="38" cy="26" r="14" />
      <circle cx="62" cy="26" r="14" />
      <circle cx="50" cy="30" r="15" stroke="none" />
    </g>
  ),
  'eye-bumps': ({ fur }) => both(<circle cx="31" cy="32" r="14" fill={fur} />),
  'ear-brushes': () => both(<path d="M25 18 20 3M26 17 27 2" stroke={DARK} strokeWidth="3.5" strokeLinecap="round" />),
  none: () => null,
};

const MASKS: Record<Mask, (face: Face) => ReactNode> = {
  muzzle: ({ light, head }) => (
    <ellipse cx="50" cy={CY + head[1] * 0.48} rx={head[0] * 0.62} ry={head[1] * 0.5} fill={light} />
  ),
  cheeks: ({ light }) => both(<path d="M21 54C28 56 40 60 49 75V86C32 84 22 70 21 54z" fill={light} />),
  stripes: ({ light }) => both(<path d="M33 30C42 34 44 44 43 70 34 66 30 58 29 44z" fill={light} />),
  disc: ({ light }) => both(<circle cx="37" cy="50" r="15" fill={light} />),
  puffin: ({ light }) => both(<path d="M49 42C36 32 22 44 24 62 27 76 40 84 49 84z" fill={light} />),
  blaze: ({ light }) => <path d="M46 30h8l3 34q-7 6-14 0z" fill={light} />,
  'white-head': ({ light }) => (
    <path d="M20 58A30 32 0 0 1 80 58q-8-4-12 4-6-6-12 4-6 6-12 0-6-10-12-4-4-8-12-4z" fill={light} />
  ),
  none: () => null,
};

const STROKE = { fill: 'none', stroke: DARK, strokeWidth: 2.5, strokeLinecap: 'round' } as const;
const NOSES: Record<Nose, (face: Face) => ReactNode> = {
  nose: ({ head }) => (
    <g transform={`translate(0 ${head[1] - 29})`}>
      <path d="M43 65h14q1 6-7 9-8-3-7-9z" fill={DARK} />
      <path d="M50 74v4M42 79q4 4 8-1 4 5 8 1" {...STROKE} />
    </g>
  ),
  broad: () => (
    <g>
      {both(<ellipse cx="43" cy="75" rx="3" ry="4" fill={DARK} />)}
      <path d="M42 83q8 4 16 0" {...STROKE} />
    </g>
  ),
  beak: () => <path d="M41 58h18L50 76z" fill="#e0a030" stroke="#8f6415" strokeWidth="1.5" />,
  hook: () => (
    <path d="M40 54Q50 48 60 54 60 68 50 80 52 70 40 64z" fill="#f0b429" stroke="#8f6415" strokeWidth="1.5" />
  ),
  bill: () => (
    <g>
      <ellipse cx="50" cy="69" rx="19" ry="9" fill="#f0b429" stroke="#8f6415" strokeWidth="1.5" />
      <path d="M33 70q17 5 34 0" {...STROKE} strokeWidth="2" />
    </g>
  ),
  'puffin-bill': () => (
    <g>
      <path d="M37 56q13-8 26 0Q62 74 50 86 38 74 37 56z" fill="#e4572e" />
      <path d="M38 62q12-7 24 0l-2 6q-10-6-20 0z" fill="#f4b73f" />
      <path d="M37 56q13-8 26 0" {...STROKE} strokeWidth="2" />
    </g>
  ),
  teeth: () => (
    <g>
      <path d="M44 64h12q1 5-6 8-7-3-6-8z" fill={DARK} />
      <path d="M45 76h10v9q-5 2-10 0z" fill="#fff" stroke={DARK} strokeWidth="1.5" />
      <path d="M50 72v13" {...STROKE} strokeWidth="1.5" />
    </g>
  ),
  whiskers: () => (
    <g>
      <path d="M43 62h14q1 6-7 9-8-3-7-9z" fill={DARK} />
      <path d="M50 71v3M42 76q4 4 8-1 4 5 8 1" {...STROKE} />
      {both(<path d="M36 70 18 66M36 74 19 76" {...STROKE} strokeWidth="1.8" />)}
    </g>
  ),
  mouth: () => (
    <g>
      {both(<circle cx="46" cy="57" r="1.6" fill={DARK} />)}
      <path d="M28 63q22 16 44 0" {...STROKE} strokeWidth="3" />
    </g>
  ),
};

function eyesOf({ crown, mask, nose, head }: Face): ReactNode {
  const big = mask === 'disc' || crown === 'eye-bumps';
  const x = crown === 'eye-bumps' ? 31 : mask === 'disc' || mask === 'puffin' ? 37 : 50 - head[0] * 0.42;
  const y = crown === 'eye-bumps' ? 30 : 50;
  const light = mask === 'stripes' || (mask === 'none' && nose === 'beak');
  return both(
    <>
      {(big || light) && <circle cx={x} cy={y} r={big ? 8 : 6} fill="#fff" />}
      <circle cx={x} cy={y} r={big ? 5 : 4} fill={DARK} />
      <circle cx={x + 1.5} cy={y - 1.5} r="1.4" fill="#fff" />
    </>,
  );
}

function FaceParts({ face }: { face: Face }) {
  const behind =
    face.crown === 'spikes' || face.crown === 'tufts' || face.crown === 'palms' || face.crown === 'antlers';
  const crown = CROWNS[face.crown](face);
  return (
    <>
      {behind && crown}
      {EARS[face.ears](face)}
      <ellipse cx="50" cy={CY} rx={face.head[0]} ry={face.head[1]} fill={face.fur} />
      {!behind && crown}
      {MASKS[face.mask](face)}
      {eyesOf(face)}
      {NOSES[face.nose](face)}
    </>
  );
}

/** A picture only: the name stands beside it or in the button's label. */
export function AnimalFace({ animal, size = 64 }: { animal: Animal; size?: number }) {
  const recipe = RECIPES[animal];
  return (
    <svg className="animal-face" viewBox="0 0 100 100" width={size} height={size} aria-hidden="true" focusable="false">
      {recipe.is === 'face' ? <FaceParts face={recipe} /> : <AnimalBody body={recipe} />}
    </svg>
  );
}
