/** Why a text is held back, with a picture each; in the order of their keys 1–5. */
import { AtSign, HeartCrack, LifeBuoy, Lock, MapPinOff, type LucideIcon } from 'lucide-react';
import type { HoldReason } from '../../../data/text-queue.ts';

export const REASON_PICTURES: Readonly<Record<HoldReason, LucideIcon>> = {
  'names-somebody': AtSign,
  'hurts-somebody': HeartCrack,
  private: Lock,
  'not-about-places': MapPinOff,
  worrying: LifeBuoy,
};
export const REASONS = Object.keys(REASON_PICTURES) as HoldReason[];
