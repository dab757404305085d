import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TEXT_LENGTH } from '../limits.ts';
import { checkWords } from './check-words.ts';
import { FINDING_KINDS, overlaps, type Finding, type FindingKind } from './finding.ts';

type Sentence = { set: 'tune' | 'held-out'; lang: 'nb' | 'nn' | 'en'; text: string };
type RedSentence = Sentence & { spans: Finding[] };

const lines = (name: string): string[] =>
  readFileSync(new URL(`../../fixtures/words/${name}.ndjson`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
const RED = lines('red').map((line) => JSON.parse(line) as RedSentence);
const HARMLESS = lines('harmless').map((line) => JSON.parse(line) as Sentence);
const ALLOWED = ['Lillevik', 'Lillevik skole', 'Storgata', 'Fiskergata', 'Loftet', 'Vågen', 'Solbakken', 'Nordsida'];
const SETS = ['tune', 'held-out'] as const;

const found = (text: string, allowed: readonly string[] = ALLOWED): string[] =>
  checkWords(text, allowed).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

/** A marked stretch counts as found when findings of its kind cover at least half of it. */
function isFound(span: Finding, findings: readonly Finding[]): boolean {
  const covered = findings
    .filter(({ kind }) => kind === span.kind)
    .reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0);
  return covered * 2 >= span.to - span.from;
}

function recall(set: Sentence['set'], kinds: readonly FindingKind[]): { found: number; all: number; share: number } {
  const spans = RED.filter((sentence) => sentence.set === set).flatMap(({ text, spans }) => {
    const findings = checkWords(text, ALLOWED);
    return spans.filter(({ kind }) => kinds.includes(kind)).map((span) => isFound(span, findings));
  });
  const count = spans.filter(Boolean).length;
  return { found: count, all: spans.length, share: count / spans.length };
}

const falseAlarms = (set: Sentence['set']): { found: number; all: number; share: number } => {
  const sentences = HARMLESS.filter((sentence) => sentence.set === set);
  const count = sentences.filter(({ text }) => checkWords(text, ALLOWED).length > 0).length;
  return { found: count, all: sentences.length, share: count / sentences.length };
};

const show = (label: string, { found, all, share }: { found: number; all: number; share: number }): string =>
  `${label.padEnd(24)} ${String(found).padStart(4)} / ${String(all).padStart(4)}  ${(share * 100).toFixed(1).padStart(5)} %`;

describe.each(SETS)('the red set, %s', (set) => {
  it('prints its figures', () => {
    const report = [
      ...FINDING_KINDS.map((kind) => show(`${set} ${kind}`, recall(set, [kind]))),
      show(`${set} false alarms`, falseAlarms(set)),
    ].join('\n');
    process.stdout.write(`${report}\n`);
    expect(report.split('\n')).toHaveLength(FINDING_KINDS.length + 1);
  });
  it.each(['national-id', 'phone', 'e-mail'] as const)('recall on %s is at least 98 %', (kind) => {
    expect(recall(set, [kind]).share).toBeGreaterThanOrEqual(0.98);
  });
  it('recall on names is at least 90 %', () => expect(recall(set, ['name']).share).toBeGreaterThanOrEqual(0.9));
  it('recall on addresses is at least 90 %', () => expect(recall(set, ['address']).share).toBeGreaterThanOrEqual(0.9));
  it('recall on accounts is at least 90 %', () => expect(recall(set, ['account']).share).toBeGreaterThanOrEqual(0.9));
  it('false alarms on the harmless are at most 5 %', () => expect(falseAlarms(set).share).toBeLessThanOrEqual(0.05));
});

describe('the fixtures', () => {
  it('hold at least 500 red and 500 harmless sentences, no sentence twice', () => {
    expect(RED.length).toBeGreaterThanOrEqual(500);
    expect(HARMLESS.length).toBeGreaterThanOrEqual(500);
    const texts = [...RED, ...HARMLESS].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
  it('fit a sticker and mark stretches of their own text', () => {
    for (const { text, spans } of RED) {
      expect(text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
      expect(spans.length).toBeGreaterThan(0);
      for (const { from, to } of spans) expect(text.slice(from, to).trim()).not.toBe('');
    }
  });
});

describe('one text', () => {
  it.each([
    ['Storgata er farlig', []],
    ['jeg bor i Storgata 12', ['address: Storgata 12']],
    ['Loftet er gøy', []],
    ['det er stein på veien', []],
    ['Stein er slem', ['name: Stein']],
    ['Ola N. og Olas bror', ['name: Ola N', 'name: Olas']],
    ['snap: ola_123', ['account: ola_123']],
    ['ring Kari på 98 76 54 32', ['phone: 98 76 54 32', 'name: Kari']],
    ['ola.berg@skole.no', ['e-mail: ola.berg@skole.no']],
    ['', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('a name that is allowed is no finding', () => {
    expect(found('Ingrid er fin', [])).toEqual(['name: Ingrid']);
    expect(found('Ingrid er fin', ['Ingrid'])).toEqual([]);
  });
});

describe('laws', () => {
  const piece = fc.constantFrom(
    ...RED.map(({ text }) => text),
    ...HARMLESS.map(({ text }) => text),
    '😀',
    'e\u0301',
    'İ',
    '\u202e',
    '12 34 ',
    '@',
    'ﬁ',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: MAX_TEXT_LENGTH }),
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')),
  );

  it('findings lie inside the text, do not overlap and come most serious first', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const findings = checkWords(text, ALLOWED);
        findings.forEach((finding, at) => {
          const { from, to, kind } = finding;
          if (!(Number.isInteger(from) && from >= 0 && from < to && to <= text.length))
            throw new Error(`${from}–${to}`);
          if (findings.slice(at + 1).some((other) => overlaps(finding, other))) throw new Error('overlap');
          const next = findings[at + 1];
          if (next !== undefined && FINDING_KINDS.indexOf(next.kind) < FINDING_KINDS.indexOf(kind))
            throw new Error(kind);
        });
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  it('the same text gives the same findings', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(checkWords(text, ALLOWED)).toEqual(checkWords(text, ALLOWED));
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('a text of allowed names only has no finding', () => {
    const names = [
      'Storgata',
      'Loftet',
      'Kari Bremnes plass',
      'Olav skole',
      'Nordsida',
      'Bjørnebakken',
      'St. Olavs kapell',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { minLength: 1 }), (chosen) => {
        expect(checkWords(chosen.join(', '), names)).toEqual([]);
      }),
      { seed: 6 },
    );
  });
});
