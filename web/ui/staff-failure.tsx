/** A page of the municipality's or the operator's that could not be fetched: to the door, or what went wrong and once more. */
import type { ComponentType } from 'react';
import { ApiProblem } from '../api-client.ts';
import { Failure } from './failure.tsx';

export type SignedOutReason = 'not-signed-in' | 'not-your-role';

export function StaffFailure({
  fault,
  again,
  signedOut: SignedOut,
}: {
  fault: unknown;
  again: () => void;
  signedOut: ComponentType<{ reason: SignedOutReason }>;
}) {
  if (fault instanceof ApiProblem && (fault.code === 'not-signed-in' || fault.code === 'not-your-role')) {
    return <SignedOut reason={fault.code} />;
  }
  return (
    <main>
      <Failure fault={fault} again={again} />
    </main>
  );
}
