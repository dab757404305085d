/** How long this browser keeps what the tablet stores. */

/**
 * `kept`: the browser promised. `usual`: it did not, but clears only when the disk is full or the site is unused for long.
 * `volatile`: gone when the window closes (private windows) or with room for almost nothing.
 */
export const STORAGE_STATES = ['kept', 'usual', 'volatile'] as const;
export type StorageState = (typeof STORAGE_STATES)[number];

export type StorageFacts = {
  /** The answer of `navigator.storage.persist()`; null: the browser has no such promise. */
  readonly persisted: boolean | null;
  /** Bytes the site may use; null: unknown. */
  readonly quota: number | null;
  /** Chromium alone: the largest heap of a page, bytes. */
  readonly heapLimit: number | null;
};

/** An ordinary window of the smallest school tablet (16 GB) has gigabytes; private windows once had 120 MB and less. */
const TINY_QUOTA = 120_000_000;

/**
 * A private window of Chromium keeps its files in memory, so its quota follows the memory as the heap's limit does; that of an
 * ordinary one follows the disk and is far above. No browser says outright that a window is private.
 */
export function storageState({ persisted, quota, heapLimit }: StorageFacts): StorageState {
  if (persisted === true) return 'kept';
  if (quota !== null && quota < TINY_QUOTA) return 'volatile';
  return quota !== null && heapLimit !== null && quota < 2 * heapLimit ? 'volatile' : 'usual';
}

/** Asks the browser to keep what is stored; to be called when a child joins. Never throws: what is unknown is `usual`. */
export async function askToPersist(): Promise<StorageState> {
  // Missing on plain http.
  const storage = navigator.storage as StorageManager | undefined;
  const [persisted, estimate] = await Promise.all([
    storage?.persist().catch(() => null) ?? null,
    storage?.estimate().catch(() => null) ?? null,
  ]);
  const { memory } = performance as Performance & { readonly memory?: { readonly jsHeapSizeLimit: number } };
  return storageState({ persisted, quota: estimate?.quota ?? null, heapLimit: memory?.jsHeapSizeLimit ?? null });
}
