import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BANDS, DIMENSION_PARTS, DIMENSIONS, type Dimension } from '../../data/release.ts';
import { bandText } from './release-bands.ts';
import type { MapCell, SchoolCell } from './release-cells.ts';
import { ThemeIcon } from './release-choices.tsx';
import type { CellWords } from './release-words.ts';

/** What is published of the chosen hexagon, school by school. Text nodes only. */
export function ReleaseCard({
  cell,
  words,
  onClose,
  children,
}: {
  cell: MapCell;
  words: CellWords;
  onClose: () => void;
  /** What else is known of the hexagon. */
  children?: ReactNode;
}) {
  const { t } = useTranslation(['public', 'common']);
  const theme = cell.schools[0]!.released.theme;
  return (
    <section className="cell-card" aria-labelledby="cell-card-title" data-testid="cell-card">
      <button type="button" className="cell-card-close" aria-label={t('common:close')} onClick={onClose}>
        <X aria-hidden="true" size={20} />
      </button>
      <p className="cell-card-theme">
        <ThemeIcon theme={theme} /> {t(`theme.${theme}`)}
      </p>
      <h2 id="cell-card-title">{words.pupils(cell.look)}</h2>
      <p className="cell-card-place">{words.place(cell.cell)}</p>
      {cell.schools.map((school) => (
        <SchoolPart key={school.released.school} school={school} several={cell.schools.length > 1} words={words} />
      ))}
      {children}
      <p className="cell-card-id">{t('cellId', { cell: cell.cell })}</p>
    </section>
  );
}

function SchoolPart({ school, several, words }: { school: SchoolCell; several: boolean; words: CellWords }) {
  const { t } = useTranslation(['public', 'common']);
  const { released, look } = school;
  const split = DIMENSIONS.filter((dimension) => released.splits[dimension]);
  const withheld = DIMENSIONS.length > split.length;
  return (
    <div className="cell-card-school">
      <h3>
        {words.school(released.school)}
        {several && <span>{words.pupils(look)}</span>}
      </h3>
      {look.is !== 'band' && <p>{t('wholeTheme', { band: bandText(released.band) })}</p>}
      {released.codes.length > 0 && !released.splits.code && (
        <p>{t('mostGiven', { reasons: released.codes.map((code) => words.part('code', code)).join(', ') })}</p>
      )}
      <dl>
        {split.map((dimension) => (
          <Split key={dimension} dimension={dimension} released={released} words={words} />
        ))}
      </dl>
      {withheld && <p className="cell-card-why">{t('withheld')}</p>}
    </div>
  );
}

function Split({
  dimension,
  released,
  words,
}: {
  dimension: Dimension;
  released: SchoolCell['released'];
  words: CellWords;
}) {
  const { t } = useTranslation('public');
  const bands = released.splits[dimension] ?? {};
  const parts = DIMENSION_PARTS[dimension]
    .flatMap((part) => {
      const band = bands[part];
      return band ? [{ part, band }] : [];
    })
    .toSorted((a, b) => BANDS.indexOf(b.band) - BANDS.indexOf(a.band));
  if (parts.length === 0) return null;
  return (
    <>
      <dt>{t(`dimension.${dimension}`)}</dt>
      {parts.map(({ part, band }) => (
        <dd key={part}>
          <span>{words.part(dimension, part)}</span> <b>{bandText(band)}</b>
        </dd>
      ))}
    </>
  );
}
