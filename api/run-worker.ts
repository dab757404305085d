/** Starts a worker thread for one job. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem } from '../data/problem.ts';
import type { WorkerEvent } from './worker-message.ts';

export type WorkerName = 'release-worker' | 'preview-worker' | 'map-worker' | 'demo-worker' | 'vacuum-worker';

export type RunningJob = {
  /** The first answer; the final one when the job has no first. */
  readonly begun: Promise<unknown>;
  readonly done: Promise<unknown>;
};

/** Both promises reject with the job's `Problem`, or with an Error when the thread failed or died. */
export function runWorker(name: WorkerName, job: object, onStep: (step: string) => void = () => undefined): RunningJob {
  const worker = new Worker(join(import.meta.dirname, `${name}.ts`), { workerData: job });
  const begun = settleLater();
  const done = settleLater();
  const fail = (error: Error) => {
    begun.reject(error);
    done.reject(error);
  };
  worker.on('message', (event: WorkerEvent) => {
    switch (event.kind) {
      case 'begun':
        begun.resolve(event.value);
        break;
      case 'done':
        begun.resolve(event.value);
        done.resolve(event.value);
        break;
      case 'step':
        onStep(event.step);
        break;
      case 'refused':
        fail(new Problem(event.code, event.detail, event.extra));
        break;
      case 'failed':
        fail(new Error(`${name}: ${event.message}`));
    }
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => fail(new Error(`${name} ended with ${code}`)));
  // Whoever waits hears of the failure; nobody has to wait for both.
  begun.promise.catch(() => undefined);
  done.promise.catch(() => undefined);
  return { begun: begun.promise, done: done.promise };
}

function settleLater(): {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
} {
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<unknown>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
