/** One seat on the wall. A press is the teacher's way to its device. */
import { CloudOff, DoorOpen, LogIn, Pencil, Check, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AnimalFace } from '../../pupil/animal-face.tsx';
import { readSeatAnimal } from '../../pupil/animals.ts';
import { useAnimalName } from '../../pupil/use-animal-name.ts';
import type { Progress } from './follow-session.ts';

export type Seat = Progress['seats'][number];
export const STATE_SIGNS: Record<Seat['state'], LucideIcon> = { joined: LogIn, working: Pencil, sent: Check };

export function SeatButton({ seat, where, onPress }: { seat: Seat; where: 'wall' | 'panel'; onPress: () => void }) {
  const { t } = useTranslation('teacher');
  const nameOf = useAnimalName();
  const { animal, number } = readSeatAnimal(seat.animal);
  const name = nameOf(seat.animal);
  const said = [
    t('seat.say', { animal: name, state: t(`pile.${seat.state}`) }),
    ...(seat.waiting > 0 ? [t('seat.waiting', { count: seat.waiting })] : []),
    ...(seat.rejoining ? [t('seat.rejoining')] : []),
  ];
  const Sign = STATE_SIGNS[seat.state];
  return (
    <button
      type="button"
      className="wall-seat"
      data-testid={`${where}-seat-${seat.animal}`}
      data-state={seat.state}
      data-rejoining={seat.rejoining}
      aria-label={said.join(', ')}
      onClick={onPress}
    >
      <span className="wall-seat-face">
        <AnimalFace animal={animal} />
        {number > 1 && <b className="wall-seat-number">{number}</b>}
        <i
          className="wall-seat-sign"
          data-sign={seat.rejoining ? 'rejoining' : seat.waiting > 0 ? 'waiting' : seat.state}
        >
          {seat.rejoining ? (
            <DoorOpen size="1em" strokeWidth={3} />
          ) : seat.waiting > 0 ? (
            <CloudOff size="1em" strokeWidth={3} />
          ) : (
            <Sign size="1em" strokeWidth={3.5} />
          )}
        </i>
      </span>
      <span className="wall-seat-name">{name}</span>
    </button>
  );
}
