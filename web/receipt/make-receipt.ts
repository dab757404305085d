/** A new receipt from the device's own randomness. */
import type { Receipt, ReceiptPicture } from '../../data/receipt.ts';
import { DRAWINGS } from './receipt-drawings.ts';

/** The 64, taken from the drawings: `data/receipt.ts` brings its schemas, which no tablet should load. */
export const PICTURES = Object.keys(DRAWINGS) as ReceiptPicture[];

/** @param bytes so many bytes, each 0–255 equally likely */
export function makeReceipt(bytes: (count: number) => Uint8Array): Receipt {
  const below = (limit: number): number => {
    // Beyond the last whole run of `limit`, low numbers would be likelier.
    const usable = 256 - (256 % limit);
    let byte = 255;
    do byte = bytes(1)[0] ?? 255;
    while (byte >= usable);
    return byte % limit;
  };
  const picture = (): ReceiptPicture => {
    const chosen = PICTURES[below(PICTURES.length)];
    if (chosen === undefined) throw new Error(`no picture among ${PICTURES.length}`);
    return chosen;
  };
  return { pictures: [picture(), picture(), picture()], digits: String(below(100)).padStart(2, '0') };
}

export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
