/** Keys of the queue. Letters can be switched off (WCAG 2.1.4): who steers by voice would press them by speaking. */
import { useEffect, useRef, useState } from 'react';
import type { HoldReason } from '../../../data/text-queue.ts';
import { REASONS } from './reasons.ts';

export type Does = {
  readonly move: (by: 1 | -1) => void;
  readonly approve: () => void;
  readonly askReason: () => void;
  readonly hold: (reason: HoldReason) => void;
  readonly wait: () => void;
  readonly toggle: (word: number) => void;
  readonly cover: () => void;
  readonly quote: () => void;
  readonly undo: () => void;
  readonly keys: () => void;
  readonly closeReasons: () => void;
};

const STORED = 'barnetrakk.teacher.letter-keys';
export type LetterKeys = { readonly on: boolean; readonly set: (on: boolean) => void };

/** Whether letters and digits are keys; remembered on this device. */
export function useLetterKeys(): LetterKeys {
  const [on, setOn] = useState(() => localStorage.getItem(STORED) !== 'off');
  return {
    on,
    set: (next) => {
      localStorage.setItem(STORED, next ? 'on' : 'off');
      setOn(next);
    },
  };
}

/** @param now `reasons`: the five reasons are on the screen; `off`: a dialog has the keys */
export function useTextKeys(does: Does, now: { letters: boolean; reasons: boolean; off: boolean }): void {
  const latest = useRef({ does, now });
  useEffect(() => {
    latest.current = { does, now };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { does: act, now: at } = latest.current;
      if (at.off || event.ctrlKey || event.metaKey || event.altKey) return;
      const done = at.reasons ? pressReason(event.key, act, at.letters) : pressKey(event, act, at.letters);
      if (done) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function pressReason(key: string, does: Does, letters: boolean): boolean {
  if (key === 'Escape') does.closeReasons();
  else if (letters && /^[1-5]$/.test(key)) does.hold(REASONS[Number(key) - 1]!);
  else return false;
  return true;
}

function pressKey({ key, repeat }: KeyboardEvent, does: Does, letters: boolean): boolean {
  if (key === 'ArrowDown') does.move(1);
  else if (key === 'ArrowUp') does.move(-1);
  else if (key === 'ArrowRight') return walkWords(1);
  else if (key === 'ArrowLeft') return walkWords(-1);
  else if (!letters) return false;
  else if (/^[1-9]$/.test(key)) does.toggle(Number(key) - 1);
  else {
    const act = LETTERS[key.toLowerCase()];
    // A key that is held down decides nothing twice; it may walk through the list.
    if (!act || (repeat && !'jk'.includes(key.toLowerCase()))) return false;
    act(does);
  }
  return true;
}

const LETTERS: Readonly<Record<string, (does: Does) => void>> = {
  j: (does) => does.move(1),
  k: (does) => does.move(-1),
  g: (does) => does.approve(),
  h: (does) => does.askReason(),
  f: (does) => does.cover(),
  s: (does) => does.quote(),
  v: (does) => does.wait(),
  z: (does) => does.undo(),
  '?': (does) => does.keys(),
};

/** From word to word with the focus, round the ends. */
function walkWords(by: 1 | -1): boolean {
  const words = [...document.querySelectorAll<HTMLElement>('.text-word')];
  const at = words.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by === 1 ? 0 : words.length - 1) : (at + by + words.length) % words.length;
  words[next]?.focus();
  return words.length > 0;
}
