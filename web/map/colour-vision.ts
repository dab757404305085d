/** Colours as eyes with and without all cones see them, and how far apart they are. For tests of what maps show. Pure. */
import { rgb } from './srgb.ts';

/** Linear RGB, each 0–1. */
export type Linear = readonly [red: number, green: number, blue: number];

const straighten = (byte: number): number => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

export function linear(hex: string): Linear {
  return laid(hex, 1, hex);
}

/** A colour laid on another, as a screen blends them: in sRGB bytes. */
export function laid(hex: string, opacity: number, ground: string): Linear {
  const under = rgb(ground);
  const [r, g, b] = rgb(hex).map((byte, i) => straighten(byte * opacity + (under[i] ?? 0) * (1 - opacity))) as [
    number,
    number,
    number,
  ];
  return [r, g, b];
}

/** Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB. */
export const EYES: Readonly<Record<string, readonly Linear[]>> = {
  'every cone': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export function seen(eye: readonly Linear[], [r, g, b]: Linear): Linear {
  const [x, y, z] = eye.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as [
    number,
    number,
    number,
  ];
  return [x, y, z];
}

/** CIE 1976 L*a*b* under D65. */
function lab([r, g, b]: Linear): [number, number, number] {
  const bend = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = bend(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = bend((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976 colour difference: about 2.3 is just noticed side by side. */
export function difference(a: Linear, b: Linear): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
