/**
 * What the instance keeps secret at rest. Two keys are derived (HKDF-SHA-256, RFC 5869) from one instance key: one looks
 * class codes up (HMAC-SHA-256), one seals them (AES-256-GCM) until the session closes. Tokens are kept as SHA-256 only:
 * they hold 32 random bytes, so a slow hash would add nothing.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { CODE_ALPHABET } from '../data/session.ts';

export const INSTANCE_KEY_BYTES = 32;
const IV_BYTES = 12; // AES-GCM nonce, NIST SP 800-38D
const TAG_BYTES = 16; // AES-GCM authentication tag

/** `count` random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

export type CodeKeys = { readonly lookUp: Uint8Array; readonly seal: Uint8Array };

/** @param instanceKey 32 random bytes, made at the first start */
export function deriveCodeKeys(instanceKey: Uint8Array): CodeKeys {
  const derive = (info: string) => new Uint8Array(hkdfSync('sha256', instanceKey, '', info, 32));
  return { lookUp: derive('barnetrakk class code look-up'), seal: derive('barnetrakk class code seal') };
}

/** A uniformly random class code; bytes that would favour the first symbols are thrown away. */
export function makeClassCode(length: 6 | 8, randomBytes: RandomBytes): string {
  const fair = 256 - (256 % CODE_ALPHABET.length);
  let code = '';
  while (code.length < length) {
    const [byte] = randomBytes(1);
    if (byte !== undefined && byte < fair) code += CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length);
  }
  return code;
}

/** What a class code is found by. */
export function lookUpHash(keys: CodeKeys, code: string): Buffer {
  return createHmac('sha256', keys.lookUp).update(code).digest();
}

/** nonce ‖ ciphertext ‖ tag; `session` is bound in, so that a sealed code cannot move to another session. */
export function sealCode(keys: CodeKeys, session: string, code: string, randomBytes: RandomBytes): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.seal, iv).setAAD(Buffer.from(session));
  return Buffer.concat([iv, cipher.update(code, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when the bytes were sealed with another key or for another session */
export function openSealedCode(keys: CodeKeys, session: string, sealed: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', keys.seal, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(session))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  const text = decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}

/** What is kept of a seat token, a staff cookie or a one-time link. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** 32 random bytes, base64url: a cookie, a one-time link. */
export function makeToken(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}
