/**
 * The guard of a child's words, on the device: personal data in a text of a sticker, in Norwegian (nb, nn) and English.
 * It asks the child to look again; it never decides and never sends anything. Source: shared/design/03-privacy.md.
 */
import { findAccounts } from './account.ts';
import { findAddresses } from './address.ts';
import { findEMails } from './e-mail.ts';
import { withoutOverlaps, type Finding, type FindingKind, type Span } from './finding.ts';
import { findNames } from './names.ts';
import { findNationalIds } from './national-id.ts';
import { findPhones } from './phone.ts';

export type { Finding, FindingKind } from './finding.ts';

/**
 * @param text what the child wrote, at most `MAX_TEXT_LENGTH` characters
 * @param allowed names of the case's places, schools and streets: no finding when alone; «Storgata 12» is still an address
 * @returns findings that do not overlap, most serious first, then longest; offsets are UTF-16
 */
export function checkWords(text: string, allowed: readonly string[]): Finding[] {
  return withoutOverlaps([
    ...of('national-id', findNationalIds(text)),
    ...of('phone', findPhones(text)),
    ...of('e-mail', findEMails(text)),
    ...of('address', findAddresses(text)),
    ...of('account', findAccounts(text)),
    ...of('name', findNames(text, allowed)),
  ]);
}

function of(kind: FindingKind, spans: readonly Span[]): Finding[] {
  return spans.map(({ from, to }) => ({ kind, from, to }));
}
