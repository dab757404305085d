import { useEffect, useRef } from 'react';

export type WallKeys = {
  readonly next: () => void;
  readonly back: () => void;
  readonly pause: () => void;
  readonly fullScreen: () => void;
  readonly list: () => void;
  readonly escape: () => void;
};

/** Page Up and Page Down are what a presenter's clicker sends. */
const KEYS: Readonly<Record<string, keyof WallKeys>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  p: 'pause',
  f: 'fullScreen',
  '?': 'list',
  Escape: 'escape',
};
/** Where keys have their own meaning. */
const OWN_KEYS =
  'input, textarea, select, dialog, [contenteditable], [role="listbox"], [role="slider"], .maplibregl-map';

/** A board that is read and scrolled by keys: there only letters are the wall's, lest a step changes under the reader. */
const OWN_WAYS = '.class-map';
const WAYS: readonly (keyof WallKeys)[] = ['next', 'back'];

/** Keys of the whole wall, except in a field, a dialog or a map. */
export function useWallKeys(keys: WallKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      const does = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!does) return;
      if (WAYS.includes(does) && event.target instanceof Element && event.target.closest(OWN_WAYS)) return;
      if (does !== 'escape') event.preventDefault();
      latest.current[does]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
