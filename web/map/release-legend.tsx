import { useTranslation } from 'react-i18next';
import { BAND_COLOUR, bandText, layerBands } from './release-bands.ts';
import type { MapCell } from './release-cells.ts';
import type { View } from './release-layers.ts';
import { PatternSwatch } from './pattern-swatch.tsx';

/** Bands, the three map states, and what a chosen reason adds. Only what can occur on this map is listed. */
export function ReleaseLegend({
  k,
  edge,
  view,
  cells,
}: {
  /** Fewest pupils of a shown cell. */
  k: number;
  /** Metres. */
  edge: number;
  view: View;
  cells: readonly MapCell[];
}) {
  const { t } = useTranslation('public');
  const has = (is: MapCell['look']['is']) => view === 'hex' && cells.some(({ look }) => look.is === is);
  const ramp = layerBands(k).map((band) => BAND_COLOUR[band]);
  return (
    <section className="legend" aria-labelledby="legend-title" data-testid="legend">
      <h2 id="legend-title">{t('legend.title')}</h2>
      {view === 'hex' ? (
        <p className="legend-note">{t('legend.hexagons', { edge })}</p>
      ) : (
        <p className="legend-note">{t('legend.heat')}</p>
      )}
      <ul>
        {view === 'hex' ? (
          layerBands(k).map((band) => (
            <li key={band}>
              <PatternSwatch pattern={`band-${band}`} />
              {t('pupils', { band: bandText(band) })}
            </li>
          ))
        ) : (
          <li className="legend-ramp">
            <span>{t('legend.fewer')}</span>
            <i style={{ background: `linear-gradient(to right, ${ramp.join(', ')})` }} aria-hidden="true" />
            <span>{t('legend.more')}</span>
          </li>
        )}
        {has('at-least') && (
          <li>
            <PatternSwatch pattern="at-least" />
            {t('legend.atLeast', { k })}
          </li>
        )}
        {has('whole-only') && (
          <li>
            <PatternSwatch pattern="whole-only" />
            {t('legend.wholeOnly')}
          </li>
        )}
        <li>
          <span className="swatch swatch-asked" aria-hidden="true" />
          {t('legend.asked', { most: k - 1 })}
        </li>
        <li>
          <PatternSwatch pattern="not-asked" />
          {t('legend.notAsked')}
        </li>
      </ul>
    </section>
  );
}
