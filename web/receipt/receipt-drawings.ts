/**
 * The 64 pictures of a receipt, drawn by us in a square of 48 units: flat colours inside a dark line, so that each is known by
 * its outline alone on a slip printed in black. A picture without a drawing does not compile.
 */
import type { ReceiptPicture } from '../../data/receipt.ts';

export const FILLS = {
  red: '#e0483e',
  orange: '#f28a2e',
  yellow: '#ffd23f',
  green: '#5aa84a',
  blue: '#4a90d9',
  purple: '#8a5bc7',
  pink: '#f08bb4',
  brown: '#a8713f',
  white: '#ffffff',
  grey: '#c3ccd1',
  dark: '#3b4650',
  none: 'none',
} as const;

type Part = readonly [fill: keyof typeof FILLS, path: string];

function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

export const DRAWINGS: Record<ReceiptPicture, readonly Part[]> = {
  anchor: [
    ['grey', disc(24, 9, 5)],
    ['none', 'M24 14v28M15 20h18'],
    ['none', 'M7 28c1 9 8 14 17 14s16-5 17-14M7 28l-3 5M7 28l5 4M41 28l3 5M41 28l-5 4'],
  ],
  apple: [
    ['red', 'M24 15c-4-4-16-3-16 10 0 10 7 18 12 18 2 0 3-1 4-1s2 1 4 1c5 0 12-8 12-18 0-13-12-14-16-10z'],
    ['none', 'M24 15c0-5 1-8 3-10'],
    ['green', 'M27 10c3-5 8-5 11-4-1 4-5 7-11 4z'],
  ],
  balloon: [
    ['red', 'M24 4c9 0 14 6 14 14 0 9-8 16-14 16S10 27 10 18C10 10 15 4 24 4z'],
    ['red', 'm24 34-3 4h6z'],
    ['none', 'M24 38c-4 3 4 4 0 8'],
    ['none', 'M17 17c0-4 2-6 5-7'],
  ],
  banana: [
    ['yellow', 'M9 7c-1 20 12 34 32 32 2 0 3-4 1-5C28 32 18 22 14 6c-1-2-5-2-5 1z'],
    ['none', 'M12 14c4 12 12 20 24 24'],
  ],
  bell: [
    ['yellow', 'M24 6c-9 0-13 7-13 15 0 7-2 11-5 14h36c-3-3-5-7-5-14 0-8-4-15-13-15z'],
    ['dark', disc(24, 40, 4)],
    ['none', 'M24 6V2'],
  ],
  book: [
    ['white', 'M24 12c-5-4-12-5-19-4v30c7-1 14 0 19 4 5-4 12-5 19-4V8c-7-1-14 0-19 4z'],
    ['none', 'M24 12v30M10 16c4 0 7 1 9 2M10 23c4 0 7 1 9 2M38 16c-4 0-7 1-9 2M38 23c-4 0-7 1-9 2'],
  ],
  bread: [
    ['brown', 'M10 22c-8-3-6-14 4-14h20c10 0 12 11 4 14v16q0 3-3 3H13q-3 0-3-3z'],
    ['yellow', 'M15 20c-4-2-3-7 1-7h16c4 0 5 5 1 7v16H15z'],
  ],
  bridge: [
    ['grey', 'M2 22h44v7H2z'],
    ['none', 'M12 29v13M36 29v13M2 22c10 0 10-14 10-14v14M36 22V8s0 14 10 14M12 8c4 14 20 14 24 0'],
    ['none', 'M2 42q4-3 8 0M38 42q4-3 8 0M18 42q6-3 12 0'],
  ],
  bucket: [
    ['blue', 'M8 16h32l-5 27H13z'],
    ['grey', 'M8 16a16 5 0 0 1 32 0a16 5 0 0 1-32 0z'],
    ['none', 'M9 15C12-2 36-2 39 15'],
  ],
  cactus: [
    [
      'green',
      'M19 44V10q0-6 5-6t5 6v14c4 0 5-2 5-8 0-5 8-5 8 0 0 10-5 15-13 15v13zM19 36C11 36 6 32 6 23c0-5 8-5 8 0 0 4 2 6 5 6',
    ],
    ['none', 'M24 11v3M24 20v3M24 30v3M24 38v2'],
  ],
  cake: [
    ['pink', 'M6 24q0-5 5-5h26q5 0 5 5v19H6z'],
    ['none', 'M6 29c4 5 6 5 9 0 4 5 6 5 9 0 4 5 6 5 9 0 4 5 6 5 9 0'],
    ['white', 'M15 19V10h4v9zM29 19V10h4v9z'],
    ['orange', 'M17 10c-3-2 0-6 0-6s3 4 0 6zM31 10c-3-2 0-6 0-6s3 4 0 6z'],
  ],
  camera: [
    ['dark', 'M4 15h9l4-6h14l4 6h9v25H4z'],
    ['grey', disc(24, 27, 9)],
    ['blue', disc(24, 27, 5)],
    ['yellow', disc(39, 20, 2)],
  ],
  candle: [
    ['white', 'M17 20h14v24H17z'],
    ['none', 'M24 20v-4M17 26c3 0 3 6 5 6s1-5 3-6'],
    ['orange', 'M24 3c6 7 5 13 0 13s-6-6 0-13z'],
  ],
  carrot: [
    ['orange', 'M17 17c6-3 14 5 13 13C22 38 12 43 5 43c-1-7 4-18 12-26z'],
    ['green', 'M29 19c-2-6 1-11 5-15 1 4 1 6 0 9 3-2 6-2 10-1-4 5-9 8-15 7z'],
    ['none', 'm15 23 5 4M11 31l4 3'],
  ],
  castle: [
    ['grey', 'M5 44V12h5v5h5v-5h4v8h10v-8h4v5h5v-5h5v32z'],
    ['brown', 'M19 44V34q0-6 5-6t5 6v10z'],
    ['red', 'M24 20V4l9 4-9 4'],
  ],
  cherry: [
    ['red', disc(14, 34, 9)],
    ['red', disc(34, 36, 8)],
    ['none', 'M15 25C17 15 22 8 31 5c0 8 1 16 3 23'],
    ['green', 'M31 5c5-3 10-1 13 3-5 3-10 3-13-3z'],
  ],
  clock: [
    ['white', disc(24, 24, 19)],
    ['none', 'M24 12v12l8 6M24 5v3M24 40v3M5 24h3M40 24h3'],
  ],
  cloud: [['blue', 'M13 38C3 38 2 25 12 24c0-14 20-17 24-4 11-1 12 18 0 18z']],
  comb: [
    ['purple', 'M3 12q0-3 3-3h36q3 0 3 3v9H3z'],
    ['none', 'M5 21v18M11 21v16M17 21v16M24 21v16M31 21v16M37 21v16M43 21v18'],
  ],
  cookie: [
    ['brown', disc(24, 24, 19)],
    ['dark', disc(17, 17, 2.5)],
    ['dark', disc(30, 15, 2.5)],
    ['dark', disc(24, 26, 2.5)],
    ['dark', disc(15, 31, 2.5)],
    ['dark', disc(33, 31, 2.5)],
  ],
  crown: [
    ['yellow', 'm5 14 10 11 9-16 9 16 10-11-4 26H9z'],
    ['red', disc(24, 32, 3)],
    ['none', 'M14 32h1M33 32h1'],
  ],
  cup: [
    ['none', 'M35 19c10-2 10 14-1 14'],
    ['green', 'M7 15h28v16q0 11-11 11h-6Q7 42 7 31z'],
    ['none', 'M15 10c-3-3 3-4 0-7M25 10c-3-3 3-4 0-7'],
  ],
  dice: [
    ['white', 'M12 6h24q6 0 6 6v24q0 6-6 6H12q-6 0-6-6V12q0-6 6-6z'],
    ['dark', disc(15, 15, 3)],
    ['dark', disc(33, 15, 3)],
    ['dark', disc(24, 24, 3)],
    ['dark', disc(15, 33, 3)],
    ['dark', disc(33, 33, 3)],
  ],
  door: [
    ['brown', 'M11 4h26v40H11z'],
    ['yellow', disc(31, 25, 2.5)],
    ['none', 'M17 10h14v8H17zM17 30h14v8H17z'],
  ],
  drum: [
    ['red', 'M6 20v18c0 8 36 8 36 0V20'],
    ['white', 'M6 20c0-8 36-8 36 0s-36 8-36 0z'],
    ['none', 'M13 26v17M35 26v17M24 26v17M22 17 8 4M28 18 42 5'],
  ],
  egg: [['white', 'M24 4c8 0 15 14 15 24S32 44 24 44 9 38 9 28 16 4 24 4z']],
  feather: [
    ['purple', 'M42 5C22 4 9 14 11 35c18 2 29-8 31-30z'],
    ['none', 'M5 43 31 17M20 28v-8M20 28h9M15 33h8'],
  ],
  flag: [
    ['blue', 'M11 6c12-5 18 6 30 1v20c-12 5-18-6-30-1z'],
    ['none', 'M11 3v43'],
  ],
  flute: [
    ['orange', 'm4 36 30-30q4-3 8 1t1 8L12 44q-4 2-7-1t-1-7z'],
    ['dark', disc(17, 31, 2)],
    ['dark', disc(24, 24, 2)],
    ['dark', disc(31, 17, 2)],
  ],
  fork: [['grey', 'M15 4v13q0 6 6 7v17q0 4 3 4t3-4V24q6-1 6-7V4l-4 0v13h-3V4h-4v13h-3V4z']],
  glasses: [
    ['blue', disc(13, 29, 9)],
    ['blue', disc(35, 29, 9)],
    ['none', 'M22 28q2-2 4 0M4 27 8 12l5 1M44 27l-4-15-5 1'],
  ],
  globe: [
    ['blue', disc(24, 19, 14)],
    ['green', 'M15 12c4-4 8-3 8 0s-6 4-5 9-6 0-6-3 2-5 3-6zM28 14c4-3 7 0 8 4s-3 8-6 7-5-8-2-11z'],
    ['none', 'M12 5C0 14 4 36 24 37M24 37v7M15 44h18'],
  ],
  grapes: [
    ['green', 'M24 12c4-8 12-9 17-6-2 6-9 10-17 6z'],
    ['purple', disc(14, 19, 6)],
    ['purple', disc(24, 19, 6)],
    ['purple', disc(34, 19, 6)],
    ['purple', disc(19, 29, 6)],
    ['purple', disc(29, 29, 6)],
    ['purple', disc(24, 39, 6)],
  ],
  guitar: [
    ['orange', 'M20 21c4-5 10-1 9 4-1 4 3 5 1 11-3 8-14 11-21 4S5 22 13 19c4-1 4-1 7 2z'],
    ['dark', disc(19, 29, 4)],
    ['brown', 'm23 22 15-15 4 4-15 15z'],
    ['none', 'm36 4 9 9'],
  ],
  hammer: [
    ['brown', 'm26 20 5 5-19 19q-3 2-5-1t-1-4z'],
    ['dark', 'M17 11 28 4l16 15-7 9-7-7-4 3-6-6 2-4z'],
  ],
  hat: [
    ['dark', 'M13 33 15 8q9-4 18 0l2 25z'],
    ['red', 'M13.5 26h21l.5 7H13z'],
    ['dark', 'M3 33h42q1 8-21 8T3 33z'],
  ],
  helicopter: [
    ['none', 'M6 8h34M23 8v7'],
    ['green', 'M12 21c3-8 20-8 24 2h9v5h-9c-2 10-18 12-24 5-4-4-2-9 0-12z'],
    ['blue', 'M13 22c2-4 6-5 10-5v9H12z'],
    ['none', 'M14 43h22M20 37v6M30 36v7M45 19v13'],
  ],
  ice_cream: [
    ['yellow', 'M12 23h24L24 46z'],
    ['pink', 'M10 23C6 18 10 12 14 13c1-11 19-11 20 0 4-1 8 5 4 10z'],
    ['none', 'm18 24 9 14M30 24l-9 14'],
  ],
  kettle: [
    ['none', 'M12 20c0-20 24-20 24 0'],
    ['red', 'M10 42q-4-13 4-23h20q8 10 4 23z'],
    ['red', 'M38 34c4-1 4-9 8-11'],
    ['dark', disc(24, 17, 3)],
  ],
  key: [
    ['yellow', disc(14, 15, 10)],
    ['white', disc(14, 15, 4)],
    ['none', 'm21 22 21 21M34 35l6-6M28 29l5-5'],
  ],
  kite: [
    ['orange', 'M28 3 44 17 22 33 10 13z'],
    ['blue', 'M28 3 44 17 25 18z'],
    ['none', 'M22 33c-9 0 0 7-7 8s-6 3-9 5M28 3 22 33M10 13l34 4'],
    ['red', 'm12 37-3 7 8-2z'],
  ],
  ladder: [['none', 'M15 3 11 45M33 3l4 42M14.5 11h19M14 20h20.5M13 29h22M12 38h24']],
  lamp: [
    ['yellow', 'M15 5h18l9 20H6z'],
    ['dark', 'M22 25h4v13h-4z'],
    ['grey', 'M13 44q1-6 11-6t11 6z'],
  ],
  lemon: [
    ['yellow', 'M9 37c-6-9-3-22 7-28 8-4 15-2 19-1 3-3 7-1 5 3 4 8 4 20-6 27-8 5-15 3-19 1-3 3-7 2-6-2z'],
    ['none', 'M16 17c2-3 5-4 8-4'],
  ],
  mitten: [
    ['red', 'M14 38V14C14 3 33 3 33 14v9c3-6 10-5 10 0 0 6-6 9-10 15z'],
    ['white', 'M12 37h23v8H12z'],
    ['none', 'm19 16 5 5 5-5M19 24l5 5 5-5'],
  ],
  moon: [['yellow', 'M32 5C17 3 6 13 6 25s10 20 20 19c7 0 13-4 16-10-14 4-26-14-10-29z']],
  mushroom: [
    ['white', 'M18 26c1 8-1 12-3 17q9 3 18 0c-2-5-4-9-3-17z'],
    ['red', 'M3 27C4 0 44 0 45 27c-8 4-34 4-42 0z'],
    ['white', disc(17, 17, 3)],
    ['white', disc(29, 12, 3)],
    ['white', disc(35, 22, 2.5)],
  ],
  pear: [
    ['green', 'M24 10c6 0 6 8 8 13 2 4 6 7 6 12 0 7-8 9-14 9s-14-2-14-9c0-5 4-8 6-12 2-5 2-13 8-13z'],
    ['none', 'M24 10c0-4 2-6 5-7'],
  ],
  pencil: [
    ['yellow', 'm6 42 3-13L34 4q4-2 8 2t2 8L19 39z'],
    ['white', 'm6 42 3-13q7 3 10 10z'],
    ['pink', 'm30 8 4-4q4-2 8 2t2 8l-4 4z'],
  ],
  pizza: [
    ['brown', 'M4 15C14 4 34 4 44 15l-3 6C32 13 16 13 7 21z'],
    ['yellow', 'M7 21c9-8 25-8 34 0L24 46z'],
    ['red', disc(19, 24, 3)],
    ['red', disc(30, 25, 3)],
    ['red', disc(24, 34, 3)],
  ],
  plane: [['blue', 'M21 19V8q0-5 3-5t3 5v11l18 11v5l-18-5v9l5 4v3l-8-2-8 2v-3l5-4v-9L3 35v-5z']],
  puzzle: [['green', 'M6 14h11c-4-9 12-9 8 0h11v11c9-4 9 12 0 8v11H25c4-8-12-8-8 0H6V33c8 4 8-12 0-8z']],
  rainbow: [
    ['red', 'M3 38C3 2 45 2 45 38z'],
    ['yellow', 'M9 38C9 10 39 10 39 38z'],
    ['blue', 'M15 38c0-20 18-20 18 0z'],
    ['white', 'M20 38c0-10 8-10 8 0z'],
  ],
  ring: [
    ['yellow', disc(24, 31, 14)],
    ['white', disc(24, 31, 9)],
    ['blue', 'm24 18-9-9 4-6h10l4 6z'],
  ],
  robot: [
    ['none', 'M24 10V3M8 26H4v8h4M40 26h4v8h-4'],
    ['grey', 'M8 16q0-6 6-6h20q6 0 6 6v21q0 6-6 6H14q-6 0-6-6z'],
    ['blue', disc(17, 22, 4)],
    ['blue', disc(31, 22, 4)],
    ['white', 'M15 32h18v5H15z'],
    ['red', disc(24, 4, 2.5)],
  ],
  rocket: [
    ['orange', 'M20 36c-2 5 2 6 4 10 2-4 6-5 4-10z'],
    ['red', 'm16 24-9 10v6l11-5zM32 24l9 10v6l-11-5z'],
    ['white', 'M24 2c9 8 10 22 6 34H18C14 24 15 10 24 2z'],
    ['blue', disc(24, 17, 4)],
  ],
  scissors: [
    ['red', disc(12, 38, 6)],
    ['red', disc(36, 38, 6)],
    ['grey', 'm15 33 17-30q4 7 1 12L19 36zM33 33 16 3q-4 7-1 12l14 21z'],
  ],
  shoe: [
    ['blue', 'M5 17c3 3 9 3 13-1l9 10c5 3 17 1 17 11v3H5z'],
    ['white', 'M4 38h41v5H4z'],
    ['none', 'm20 26 5-4M25 30l4-5'],
  ],
  sock: [
    ['orange', 'M16 8v19L7 36c-4 6 3 11 9 7l16-13V8z'],
    ['white', 'M14 3h20v8H14z'],
    ['none', 'M25 36c-2-4 2-8 7-9M7 36c4 0 7 3 6 8'],
  ],
  spoon: [['grey', 'M24 3c7 0 10 6 10 11s-3 9-7 11v16q0 4-3 4t-3-4V25c-4-2-7-6-7-11S17 3 24 3z']],
  sun: [
    ['none', 'M24 2v6M24 40v6M2 24h6M40 24h6M8 8l5 5M35 35l5 5M8 40l5-5M35 13l5-5'],
    ['yellow', disc(24, 24, 11)],
  ],
  tractor: [
    ['red', 'M19 8h15v12h11v14H19z'],
    ['blue', 'M23 12h7v8h-7z'],
    ['none', 'M40 20V9'],
    ['dark', disc(14, 31, 12)],
    ['yellow', disc(14, 31, 5)],
    ['dark', disc(38, 37, 7)],
    ['yellow', disc(38, 37, 2.5)],
  ],
  train: [
    ['dark', 'M8 6h7v12H8z'],
    ['green', 'M4 18h22V7h18v28H4z'],
    ['blue', 'M31 12h8v9h-8z'],
    ['dark', disc(12, 38, 6)],
    ['dark', disc(25, 38, 6)],
    ['dark', disc(38, 38, 6)],
  ],
  umbrella: [
    ['none', 'M24 25v14c0 7 9 7 9 0'],
    ['purple', 'M3 26C4 3 44 3 45 26c-5-4-9-4-14 0-5-4-9-4-14 0-5-4-9-4-14 0z'],
    ['none', 'M24 9V4'],
  ],
};
