import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { lookRank, type MapCell } from './release-cells.ts';
import { PatternSwatch } from './pattern-swatch.tsx';
import { patternOf } from './release-layers.ts';
import type { CellWords } from './release-words.ts';

const COLUMNS = ['pupils', 'place', 'school'] as const;
type Column = (typeof COLUMNS)[number];
type Order = { readonly by: Column; readonly down: boolean };
/** Rows drawn at a time: a town has a thousand route cells, and most people read the strongest. */
const PAGE = 50;

type Row = {
  readonly cell: MapCell;
  readonly pupils: string;
  readonly place: string;
  readonly reasons: string;
  readonly school: string;
};

function sorted(rows: readonly Row[], { by, down }: Order, language: string): Row[] {
  const text = new Intl.Collator(language, { numeric: true });
  const compare = (a: Row, b: Row) =>
    by === 'pupils' ? lookRank(a.cell.look) - lookRank(b.cell.look) : text.compare(a[by], b[by]);
  return rows.toSorted((a, b) => (down ? compare(b, a) : compare(a, b)));
}

/** The map as a table: the same hexagons, for those who read rather than look. Choosing a row chooses the hexagon, and back. */
export function ReleaseCellTable({
  cells,
  words,
  selected,
  onSelect,
}: {
  cells: readonly MapCell[];
  words: CellWords;
  selected: string | null;
  onSelect: (cell: string) => void;
}) {
  const { t, i18n } = useTranslation('public');
  const [order, setOrder] = useState<Order>({ by: 'pupils', down: true });
  const [limit, setLimit] = useState(PAGE);
  const rows = useMemo(() => {
    const all = cells.map((cell) => ({
      cell,
      pupils: words.short(cell.look),
      place: words.place(cell.cell),
      reasons: words.reasons(cell),
      school: cell.schools.map(({ released }) => words.school(released.school)).join(', '),
    }));
    return sorted(all, order, i18n.language);
  }, [cells, words, order, i18n.language]);
  const chosenAt = rows.findIndex(({ cell }) => cell.cell === selected);
  const drawn = rows.slice(0, Math.max(limit, chosenAt + 1));

  const chosenRow = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    chosenRow.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  if (rows.length === 0) return <p className="nothing">{t('table.empty')}</p>;
  return (
    <>
      <table className="table cells-table" data-testid="table-cells">
        <caption className="visually-hidden">{t('table.caption', { count: rows.length })}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Heading key={column} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => {
            const { cell } = row.cell;
            const chosen = cell === selected;
            return (
              <tr
                key={cell}
                ref={chosen ? chosenRow : null}
                className={chosen ? 'chosen' : ''}
                data-testid={`cell-row-${cell}`}
              >
                <td className="row-pupils">
                  <PatternSwatch pattern={patternOf(row.cell)} /> {row.pupils}
                </td>
                <th scope="row">
                  <button
                    type="button"
                    className="row-button"
                    aria-pressed={chosen}
                    onClick={() => {
                      onSelect(cell);
                    }}
                  >
                    {row.place}
                  </button>
                  {row.reasons !== '' && <p className="row-reasons">{t('reasonsShort', { reasons: row.reasons })}</p>}
                </th>
                <td>{row.school}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {drawn.length < rows.length && (
        <Button
          onClick={() => {
            setLimit(drawn.length + PAGE);
          }}
        >
          {t('table.more', { left: rows.length - drawn.length })}
        </Button>
      )}
    </>
  );
}

function Heading({ column, order, onOrder }: { column: Column; order: Order; onOrder: (order: Order) => void }) {
  const { t } = useTranslation('public');
  const on = order.by === column;
  const Arrow = !on ? ArrowUpDown : order.down ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={!on ? 'none' : order.down ? 'descending' : 'ascending'}>
      <button
        type="button"
        className="sort-button"
        data-testid={`sort-${column}`}
        onClick={() => {
          // Numbers are read from the top, names from A.
          onOrder({ by: column, down: on ? !order.down : column === 'pupils' });
        }}
      >
        {t(`table.${column}`)} <Arrow aria-hidden="true" size={14} />
      </button>
    </th>
  );
}
