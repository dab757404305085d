import { useSyncExternalStore } from 'react';

function listen(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

/** A phone's browser has no full screen for pages. */
export const canFillScreen = (): boolean => document.fullscreenEnabled;

export function useFullScreen(): { readonly isFull: boolean; readonly toggle: () => void } {
  const isFull = useSyncExternalStore(listen, () => document.fullscreenElement !== null);
  const toggle = (): void => {
    // A browser may refuse; the wall is usable without.
    const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => undefined);
  };
  return { isFull, toggle };
}
