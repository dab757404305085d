/** The figures of `style-contrast.ts` as the page `docs/map-contrast.md`. For its test; no page imports it. Pure. */
import { DECORATION, LABEL_NEEDS, LINE_NEEDS, QUIET, type Finding } from './style-contrast.ts';
import type { Look } from './style-palette.ts';

export type LookFigures = { readonly look: Look; readonly weakest: readonly Finding[] };

/** Cut, not rounded: a figure never looks better than it is. */
const figure = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return row(head) + row(head.map(() => '---')) + rows.map(row).join('');
}

function least(found: readonly Finding[], kind: Finding['kind']): string[] {
  const [first] = found.filter((one) => one.kind === kind).sort((a, b) => a.ratio - b.ratio);
  return first ? [figure(first.ratio), kind === 'halo' ? first.id : `${first.id} on ${first.ground}`] : ['', ''];
}

function cells(looks: readonly LookFigures[], kinds: readonly Finding['kind'][]): string[][] {
  const ids = [
    ...new Set(looks.flatMap(({ weakest }) => weakest.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))),
  ];
  return ids.map((id) => [
    id,
    ...looks.map(({ weakest }) => {
      const own = weakest.find((one) => one.id === id && kinds.includes(one.kind));
      return own ? `${figure(own.ratio)} (${own.ground})` : '–';
    }),
  ]);
}

export function contrastMarkdown(looks: readonly LookFigures[]): string {
  const names = looks.map(({ look }) => look);
  const summary = looks.map(({ look, weakest }) => [
    look,
    `${LABEL_NEEDS[look]} : 1`,
    ...least(weakest, 'label'),
    ...least(weakest, 'halo'),
    ...least(weakest, 'line'),
  ]);
  const quiet = Object.entries(QUIET).flatMap(([look, ids]) =>
    Object.entries(ids).map(([id, why]) => [`${id} (${look})`, why]),
  );
  return `# Contrast of the map

WCAG 2.2 contrast ratios, computed from the finished style by \`web/map/style-contrast.ts\` for both tile schemas and held by its
test, which writes this page (\`vitest run web/map/style-contrast.test.ts -u\`). Figures are cut, not rounded.

- A label's letters are measured against **every** surface and road of its look, and against its own halo (at least 1 px), which
  carries it over data.
- A line is measured by its core or its casing, whichever is stronger, against every ground it lies on; ${LINE_NEEDS} : 1 is needed.

## The weakest of each look

${table(['look', 'labels need', 'label', 'which', 'on halo', 'which', 'line', 'which'], summary)}
## Labels: the weakest ground of each

${table(['label', ...names], cells(looks, ['label']))}
## Lines and marks: the weakest ground of each

${table(['line', ...names], cells(looks, ['line']))}
## Decoration, exempt

${table(['layer', 'why'], [...Object.entries(DECORATION), ...quiet])}`;
}
