/** What the guard of a child's words finds, and which finding wins where two overlap. */

/** Most serious first: what can be used against a child at once stands before what needs a second step. */
export const FINDING_KINDS = ['national-id', 'phone', 'e-mail', 'address', 'account', 'name'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `from` (inclusive) and `to` (exclusive) are UTF-16 offsets into the text, as `String.prototype.slice` takes them. */
export type Finding = { readonly kind: FindingKind; readonly from: number; readonly to: number };

export type Span = Omit<Finding, 'kind'>;

/** Drops what overlaps a more serious or, of one kind, a longer finding. Order: most serious, then longest, then first. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const ordered = findings.toSorted(
    (a, b) =>
      FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) ||
      b.to - b.from - (a.to - a.from) ||
      a.from - b.from,
  );
  for (const finding of ordered) if (!kept.some((other) => overlaps(finding, other))) kept.push(finding);
  return kept;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Every match of a global expression, as a span. */
export function spansOf(expression: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(expression), (match) => ({ from: match.index, to: match.index + match[0].length }));
}
