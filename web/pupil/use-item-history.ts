/** Undo and redo of whole items: each step is one item before and after. Kept while the page is open. */
import { useState } from 'react';
import type { Contribution } from '../../data/contribution.ts';
import { advance, begin, redo, undo, type History } from '../draw/history.ts';
import type { Outbox } from '../offline/outbox.ts';
import type { Steps } from './tool-rail.tsx';

type Change = { readonly id: string; readonly before: Contribution | null; readonly after: Contribution | null };
/** The changes that stand; taking one off the end is undoing it. */
type Changes = readonly Change[];

export type ItemHistory = Steps & {
  readonly change: (id: string, before: Contribution | null, after: Contribution | null) => void;
};

export function useItemHistory(
  outbox: Outbox,
  seat: string,
  onStep: (what: 'changed' | 'undone') => void,
): ItemHistory {
  const [history, setHistory] = useState<History<Changes>>(() => begin<Changes>([]));
  const make = (id: string, wanted: Contribution | null): void => {
    void (wanted === null ? outbox.takeBack(id) : outbox.put(seat, wanted));
  };
  return {
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change(id, before, after) {
      make(id, after);
      setHistory(advance(history, [...history.now, { id, before, after }]));
      onStep('changed');
    },
    undo() {
      const last = history.now.at(-1);
      if (!last) return;
      make(last.id, last.before);
      setHistory(undo(history));
      onStep('undone');
    },
    redo() {
      const next = redo(history);
      const change = next.now.at(-1);
      if (!change || next === history) return;
      make(change.id, change.after);
      setHistory(next);
      onStep('changed');
    },
  };
}
