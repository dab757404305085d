/** Long work, kept off the event loop. The server does it in worker threads; a test may do it otherwise. */
import type { EXPORT_FORMATS, HeatSurface } from '../data/contract/releases.ts';
import type { ReleaseProgress } from '../data/contract/publishing.ts';
import type { Code } from '../data/topics.ts';
import type { Layer, ReleaseHead, Theme } from '../data/release.ts';

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type HeatRequest = {
  readonly case: string;
  readonly number: number;
  readonly edition: string;
  readonly layer: Layer;
  readonly theme: Theme;
  readonly code: Code | null;
};
export type ExportRequest = {
  readonly case: string;
  readonly number: number;
  readonly edition: string;
  readonly format: ExportFormat;
};
/** A finished file on disk. */
export type ExportFile = { readonly path: string; readonly name: string; readonly mediaType: string };

export interface Work {
  /** Begins a release and answers when it is checked and frozen; the computing goes on. Throws the gate's refusals. */
  publish(caseId: string, round: string): Promise<ReleaseHead>;
  /** What the release of a case in the making goes through. */
  progressOf(caseId: string): ReleaseProgress;
  /** Counts the map of a preview and keeps it. */
  preview(caseId: string, round: string): Promise<void>;
  heat(request: HeatRequest): Promise<HeatSurface>;
  exportFile(request: ExportRequest): Promise<ExportFile>;
  /** Rewrites the database file after erasures; false: somebody read or erased meanwhile, and it is done again later. */
  clean(): Promise<boolean>;
  /** Starts the demo's story over. */
  resetDemo(): Promise<void>;
}
