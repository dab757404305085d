/** Words for cells, in the language of the reader. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Text } from '../../data/case.ts';
import type { Dimension } from '../../data/release.ts';
import { nearestPlace } from './nearest-place.ts';
import { bandText } from './release-bands.ts';
import type { Look, MapCell } from './release-cells.ts';

export type CellWords = {
  place: (cell: string) => string;
  pupils: (look: Look) => string;
  /** The same where the heading already says «pupils». */
  short: (look: Look) => string;
  school: (id: string) => string;
  /** The listed reasons of a cell's schools, each once. */
  reasons: (cell: MapCell) => string;
  part: (dimension: Dimension, part: string) => string;
};

/** @param k fewest pupils of a shown cell */
export function useCellWords(matter: Case, k: number): CellWords {
  const { t } = useTranslation(['public', 'common']);
  return useMemo(() => {
    const names = new Map(matter.schools.map(({ id, name }) => [id, name]));
    const code = (id: string) => t(`common:code.${id}`);
    return {
      place(cell) {
        const nearest = nearestPlace(cell, matter);
        if (!nearest) return cell;
        return nearest.metres <= 40 ? t('placeAt', nearest) : t('placeNear', nearest);
      },
      pupils(look) {
        if (look.is === 'band') return t('pupils', { band: bandText(look.band) });
        return look.is === 'at-least' ? t('atLeast', { k }) : t('wholeOnly');
      },
      short: (look) => (look.is === 'band' ? bandText(look.band) : look.is === 'at-least' ? `≥ ${k}` : t('wholeOnly')),
      school: (id) => names.get(id) ?? id,
      reasons: ({ schools }) => [...new Set(schools.flatMap(({ released }) => released.codes))].map(code).join(', '),
      part: (dimension, part) => (dimension === 'code' ? code(part) : t(`part.${dimension}.${part}`)),
    };
  }, [matter, k, t]);
}

/** A case's own text in the reader's language, else nb. */
export function inLanguage(text: Text, language: string): string {
  return (language === 'nn' ? text.nn : language === 'en' ? text.en : undefined) ?? text.nb;
}
