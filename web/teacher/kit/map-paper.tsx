/** The printed map: the picture with school, scale and north on it, and beside it what to draw and what not to do. */
import { useTranslation } from 'react-i18next';
import { TABS, type Tab } from '../../../data/topics.ts';
import type { MapPicture } from '../../map/map-picture.ts';
import { TAB_SHAPES } from '../../pupil/pictures.tsx';
import type { MapSize } from './map-sheet.tsx';
import { lengthText, scaleBar } from './scale-bar.ts';
import { Leaf } from './sheet-frame.tsx';
import { PX_PER_MM } from './use-paper.ts';

const TAB_NAMES = Object.keys(TABS) as Tab[];
/** Longest scale bar, mm. */
const BAR_MM: Record<MapSize, number> = { A4: 38, A3: 50 };

export function MapPaper({ size, title, picture }: { size: MapSize; title: string; picture: MapPicture | null }) {
  const { t } = useTranslation('kit');
  return (
    <Leaf paper={`${size} landscape`} still>
      <div className={`map-page map-page-${size.toLowerCase()}`}>
        <h2>{title}</h2>
        <div className="map-picture">
          {picture && (
            <>
              <img src={picture.url} alt={t('map.alt', { title })} data-testid="kit-map" />
              {picture.marks.map(({ x, y }) => (
                <svg
                  key={`${x} ${y}`}
                  className="map-school"
                  viewBox="-12 -12 24 24"
                  style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
                  aria-hidden="true"
                >
                  <SchoolRing />
                </svg>
              ))}
              <p className="map-attribution">{picture.attribution}</p>
            </>
          )}
        </div>
        <div className="map-side">
          <h3>{t('map.how')}</h3>
          <p className="map-line">
            <svg viewBox="0 0 40 12" aria-hidden="true">
              <path d="M2 9c8-9 14 4 22-3s9-3 14-3" fill="none" stroke="#000" strokeWidth="1.6" strokeLinecap="round" />
            </svg>
            {t('map.draw')}
          </p>
          <p>{t('map.stick')}</p>
          <ul>
            {TAB_NAMES.map((tab) => (
              <li key={tab}>
                <TabSign tab={tab} /> {t(`map.tab.${tab}`)}
              </li>
            ))}
          </ul>
          <p className="map-legend">
            <svg viewBox="-12 -12 24 24" aria-hidden="true">
              <SchoolRing />
            </svg>
            {t('map.schoolMark')}
          </p>
          <p className="map-warning">
            <strong>{t('map.noPhoto')}</strong> {t('map.noNames')}
          </p>
          <div className="map-measure">
            {picture && <ScaleBar metresPerMm={picture.metresPerPixel * PX_PER_MM} widestMm={BAR_MM[size]} />}
            <svg className="map-north" viewBox="0 0 24 34" role="img" aria-label={t('map.north')}>
              <path d="M12 2 21 32 12 25 3 32z" fill="#fff" stroke="#000" strokeWidth="1.4" strokeLinejoin="round" />
              <path d="M12 2v23L3 32z" fill="#000" />
            </svg>
            <span aria-hidden="true">{t('map.north').slice(0, 1)}</span>
          </div>
        </div>
      </div>
    </Leaf>
  );
}

const SchoolRing = () => (
  <>
    <circle r="10" fill="none" stroke="#fff" strokeWidth="3.6" />
    <circle r="10" fill="none" stroke="#000" strokeWidth="1.8" />
  </>
);

/** The shape of a tab as a child draws it: filled on a colour printer, known by its outline on any. */
function TabSign({ tab }: { tab: Tab }) {
  const { path, fill } = TAB_SHAPES[tab];
  return (
    <svg viewBox="-2 -2 52 52" aria-hidden="true">
      <path d={path} fill={fill} fillOpacity="0.35" stroke="#000" strokeWidth="2.4" strokeLinejoin="round" />
      {tab === 'avoid' && <path d="M24 17v12M24 36v.1" stroke="#000" strokeWidth="4" strokeLinecap="round" />}
    </svg>
  );
}

function ScaleBar({ metresPerMm, widestMm }: { metresPerMm: number; widestMm: number }) {
  const { metres, mm } = scaleBar(metresPerMm, widestMm);
  return (
    <div className="map-scale" data-testid="kit-scale" data-metres={metres} style={{ width: `${mm}mm` }}>
      <i />
      <span>0</span>
      <span>{lengthText(metres)}</span>
    </div>
  );
}
