import type { Reply } from '../../../data/contract.ts';

/** What a teacher's first page is made from. */
export type Desk = {
  readonly person: Reply<'whoAmI'>;
  readonly matter: Reply<'getCase'>['case'];
  readonly rounds: Reply<'getCase'>['rounds'];
  readonly sessions: Reply<'listOwnSessions'>['sessions'];
};

export type OwnSession = Desk['sessions'][number];

/** Those that are open come first; within each the server's order, by name. */
export function openFirst(sessions: readonly OwnSession[]): OwnSession[] {
  return sessions.toSorted((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'));
}
