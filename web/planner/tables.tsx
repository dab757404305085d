import { useTranslation } from 'react-i18next';
import type { ReleaseHead, SchoolRow } from '../../data/release.ts';
import { ReleaseCellTable } from '../map/release-cell-table.tsx';
import type { MapCell } from '../map/release-cells.ts';
import { Choices } from '../map/release-choices.tsx';
import { ReleaseSchoolTable } from '../map/release-school-table.tsx';
import type { CellWords } from '../map/release-words.ts';
import { PANELS, type PlannerAddress } from './planner-address.ts';

/** The map's twin: its hexagons as rows, and what every school said in all. */
export function Tables({
  address,
  choose,
  cells,
  head,
  schoolTable,
  words,
  onSelect,
}: {
  address: PlannerAddress;
  choose: (change: Partial<PlannerAddress>) => void;
  cells: readonly MapCell[];
  head: ReleaseHead;
  schoolTable: readonly SchoolRow[];
  words: CellWords;
  onSelect: (cell: string) => void;
}) {
  const { t } = useTranslation(['planner', 'public']);
  const options = PANELS.map((id) => ({ id, content: t(`panel.${id}`) }));
  return (
    <>
      <Choices
        label={t('tables')}
        name="panel"
        options={options}
        chosen={address.panel}
        onChoose={(panel) => choose({ panel })}
      />
      <div className="planner-panel">
        {address.panel === 'cells' ? (
          <>
            <h2>
              {t(`public:theme.${address.theme}`)}: {t('public:shownCells', { count: cells.length })}
            </h2>
            <ReleaseCellTable
              key={`${head.number} ${address.layer} ${address.theme}`}
              cells={cells}
              words={words}
              selected={address.cell}
              onSelect={onSelect}
            />
          </>
        ) : (
          <ReleaseSchoolTable schools={head.schools} rows={schoolTable} k={head.parameters.schoolTableK} />
        )}
      </div>
    </>
  );
}
