/** Colours, sizes and what is shown of the looks. Labels have at least 4.5 : 1 against every ground they lie on. */

/**
 * `child`: a warm summer day. `winter` and `dark`: the same town under snow and at night. `planner`: grey under strong data
 * colours and on paper. `projector`: for the wall of a dim classroom.
 */
export const LOOKS = ['child', 'winter', 'dark', 'planner', 'projector'] as const;
export type Look = (typeof LOOKS)[number];

export type Palette = {
  readonly sea: string;
  readonly shore: string;
  readonly earth: string;
  readonly residential: string;
  readonly industrial: string;
  readonly farmland: string;
  readonly forest: string;
  readonly grass: string;
  readonly cemetery: string;
  readonly sand: string;
  readonly schoolGround: string;
  readonly pitch: string;
  readonly pitchLine: string;
  readonly playground: string;
  readonly square: string;
  readonly pier: string;
  readonly building: string;
  readonly buildingEdge: string;
  readonly schoolBuilding: string;
  readonly majorRoad: string;
  readonly majorEdge: string;
  readonly minorRoad: string;
  readonly minorEdge: string;
  readonly path: string;
  readonly pathEdge: string;
  readonly bridgeEdge: string;
  readonly rail: string;
  readonly ferry: string;
  readonly zebra: string;
  readonly label: string;
  readonly quarterLabel: string;
  readonly waterLabel: string;
  readonly schoolLabel: string;
  readonly halo: string;
  readonly school: string;
  readonly landmark: string;
  readonly busStop: string;
  readonly crossing: string;
  readonly markEdge: string;
  /** Factor on every label's size. */
  readonly letters: number;
  /** Factor on the width of roads and paths. */
  readonly roads: number;
};

const CHILD: Palette = {
  sea: '#b4dfe9',
  shore: '#8fc9d8',
  earth: '#eef0cf',
  residential: '#fdf1dc',
  industrial: '#efe6dc',
  farmland: '#f6ebb2',
  forest: '#c5dfa6',
  grass: '#dcecae',
  cemetery: '#cfe2b6',
  sand: '#ffe7a6',
  schoolGround: '#ffdcb0',
  pitch: '#a8d886',
  pitchLine: '#ffffff',
  playground: '#ffd0b8',
  square: '#f7e3c4',
  pier: '#e3cfae',
  building: '#eebd94',
  buildingEdge: '#c78a5c',
  schoolBuilding: '#e0683c',
  majorRoad: '#ffd166',
  majorEdge: '#cf9423',
  minorRoad: '#ffffff',
  minorEdge: '#cdb994',
  path: '#b06a2c',
  pathEdge: '#fff8ea',
  bridgeEdge: '#8b6a3f',
  rail: '#9a8f86',
  ferry: '#4f93a8',
  zebra: '#ffffff',
  label: '#3a2c22',
  quarterLabel: '#6a4421',
  waterLabel: '#14566b',
  schoolLabel: '#8c2a0c',
  halo: '#fffaf0',
  school: '#d9481c',
  landmark: '#6b4fa3',
  busStop: '#2f6f4f',
  crossing: '#2b2b2b',
  markEdge: '#ffffff',
  letters: 1.18,
  roads: 1.12,
};

const PLANNER: Palette = {
  sea: '#dde4e8',
  shore: '#b9c5cc',
  earth: '#f7f7f5',
  residential: '#f3f3f0',
  industrial: '#eeeeec',
  farmland: '#f4f4ef',
  forest: '#e8ece5',
  grass: '#eef1ea',
  cemetery: '#e9ede6',
  sand: '#f3f1ea',
  schoolGround: '#ebe9e6',
  pitch: '#e6ebe2',
  pitchLine: '#ffffff',
  playground: '#edebe7',
  square: '#efefec',
  pier: '#e4e4e0',
  building: '#dedddb',
  buildingEdge: '#c2c1be',
  schoolBuilding: '#a9a8a5',
  majorRoad: '#ffffff',
  majorEdge: '#a6a6a3',
  minorRoad: '#ffffff',
  minorEdge: '#cfcfcb',
  path: '#9d9d99',
  pathEdge: '#f7f7f5',
  bridgeEdge: '#8a8a87',
  rail: '#b0b0ac',
  ferry: '#93a5af',
  zebra: '#8a8a87',
  label: '#4a4a48',
  quarterLabel: '#55534f',
  waterLabel: '#465a66',
  schoolLabel: '#2f2f2d',
  halo: '#fcfcfb',
  school: '#2f2f2d',
  landmark: '#75736f',
  busStop: '#75736f',
  crossing: '#5c5b58',
  markEdge: '#ffffff',
  letters: 1,
  roads: 0.9,
};

export const PALETTES: Record<Look, Palette> = {
  child: CHILD,
  winter: CHILD,
  dark: CHILD,
  planner: PLANNER,
  projector: CHILD,
};
