import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../data/geometry.ts';
import { redo } from './history.ts';
import {
  EARLY_MS,
  MAX_VERTICES,
  PALM_PX,
  startTool,
  step,
  type DrawEvent,
  type PointerKind,
  type Sample,
  type Tool,
} from './step.ts';
import { linesOf } from './way.ts';

type Hold = { kind?: PointerKind; size?: number; time?: number; main?: boolean };
const WIDTH = 1024;
/** One pixel is 2 m east or south of a place in Lillevik's neighbourhood. */
const M_PER_PX = 2;
function sampleAt(x: number, y: number, time = 0): Sample {
  const at: Position = [10.4 + (x * M_PER_PX) / 49_700, 63.4 - (y * M_PER_PX) / 111_195];
  return { x, y, at, time };
}
function down(
  id: number,
  x: number,
  y: number,
  { kind = 'finger', size = 30, time = 0, main = true }: Hold = {},
): DrawEvent {
  return {
    is: 'down',
    id,
    kind,
    main,
    size,
    sample: sampleAt(x, y, time),
    screenWidth: WIDTH,
    metresPerPx: M_PER_PX,
  };
}
const move = (id: number, points: [number, number][], time = 400, size = 30): DrawEvent => ({
  is: 'move',
  id,
  size,
  samples: points.map(([x, y]) => sampleAt(x, y, time)),
});
const up = (id: number): DrawEvent => ({ is: 'up', id, metresPerPx: M_PER_PX });
const place = (x: number, y: number): DrawEvent => ({ is: 'place', at: sampleAt(x, y).at, metresPerPx: M_PER_PX });
const run = (events: readonly DrawEvent[], from: Tool = startTool()) => events.reduce(step, from);
const stroke = (
  id: number,
  from: [number, number],
  to: [number, number],
  kind: PointerKind = 'finger',
): DrawEvent[] => [down(id, ...from, { kind }), move(id, [[(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], to]), up(id)];
const wayOf = (tool: Tool) => tool.history.now;
const lineAt = (...points: [number, number][]) => points.map(([x, y]) => sampleAt(x, y).at);
const rounded = (lines: readonly (readonly Position[])[]) =>
  lines.map((line) => line.map(([lon, lat]) => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]));

describe('a finger', () => {
  test('draws one line from where it was put down to where it was lifted', () => {
    const tool = run(stroke(1, [100, 100], [400, 300]));
    expect(wayOf(tool).parts).toEqual(rounded([lineAt([100, 100], [400, 300])]));
    expect(tool.hand.is).toBe('idle');
  });

  test.each([0, 23, WIDTH - 23, WIDTH])('that starts at x = %i, on the screen edge, does not draw', (x) => {
    expect(wayOf(run(stroke(1, [x, 300], [500, 300]))).parts).toEqual([]);
  });

  test.each([24, WIDTH - 24])('that starts at x = %i, just inside, draws', (x) => {
    expect(wayOf(run(stroke(1, [x, 300], [500, 300]))).parts).toHaveLength(1);
  });

  test('moves the map instead once a pen has been seen', () => {
    const tool = run(stroke(2, [100, 300], [500, 300]), run(stroke(1, [100, 100], [400, 100], 'pen')));
    expect(wayOf(tool).parts).toHaveLength(1);
    expect(step(tool, down(3, 200, 200)).hand).toEqual({ is: 'panning', ids: [3] });
  });

  test('moves the map while the hand tool is chosen', () => {
    const tool = run([{ is: 'grip', grip: 'move' }, ...stroke(1, [100, 100], [400, 300])]);
    expect(wayOf(tool).parts).toEqual([]);
  });
});

describe('a second finger', () => {
  test('early takes the stroke back and moves the map', () => {
    const tool = run([down(1, 300, 300), move(1, [[304, 300]], 60), down(2, 500, 300, { time: EARLY_MS - 1 })]);
    expect(wayOf(tool).parts).toEqual([]);
    expect(tool.hand).toEqual({ is: 'panning', ids: [1, 2] });
  });

  test('late ends the stroke where it is', () => {
    const tool = run([down(1, 300, 300), move(1, [[400, 300]], 300), down(2, 500, 500, { time: 600 })]);
    expect(wayOf(tool).parts).toEqual(rounded([lineAt([300, 300], [400, 300])]));
    expect(tool.hand.is).toBe('panning');
  });

  test('never adds a point, whatever it does', () => {
    const event = fc.oneof(
      fc.tuple(fc.nat(1000), fc.nat(700)).map(([x, y]) => down(2, x, y, { time: 900 })),
      fc.tuple(fc.nat(1000), fc.nat(700)).map(([x, y]) => move(2, [[x, y]], 950)),
      fc.constant(up(2)),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const drawing = run([down(1, 300, 300), move(1, [[400, 300]], 300)]);
        const second = step(drawing, down(2, 600, 600, { time: 900 }));
        const after = run([...events, move(1, [[900, 600]], 1200)], second);
        // As long as the first finger is down nothing more is drawn.
        expect(wayOf(after)).toEqual(wayOf(second));
      }),
    );
  });

  test('and the first one draw again only after both are lifted', () => {
    const pinched = run([down(1, 300, 300), down(2, 500, 300), move(1, [[310, 300]]), up(2)]);
    expect(wayOf(run([move(1, [[700, 300]])], pinched)).parts).toEqual([]);
    expect(wayOf(run([up(1), ...stroke(3, [300, 300], [600, 300])], pinched)).parts).toHaveLength(1);
  });
});

describe('a palm', () => {
  test('never draws', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(700), fc.integer({ min: PALM_PX + 1, max: 400 }), (x, y, size) => {
        const tool = run([down(7, x, y, { size }), move(7, [[x + 50, y + 50]], 500, size), up(7)]);
        expect(tool).toEqual(startTool());
      }),
    );
  });

  test('does not disturb a finger that draws', () => {
    const tool = run([
      down(1, 100, 100),
      down(7, 500, 500, { size: 120 }),
      move(7, [[520, 520]], 300, 120),
      move(1, [[400, 100]], 500),
      up(7),
      up(1),
    ]);
    expect(wayOf(tool).parts).toEqual(rounded([lineAt([100, 100], [400, 100])]));
  });

  test('that lands small and grows takes its stroke back', () => {
    const tool = run([down(1, 300, 300), move(1, [[303, 303]], 60, 110), move(1, [[500, 303]], 400, 110), up(1)]);
    expect(wayOf(tool).parts).toEqual([]);
  });
});

describe('mouse and pen', () => {
  test('the main button draws, the others do not', () => {
    expect(wayOf(run(stroke(1, [100, 100], [400, 300], 'mouse'))).parts).toHaveLength(1);
    const right = down(1, 100, 100, { kind: 'mouse', main: false });
    expect(wayOf(run([right, move(1, [[400, 300]]), up(1)])).parts).toEqual([]);
  });

  test('a pen takes over from the finger that rests on the glass', () => {
    const tool = run([down(1, 300, 300), move(1, [[340, 300]]), ...stroke(2, [400, 400], [600, 400], 'pen'), up(1)]);
    expect(wayOf(tool).parts).toEqual(rounded([lineAt([400, 400], [600, 400])]));
  });
});

describe('continuing', () => {
  const first = stroke(1, [100, 100], [400, 100]);

  test('from the end makes one longer line', () => {
    const tool = run([...first, ...stroke(2, [410, 110], [500, 400])]);
    expect(linesOf(wayOf(tool))).toEqual(rounded([lineAt([100, 100], [400, 100], [410, 110], [500, 400])]));
  });

  test('from the beginning turns the line round', () => {
    const tool = run([...first, ...stroke(2, [100, 110], [100, 400])]);
    expect(linesOf(wayOf(tool))).toEqual(rounded([lineAt([400, 100], [100, 100], [100, 110], [100, 400])]));
  });

  test('between two pieces joins them', () => {
    const tool = run([...first, ...stroke(2, [700, 100], [900, 100]), ...stroke(3, [405, 100], [695, 100])]);
    expect(linesOf(wayOf(tool))).toHaveLength(1);
    expect(linesOf(wayOf(tool))[0]).toHaveLength(6);
  });

  test('farther than 28 px away is a piece of its own', () => {
    expect(wayOf(run([...first, ...stroke(2, [400, 129], [500, 400])])).parts).toHaveLength(2);
  });

  test('a thirteenth piece is refused with a reason, and nothing is lost', () => {
    const pieces = Array.from({ length: 13 }, (_, i) => stroke(1, [100, 10 + i * 50], [300, 10 + i * 50])).flat();
    const tool = run(pieces);
    expect(tool.refused).toBe('too-many-pieces');
    expect(wayOf(tool).parts).toHaveLength(12);
  });
});

describe('taps and keys', () => {
  const points: [number, number][] = [
    [100, 100],
    [300, 180],
    [320, 400],
  ];

  test('give the same way', () => {
    const taps = points.flatMap(([x, y], i) => [down(i, x, y), up(i)]);
    const keys = points.map(([x, y]) => place(x, y));
    const tapped = run([...taps, { is: 'finish' }]);
    const keyed = run([...keys, { is: 'finish' }]);
    expect(wayOf(keyed)).toEqual(wayOf(tapped));
    expect(linesOf(wayOf(keyed))).toEqual([lineAt(...points)]);
  });

  test('place points exactly where they are, without smoothing', () => {
    expect(wayOf(run(points.map(([x, y]) => place(x, y)))).parts).toEqual([lineAt(...points)]);
  });

  test('a single point is not a way', () => {
    expect(linesOf(wayOf(run([place(100, 100), { is: 'finish' }])))).toEqual([]);
  });
});

describe('undo', () => {
  const anything: fc.Arbitrary<readonly DrawEvent[]> = fc
    .tuple(fc.integer({ min: 30, max: 990 }), fc.nat(700), fc.integer({ min: 30, max: 990 }), fc.nat(700), fc.nat(8))
    .map(([x, y, x2, y2, what]): DrawEvent[] => {
      if (what > 5) return [{ is: 'grip', grip: what > 6 ? 'bend' : 'rub' }, ...stroke(1, [x, y], [x2, y2])];
      if (what === 5) return [{ is: 'grip', grip: 'draw' }];
      if (what === 0) return [place(x, y)];
      if (what === 1) return [{ is: 'clear' }];
      if (what === 2) return [{ is: 'finish' }];
      return stroke(1, [x, y], [x2, y2]);
    });

  test('after anything that changed the way gives the way before', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 20 }), anything, (before, last) => {
        const tool = run(before.flat());
        const done = run(last, tool);
        const undone = step(done, { is: 'undo' });
        if (done.history.past.length > tool.history.past.length) expect(wayOf(undone)).toBe(wayOf(tool));
        else expect(wayOf(done)).toBe(wayOf(tool));
      }),
    );
  });

  test('then redo gives the way again, to the last step', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (events) => {
        const tool = run(events.flat());
        const steps = tool.history.past.length;
        const back = run(
          Array.from({ length: steps + 1 }, () => ({ is: 'undo' })),
          tool,
        );
        expect(wayOf(back).parts).toEqual([]);
        let again = back.history;
        for (let i = 0; i <= steps; i++) again = redo(again);
        expect(again.now).toBe(wayOf(tool));
      }),
    );
  });

  test('while a finger draws takes back the stroke only', () => {
    const tool = run([...stroke(1, [100, 100], [400, 100]), down(1, 500, 500), move(1, [[600, 600]]), { is: 'undo' }]);
    expect(wayOf(tool).parts).toHaveLength(1);
    expect(tool.hand.is).toBe('idle');
  });
});

describe('the rubber', () => {
  const line = stroke(1, [100, 100], [500, 100]);
  const rubber: DrawEvent = { is: 'grip', grip: 'rub' };
  const across = stroke(2, [300, 60], [300, 140]);

  test('drawn across a line splits it; undo gives back the very same way', () => {
    const drawn = run([...line, rubber]);
    const rubbed = run(across, drawn);
    expect(linesOf(wayOf(rubbed))).toHaveLength(2);
    expect(wayOf(step(rubbed, { is: 'undo' }))).toBe(wayOf(drawn));
  });

  test('takes one step of the history, however long it is drawn', () => {
    const drawn = run([...line, rubber]);
    const scrub = [down(2, 290, 60), ...[140, 60, 140].map((y, i) => move(2, [[300 + i * 5, y]])), up(2)];
    expect(run(scrub, drawn).history.past).toHaveLength(drawn.history.past.length + 1);
  });

  test('beside the line is no step', () => {
    const drawn = run([...line, rubber]);
    expect(run(stroke(2, [300, 200], [400, 200]), drawn).history).toBe(drawn.history);
  });

  test('by a tap and by the crosshair rubs the same', () => {
    const drawn = run([...line, rubber]);
    const tapped = run([down(2, 300, 100), up(2)], drawn);
    expect(wayOf(step(drawn, place(300, 100)))).toEqual(wayOf(tapped));
    expect(linesOf(wayOf(tapped))).toHaveLength(2);
  });

  test('that would leave more than 12 pieces is refused, and nothing is lost', () => {
    const dabs = Array.from({ length: 12 }, (_, i) => place(140 + i * 60, 100));
    const tool = run([...stroke(1, [100, 100], [900, 100]), rubber, ...dabs]);
    expect(tool.refused).toBe('too-many-pieces');
    expect(wayOf(tool).parts).toHaveLength(12);
  });
});

describe('dragging the line', () => {
  const drawn = run([...stroke(1, [100, 100], [700, 100]), { is: 'grip', grip: 'bend' }]);

  test('is one step, and undo gives back the very same way', () => {
    const bent = run(stroke(2, [400, 110], [400, 180]), drawn);
    expect(bent.history.past).toHaveLength(drawn.history.past.length + 1);
    expect(wayOf(bent)).not.toEqual(wayOf(drawn));
    expect(wayOf(step(bent, { is: 'undo' }))).toBe(wayOf(drawn));
  });

  test('beside the line does nothing and says why', () => {
    const tool = run([down(2, 400, 300), move(2, [[400, 380]])], drawn);
    expect(tool.refused).toBe('no-line');
    expect(tool.history).toBe(drawn.history);
  });

  test('by two taps and by the crosshair gives the same way', () => {
    const tapped = run([down(2, 400, 100), up(2), down(3, 400, 180), up(3)], drawn);
    const keyed = run([place(400, 100), place(400, 180)], drawn);
    expect(wayOf(keyed)).toEqual(wayOf(tapped));
    expect(wayOf(keyed)).not.toEqual(wayOf(drawn));
  });

  test('undo lets go of a line that is held, before anything else', () => {
    const held = step(drawn, place(400, 100));
    expect(held.hand.is).toBe('holding');
    expect(step(held, { is: 'undo' })).toEqual({ ...held, hand: { is: 'idle' } });
  });
});

describe('whatever is done', () => {
  const grip = fc.constantFrom('draw', 'rub', 'bend');
  const spot = fc.tuple(fc.integer({ min: 30, max: 990 }), fc.nat(700));
  const doing = fc.oneof(
    fc.tuple(grip, spot, spot).map(([one, a, b]): DrawEvent[] => [{ is: 'grip', grip: one }, ...stroke(1, a, b)]),
    fc.tuple(grip, spot).map(([one, [x, y]]): DrawEvent[] => [{ is: 'grip', grip: one }, place(x, y)]),
    fc.constant<DrawEvent[]>([{ is: 'undo' }]),
    fc.constant<DrawEvent[]>([{ is: 'finish' }]),
  );

  test('positions are numbers, pieces at most 12, vertices at most 3 900, and no piece is empty', () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 40 }), (all) => {
        const { parts } = wayOf(run(all.flat()));
        expect(parts.flat(2).every(Number.isFinite)).toBe(true);
        expect(parts.length).toBeLessThanOrEqual(12);
        expect(parts.flat().length).toBeLessThanOrEqual(MAX_VERTICES);
        expect(parts.every((part) => part.length > 0)).toBe(true);
      }),
    );
  });

  test('a second finger never rubs and never bends', () => {
    const line = stroke(1, [100, 300], [900, 300]);
    fc.assert(
      fc.property(fc.constantFrom('rub', 'bend'), spot, fc.array(spot, { maxLength: 8 }), (one, at, path) => {
        const begun = run([...line, { is: 'grip', grip: one }, down(2, 500, 300), move(2, [[505, 300]], 50)]);
        const second = step(begun, down(3, ...at, { time: 100 }));
        const after = run([move(3, path, 900), move(2, path, 950), up(3), move(2, path, 990), up(2)], second);
        // The first had hardly begun: it meant to move the map.
        expect(wayOf(after)).toBe(wayOf(begun));
      }),
    );
  });
});

test('a way never has more vertices than may be sent', () => {
  const random = (i: number) => Math.abs(Math.sin(i * 12.9898) * 43758.5453) % 1;
  const scribble = (from: number): [number, number][] =>
    Array.from({ length: 700 }, (_, i) => [100 + random(from + i) * 800, 100 + random(from + i + 7e3) * 500]);
  let tool = startTool();
  for (let i = 0; i < 20; i++) {
    const path = scribble(i * 1000);
    // Each goes on from where the last one ended.
    tool = run([down(1, ...(path[0] ?? [0, 0])), move(1, [...path, [500, 300]]), up(1)], tool);
    tool = run([down(1, 500, 300), move(1, [[520, 320], ...path.slice(0, 300), path[0] ?? [0, 0]]), up(1)], tool);
  }
  expect(wayOf(tool).parts.flat().length).toBeLessThanOrEqual(MAX_VERTICES);
});
