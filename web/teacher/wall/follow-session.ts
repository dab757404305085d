/** Keeps a wall told of its session: server-sent events, a question when the line breaks, and the reason when it shall stop. */
import type { Reply } from '../../../data/contract.ts';
import type { ProblemCode } from '../../../data/problem.ts';
import { address, ApiProblem, call } from '../../api-client.ts';

export type Progress = Reply<'getSession'>;

export type Listener = {
  /** The whole of what the wall may know, each time it differs. */
  readonly onProgress: (progress: Progress) => void;
  /** No line just now; it is tried again until `onProgress` or `onRefused`. */
  readonly onLost: () => void;
  /** It will not be tried again. */
  readonly onRefused: (code: ProblemCode) => void;
};

const FIRST_DELAY_MS = 700;
const MAX_DELAY_MS = 8_000;
/** A line that says nothing for so long is asked whether it is alive: its 15-second comments are not told to a page. */
const QUIET_MS = 30_000;

/** Grows with each try that failed and is spread by half to either side, so that many screens do not come back at one moment. */
export function delayBefore(attempt: number, random: number): number {
  return Math.min(FIRST_DELAY_MS * 1.7 ** attempt, MAX_DELAY_MS) * (0.5 + random);
}

/** 4xx but too many tries: asking again would give the same answer. */
function isFinal(fault: unknown): fault is ApiProblem {
  return fault instanceof ApiProblem && fault.status >= 400 && fault.status < 500 && fault.status !== 429;
}

/** @returns ends it */
export function followSession(session: string, { onProgress, onLost, onRefused }: Listener): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let line: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;

  const later = (ms: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };
  const hang = () => {
    line?.close();
    line = null;
  };
  const hear = (progress: Progress) => {
    if (signal.aborted) return;
    onProgress(progress);
    later(QUIET_MS, ask);
  };
  const refuse = (code: ProblemCode) => {
    if (signal.aborted) return;
    end();
    onRefused(code);
  };
  const lose = () => {
    if (signal.aborted) return;
    hang();
    onLost();
    later(delayBefore(attempt++, Math.random()), ask);
  };
  const open = () => {
    const next = new EventSource(address('followSession', { session }));
    line = next;
    next.addEventListener(
      'session',
      ({ data }: MessageEvent<string>) => {
        attempt = 0;
        hear(JSON.parse(data) as Progress);
      },
      { signal },
    );
    next.addEventListener(
      'refused',
      ({ data }: MessageEvent<string>) => refuse((JSON.parse(data) as { code: ProblemCode }).code),
      { signal },
    );
    next.addEventListener(
      'error',
      () => {
        if (line === next) lose();
      },
      { signal },
    );
  };
  /** An event source is not told why it was refused; this answer says it, and brings what was missed. */
  function ask(): void {
    clearTimeout(timer);
    call('getSession', { params: { session }, signal }).then(
      (progress) => {
        if (signal.aborted) return;
        hear(progress);
        if (line === null) open();
      },
      (fault: unknown) => {
        if (isFinal(fault)) refuse(fault.code);
        else lose();
      },
    );
  }
  function end(): void {
    stop.abort();
    clearTimeout(timer);
    hang();
  }

  window.addEventListener('offline', lose, { signal });
  window.addEventListener('online', ask, { signal });
  // A laptop that slept has missed what was said.
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') ask();
    },
    { signal },
  );
  open();
  return end;
}
