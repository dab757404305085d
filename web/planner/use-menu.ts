import { useCallback, useEffect, useRef, type RefObject } from 'react';

/** A `details` element as a menu: one that is left closes, and Escape gives the focus back to its button. */
export function useMenu(): { readonly menu: RefObject<HTMLDetailsElement | null>; readonly close: () => void } {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (menu.current && target instanceof Node && !menu.current.contains(target)) menu.current.open = false;
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
    };
  }, []);
  const close = useCallback(() => {
    if (menu.current) menu.current.open = false;
  }, []);
  return { menu, close };
}
