import { describe, expect, it } from 'vitest';
import { layerTable, layerTableMarkdown, RAW_READS } from './layer-table.ts';

describe('layer table', () => {
  const rows = layerTable();

  it('lets only pupils read own rows, and only the class’s teacher read the class', () => {
    const raw = rows.filter(({ reads }) => RAW_READS.has(reads));
    expect(raw.length).toBeGreaterThan(0);
    const allowed = { own: ['pupil'], class: ['teacher'] } as Record<string, string[]>;
    expect(raw.filter(({ who, reads }) => !who.every((role) => allowed[reads]?.includes(role)))).toEqual([]);
  });

  it('gives everybody else nothing, a release or the running of the instance', () => {
    const others = rows.filter(({ who }) =>
      who.some((role) => role === 'anyone' || role === 'planner' || role === 'operator'),
    );
    expect(new Set(others.map(({ reads }) => reads))).toEqual(
      new Set(['nothing', 'operation', 'public-release', 'planner-release']),
    );
  });

  it('keeps lessons for teachers, each through a store bound to the caller', () => {
    const lessons = rows.filter(({ reads }) => reads === 'lesson');
    expect(lessons.length).toBeGreaterThan(0);
    expect(lessons.filter(({ who }) => who.some((role) => role !== 'teacher'))).toEqual([]);
  });

  it('keeps the planner release for planners', () => {
    const planner = rows.filter(({ reads }) => reads === 'planner-release');
    expect(planner.length).toBeGreaterThan(0);
    expect(planner.filter(({ who }) => who.some((role) => role !== 'planner'))).toEqual([]);
  });

  it('gives anyone without a sign-in no more than the public release or what a secret in the body opens', () => {
    const open = rows.filter(({ who, reads }) => who.includes('anyone') && reads === 'operation').map(({ id }) => id);
    // a link; a code that a signed-in device shows; the demo's doors, refused outside a demo
    expect(open.toSorted()).toEqual(['addDevice', 'openDoor', 'resetDemo', 'signIn']);
  });

  it('is one markdown line a route under a head', () => {
    const lines = layerTableMarkdown(rows).trimEnd().split('\n');
    expect(lines).toHaveLength(rows.length + 2);
    expect(lines).toContain('| getSeat | GET | `/api/seats/:seat` | pupil | own |');
  });

  it('stands in docs/layers.md as the contract has it (vitest -u writes it anew)', async () => {
    const head =
      '# Who reads what\n\nGenerated from `data/contract.ts` by `data/layer-table.ts`; a test holds it current. `reads` names the one store a\nroute’s handler receives: only `own` and `class` reach what a single child sent.\n\n';
    await expect(head + layerTableMarkdown(rows)).toMatchFileSnapshot('../docs/layers.md');
  });
});
