/** The language of the drawings: flat shapes in a square of 48, a paint by letter, one outline. Colours come with the look. */
import type { DrawnLook } from './landmark-kinds.ts';

/** Light and shade of one hue stand together: `wall` and `wallShade`. */
export const PAINTS = [
  'line',
  'edge',
  'sky',
  'wall',
  'wallShade',
  'roof',
  'roofShade',
  'leaf',
  'leafShade',
  'sea',
  'seaShade',
  'sun',
  'sunShade',
  'wood',
  'woodShade',
  'stone',
  'stoneShade',
  'glass',
  'white',
  'snow',
] as const;
export type Paint = (typeof PAINTS)[number];

export type Shape = {
  /** null = only the outline. */
  readonly fill: Paint | null;
  readonly stroke: Paint | null;
  /** In the square of 48. */
  readonly width: number;
  /** SVG path data. */
  readonly d: string;
  /** Drawn in this look only. */
  readonly only?: 'winter' | 'dark';
  /** What moves when the landmark answers (landmark-answer.css). */
  readonly part?: string;
  /** Seen in the answer, not on the map: rings, notes, a beam. */
  readonly isAnswer?: boolean;
};

const OUTLINE = 2.2;

/** A surface with the outline. */
export const shape = (fill: Paint, d: string): Shape => ({ fill, stroke: 'line', width: OUTLINE, d });
/** Light, shade and pattern on a surface. */
export const tone = (fill: Paint, d: string): Shape => ({ fill, stroke: null, width: 0, d });
/** A line with no surface. */
export const line = (stroke: Paint, d: string, width: number = OUTLINE): Shape => ({ fill: null, stroke, width, d });
/** What winter lays on top. */
export const snow = (d: string): Shape => ({ ...shape('snow', d), width: 1.6, only: 'winter' });
export const snowOn = (...shapes: Shape[]): Shape[] => shapes.map((one) => ({ ...one, only: 'winter' as const }));
export const part = (name: string, ...shapes: Shape[]): Shape[] => shapes.map((one) => ({ ...one, part: name }));
export const answer = (name: string, ...shapes: Shape[]): Shape[] =>
  shapes.map((one) => ({ ...one, part: name, isAnswer: true }));

const DAY: Record<Paint, string> = {
  line: '#4a3023',
  edge: '#fffaf0',
  sky: '#d6eef2',
  wall: '#fff3dc',
  wallShade: '#f0d6ad',
  roof: '#e2603a',
  roofShade: '#b9432a',
  leaf: '#6fb04a',
  leafShade: '#4a8a3c',
  sea: '#5bb6d0',
  seaShade: '#2f86a6',
  sun: '#ffc94d',
  sunShade: '#e79a2b',
  wood: '#c98a52',
  woodShade: '#94592f',
  stone: '#cfc8bd',
  stoneShade: '#a1988c',
  glass: '#8ecbdc',
  white: '#ffffff',
  snow: '#ffffff',
};

export const COLOURS: Record<DrawnLook, Record<Paint, string>> = {
  child: DAY,
  winter: {
    ...DAY,
    line: '#3d3540',
    edge: '#ffffff',
    sky: '#e3edf5',
    leaf: '#7fa58c',
    leafShade: '#527b68',
    sea: '#a9d3e6',
    seaShade: '#3d84ad',
    glass: '#ffd98a',
    snow: '#ffffff',
  },
  dark: {
    ...DAY,
    line: '#0d1426',
    edge: '#a9b4d0',
    sky: '#26355c',
    wall: '#cfc6c4',
    wallShade: '#a097a2',
    roof: '#cf5a42',
    roofShade: '#943a37',
    leaf: '#3f7058',
    leafShade: '#2b5248',
    sea: '#2f6f97',
    seaShade: '#1f4c75',
    sun: '#ffd45e',
    sunShade: '#d08f35',
    wood: '#8f6a55',
    woodShade: '#634538',
    stone: '#8a8c9e',
    stoneShade: '#646679',
    glass: '#ffd76a',
    white: '#e8e6ea',
  },
  projector: {
    ...DAY,
    line: '#10181c',
    edge: '#dfe6e6',
    sky: '#2b3a40',
    wall: '#dfe3e0',
    wallShade: '#b4bcba',
    roof: '#98a3a3',
    roofShade: '#748181',
    leaf: '#a7b3ae',
    leafShade: '#7f8d89',
    sea: '#9fb4bd',
    seaShade: '#738b96',
    sun: '#d7dbd2',
    sunShade: '#a3aaa4',
    wood: '#aab0ad',
    woodShade: '#7b8482',
    stone: '#b9bfbe',
    stoneShade: '#8d9594',
    glass: '#52656d',
    white: '#f4f6f5',
  },
};

/** What is drawn of a drawing in a look, on the map or in the answer. */
export function shapesOf(drawing: readonly Shape[], look: DrawnLook, where: 'map' | 'answer'): readonly Shape[] {
  return drawing.filter((one) => (!one.only || one.only === look) && (!one.isAnswer || where === 'answer'));
}
