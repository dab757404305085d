/**
 * What a receipt leads to once a release has counted its pupil: findings, rows of the school table, and whether the public
 * map shows it. It alone survives the raw rows (03-privacy.md, «Codes, receipts, deletion»), so it holds no place.
 */
import { z } from 'zod';
import { Slug } from './case.ts';
import type { Contribution, StickerFeature } from './contribution.ts';
import type { Finding } from './finding.ts';
import { cellAt, cellId } from './hex-grid.ts';
import { CodeSchema, Theme, type ReleasedCell } from './release.ts';
import { lonLatToUtm } from './utm.ts';

export const ReceiptParts = z.strictObject({
  findings: z.array(Slug),
  /** Rows of the school table that count the pupil; `code: null` is the whole theme. */
  rows: z.array(z.strictObject({ theme: Theme, code: CodeSchema.nullable() })),
  /** `on-map`: the public map shows one of the places; `few`: it shows none; `school`: no sticker with a place. */
  as: z.enum(['on-map', 'few', 'school']),
});
export type ReceiptParts = z.infer<typeof ReceiptParts>;

export type Published = {
  /** Edge of the public cells, metres. */
  readonly edge: number;
  /** Codes of a shown public cell by its id, undefined where none is shown. */
  readonly codesAt: (id: string) => readonly string[] | undefined;
  readonly findings: readonly Pick<Finding, 'id' | 'theme' | 'code' | 'evidence'>[];
};

/** @param contributions of one pupil, as the release counted them  @param school of the pupil */
export function receiptParts(
  contributions: readonly Contribution[],
  school: string,
  { edge, codesAt, findings }: Published,
): ReceiptParts {
  const inFindings = new Set<string>();
  const rows = new Map<string, ReceiptParts['rows'][number]>();
  const shown: boolean[] = [];
  for (const { geometry, properties } of contributions) {
    const theme = properties.type;
    rows.set(theme, { theme, code: null });
    if (properties.type === 'route') continue;
    const code = codeOf(properties);
    if (code !== null) rows.set(`${theme}.${code}`, { theme, code });
    if (geometry?.type !== 'Point') continue;
    const id = cellIdOf(theme, geometry.coordinates, edge, school);
    const codes = codesAt(id);
    shown.push(codes !== undefined && (code === null || codes.includes(code)));
    for (const finding of findings) {
      const isPart =
        finding.theme === theme && finding.code === code && finding.evidence.cells.some((cell) => cell.id === id);
      if (isPart) inFindings.add(finding.id);
    }
  }
  return {
    findings: [...inFindings].sort(),
    rows: [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    as: shown.length === 0 ? 'school' : shown.includes(true) ? 'on-map' : 'few',
  };
}

function codeOf({ code }: StickerFeature['properties']): ReleasedCell['codes'][number] | null {
  return CodeSchema.nullable().parse(code ?? null);
}

/** The id that a released cell of this place has. */
function cellIdOf(theme: string, [lon, lat]: readonly [number, number], edge: number, school: string): string {
  const [x, y] = lonLatToUtm(lon, lat, 25833);
  const { i, j } = cellAt(x, y, edge);
  return `${theme}.${cellId(edge, i, j)}.${school}`;
}
