/**
 * The tablet's line to the lesson: listens as long as the server talks, and connects again when it falls silent, with jitter,
 * so that 25 tablets do not knock at the same moment. Where a proxy holds events back it asks instead.
 */
import type { Reply } from '../../data/contract.ts';
import type { ProblemCode } from '../../data/problem.ts';
import { ApiProblem, NetworkDown } from '../api-client.ts';
import { backoff } from '../offline/outbox-entry.ts';
import type { LineEvent } from './event-lines.ts';

export type News = Reply<'reportSeat'>;

/** Why a seat is no more. `gone`: the server does not know it. */
export type Ended = 'gone' | 'evicted' | 'moved';
const ENDED: Partial<Record<ProblemCode, Ended>> = {
  'seat-unknown': 'gone',
  'seat-evicted': 'evicted',
  'seat-moved': 'moved',
};

export type Told = {
  readonly heard: (news: News) => void;
  readonly ended: (why: Ended) => void;
  /** Nothing has been heard for a while. */
  readonly lost: () => void;
};

export type LineTools = {
  /** Events until the line ends or falls silent. @throws {ApiProblem, NetworkDown} */
  readonly listen: (signal: AbortSignal) => AsyncIterable<LineEvent>;
  /** Asks once. @throws {ApiProblem, NetworkDown} */
  readonly ask: (signal: AbortSignal) => Promise<News>;
  /** Ends early when the tablet is taken up or gets network. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random: () => number;
};

/** Longest pause between two tries, ms: as often as a tablet without a line asked before. */
const LONGEST_MS = 15_000;
/** So many tries in vain in a row: the line is lost, and what was heard may be old. */
const LOST_AFTER = 3;

/** Resolves when the seat has ended or the signal is aborted. */
export async function followLesson(tools: LineTools, told: Told, signal: AbortSignal): Promise<void> {
  /** Lines in a row that said nothing; and of these, how many times asking gave nothing either. */
  let mute = 0;
  let inVain = 0;
  const hear = (news: News): void => {
    inVain = 0;
    told.heard(news);
  };
  /** @returns whether to go on */
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
    } catch (fault) {
      if (signal.aborted) return false;
      const ended = fault instanceof ApiProblem ? ENDED[fault.code] : undefined;
      if (ended !== undefined) {
        told.ended(ended);
        return false;
      }
      if (!(fault instanceof ApiProblem) && !(fault instanceof NetworkDown)) throw fault;
    }
    return !signal.aborted;
  };
  while (!signal.aborted) {
    mute++;
    inVain++;
    const goesOn = await attempt(async () => {
      for await (const { event, data } of tools.listen(signal)) {
        if (event === 'refused') throw refusal(data);
        if (event !== 'lesson') continue;
        mute = 0;
        hear(JSON.parse(data) as News);
      }
    });
    if (!goesOn) return;
    // Not a word: a proxy may hold events back, so the question is asked as any other.
    if (mute > 0 && !(await attempt(async () => hear(await tools.ask(signal))))) return;
    if (inVain === LOST_AFTER) told.lost();
    await tools.wait(Math.min(LONGEST_MS, backoff(Math.max(1, mute), tools.random())), signal);
  }
}

function refusal(data: string): ApiProblem {
  const { code } = JSON.parse(data) as { readonly code: ProblemCode };
  return new ApiProblem(code, 403, '', undefined);
}
