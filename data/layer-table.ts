/** Who reads what: one row per route, generated from the contract, for the privacy page and the operator. */
import { CONTRACT } from './contract.ts';
import type { Reads, Role, Route } from './contract/route.ts';

export type LayerRow = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly who: readonly Role[];
  readonly reads: Reads;
};

/** Stores through which a handler can reach what single children sent. Everything else is a release or no contribution. */
export const RAW_READS: ReadonlySet<Reads> = new Set<Reads>(['own', 'class']);

/** Rows in the order of the contract. */
export function layerTable(): LayerRow[] {
  return Object.values<Route>(CONTRACT).map(({ id, method, path, who, reads }) => ({ id, method, path, who, reads }));
}

/** The table as GitHub-flavoured markdown, ending in a line break. */
export function layerTableMarkdown(rows: readonly LayerRow[]): string {
  const lines = rows.map(
    ({ id, method, path, who, reads }) =>
      `| ${id} | ${method.toUpperCase()} | \`${path}\` | ${who.join(', ')} | ${reads} |`,
  );
  return ['| route | method | path | who | reads |', '|---|---|---|---|---|', ...lines, ''].join('\n');
}
