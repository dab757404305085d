import { expect, it } from 'vitest';
import { isAudited } from '../../data/audit.ts';
import { CONTRACT } from '../../data/contract.ts';
import type { Route } from '../../data/contract/route.ts';
import { RETENTION } from '../../data/retention.ts';
import nb from '../i18n/nb/operation.ts';

const ERASURES = ['erase-receipt', 'erase-seat', 'erase-session', 'erase-case'];

it('the log has words for every deed that is logged, and for no other', () => {
  const audited = Object.values<Route>(CONTRACT)
    .filter(isAudited)
    .map(({ id }) => id);
  const deleted = Object.entries(RETENTION).flatMap(([id, { by }]) => (by === 'server' ? [`delete-${id}`] : []));
  expect(Object.keys(nb.verb).toSorted()).toEqual([...audited, ...ERASURES, ...deleted].toSorted());
});

it('the schedule has words for every line', () => {
  expect(Object.keys(nb.line)).toEqual(Object.keys(RETENTION));
});
