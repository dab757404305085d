/** Words for a cell of the class's map: the nearest place that children name. */
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import { nearestPlace } from '../../map/nearest-place.ts';

type Places = Pick<Case, 'places' | 'schools'>;

/** A place lends its name to a cell whose middle is no farther away, metres; as on the cards (data/class-vote.ts). */
const AT_M = 100;
/** Farther away a name says nothing. */
const CLOSE_M = 400;

export type CellNames = {
  /** «Strandkrysset», «Nær Strandkrysset». */
  readonly nameOf: (cell: string) => string;
  /** Begins a sentence: «Ved Strandkrysset». */
  readonly whereOf: (cell: string) => string;
  /** Does no place of the case lend the cell its name? */
  readonly isNameless: (cell: string) => boolean;
};

export function useCellNames(matter: Places): CellNames {
  const { t } = useTranslation('class-map');
  const reach = (cell: string) => {
    const nearest = nearestPlace(cell, matter);
    if (!nearest || nearest.metres > CLOSE_M) return { is: 'far', name: '' } as const;
    return { is: nearest.metres <= AT_M ? 'at' : 'close', name: nearest.name } as const;
  };
  return {
    nameOf: (cell) => {
      const { is, name } = reach(cell);
      return is === 'far' ? t('place.none') : t(`place.${is}`, { name });
    },
    whereOf: (cell) => {
      const { is, name } = reach(cell);
      if (is === 'far') return t('talk.somewhere');
      return is === 'at' ? t('talk.near', { name }) : t('talk.close', { name });
    },
    isNameless: (cell) => reach(cell).is !== 'at',
  };
}
