/** The running tool: holds the state between events, and tells React only what React shows (never a single move). */
import { startTool, step, type DrawEvent, type Tool } from './step.ts';
import type { Way } from './way.ts';

export type Drawing = {
  readonly tool: () => Tool;
  readonly send: (event: DrawEvent) => void;
  /** Called when the way, the grip, the refusal or the kind of hand has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** What the listeners show; the same value as long as nothing of it has changed. */
  readonly shown: () => Tool;
};

export function startDrawing(way?: Way): Drawing {
  let tool = startTool(way);
  let shown = tool;
  const listeners = new Set<() => void>();
  return {
    tool: () => tool,
    shown: () => shown,
    send(event) {
      tool = step(tool, event);
      const differs =
        tool.history !== shown.history ||
        tool.grip !== shown.grip ||
        tool.refused !== shown.refused ||
        tool.hand.is !== shown.hand.is;
      if (!differs) return;
      shown = tool;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
