/**
 * The browser's Back (Safari's swipe, Android's button) goes one scene back instead of leaving the page. One guard entry
 * lies over the page's own; Back takes it off and it is laid again, so the page is never left by a swipe and nothing that is
 * drawn is lost. Where the lesson has no scene before, Back comes back to the same one.
 */
import { useEffect } from 'react';
import type { Dispatch } from './use-lesson.ts';

const GUARD = { lesson: 'guard' } as const;
const isGuard = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'lesson' in state && state.lesson === GUARD.lesson;

export function useBack(dispatch: Dispatch): void {
  useEffect(() => {
    const guard = (): void => {
      if (!isGuard(window.history.state)) window.history.pushState(GUARD, '');
    };
    const gone = (): void => {
      // Another class code in the address is no step back.
      if (window.location.hash !== '') return;
      guard();
      // A dialog is nearer than the scene under it.
      const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
      // So is the class's map or vote.
      const view = document.querySelector<HTMLElement>('.class-view [data-testid="back"]');
      if (dialog) dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
      else if (view) view.click();
      else dispatch({ is: 'back' });
    };
    guard();
    window.addEventListener('popstate', gone);
    return () => window.removeEventListener('popstate', gone);
  }, [dispatch]);
}
