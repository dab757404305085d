/**
 * The stroke under the finger: wet ink on a 2D canvas over the map. Each sample adds one short curve, so a move costs the
 * same however long the stroke is; only when the map moves under it is all of it drawn again.
 */
import type { Position } from '../../data/geometry.ts';

export type InkPoint = { readonly x: number; readonly y: number; readonly at: Position };

export type Ink = {
  /** A new stroke; what was left of the last one is wiped off. Positions in CSS px of the canvas. */
  readonly begin: (point: InkPoint) => void;
  readonly extend: (points: readonly InkPoint[]) => void;
  readonly clear: () => void;
  /** The map has moved: the ink follows. */
  readonly follow: (project: (at: Position) => { x: number; y: number }) => void;
  /** The canvas has another size, CSS px. */
  readonly resize: (width: number, height: number, pixelRatio: number) => void;
};

const WIDTH_PX = 8;

export function inkOn(canvas: HTMLCanvasElement, colour: string): Ink {
  const found = canvas.getContext('2d');
  if (!found) throw new Error('this browser has no 2d canvas');
  const pen: CanvasRenderingContext2D = found;
  let points: InkPoint[] = [];

  function ready(): void {
    pen.lineWidth = WIDTH_PX;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
  }
  function wipe(): void {
    pen.save();
    pen.resetTransform();
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.restore();
  }
  function dot({ x, y }: InkPoint): void {
    pen.beginPath();
    pen.arc(x, y, WIDTH_PX / 2, 0, 2 * Math.PI);
    pen.fill();
  }
  /** From the middle of the last two points to the middle of this and the last, bent at the last. */
  function curveTo(i: number): void {
    const c = points[i];
    const b = points[i - 1];
    if (!c || !b) return;
    const a = points[i - 2] ?? b;
    pen.beginPath();
    pen.moveTo((a.x + b.x) / 2, (a.y + b.y) / 2);
    pen.quadraticCurveTo(b.x, b.y, (b.x + c.x) / 2, (b.y + c.y) / 2);
    pen.stroke();
  }
  function redraw(): void {
    wipe();
    ready();
    const [first] = points;
    if (first) dot(first);
    for (let i = 1; i < points.length; i++) curveTo(i);
  }

  return {
    begin(point) {
      points = [point];
      redraw();
    },
    extend(more) {
      for (const point of more) {
        points.push(point);
        curveTo(points.length - 1);
      }
    },
    clear() {
      points = [];
      wipe();
    },
    follow(project) {
      if (points.length === 0) return;
      points = points.map(({ at }) => ({ ...project(at), at }));
      redraw();
    },
    resize(width, height, pixelRatio) {
      canvas.width = Math.round(width * pixelRatio);
      canvas.height = Math.round(height * pixelRatio);
      pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      redraw();
    },
  };
}
