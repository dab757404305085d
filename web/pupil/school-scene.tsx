/** «Trykk på skolen din»: the school hops until it is found, hops once for joy, and the drawing begins. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Position } from '../../data/geometry.ts';
import { LandmarkDrawing } from '../map/landmark-drawing.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { MapMarker } from './map-marker.tsx';
import { TapSurface } from './tap-surface.tsx';
import type { Dispatch } from './use-lesson.ts';

/** As long as the hop for joy (map-signs.css). */
const JOY_MS = 650;

/** A tap anywhere will do: nothing depends on it, and nobody should have to try twice. */
export function SchoolScene({
  map,
  at,
  name,
  dispatch,
  onStory,
}: {
  map: MapLibreMap;
  at: Position;
  name: string;
  dispatch: Dispatch;
  onStory: () => void;
}) {
  const { t } = useTranslation('pupil');
  const [isFound, setFound] = useState(false);
  useEffect(() => {
    if (!isFound) return undefined;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const begin = setTimeout(() => dispatch({ is: 'school-found' }), still ? 0 : JOY_MS);
    return () => {
      clearTimeout(begin);
    };
  }, [isFound, dispatch]);
  const found = (): void => setFound(true);
  return (
    <>
      <TapSurface map={map} label={t('school.surface')} describedBy="school-keys" onTap={found} />
      <p id="school-keys" className="visually-hidden">
        {t('school.keys')}
      </p>
      <MapMarker map={map} at={at} anchor="bottom">
        <span className="school-hop" data-testid="school-hop" data-found={isFound}>
          <span className="school-name">{name}</span>
          <LandmarkDrawing drawing="school" look="child" />
          <i className="school-shadow" />
        </span>
      </MapMarker>
      <Card title={t('school.title')} testId="scene-school">
        <p className="card-help">{t('school.help', { school: name })}</p>
        <div className="card-actions">
          <Button data-testid="story-open" onClick={onStory}>
            {t('story.open')}
          </Button>
          <Button look="primary" data-testid="school-found" onClick={found}>
            {t('school.here')}
          </Button>
        </div>
      </Card>
    </>
  );
}
