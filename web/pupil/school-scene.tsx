/** «Trykk på skolen din»: the school hops, and when it is found the drawing begins. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { TapSurface } from './tap-surface.tsx';
import type { Dispatch } from './use-lesson.ts';

/** A tap anywhere will do: nothing depends on it, and nobody should have to try twice. */
export function SchoolScene({ map, name, dispatch }: { map: MapLibreMap; name: string; dispatch: Dispatch }) {
  const { t } = useTranslation('pupil');
  const found = (): void => dispatch({ is: 'school-found' });
  return (
    <>
      <TapSurface map={map} label={t('school.surface')} describedBy="school-keys" onTap={found} />
      <p id="school-keys" className="visually-hidden">
        {t('school.keys')}
      </p>
      <Card title={t('school.title')} testId="scene-school">
        <p className="card-help">{t('school.help', { school: name })}</p>
        <div className="card-actions">
          <Button look="primary" data-testid="school-found" onClick={found}>
            {t('school.here')}
          </Button>
        </div>
      </Card>
    </>
  );
}
