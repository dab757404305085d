/**
 * What is under the finger: wet ink on a 2D canvas over the map. Each sample adds one short curve, so a move costs the same
 * however long the stroke is, and nothing of the page or of the map is read or laid out. All of it is drawn again only when
 * the map moves, or when the line itself is dragged.
 */
import type { Position } from '../../data/geometry.ts';

export type InkPoint = { readonly x: number; readonly y: number; readonly at: Position };
/** `edge` lies under the ink, so that it is read on every look of the map. */
export type InkColours = { readonly ink: string; readonly edge: string };

export type Ink = {
  /** A new stroke; what was left of the last one is wiped off. Positions in CSS px of the canvas. */
  readonly begin: (point: InkPoint) => void;
  /** A rubber over the lines. */
  readonly rub: (lines: readonly (readonly Position[])[], point: InkPoint, width: number) => void;
  /** The stroke or the rubber goes on. */
  readonly extend: (points: readonly InkPoint[]) => void;
  /** Lines as they would be if the finger were lifted now. */
  readonly lay: (lines: readonly (readonly Position[])[]) => void;
  readonly clear: () => void;
  /** The map has moved: the ink follows. */
  readonly follow: () => void;
  /** The canvas has another size, CSS px. */
  readonly resize: (width: number, height: number, pixelRatio: number) => void;
};

export const INK_PX = 8;
export const EDGE_PX = 13;

type Wet =
  | { is: 'nothing' }
  | { is: 'stroke'; points: InkPoint[] }
  | { is: 'rubber'; lines: readonly (readonly Position[])[]; points: InkPoint[]; width: number }
  | { is: 'lines'; lines: readonly (readonly Position[])[] };

export function inkOn(
  canvas: HTMLCanvasElement,
  colours: InkColours,
  project: (at: Position) => { x: number; y: number },
): Ink {
  // A hint: where the browser can, the canvas reaches the screen without waiting for the page.
  const found = canvas.getContext('2d', { desynchronized: true });
  if (!found) throw new Error('this browser has no 2d canvas');
  const pen: CanvasRenderingContext2D = found;
  let wet: Wet = { is: 'nothing' };

  function wipe(): void {
    pen.save();
    pen.resetTransform();
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.restore();
  }
  /** Ink on top, its edge behind everything that is there. */
  function inked(path: Path2D): void {
    pen.globalCompositeOperation = 'source-over';
    pen.strokeStyle = colours.ink;
    pen.lineWidth = INK_PX;
    pen.stroke(path);
    pen.globalCompositeOperation = 'destination-over';
    pen.strokeStyle = colours.edge;
    pen.lineWidth = EDGE_PX;
    pen.stroke(path);
  }
  function rubbed(path: Path2D, width: number): void {
    pen.globalCompositeOperation = 'destination-out';
    pen.lineWidth = width;
    pen.stroke(path);
  }
  function dot({ x, y }: InkPoint): Path2D {
    const path = new Path2D();
    path.moveTo(x, y);
    path.lineTo(x + 0.01, y);
    return path;
  }
  /** From the middle of the last two points to the middle of this and the last, bent at the last. */
  function curveTo(path: Path2D, points: readonly InkPoint[], i: number): void {
    const c = points[i];
    const b = points[i - 1];
    if (!c || !b) return;
    const a = points[i - 2] ?? b;
    path.moveTo((a.x + b.x) / 2, (a.y + b.y) / 2);
    path.quadraticCurveTo(b.x, b.y, (b.x + c.x) / 2, (b.y + c.y) / 2);
  }
  function strokeOf(points: readonly InkPoint[], from: number): Path2D {
    const path = new Path2D();
    for (let i = from; i < points.length; i++) curveTo(path, points, i);
    return path;
  }
  function layLines(lines: readonly (readonly Position[])[]): void {
    const path = new Path2D();
    for (const line of lines) {
      for (const [i, at] of line.entries()) {
        const { x, y } = project(at);
        if (i === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
    }
    inked(path);
  }
  function redraw(): void {
    wipe();
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    if (wet.is === 'nothing') return;
    if (wet.is !== 'stroke') layLines(wet.lines);
    if (wet.is === 'lines') return;
    const [first] = wet.points;
    if (!first) return;
    const path = strokeOf(wet.points, 1);
    path.addPath(dot(first));
    if (wet.is === 'stroke') inked(path);
    else rubbed(path, wet.width);
  }

  return {
    begin(point) {
      wet = { is: 'stroke', points: [point] };
      redraw();
    },
    rub(lines, point, width) {
      wet = { is: 'rubber', lines, points: [point], width };
      redraw();
    },
    extend(more) {
      if (wet.is !== 'stroke' && wet.is !== 'rubber') return;
      const from = wet.points.length;
      wet.points.push(...more);
      const path = strokeOf(wet.points, from);
      if (wet.is === 'stroke') inked(path);
      else rubbed(path, wet.width);
    },
    lay(lines) {
      wet = { is: 'lines', lines };
      redraw();
    },
    clear() {
      wet = { is: 'nothing' };
      wipe();
    },
    follow() {
      if (wet.is === 'nothing') return;
      if (wet.is !== 'lines') wet.points = wet.points.map(({ at }) => ({ ...project(at), at }));
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
