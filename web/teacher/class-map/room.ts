import { useSyncExternalStore } from 'react';

function listen(changed: () => void): () => void {
  const watch = new MutationObserver(changed);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-room'] });
  return () => watch.disconnect();
}
const isDark = (): boolean => document.documentElement.dataset['room'] === 'dark';

/** Is the page dressed for a dark room? Whoever owns the page decides that. */
export function useIsDarkRoom(): boolean {
  return useSyncExternalStore(listen, isDark);
}
