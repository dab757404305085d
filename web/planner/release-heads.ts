/** What the planner's head needs of releases, without the schemas behind them. */
import type { EXPORT_FORMATS as Formats } from '../../data/contract/releases.ts';
import type { ReleaseHead } from '../../data/release.ts';

/** The contract's formats; a missing or foreign one does not compile. */
export const EXPORT_FORMATS = ['gpkg', 'geojson', 'csv'] as const satisfies readonly (typeof Formats)[number][];

export type ReleaseHeadLine = Pick<ReleaseHead, 'number' | 'state' | 'schoolYear'>;

/** The release to show: the asked one if it is published, else the newest published; null when there is none. */
export function releaseToShow<Head extends ReleaseHeadLine>(heads: readonly Head[], asked: number | null): Head | null {
  const published = heads.filter(({ state }) => state === 'published');
  return (
    published.find(({ number }) => number === asked) ?? published.toSorted((a, b) => b.number - a.number)[0] ?? null
  );
}

/** The number that the next release will get. */
export function nextNumber(heads: readonly ReleaseHeadLine[]): number {
  return Math.max(0, ...heads.map(({ number }) => number)) + 1;
}
