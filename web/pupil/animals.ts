/** What each animal's face is made of; `animal-face.tsx` draws it. A missing animal does not compile. */
import type { Animal, SeatAnimal } from '../../data/session.ts';

export type Ears = 'round' | 'point' | 'long' | 'leaf' | 'small' | 'floppy' | 'none';
export type Crown =
  'palms' | 'antlers' | 'horns' | 'tufts' | 'spikes' | 'mane' | 'wool' | 'eye-bumps' | 'ear-brushes' | 'none';
export type Mask = 'muzzle' | 'cheeks' | 'stripes' | 'disc' | 'puffin' | 'blaze' | 'white-head' | 'none';
export type Nose = 'nose' | 'broad' | 'beak' | 'hook' | 'bill' | 'puffin-bill' | 'teeth' | 'whiskers' | 'mouth';
export type Face = {
  readonly is: 'face';
  readonly fur: string;
  readonly light: string;
  readonly ears: Ears;
  readonly crown: Crown;
  readonly mask: Mask;
  readonly nose: Nose;
  /** Half width and half height of the head, of 100. */
  readonly head: readonly [rx: number, ry: number];
};
/** Those whose body says more than their face. */
export type Body = {
  readonly is: 'whale' | 'fish' | 'crab' | 'bee' | 'butterfly' | 'ladybird' | 'swan';
  readonly fur: string;
  readonly light: string;
};
export type Recipe = Face | Body;

function face(
  fur: string,
  light: string,
  ears: Ears,
  crown: Crown,
  mask: Mask,
  nose: Nose,
  head: Face['head'] = [30, 29],
): Face {
  return { is: 'face', fur, light, ears, crown, mask, nose, head };
}

export const RECIPES: Record<Animal, Recipe> = {
  moose: face('#7a5236', '#b48a63', 'leaf', 'palms', 'muzzle', 'broad', [23, 33]),
  fox: face('#d9692b', '#fff4e4', 'point', 'none', 'cheeks', 'nose'),
  hare: face('#b9a48c', '#f2e8da', 'long', 'none', 'muzzle', 'teeth', [26, 27]),
  owl: face('#8a6a4a', '#efdfc3', 'none', 'tufts', 'disc', 'beak', [33, 32]),
  hedgehog: face('#d8b48a', '#f4e2c6', 'small', 'spikes', 'none', 'nose', [26, 24]),
  squirrel: face('#b5562c', '#f6dfc6', 'point', 'ear-brushes', 'muzzle', 'teeth', [27, 26]),
  otter: face('#6f5140', '#cdb296', 'small', 'none', 'muzzle', 'whiskers', [33, 27]),
  seal: face('#7f8b95', '#c9d3da', 'none', 'none', 'muzzle', 'whiskers', [31, 30]),
  puffin: face('#20272c', '#ffffff', 'none', 'none', 'puffin', 'puffin-bill', [30, 32]),
  whale: { is: 'whale', fur: '#3f6f8f', light: '#d4e6ef' },
  reindeer: face('#8d7460', '#e4d8c9', 'leaf', 'antlers', 'muzzle', 'nose', [23, 31]),
  lynx: face('#c59a66', '#f7ead3', 'point', 'ear-brushes', 'cheeks', 'whiskers'),
  wolf: face('#77818a', '#e6eaec', 'point', 'none', 'cheeks', 'nose', [28, 32]),
  bear: face('#6b4630', '#c69c74', 'round', 'none', 'muzzle', 'nose', [33, 30]),
  badger: face('#f2efe9', '#2d2f33', 'round', 'none', 'stripes', 'nose', [28, 30]),
  beaver: face('#8b5a3c', '#d8b08a', 'small', 'none', 'muzzle', 'teeth', [32, 29]),
  eagle: face('#5a4330', '#fbf6ea', 'none', 'none', 'white-head', 'hook', [30, 31]),
  swan: { is: 'swan', fur: '#ffffff', light: '#e58a2b' },
  duck: face('#2f7d54', '#f1f5ee', 'none', 'none', 'none', 'bill', [28, 29]),
  crow: face('#3b4048', '#8d96a0', 'none', 'none', 'none', 'beak', [29, 29]),
  frog: face('#6aa84f', '#d7efc6', 'none', 'eye-bumps', 'none', 'mouth', [36, 25]),
  salmon: { is: 'fish', fur: '#e58c7a', light: '#fbdcd2' },
  cod: { is: 'fish', fur: '#8a8f5c', light: '#e9e7cd' },
  crab: { is: 'crab', fur: '#d3502f', light: '#f7c4a8' },
  bee: { is: 'bee', fur: '#f2b632', light: '#dcebf3' },
  butterfly: { is: 'butterfly', fur: '#8e5bb5', light: '#f0c24b' },
  ladybird: { is: 'ladybird', fur: '#cf3a30', light: '#ffffff' },
  sheep: face('#e7d5c2', '#fffaf0', 'floppy', 'wool', 'none', 'nose', [22, 26]),
  goat: face('#cfc7bb', '#ffffff', 'floppy', 'horns', 'muzzle', 'nose', [22, 31]),
  horse: face('#9a5f38', '#f6e7d2', 'leaf', 'mane', 'blaze', 'broad', [22, 33]),
};

export const ANIMAL_NAMES = Object.keys(RECIPES) as Animal[];

/** `fox-2` → the fox and its number. */
export function readSeatAnimal(seatAnimal: SeatAnimal): { animal: Animal; number: number } {
  const [animal, number] = seatAnimal.split('-');
  return { animal: animal as Animal, number: number === undefined ? 1 : Number(number) };
}

/** The first of this animal that nobody has: `fox`, `fox-2`, … ; null when all four are taken. */
export function freeOne(animal: Animal, taken: readonly SeatAnimal[]): SeatAnimal | null {
  const all = [animal, `${animal}-2`, `${animal}-3`, `${animal}-4`] as const;
  return all.find((one) => !taken.includes(one)) ?? null;
}

/** Is every animal taken once? Only then a second of each is offered. */
export function allTakenOnce(taken: readonly SeatAnimal[]): boolean {
  return ANIMAL_NAMES.every((animal) => taken.includes(animal));
}
