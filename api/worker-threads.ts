/** Long work in worker threads: one release or demo at a time beside one map at a time, and finished maps kept on disk. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EXPORTS } from '../data/export/exports.ts';
import { HeatSurface } from '../data/contract/releases.ts';
import { Problem } from '../data/problem.ts';
import type { ReleaseProgress } from '../data/contract/publishing.ts';
import { ReleaseHead, type ReleaseStep } from '../data/release.ts';
import type { Dependencies } from './dependencies.ts';
import type { DemoJob } from './demo-worker.ts';
import type { MapJob } from './map-worker.ts';
import type { PreviewJob } from './preview-worker.ts';
import type { ReleaseJob } from './release-worker.ts';
import { runWorker } from './run-worker.ts';
import type { VacuumJob } from './vacuum-worker.ts';
import type { Work } from './work.ts';

export type WorkerSettings = {
  readonly databaseFile: string;
  /** Folder of finished heat surfaces and exports; may be emptied at any time. */
  readonly cacheFolder: string;
  /** Folder of the demo, with its `demo.json`. */
  readonly demoFolder: string;
  readonly log: Dependencies['log'];
};

export function workerThreads({ databaseFile, cacheFolder, demoFolder, log }: WorkerSettings): Work {
  const underWay = new Map<string, Promise<unknown>>();
  const progress = new Map<string, ReleaseProgress>();
  let queue: Promise<unknown> = Promise.resolve();

  /** The same work asked for twice is done once. */
  function once<T>(key: string, work: () => Promise<T>): Promise<T> {
    const running = underWay.get(key) as Promise<T> | undefined;
    if (running) return running;
    const started = work().finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  }

  /** Maps are made one at a time: a second core stays free for the children. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function make(job: MapJob, path: string): Promise<void> {
    if (existsSync(path)) return;
    await once(path, () =>
      inTurn(async () => {
        await mkdir(cacheFolder, { recursive: true });
        await runWorker('map-worker', job).done;
      }),
    );
  }

  return {
    progressOf: (caseId) => progress.get(caseId) ?? { is: 'idle' },
    preview: (caseId, round) =>
      once(`preview ${caseId} ${round}`, () =>
        inTurn(async () => {
          const job: PreviewJob = { databaseFile, case: caseId, round };
          await runWorker('preview-worker', job).done;
        }),
      ),
    publish: async (caseId, round) => {
      const job: ReleaseJob = { databaseFile, case: caseId, round };
      const { begun, done } = runWorker('release-worker', job, (step) => {
        progress.set(caseId, { is: 'computing', step: step as ReleaseStep });
      });
      done.then(
        () => progress.delete(caseId),
        // A refusal before it began was answered; one by an attack is told to whoever asks how far it has come.
        () => (progress.has(caseId) ? progress.set(caseId, { is: 'refused' }) : undefined),
      );
      done.catch((error: unknown) => {
        if (error instanceof Problem) return;
        log({
          level: 'error',
          message: `release of ${caseId}: ${error instanceof Error ? error.message : String(error)}`,
        });
      });
      return ReleaseHead.parse(await begun);
    },
    heat: async (request) => {
      const { edition, layer, theme, code } = request;
      const path = join(cacheFolder, `${edition}-${layer}-${theme}-${code ?? 'all'}.heat.json`);
      await make({ kind: 'heat', databaseFile, out: path, ...request }, path);
      return HeatSurface.parse(JSON.parse(await readFile(path, 'utf8')));
    },
    exportFile: async (request) => {
      const { edition, format, number } = request;
      const path = join(cacheFolder, `${edition}.${format}`);
      await make({ kind: 'export', databaseFile, out: path, ...request }, path);
      return { path, name: `barnetrakk-${request.case}-${number}.${format}`, mediaType: EXPORTS[format].mediaType };
    },
    clean: () =>
      once('clean', async () => {
        const job: VacuumJob = { databaseFile };
        return (await runWorker('vacuum-worker', job).done) === true;
      }),
    resetDemo: () =>
      once('demo', async () => {
        const job: DemoJob = { databaseFile, folder: demoFolder };
        await runWorker('demo-worker', job).done;
        await rm(cacheFolder, { recursive: true, force: true });
      }),
  };
}
