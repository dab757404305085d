import type { Seat } from './seat-button.tsx';

/** In the order of the piles. (The contract's own list would bring zod into the browser.) */
export const SEAT_STATES = ['joined', 'working', 'sent'] as const satisfies readonly Seat['state'][];
