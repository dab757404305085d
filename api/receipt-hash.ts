/**
 * What is kept of a receipt: argon2id (RFC 9106) with a salt per session, so that a lookup costs one hash and a stolen
 * database costs 26 million of them per class. 19 MiB, 2 passes, 1 lane: OWASP's floor for argon2id.
 */
import { argon2 } from 'node:crypto';
import { receiptText, type Receipt } from '../data/receipt.ts';

export const RECEIPT_SALT_BYTES = 16;
const COST = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 };

/** Runs off the event loop, at most four at a time (libuv's pool). @param salt of the receipt's session */
export function receiptHash(receipt: Receipt, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: receiptText(receipt), nonce: salt, ...COST }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
