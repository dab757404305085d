/** What stands behind the hash of `/inn`. Pure. */

/** Symbols of a device's code; a link's token is far longer. */
export const DEVICE_CODE_LENGTH = 8;

export type Secret =
  | { readonly is: 'none' }
  | { readonly is: 'token'; readonly token: string }
  | { readonly is: 'code'; readonly code: string };

/** @param hash of the address, with its `#` */
export function readSecret(hash: string): Secret {
  const text = hash.replace(/^#/, '').trim();
  if (text === '') return { is: 'none' };
  return text.length <= DEVICE_CODE_LENGTH ? { is: 'code', code: text } : { is: 'token', token: text };
}
