/** What is tapped of a receipt so far: three pictures, then two digits. */
import type { Receipt, ReceiptPicture } from '../../data/receipt.ts';

export type Chosen = { readonly pictures: readonly ReceiptPicture[]; readonly digits: string };
export const NOTHING_CHOSEN: Chosen = { pictures: [], digits: '' };

/** A fourth picture or a third digit changes nothing. */
export function addPicture(chosen: Chosen, picture: ReceiptPicture): Chosen {
  return chosen.pictures.length === 3 ? chosen : { ...chosen, pictures: [...chosen.pictures, picture] };
}

export function addDigit(chosen: Chosen, digit: string): Chosen {
  return chosen.digits.length === 2 ? chosen : { ...chosen, digits: chosen.digits + digit };
}

/** Takes away what stands last on the slip. */
export function withoutLast({ pictures, digits }: Chosen): Chosen {
  return digits === '' ? { pictures: pictures.slice(0, -1), digits } : { pictures, digits: digits.slice(0, -1) };
}

/** @returns null while something is missing */
export function wholeReceipt({ pictures, digits }: Chosen): Receipt | null {
  const [first, second, third] = pictures;
  return first && second && third && digits.length === 2 ? { pictures: [first, second, third], digits } : null;
}
