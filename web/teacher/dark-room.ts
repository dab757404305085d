import { useCallback, useEffect, useSyncExternalStore } from 'react';

const STORED = 'barnetrakk.room';
const listeners = new Set<() => void>();

function isDark(): boolean {
  return localStorage.getItem(STORED) === 'dark';
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
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dark) dataset['room'] = 'dark';
    return () => {
      delete dataset['room'];
    };
  }, [dark]);
  const toggle = useCallback(() => {
    localStorage.setItem(STORED, isDark() ? 'light' : 'dark');
    for (const changed of listeners) changed();
  }, []);
  return { isDark: dark, toggle };
}
