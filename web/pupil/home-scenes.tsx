/** The questions that settle what is secret: where home is, two homes, the fog. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { Cloudy, EyeOff, House } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { blockRing, squareAt } from '../../data/home-block.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { ElkOnMap } from './elk-on-map.tsx';
import { cutWays } from './finished-features.ts';
import { canGrow } from './lesson-fog.ts';
import { tappedNow, wayNow, type Lesson } from './lesson.ts';
import { MapMarker } from './map-marker.tsx';
import { lookAt, showSquare, showWays } from './own-map.ts';
import { TapSurface } from './tap-surface.tsx';
import type { Dispatch } from './use-lesson.ts';

type SceneProps = { map: MapLibreMap; lesson: Lesson; dispatch: Dispatch };

export function HomeSquareScene({ map, lesson, dispatch }: SceneProps) {
  const { t } = useTranslation('pupil');
  const at = tappedNow(lesson);
  useEffect(() => {
    showSquare(map, at && squareAt(at, 250));
  }, [map, at]);
  useEffect(() => () => showSquare(map, null), [map]);
  return (
    <>
      <TapSurface
        map={map}
        label={t('square.surface')}
        describedBy="square-keys"
        onTap={(place) => dispatch({ is: 'tapped-home', at: place })}
      />
      <p id="square-keys" className="visually-hidden">
        {t('sticker.keys')}
      </p>
      <Card title={t('square.title')} testId="scene-home-square" onBack={() => dispatch({ is: 'back' })}>
        <p className="card-help" role="status">
          {t(at ? 'square.chosen' : 'square.why')}
        </p>
        <div className="card-actions">
          {at ? (
            <Button look="primary" data-testid="home-done" onClick={() => dispatch({ is: 'home-done' })}>
              {t('square.done')}
            </Button>
          ) : (
            <Button data-testid="home-outside" onClick={() => dispatch({ is: 'home-done' })}>
              {t('square.outside')}
            </Button>
          )}
        </div>
      </Card>
    </>
  );
}

export function TwoHomesScene({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useTranslation('pupil');
  return (
    <Card title={t('two.title')} testId="scene-two-homes" onBack={() => dispatch({ is: 'back' })}>
      <p className="card-help">{t('two.help')}</p>
      <div className="card-actions">
        <Button data-testid="two-homes-yes" onClick={() => dispatch({ is: 'two-homes', yes: true })}>
          <House aria-hidden="true" />
          <House aria-hidden="true" />
          {t('two.yes')}
        </Button>
        <Button look="primary" data-testid="two-homes-no" onClick={() => dispatch({ is: 'two-homes', yes: false })}>
          <House aria-hidden="true" />
          {t('two.no')}
        </Button>
      </div>
    </Card>
  );
}

/** What is hidden, before anything is sent. The way on the map is already cut: what is seen is what is sent. */
export function FogScene({ map, lesson, dispatch, onSend }: SceneProps & { onSend: () => void }) {
  const { t } = useTranslation('pupil');
  const { blocks, draft } = lesson;
  const features = useMemo(() => cutWays(draft, blocks), [draft, blocks]);
  useEffect(() => {
    showWays(map, features);
    lookAt(map, [
      ...blocks.blocks.flatMap(blockRing),
      ...features.flatMap(({ geometry }) => (geometry?.type === 'MultiLineString' ? geometry.coordinates.flat() : [])),
    ]);
  }, [map, features, blocks]);
  const isAllHidden = features.length > 0 && features.every(({ geometry }) => geometry === null);
  const isLonely = blocks.keepOnDevice || blocks.sparse.length > 0;
  const hasFog = blocks.blocks.length > 0;
  const grows = canGrow(blocks);
  const drawn = wayNow(lesson) ?? draft.ways[0];
  const walked = drawn?.way;
  const onFoot = drawn !== undefined && drawn.legs.length > 0 && drawn.legs.every(({ mode }) => mode === 'walk');
  return (
    <Card title={t('fog.title')} testId="scene-fog" onBack={() => dispatch({ is: 'back' })}>
      <p className="card-help">
        {t(
          isAllHidden
            ? isLonely
              ? 'fog.fewHouses'
              : onFoot
                ? 'fog.hiddenWalk'
                : 'fog.hiddenWay'
            : hasFog
              ? 'fog.why'
              : 'fog.none',
        )}
      </p>
      <div className="card-actions">
        {hasFog && (
          <Button
            data-testid="bigger-fog"
            aria-disabled={!grows}
            aria-describedby={grows ? undefined : 'fog-biggest'}
            onClick={() => {
              if (grows) dispatch({ is: 'bigger-fog' });
            }}
          >
            <Cloudy aria-hidden="true" />
            {t('fog.bigger')}
          </Button>
        )}
        {(grows || !hasFog) && (
          <Button look="quiet" data-testid="not-on-map" onClick={() => dispatch({ is: 'not-on-map' })}>
            <EyeOff aria-hidden="true" />
            {t('fog.notOnMap')}
          </Button>
        )}
        <Button look="primary" data-testid="send-way" onClick={onSend}>
          {t(features.length > 0 ? 'fog.send' : 'fog.keep')}
        </Button>
      </div>
      {hasFog && !grows && (
        <p id="fog-biggest" className="card-help">
          {t('fog.biggest')}
        </p>
      )}
      {walked && hasFog && <ElkOnMap map={map} way={walked} blocks={blocks.blocks} words={t('fog.title')} />}
    </Card>
  );
}

/** The word on the fog. */
export function FogLabels({ map, lesson }: { map: MapLibreMap; lesson: Lesson }) {
  const { t } = useTranslation('pupil');
  return lesson.blocks.blocks.map((block) => {
    const [a, , b] = blockRing(block);
    if (!a || !b) return null;
    return (
      <MapMarker key={`${block.size}:${block.i}:${block.j}`} map={map} at={[(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]}>
        <span className="fog-label">
          <Cloudy size={34} />
          {t('fog.label')}
        </span>
      </MapMarker>
    );
  });
}
