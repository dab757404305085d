/**
 * The five looks as tables of colours. What they must reach is in `style-contrast.ts` and held by its test:
 * every label 4.5 : 1 (projector 7 : 1) on every ground, every way a child takes 3 : 1 on the ground it lies on.
 */
import { CHILD, WINTER } from './style-palette-day.ts';
import { DARK, PROJECTOR } from './style-palette-night.ts';
import { PLANNER } from './style-palette-planner.ts';

/**
 * `child`: a warm summer day. `winter` and `dark`: the same town under snow and at night. `planner`: grey under strong data
 * colours and on paper. `projector`: for the wall of a dim classroom.
 */
export const LOOKS = ['child', 'winter', 'dark', 'planner', 'projector'] as const;
export type Look = (typeof LOOKS)[number];

export type Palette = {
  readonly sea: string;
  /** Along the shore, where one can wade. */
  readonly shallow: string;
  readonly shore: string;
  readonly earth: string;
  readonly residential: string;
  readonly industrial: string;
  readonly farmland: string;
  readonly forest: string;
  readonly forestEdge: string;
  readonly grass: string;
  readonly garden: string;
  readonly cemetery: string;
  readonly sand: string;
  readonly schoolGround: string;
  readonly schoolGroundEdge: string;
  readonly pitch: string;
  readonly pitchLine: string;
  readonly playground: string;
  readonly square: string;
  readonly pier: string;
  readonly shadow: string;
  readonly building: string;
  readonly buildingEdge: string;
  readonly schoolBuilding: string;
  readonly schoolBuildingEdge: string;
  readonly majorRoad: string;
  readonly majorEdge: string;
  readonly minorRoad: string;
  readonly minorEdge: string;
  readonly path: string;
  readonly pathEdge: string;
  readonly bridgeEdge: string;
  readonly rail: string;
  readonly ferry: string;
  /** Stripes of a crossing and the asphalt between them. */
  readonly zebra: string;
  readonly zebraGround: string;
  readonly boundary: string;
  readonly label: string;
  readonly quarterLabel: string;
  readonly waterLabel: string;
  readonly schoolLabel: string;
  readonly halo: string;
  readonly school: string;
  readonly landmark: string;
  readonly busStop: string;
  readonly crossing: string;
  readonly crossingEdge: string;
  readonly markEdge: string;
  readonly lamp: string;
  /** How strongly lamps and windows shine, 0–1; 0 = it is day. */
  readonly glow: number;
  /** Factor on every label's size. */
  readonly letters: number;
  /** Factor on the width of roads and paths. */
  readonly roads: number;
};

export const PALETTES: Record<Look, Palette> = {
  child: CHILD,
  winter: WINTER,
  dark: DARK,
  planner: PLANNER,
  projector: PROJECTOR,
};
