import type { Reply } from '../../data/contract.ts';

export type Invitation = Reply<'listInvitations'>['invitations'][number];

/** What can be done with a link. */
export const ROW_ACTIONS = ['renew', 'revoke'] as const;

/** The whole link of a secret; behind the hash, where no server log sees it. */
export function invitationLink(origin: string, token: string): string {
  return `${origin}/inn#${token}`;
}
