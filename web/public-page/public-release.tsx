import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { Reply } from '../../data/contract.ts';
import type { Theme } from '../../data/release.ts';
import { address } from '../api-client.ts';
import { useReleaseOnMap } from '../map/draw-release.ts';
import { flyToCell } from '../map/fly-to-cell.ts';
import { MapView } from '../map/map-view.tsx';
import { ReleaseCard } from '../map/release-card.tsx';
import { ReleaseCellTable } from '../map/release-cell-table.tsx';
import { mapCells, shownPerTheme } from '../map/release-cells.ts';
import { ThemeSwitch } from '../map/release-choices.tsx';
import { ReleaseLegend } from '../map/release-legend.tsx';
import { ReleaseSchoolTable } from '../map/release-school-table.tsx';
import { useCellWords } from '../map/release-words.ts';
import { PublicQuotes } from '../quotes/public-quotes.tsx';

const FORMATS = [
  ['gpkg', 'GeoPackage'],
  ['geojson', 'GeoJSON'],
  ['csv', 'CSV'],
] as const;

/** The newest release: one choice (the theme), the map, and the same as tables. */
export function PublicRelease({
  matter,
  release: { head, cells: released, schoolTable, schoolAnswers, better },
}: {
  matter: Case;
  release: Reply<'publicCells'>;
}) {
  const { t } = useTranslation('public');
  const [theme, setTheme] = useState<Theme>('unsafe');
  const [selected, setSelected] = useState<string | null>(null);
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const cells = useMemo(() => mapCells(released, theme, null), [released, theme]);
  const shown = useMemo(() => shownPerTheme(released), [released]);
  const { publicK, publicEdge, schoolTableK } = head.parameters;
  const words = useCellWords(matter, publicK);
  useReleaseOnMap(
    map,
    { area: matter.area, schools: head.schools, cells, heat: null, view: 'hex', edge: publicEdge, selected },
    setSelected,
  );
  const onMap = useCallback((opened: MapLibreMap) => {
    setMap(opened);
    opened.once('remove', () => setMap((current) => (current === opened ? null : current)));
  }, []);
  const chosen = cells.find(({ cell }) => cell === selected) ?? null;

  return (
    <section className="public-release" aria-labelledby="public-map">
      <h2 id="public-map">{t('page.map')}</h2>
      <p data-testid="release-number" data-release={head.number}>
        {t('page.mapText', { number: head.number, schoolYear: head.schoolYear, k: publicK })}
      </p>
      <p>
        <a href={`/metode/${matter.id}/${head.number}`} data-testid="method-link">
          {t('page.method')}
        </a>
      </p>
      <ThemeSwitch
        chosen={theme}
        shown={shown}
        onChoose={(to) => {
          setTheme(to);
          setSelected(null);
        }}
      />
      <div className="public-map">
        <div className="map-stage">
          <MapView baseMap={matter.baseMap} look="planner" bbox={matter.bbox} onMap={onMap} label={t('page.mapLabel')}>
            {cells.length === 0 && (
              <p className="map-chip" role="status">
                {t('page.nothing')}
              </p>
            )}
            {chosen && <ReleaseCard cell={chosen} words={words} onClose={() => setSelected(null)} />}
          </MapView>
        </div>
        <ReleaseLegend k={publicK} edge={publicEdge} view="hex" cells={cells} />
      </div>
      <details>
        <summary>{t('page.asTable')}</summary>
        <div className="scroll-x">
          <ReleaseCellTable
            key={theme}
            cells={cells}
            words={words}
            selected={selected}
            onSelect={(cell) => {
              setSelected(cell);
              if (map) flyToCell(map, cell);
            }}
          />
        </div>
      </details>
      <h2>{t('page.schools')}</h2>
      <div className="scroll-x">
        <ReleaseSchoolTable
          schools={head.schools}
          rows={schoolTable}
          answers={schoolAnswers}
          better={better}
          caseId={matter.id}
          k={schoolTableK}
        />
      </div>
      <p className="public-files">
        {t('page.download')}{' '}
        {FORMATS.map(([format, name]) => (
          <a
            key={format}
            download
            href={address('exportRelease', { case: matter.id, release: head.number, format })}
            data-testid={`download-${format}`}
          >
            {name}
          </a>
        ))}
      </p>
      <PublicQuotes head={head} />
    </section>
  );
}
