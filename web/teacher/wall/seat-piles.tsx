import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SEAT_STATES } from './seat-states.ts';
import { SeatButton, STATE_SIGNS, type Seat } from './seat-button.tsx';

/** Joined, working, sent: three piles, each with its sign and word. An animal hops from one to the next. */
export function SeatPiles({ seats, onSeat }: { seats: readonly Seat[]; onSeat: (seat: Seat) => void }) {
  const { t } = useTranslation('teacher');
  return (
    <div className="wall-piles" role="group" aria-label={t('counts')} data-crowd={crowdOf(seats.length)}>
      {SEAT_STATES.map((state) => {
        const Sign = STATE_SIGNS[state];
        const pile = seats.filter((seat) => seat.state === state);
        return (
          <section
            key={state}
            className="wall-pile"
            data-testid={`pile-${state}`}
            data-count={pile.length}
            data-size={sizeOf(pile.length, seats.length)}
          >
            <h3>
              <i className="wall-sign" data-sign={state} aria-hidden="true">
                <Sign size="1em" strokeWidth={3.5} />
              </i>
              {t(`pile.${state}`)} <b>{pile.length}</b>
            </h3>
            <ul>
              {pile.map((seat) => (
                <li key={seat.animal}>
                  <SeatButton seat={seat} where="wall" onPress={() => onSeat(seat)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function sizeOf(pile: number, all: number): 'few' | 'some' | 'most' {
  return pile * 4 < all || pile < 4 ? 'few' : pile * 3 < all * 2 ? 'some' : 'most';
}

/** How small the animals must be for all to be seen. */
export function crowdOf(seats: number): 'few' | 'class' | 'many' {
  return seats <= 12 ? 'few' : seats <= 36 ? 'class' : 'many';
}

/** «3 nettbrett har noe usendt»; nothing when all has arrived. */
export function Unsent({ seats }: { seats: readonly Seat[] }) {
  const { t } = useTranslation('teacher');
  const count = unsentDevices(seats);
  return (
    <p className="wall-unsent" data-testid="unsent" data-count={count}>
      {count > 0 && (
        <>
          <CloudOff aria-hidden="true" size="1.2em" /> {t('unsent', { count })}
        </>
      )}
    </p>
  );
}

export const unsentDevices = (seats: readonly Seat[]): number => seats.filter(({ waiting }) => waiting > 0).length;
