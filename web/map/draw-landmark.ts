/** Paints one drawing; with all drawings, so it is loaded when the first is asked for. */
import { paintOnCanvas } from './landmark-canvas.ts';
import { DRAWN } from './landmark-drawings.ts';
import { DRAWINGS, DRAWN_LOOKS } from './landmark-kinds.ts';

/**
 * @param name `look/drawing`
 * @param side of the image, device px
 * @returns null for a name that is none of ours
 */
export function drawLandmark(name: string, side: number): ImageData | null {
  const [look, drawing] = name.split('/');
  const known = DRAWINGS.find((one) => one === drawing);
  const drawn = DRAWN_LOOKS.find((one) => one === look);
  return known && drawn ? paintOnCanvas(DRAWN[known], drawn, side) : null;
}
