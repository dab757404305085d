/** When the class may see its map, and when again. */
import { z } from 'zod';
import { ClassMap } from './class-map.ts';

/** Seats that must have sent between one showing and the next. */
export const SEATS_BETWEEN_SHOWS = 5;
/** Seats that must have sent before the first: the fewer there are, the fewer have to talk together to know the last. */
const SEATS_BEFORE_FIRST = 10;
/** A small class has not so many: four in five of it, and at least {@link SEATS_BETWEEN_SHOWS}. */
const SHARE_OF_SMALL_CLASS = 0.8;

/** One frozen showing: every projector and tablet gets the same bytes. */
export const ClassShow = ClassMap.extend({
  /** 1 for the first of the session; says whether a screen has the latest. */
  number: z.int().min(1),
});
export type ClassShow = z.infer<typeof ClassShow>;

export type SentSeats = {
  readonly sentSeatsNow: number;
  /** null before the first showing */
  readonly sentSeatsAtLastShow: number | null;
  /** pupils of the class */
  readonly invited: number;
};

/** May the map be counted now? Seats that have taken everything back count against it, so at least five others are new. */
export function mayCount(seats: SentSeats): boolean {
  return seatsUntilShow(seats) === 0;
}

/** How many more seats must send before the map may be counted; 0 = now. */
export function seatsUntilShow({ sentSeatsNow, sentSeatsAtLastShow, invited }: SentSeats): number {
  const from = sentSeatsAtLastShow === null ? seatsBeforeFirst(invited) : sentSeatsAtLastShow + SEATS_BETWEEN_SHOWS;
  return Math.max(0, from - sentSeatsNow);
}

/** Seats that must have sent before the first showing of a class. */
export function seatsBeforeFirst(invited: number): number {
  const share = Math.ceil(invited * SHARE_OF_SMALL_CLASS);
  return Math.max(SEATS_BETWEEN_SHOWS, Math.min(SEATS_BEFORE_FIRST, share));
}
