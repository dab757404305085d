/** A landmark's drawing as SVG; what moves together is one group, moved by landmark-answers.css. */
import { DRAWN } from './landmark-drawings.ts';
import type { Drawing, DrawnLook } from './landmark-kinds.ts';
import { COLOURS, shapesOf, type Shape } from './landmark-shapes.ts';

/** Shapes that follow each other and belong to the same part. */
function groups(shapes: readonly Shape[]): Shape[][] {
  const out: Shape[][] = [];
  for (const one of shapes) {
    const last = out.at(-1);
    if (last && last[0]?.part === one.part) last.push(one);
    else out.push([one]);
  }
  return out;
}

export function LandmarkDrawing({ drawing, look }: { drawing: Drawing; look: DrawnLook }) {
  const colours = COLOURS[look];
  return (
    <svg
      className="landmark-drawing"
      viewBox="0 0 48 48"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {groups(shapesOf(DRAWN[drawing], look, 'answer')).map((shapes, at) => (
        <g key={at} className={shapes[0]?.part ? `landmark-part-${shapes[0].part}` : undefined}>
          {shapes.map(({ d, fill, stroke, width }) => (
            <path
              key={d}
              d={d}
              fill={fill ? colours[fill] : undefined}
              stroke={stroke ? colours[stroke] : undefined}
              strokeWidth={width}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
