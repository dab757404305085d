import type { Caller, Staff } from './store/store.ts';

/** What a member of staff's own browser may know of them. */
export function publicPart({ name, role, case: ofCase, duty }: Caller): Staff {
  return { name, role, ...(ofCase === undefined ? {} : { case: ofCase }), ...(duty === undefined ? {} : { duty }) };
}
