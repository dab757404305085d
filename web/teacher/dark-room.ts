import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react';

const STORED = 'barnetrakk.room';
const listeners = new Set<() => void>();

function isDark(): boolean {
  return localStorage.getItem(STORED) === 'dark';
}

/** The wall and its panel both ask for it: the dress goes off with the last of them. */
let askers = 0;

function dress(by: 1 | -1): void {
  askers += by;
  const { dataset } = document.documentElement;
  if (askers > 0 && isDark()) dataset['room'] = 'dark';
  else delete dataset['room'];
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', changed);
  };
}

/** Light text on dark for a room with the curtains drawn, remembered on this device; only while a page with it is shown. */
export function useDarkRoom(): { readonly isDark: boolean; readonly toggle: () => void } {
  const dark = useSyncExternalStore(listen, isDark);
  // Before the first paint: a projector must not flash in a dark room.
  useLayoutEffect(() => {
    dress(1);
    return () => dress(-1);
  }, [dark]);
  const toggle = useCallback(() => {
    localStorage.setItem(STORED, isDark() ? 'light' : 'dark');
    for (const changed of listeners) changed();
  }, []);
  return { isDark: dark, toggle };
}
