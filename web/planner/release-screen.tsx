/** The release itself: choices to the left, the map, and the table that says the same as the map. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { ReleaseHead } from '../../data/release.ts';
import { call } from '../api-client.ts';
import { useReleaseOnMap } from '../map/draw-release.ts';
import { flyToCell } from '../map/fly-to-cell.ts';
import { MapView } from '../map/map-view.tsx';
import { ReleaseCard } from '../map/release-card.tsx';
import { mapCells, offeredCodes, shownPerTheme } from '../map/release-cells.ts';
import { ViewSwitch } from '../map/release-choices.tsx';
import { ReleaseLegend } from '../map/release-legend.tsx';
import { useCellWords } from '../map/release-words.ts';
import { Failure } from '../ui/failure.tsx';
import { useLoaded, type Loaded } from '../ui/use-loaded.ts';
import { CellTexts } from './cell-texts.tsx';
import { Filters } from './filters.tsx';
import { readAddress } from './planner-address.ts';
import { Tables } from './tables.tsx';
import { textsAt, useTexts } from './use-texts.ts';
import type { AddressControl } from './use-planner-address.ts';

const NO_CELLS = { cells: [], schoolTable: [], schoolAnswers: [], better: [] } as const;

export function ReleaseScreen({
  matter,
  head,
  control: { address, choose, settle },
}: {
  matter: Case;
  head: ReleaseHead;
  control: AddressControl;
}) {
  const { t } = useTranslation(['planner', 'common']);
  const { layer, theme, view, cell: selected } = address;
  const params = { case: matter.id, release: head.number };
  const content = useLoaded(`${head.number} ${layer}`, (signal) =>
    call(layer === 'planner' ? 'plannerCells' : 'publicCells', { params, signal }),
  );
  const { cells: released, ...tables } = content.answer.is === 'ready' ? content.answer.value : NO_CELLS;
  const texts = useTexts(matter.id, head.number, layer);
  const codes = useMemo(() => offeredCodes(released, theme), [released, theme]);
  // A reason in the link that this release does not show is no choice.
  const code = address.code !== null && codes.includes(address.code) ? address.code : null;
  const cells = useMemo(() => mapCells(released, theme, code), [released, theme, code]);
  const ready = content.answer.is === 'ready';
  const shown = useMemo(() => (ready ? shownPerTheme(released) : null), [ready, released]);
  const heat = useLoaded(view === 'heat' ? `${head.number} ${layer} ${theme} ${code ?? ''}` : null, (signal) =>
    call(layer === 'planner' ? 'plannerHeat' : 'publicHeat', {
      params,
      query: code === null ? { theme } : { theme, code },
      signal,
    }),
  );
  const contours = heat.answer.is === 'ready' ? heat.answer.value : null;
  const { parameters } = head;
  const k = layer === 'planner' ? parameters.plannerK : parameters.publicK;
  const edge = layer === 'planner' ? parameters.plannerEdge : parameters.publicEdge;
  const words = useCellWords(matter, k);

  const [map, setMap] = useState<MapLibreMap | null>(null);
  const select = useCallback((cell: string | null) => choose({ cell }), [choose]);
  useReleaseOnMap(
    map,
    { area: matter.area, schools: head.schools, cells, heat: contours, view, edge, selected },
    select,
  );

  const onMap = useCallback(
    (opened: MapLibreMap) => {
      setMap(opened);
      opened.on('moveend', () => {
        const { lng, lat } = opened.getCenter();
        settle({ at: { center: [lng, lat], zoom: opened.getZoom() } });
      });
      opened.once('remove', () => setMap((current) => (current === opened ? null : current)));
    },
    [settle],
  );
  useEffect(() => {
    if (!map) return undefined;
    // Back and forward move the map too.
    const follow = () => {
      const { at } = readAddress(window.location.search, window.location.hash);
      if (at) map.jumpTo({ center: at.center, zoom: at.zoom });
    };
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('popstate', follow);
    };
  }, [map]);

  const fly = (cell: string) => {
    select(cell);
    if (map) flyToCell(map, cell);
  };
  const chosen = cells.find(({ cell }) => cell === selected) ?? null;
  const { at } = address;
  const start = at ? { center: at.center, zoom: at.zoom } : undefined;

  return (
    <main className="planner-body">
      <div className="planner-side">
        <Filters
          address={address}
          code={code}
          codes={codes}
          cells={cells}
          shown={shown}
          choose={choose}
          parameters={parameters}
        />
        <ReleaseLegend k={k} edge={edge} view={view} cells={cells} />
      </div>
      <div className="map-stage">
        <MapView
          baseMap={matter.baseMap}
          look="planner"
          bbox={matter.bbox}
          start={start}
          onMap={onMap}
          label={t('mapLabel')}
        >
          <div className="map-view-switch">
            <ViewSwitch chosen={view} onChoose={(to) => choose({ view: to })} />
          </div>
          {heat.answer.is === 'failed' && (
            <p className="map-chip" role="alert">
              {t('heatFailed')}{' '}
              <button type="button" className="link" onClick={heat.again}>
                {t('common:again')}
              </button>
            </p>
          )}
          <Waiting content={content.answer} heat={view === 'heat' ? heat.answer : null} />
          {content.answer.is === 'ready' && cells.length === 0 && (
            <p className="map-chip" role="status">
              {t('nothingOnMap')}
            </p>
          )}
          {chosen && (
            <ReleaseCard cell={chosen} words={words} onClose={() => select(null)}>
              <CellTexts texts={textsAt(texts.answer, theme, chosen.cell)} onAll={() => choose({ panel: 'texts' })} />
            </ReleaseCard>
          )}
        </MapView>
      </div>
      <section className="planner-tables" aria-label={t('tables')}>
        {content.answer.is === 'failed' ? (
          <Failure fault={content.answer.fault} again={content.again} />
        ) : (
          <Tables
            address={address}
            choose={choose}
            cells={cells}
            head={head}
            schoolTable={tables.schoolTable}
            schoolAnswers={tables.schoolAnswers}
            better={tables.better}
            words={words}
            texts={texts}
            onSelect={fly}
          />
        )}
      </section>
    </main>
  );
}

function Waiting({ content, heat }: { content: Loaded<unknown>; heat: Loaded<unknown> | null }) {
  const { t } = useTranslation('common');
  if (content.is !== 'loading' && heat?.is !== 'loading') return null;
  return (
    <p className="map-chip" role="status">
      {t('loading')}
    </p>
  );
}
