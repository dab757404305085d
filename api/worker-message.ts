/** What passes between the server and its worker threads: jobs in, events out. Plain data only. */
import { parentPort, workerData } from 'node:worker_threads';
import { Problem, type ProblemCode } from '../data/problem.ts';

export type WorkerEvent =
  /** The job is under way; `value` is its first answer. */
  | { readonly kind: 'begun'; readonly value: unknown }
  | { readonly kind: 'done'; readonly value: unknown }
  /** What the job does now. */
  | { readonly kind: 'step'; readonly step: string }
  | {
      readonly kind: 'refused';
      readonly code: ProblemCode;
      readonly detail: string;
      readonly extra: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** Runs one job in a worker thread and reports how it went; the thread ends when the job does. */
export function doJob(
  work: (job: unknown, begun: (value: unknown) => void, step: (step: string) => void) => Promise<unknown>,
): void {
  const tell = (event: WorkerEvent) => parentPort?.postMessage(event);
  work(
    workerData,
    (value) => tell({ kind: 'begun', value }),
    (step) => tell({ kind: 'step', step }),
  ).then(
    (value) => tell({ kind: 'done', value }),
    (error: unknown) => {
      if (error instanceof Problem) {
        tell({ kind: 'refused', code: error.code, detail: error.detail, extra: error.extra });
      } else {
        tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    },
  );
}
