/**
 * A receipt (kvittering): three of 64 pictures and two digits, made on the device at «Ferdig». With the class page's link it
 * tells what became of what one child said, without an account. Source: shared/design/03-privacy.md, «Codes, receipts».
 */
import { z } from 'zod';

/** Things a child of seven names without reading; no animals (they are seats) and nothing of the topics. */
export const RECEIPT_PICTURES = [
  'anchor',
  'apple',
  'balloon',
  'banana',
  'bell',
  'book',
  'bread',
  'bridge',
  'bucket',
  'cactus',
  'cake',
  'camera',
  'candle',
  'carrot',
  'castle',
  'cherry',
  'clock',
  'cloud',
  'comb',
  'cookie',
  'crown',
  'cup',
  'dice',
  'door',
  'drum',
  'egg',
  'feather',
  'flag',
  'flute',
  'fork',
  'glasses',
  'globe',
  'grapes',
  'guitar',
  'hammer',
  'hat',
  'helicopter',
  'ice_cream',
  'kettle',
  'key',
  'kite',
  'ladder',
  'lamp',
  'lemon',
  'mitten',
  'moon',
  'mushroom',
  'pear',
  'pencil',
  'pizza',
  'plane',
  'puzzle',
  'rainbow',
  'ring',
  'robot',
  'rocket',
  'scissors',
  'shoe',
  'sock',
  'spoon',
  'sun',
  'tractor',
  'train',
  'umbrella',
] as const;
export type ReceiptPicture = (typeof RECEIPT_PICTURES)[number];

const Picture = z.enum(RECEIPT_PICTURES);

/** 64 · 64 · 64 · 100 = 26 million; a guess costs one argon2id, and failures are limited. */
export const Receipt = z.strictObject({
  pictures: z.tuple([Picture, Picture, Picture]),
  digits: z.string().regex(/^\d\d$/),
});
export type Receipt = z.infer<typeof Receipt>;

/** One spelling, for hashing and for the printed slip: `sun-kite-egg-42`. */
export function receiptText({ pictures, digits }: Receipt): string {
  return [...pictures, digits].join('-');
}

/**
 * What became of what a child said. Always one true thing: in no release yet (`waiting`); part of a finding (`many`); on the
 * public map and not answered (`on-map`); with a place that the map does not show (`few`); counted for the school (`school`).
 */
export const RECEIPT_ANSWERS = ['waiting', 'many', 'on-map', 'few', 'school'] as const;
export type ReceiptAnswerKind = (typeof RECEIPT_ANSWERS)[number];
