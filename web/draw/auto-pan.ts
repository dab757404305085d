/**
 * The map glides under a finger that comes to the edge of what can be seen of it: the screen's edge, or a card or tools that
 * lie over it. Pure; pointer-adapter.ts asks it for every frame of a stroke.
 */
export type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
/** Which way and how hard, −1 to 1 of the full speed; positive is right and down. */
export type Push = { readonly x: number; readonly y: number };

/** This near an edge the map begins to move, px. */
export const ZONE_PX = 48;
/** At the very edge, px a second: across a tablet in about three seconds. */
export const SPEED_PX_S = 340;
/** With reduced motion the map steps instead of gliding: this far … (px) */
export const STEP_PX = 120;
/** … this often, ms. */
export const STEP_MS = 500;

export const STILL: Push = { x: 0, y: 0 };

/**
 * @param at the finger, px of the map
 * @param covers what lies over the map, in the same px
 */
export function pushAt(
  at: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
  covers: readonly Rect[],
): Push {
  let x = hardness(ZONE_PX - (size.width - at.x)) - hardness(ZONE_PX - at.x);
  let y = hardness(ZONE_PX - (size.height - at.y)) - hardness(ZONE_PX - at.y);
  for (const cover of covers) {
    // How deep the finger is inside the cover and its zone, from each side that one can come from.
    const sides = [
      { depth: cover.right + ZONE_PX - at.x, x: -1, y: 0, open: cover.right < size.width - ZONE_PX },
      { depth: at.x - cover.left + ZONE_PX, x: 1, y: 0, open: cover.left > ZONE_PX },
      { depth: cover.bottom + ZONE_PX - at.y, x: 0, y: -1, open: cover.bottom < size.height - ZONE_PX },
      { depth: at.y - cover.top + ZONE_PX, x: 0, y: 1, open: cover.top > ZONE_PX },
    ];
    if (sides.some(({ depth }) => depth <= 0)) continue;
    const [nearest] = sides.filter(({ open }) => open).sort((a, b) => a.depth - b.depth);
    if (!nearest) continue;
    x += nearest.x * hardness(nearest.depth);
    y += nearest.y * hardness(nearest.depth);
  }
  return { x: Math.min(1, Math.max(-1, x)), y: Math.min(1, Math.max(-1, y)) };
}

function hardness(depth: number): number {
  return Math.min(1, Math.max(0, depth / ZONE_PX));
}

/** A stroke that starts at an edge does not push there before it has been away from it. */
export type Start = { readonly x: number; readonly y: number };

/** @returns the push that counts, and what is still blocked from the start */
export function afterStart(push: Push, start: Start): { push: Push; start: Start } {
  const x = Math.sign(push.x) === start.x ? start.x : 0;
  const y = Math.sign(push.y) === start.y ? start.y : 0;
  return { push: { x: x === 0 ? push.x : 0, y: y === 0 ? push.y : 0 }, start: { x, y } };
}

export type Pan = { readonly dx: number; readonly dy: number };

/**
 * How far the map goes now, px; null: not now.
 * @param elapsed ms since the map was moved last
 */
export function panBy(push: Push, elapsed: number, inSteps: boolean): Pan | null {
  if (push.x === 0 && push.y === 0) return null;
  if (inSteps) return elapsed < STEP_MS ? null : { dx: Math.sign(push.x) * STEP_PX, dy: Math.sign(push.y) * STEP_PX };
  // A tablet that was busy does not make up for it in one leap.
  const seconds = Math.min(elapsed, 50) / 1000;
  return { dx: push.x * SPEED_PX_S * seconds, dy: push.y * SPEED_PX_S * seconds };
}
