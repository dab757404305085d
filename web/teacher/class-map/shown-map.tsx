import type { Map as MapLibreMap } from 'maplibre-gl';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import { boundsOf, type ClassDrawing } from '../../map/class-map-layers.ts';
import { useClassMapOnMap } from '../../map/draw-class-map.ts';
import { MapView } from '../../map/map-view.tsx';
import { cellLonLat } from '../../map/nearest-place.ts';
import type { Look } from '../../map/style-palette.ts';
import type { Show } from './use-class-show.ts';

/** Close enough to see the streets around a cell. */
const CLOSE_ZOOM = 15.4;

/** All of the map between the chips above and the legend below. */
function seeAll(map: MapLibreMap, { cells }: Show, bbox: Case['bbox'], duration = 800): void {
  const { clientWidth, clientHeight, parentElement } = map.getContainer();
  // Two rows of chips beside a wide list: the first of the order must not lie under them.
  const chips = parentElement?.querySelector('.class-map-chips')?.clientHeight ?? 0;
  const [x, y] = [Math.min(60, clientWidth / 8), Math.min(84, clientHeight / 6)];
  const all = boundsOf([...new Set(cells.map(({ cell }) => cell))], cellLonLat);
  const top = Math.min(Math.max(y, chips + 64), clientHeight / 3);
  map.fitBounds(all ?? bbox, { padding: { left: x, right: x, top, bottom: y }, maxZoom: CLOSE_ZOOM, duration });
}

export function ShownMap({
  matter,
  show,
  drawing,
  look,
  prints,
  onChoose,
  children,
}: {
  matter: Case;
  show: Show;
  drawing: ClassDrawing;
  look: Look;
  /** Counts the presses of «print». */
  prints: number;
  onChoose: (cell: string | null) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('class-map');
  const [map, setMap] = useState<MapLibreMap | null>(null);
  // On paper the day's colours, also from a dark room.
  const [isPrinting, setPrinting] = useState(false);
  const shownLook = isPrinting ? 'child' : look;
  useClassMapOnMap(map, drawing, shownLook, onChoose);
  const onMap = useCallback((opened: MapLibreMap) => {
    setMap(opened);
    opened.once('remove', () => setMap((current) => (current === opened ? null : current)));
  }, []);

  const [chosen = null] = drawing.chosen;
  useEffect(() => {
    if (!map || chosen !== null) return undefined;
    // Another panel, another screen, a sheet of paper: the whole of it stays in sight.
    const fit = () => seeAll(map, show, matter.bbox, 0);
    const resizes = map.on('resize', fit);
    return () => resizes.unsubscribe();
  }, [map, show, matter.bbox, chosen]);
  useEffect(() => {
    if (!map) return;
    if (chosen === null) seeAll(map, show, matter.bbox);
    else map.flyTo({ center: cellLonLat(chosen), zoom: Math.max(map.getZoom(), CLOSE_ZOOM), duration: 1_200 });
  }, [map, show, matter.bbox, chosen]);

  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!map) return undefined;
    const take = () => takePicture(map, picture.current);
    window.addEventListener('beforeprint', take);
    return () => window.removeEventListener('beforeprint', take);
  }, [map]);
  const printed = useRef(prints);
  useEffect(() => {
    if (!map || prints === printed.current) return;
    printed.current = prints;
    setPrinting(true);
    // Once its own look has been drawn; a map that waits for tiles is printed as it is.
    const go = () => {
      takePicture(map, picture.current);
      const done = () => {
        window.print();
        setPrinting(false);
      };
      (picture.current?.decode() ?? Promise.resolve()).then(done, done);
    };
    setTimeout(() => {
      map.once('idle', go);
      map.triggerRepaint();
    });
  }, [map, prints]);

  return (
    <div className="class-map-stage" data-printing={isPrinting}>
      <MapView baseMap={matter.baseMap} look={shownLook} bbox={matter.bbox} onMap={onMap} label={t('mapLabel')}>
        {/* A canvas of WebGL is empty on the paper of some browsers: a picture of it lies over it. */}
        <img ref={picture} className="class-map-picture" alt="" />
        {children}
      </MapView>
    </div>
  );
}

function takePicture(map: MapLibreMap, picture: HTMLImageElement | null): void {
  if (!picture) return;
  // Drawn and read in one turn, before the browser throws the drawing away.
  map.redraw();
  picture.src = map.getCanvas().toDataURL('image/png');
}
