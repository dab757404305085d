/** A way of the afternoon: where to? A picture of the place, or a tap on it. A picked place may be shown without a fog. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPlace } from '../../data/case.ts';
import type { Position } from '../../data/geometry.ts';
import { LandmarkDrawing } from '../map/landmark-drawing.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { groupPlaces, PLACE_DRAWINGS } from './place-pictures.ts';
import { TapSurface } from './tap-surface.tsx';
import type { Dispatch } from './use-lesson.ts';

/** A finger means a place this near it, CSS px. */
const REACH_PX = 40;

function placeAt(map: MapLibreMap, places: readonly NamedPlace[], at: Position): NamedPlace | null {
  const finger = map.project([...at]);
  let nearest: NamedPlace | null = null;
  let most = REACH_PX;
  for (const one of places) {
    const { x, y } = map.project([...one.place.coordinates]);
    const away = Math.hypot(x - finger.x, y - finger.y);
    if (away > most) continue;
    most = away;
    nearest = one;
  }
  return nearest;
}

export function WhereScene({
  map,
  places,
  dispatch,
}: {
  map: MapLibreMap;
  places: readonly NamedPlace[];
  dispatch: Dispatch;
}) {
  const { t } = useTranslation('pupil');
  const [missed, setMissed] = useState(false);
  const go = (place: NamedPlace | null): void => dispatch({ is: 'place', at: place?.place.coordinates ?? null });
  return (
    <>
      <TapSurface
        map={map}
        label={t('where.surface')}
        describedBy="where-keys"
        onTap={(at) => {
          const place = placeAt(map, places, at);
          if (place) go(place);
          else setMissed(true);
        }}
      />
      <p id="where-keys" className="visually-hidden">
        {t('where.keys')}
      </p>
      <Card title={t('where.title')} testId="scene-where" onBack={() => dispatch({ is: 'back' })}>
        <p className="card-help" role="status">
          {t(missed ? 'where.missed' : 'where.help')}
        </p>
        {groupPlaces(places).map((group) => (
          <section key={group.id} className="picture-row" aria-label={t(`where.group.${group.id}`)}>
            <h2>{t(`where.group.${group.id}`)}</h2>
            <ul className="picture-grid where-grid">
              {group.places.map((place) => (
                <li key={place.id}>
                  <button
                    type="button"
                    className="picture picture-wide"
                    data-testid={`where-${place.id}`}
                    onClick={() => go(place)}
                  >
                    <LandmarkDrawing drawing={PLACE_DRAWINGS[place.kind]} look="child" />
                    <span>{place.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <div className="card-actions card-actions-stuck">
          <Button data-testid="where-other" onClick={() => go(null)}>
            <MapPin aria-hidden="true" />
            {t('where.other')}
          </Button>
        </div>
      </Card>
    </>
  );
}
