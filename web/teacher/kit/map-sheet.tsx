/** A map to draw on beside the tablet, A4 or A3: around the school, or the whole area of the case. */
import './map-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGES, type PictureOrder } from '../../map/map-picture.ts';
import type { LabelLanguage } from '../../map/style-labels.ts';
import { PLACE_DRAWINGS } from '../../pupil/place-pictures.ts';
import { Button } from '../../ui/button.tsx';
import type { Kit } from './kit.ts';
import { MapPaper } from './map-paper.tsx';
import { OptionRow } from './option-row.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { useMapPicture, type Drawn } from './use-map-picture.ts';
import { PX_PER_MM } from './use-paper.ts';

/** Where the map lies on each paper, mm; the rest of the page is the column beside it and the title. */
export const MAP_MM = { A4: { width: 226, height: 180 }, A3: { width: 336, height: 266 } } as const;
export type MapSize = keyof typeof MAP_MM;
const SIZES = ['A4', 'A3'] as const;
const AREAS = ['around', 'whole'] as const;
type Area = (typeof AREAS)[number];

/** What a child of ten knows from walking, metres from edge to edge. */
const AROUND_M = 1_700;
/** Dots per inch of the print, and so pixels of the picture for one CSS pixel. */
const DPI = 300;

export default function MapSheet({ kit }: { kit: Kit }) {
  const { t, i18n } = useTranslation('kit');
  const { matter, lesson } = kit;
  const [size, setSize] = useState<MapSize>('A4');
  const [area, setArea] = useState<Area>('around');
  const [schoolId, setSchool] = useState(lesson?.session.school ?? matter.schools[0]?.id ?? '');
  const school = matter.schools.find(({ id }) => id === schoolId);
  const shown = area === 'around' && school ? [school] : matter.schools;
  const { width, height } = MAP_MM[size];
  const order: PictureOrder = {
    baseMap: matter.baseMap,
    view:
      area === 'around' && school
        ? { around: school.place.coordinates, metresAcross: AROUND_M }
        : { bbox: matter.bbox },
    width: Math.round(width * PX_PER_MM),
    height: Math.round(height * PX_PER_MM),
    pixelRatio: DPI / 96,
    language: i18n.language as LabelLanguage,
    marks: shown.map(({ place }) => place.coordinates),
    places: matter.places.map(({ name, kind, place }) => ({
      name,
      at: place.coordinates,
      drawing: PLACE_DRAWINGS[kind],
    })),
  };
  const { drawn, again } = useMapPicture([size, area, schoolId, i18n.language].join(), order);
  const title =
    area === 'around' && school
      ? t('map.title.around', { school: school.name })
      : t('map.title.whole', { municipality: matter.municipality.name });
  return (
    <SheetFrame
      kit={kit}
      sheet="klassekart"
      paper={`${size} landscape`}
      marginMm={8}
      notYet={drawn.is === 'ready' ? null : t('map.wait')}
      options={
        <>
          <OptionRow
            label={t('map.size')}
            choices={SIZES.map((value) => ({ value, name: value }))}
            chosen={[size]}
            onChoose={setSize}
            testId="kit-size"
          />
          <OptionRow
            label={t('map.area')}
            choices={AREAS.map((value) => ({ value, name: t(`map.${value}`) }))}
            chosen={[area]}
            onChoose={setArea}
            testId="kit-area"
          />
          {area === 'around' && matter.schools.length > 1 && (
            <OptionRow
              label={t('map.school')}
              choices={matter.schools.map(({ id, name }) => ({ value: id, name }))}
              chosen={[schoolId]}
              onChoose={setSchool}
              testId="kit-school"
            />
          )}
          <MapState drawn={drawn} size={size} again={again} />
        </>
      }
    >
      <MapPaper size={size} title={title} picture={drawn.is === 'ready' ? drawn.picture : null} />
    </SheetFrame>
  );
}

/** How far the drawing has come, or what to do when it does not come. */
function MapState({ drawn, size, again }: { drawn: Drawn; size: MapSize; again: () => void }) {
  const { t } = useTranslation(['kit', 'common']);
  const at = drawn.is === 'drawing' ? STAGES.indexOf(drawn.stage) : STAGES.length;
  const isWhole = drawn.is === 'ready' && !drawn.picture.isPartial;
  return (
    <div className="map-state" data-testid="kit-map-state" data-state={drawn.is}>
      {drawn.is === 'drawing' && <progress max={STAGES.length} value={at} aria-label={t('map.drawing')} />}
      <p role="status">
        {drawn.is === 'drawing' && t(`map.stage.${drawn.stage}`)}
        {drawn.is === 'failed' && t('map.failed')}
        {drawn.is === 'ready' &&
          (isWhole ? `${t('map.ready', { dpi: DPI })} ${t('map.printHint', { size })}` : t('map.partly'))}
      </p>
      {drawn.is !== 'drawing' && !isWhole && <Button onClick={again}>{t('common:again')}</Button>}
    </div>
  );
}
