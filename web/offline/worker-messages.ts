/** What the pupil's page and the service worker say to each other. */

/** The worker sees this page alone: nothing of a teacher, a planner or the public passes through it. */
export const WORKER_SCOPE = '/elev';
export const WORKER_SCRIPT = '/service-worker.js';

export type PageMessage =
  /** Addresses the page has loaded before the worker was there; the worker keeps those that the lesson needs offline. */
  | { readonly is: 'keep'; readonly urls: readonly string[] }
  /** To a waiting version: begin now, if no other pupil's page is open. Answered by a `TakeOverAnswer` on the port. */
  | { readonly is: 'take-over' };

export type TakeOverAnswer = { readonly taken: boolean };

/** Background Sync's name for «send what waits». */
export const SYNC_TAG = 'barnetrakk-outbox';
