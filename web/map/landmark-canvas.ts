/** A drawing on a canvas: first a light edge around everything, so that it reads on any ground, then the shapes. */
import type { DrawnLook } from './landmark-kinds.ts';
import { COLOURS, shapesOf, type Shape } from './landmark-shapes.ts';

/** Of the light edge, on each side, in the square of 48. */
export const EDGE = 2.2;

/** @param side of the square, device pixels */
export function paintOnCanvas(drawing: readonly Shape[], look: DrawnLook, side: number): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const colours = COLOURS[look];
  context.scale(side / 48, side / 48);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const shapes = shapesOf(drawing, look, 'map').map((shape) => ({ ...shape, path: new Path2D(shape.d) }));
  for (const { path, width } of shapes) {
    context.strokeStyle = colours.edge;
    context.lineWidth = width + 2 * EDGE;
    context.stroke(path);
  }
  for (const { fill, stroke, width, path } of shapes) {
    if (fill) {
      context.fillStyle = colours[fill];
      context.fill(path);
    }
    if (stroke) {
      context.strokeStyle = colours[stroke];
      context.lineWidth = width;
      context.stroke(path);
    }
  }
  return context.getImageData(0, 0, side, side);
}
