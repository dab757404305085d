import { useTranslation } from 'react-i18next';
import type { SeatAnimal } from '../../data/session.ts';
import { readSeatAnimal } from './animals.ts';

/** «rev», and «rev 2» for the second fox of a class. */
export function useAnimalName(): (seatAnimal: SeatAnimal) => string {
  const { t } = useTranslation('pupil');
  return (seatAnimal) => {
    const { animal, number } = readSeatAnimal(seatAnimal);
    const name = t(`animal.${animal}`);
    return number === 1 ? name : t('pick.numbered', { animal: name, number });
  };
}
