/** What is sent one after the other, again and again, until the server has answered; any tab may, the same again is harmless. */
import { backoff } from './outbox-entry.ts';

/**
 * @param waiting reads what is to be sent
 * @param send @returns whether the server answered
 * @param random 0 to 1
 * @returns begins at once instead of when the pause is over; to be called when there is more to send
 */
export function keepSending<T>(
  waiting: () => Promise<readonly T[]>,
  send: (one: T) => Promise<boolean>,
  random: () => number,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silent = 0;
  let work = Promise.resolve();
  const sendAll = async (): Promise<void> => {
    clearTimeout(timer);
    for (const one of await waiting()) {
      if (await send(one)) silent = 0;
      else {
        timer = setTimeout(hurry, backoff(++silent, random()));
        return;
      }
    }
  };
  const hurry = (): void => {
    // One after the other. A storage that is gone says so itself (volatile-storage.tsx).
    work = work.then(sendAll).catch(() => undefined);
  };
  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  hurry();
  return hurry;
}
