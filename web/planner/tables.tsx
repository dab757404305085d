import { useTranslation } from 'react-i18next';
import type { BetterRow } from '../../data/better.ts';
import type { ReleaseHead, SchoolAnswer, SchoolRow } from '../../data/release.ts';
import { ReleaseCellTable } from '../map/release-cell-table.tsx';
import type { MapCell } from '../map/release-cells.ts';
import { ReleaseSchoolTable } from '../map/release-school-table.tsx';
import type { CellWords } from '../map/release-words.ts';
import { PANELS, type Panel, type PlannerAddress } from './planner-address.ts';
import { TextsPanel } from './texts-panel.tsx';
import type { LoadedTexts } from './use-texts.ts';

/** The map's twin: its hexagons as rows, and what every school said in all. */
export function Tables({
  address,
  choose,
  cells,
  head,
  schoolTable,
  schoolAnswers,
  better,
  words,
  texts,
  onSelect,
}: {
  address: PlannerAddress;
  choose: (change: Partial<PlannerAddress>) => void;
  cells: readonly MapCell[];
  head: ReleaseHead;
  schoolTable: readonly SchoolRow[];
  schoolAnswers: readonly SchoolAnswer[];
  better: readonly BetterRow[];
  words: CellWords;
  texts: LoadedTexts;
  onSelect: (cell: string) => void;
}) {
  const { t } = useTranslation(['planner', 'public']);
  return (
    <>
      <Tabs chosen={address.panel} onChoose={(panel) => choose({ panel })} />
      <div className="planner-panel" role="tabpanel" id="tables-panel" aria-labelledby={`tab-${address.panel}`}>
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
        ) : address.panel === 'texts' ? (
          <TextsPanel
            texts={texts}
            theme={address.theme}
            words={words}
            isPublic={address.layer === 'public'}
            selected={address.cell}
            onSelect={onSelect}
          />
        ) : (
          <ReleaseSchoolTable
            schools={head.schools}
            rows={schoolTable}
            answers={schoolAnswers}
            better={better}
            caseId={head.case}
            k={head.parameters.schoolTableK}
          />
        )}
      </div>
    </>
  );
}

/** Tabs as the ARIA practices have them: one stop for Tab, arrows between. */
function Tabs({ chosen, onChoose }: { chosen: Panel; onChoose: (panel: Panel) => void }) {
  const { t } = useTranslation('planner');
  const step = (by: number) => {
    const next = PANELS[(PANELS.indexOf(chosen) + by + PANELS.length) % PANELS.length];
    if (!next) return;
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="choices choices-panel" role="tablist" aria-label={t('tables')}>
      {PANELS.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          className="choice"
          data-testid={`panel-${id}`}
          aria-selected={id === chosen}
          aria-controls="tables-panel"
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') step(1);
            if (key === 'ArrowLeft') step(-1);
          }}
        >
          {t(`panel.${id}`)}
        </button>
      ))}
    </div>
  );
}
