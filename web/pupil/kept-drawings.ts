/**
 * The undo history of the ways that are drawn, while the page is open: going back from the card finds every step again. Only
 * the way itself is stored on the tablet, so a reload gives the way without its steps. What is sent or dropped is forgotten
 * at once: a way before its cut shows home (03-privacy.md).
 */
import { useEffect } from 'react';
import { startDrawing, type Drawing } from '../draw/drawing.ts';
import { linesOf, type Way } from '../draw/way.ts';
import type { WayKey } from './lesson-draft.ts';
import type { Lesson } from './lesson.ts';

const kept = new Map<string, Drawing>();
const nameOf = ({ kind, home, when }: WayKey): string => `${kind} ${home} ${when}`;

/** @returns the drawing of this way with its steps, or a new one when the lesson holds another way now */
export function drawingOf(key: WayKey, way: Way): Drawing {
  const old = kept.get(nameOf(key));
  if (old && isSameWay(old.tool().history.now, way)) return old;
  const drawing = startDrawing(way);
  kept.set(nameOf(key), drawing);
  return drawing;
}

/** Forgets what is no longer a draft; everything when the lesson leaves the screen. */
export function useKeptDrawings(lesson: Lesson | null): void {
  useEffect(() => {
    if (!lesson) return;
    const drawn = lesson.draft.ways.map(nameOf);
    const now = lesson.scene === 'way' ? nameOf(lesson.about) : null;
    for (const name of [...kept.keys()]) if (name !== now && !drawn.includes(name)) kept.delete(name);
  }, [lesson]);
  useEffect(() => () => kept.clear(), []);
}

/** The lesson turns a way so that it ends at the school; that is still the same way. */
function isSameWay(a: Way, b: Way): boolean {
  const lines = linesOf(a);
  const turned = lines.map((line) => line.toReversed()).toReversed();
  const wanted = JSON.stringify(linesOf(b));
  return JSON.stringify(lines) === wanted || JSON.stringify(turned) === wanted;
}
