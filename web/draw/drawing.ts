/** The running tool: holds the state between events, and tells React only what React shows (never a single move). */
import { startTool, step, type DrawEvent, type Tool } from './step.ts';
import type { Way } from './way.ts';

export type Drawing = {
  readonly tool: () => Tool;
  readonly send: (event: DrawEvent) => void;
  /** Called when the way, the grip, the refusal or the kind of hand has changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** What the page shows; the same value while a stroke is made, so that nothing of the page is rendered for it. */
  readonly shown: () => Tool;
};

export function startDrawing(way?: Way): Drawing {
  let tool = startTool(way);
  let shown = tool;
  let hand = tool.hand.is;
  const listeners = new Set<() => void>();
  return {
    tool: () => tool,
    shown: () => shown,
    send(event) {
      tool = step(tool, event);
      const isOther =
        tool.history !== shown.history ||
        tool.grip !== shown.grip ||
        tool.refused !== shown.refused ||
        (tool.hand.is === 'holding') !== (shown.hand.is === 'holding');
      if (isOther) shown = tool;
      if (!isOther && tool.hand.is === hand) return;
      hand = tool.hand.is;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
