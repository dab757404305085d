/** The four tabs: choose a tab, tap the map, pick a picture, done. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TABS, type Tab } from '../../data/topics.ts';
import type { Entry } from '../offline/outbox-entry.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { codeOf, cutSticker, tabOf } from './finished-features.ts';
import type { Lesson } from './lesson.ts';
import { MapMarker } from './map-marker.tsx';
import { uncover } from './own-map.ts';
import { StickerShape } from './pictures.tsx';
import { StickerCard } from './sticker-card.tsx';
import { TapSurface } from './tap-surface.tsx';
import { ToolRail } from './tool-rail.tsx';
import type { ItemHistory } from './use-item-history.ts';
import type { Dispatch } from './use-lesson.ts';

const TAB_NAMES = Object.keys(TABS) as Tab[];

export function StickersScene({
  map,
  lesson,
  dispatch,
  history,
}: {
  map: MapLibreMap;
  lesson: Lesson;
  dispatch: Dispatch;
  history: ItemHistory;
}) {
  const { t } = useTranslation('pupil');
  const { sticker } = lesson.draft;
  const isNearHome = useMemo(
    () => sticker !== null && cutSticker(sticker, lesson.blocks)?.geometry === null,
    [sticker, lesson.blocks],
  );
  return (
    <>
      {sticker && (
        <TapSurface
          map={map}
          label={t('sticker.surface')}
          describedBy="sticker-keys"
          onTap={(at) => {
            dispatch({ is: 'sticker', change: { at } });
            uncover(map, at);
          }}
        />
      )}
      <p id="sticker-keys" className="visually-hidden">
        {t('sticker.keys')}
      </p>
      <ToolRail map={map} steps={history} />
      {sticker?.at && (
        <MapMarker map={map} at={sticker.at}>
          <span className="sticker-landing">
            <StickerShape tab={sticker.tab} code={sticker.code} size={60} />
          </span>
        </MapMarker>
      )}
      {sticker?.at ? (
        <StickerCard
          key={sticker.id}
          sticker={sticker}
          isNearHome={isNearHome}
          onChange={(change) => dispatch({ is: 'sticker', change })}
          onCancel={() => dispatch({ is: 'tab', tab: null })}
          onDone={() => {
            const feature = cutSticker(sticker, lesson.blocks);
            if (feature) history.change(feature.id, null, feature);
            dispatch({ is: 'tab', tab: null });
          }}
        />
      ) : (
        <Card
          title={t(sticker ? 'sticker.place' : 'sticker.start')}
          testId={sticker ? 'scene-place' : 'scene-stickers'}
          onBack={sticker ? () => dispatch({ is: 'tab', tab: null }) : undefined}
        >
          <div className="tabs" role="group" aria-label={t('sticker.start')}>
            {TAB_NAMES.map((tab) => (
              <button
                key={tab}
                type="button"
                className="tab"
                data-testid={`tab-${tab}`}
                aria-pressed={sticker?.tab === tab}
                onClick={() => dispatch({ is: 'tab', tab })}
              >
                <StickerShape tab={tab} size={44} />
                <span>{t(`tab.${tab}`)}</span>
              </button>
            ))}
          </div>
          {!sticker && (
            <div className="card-actions">
              <Button
                look="quiet"
                data-testid="leisure-way"
                onClick={() => dispatch({ is: 'another-way', kind: 'leisure' })}
              >
                {t('where.open')}
              </Button>
              <Button look="primary" data-testid="finish" onClick={() => dispatch({ is: 'finish' })}>
                {t('done.open')}
              </Button>
            </div>
          )}
        </Card>
      )}
    </>
  );
}

/** The child's own stickers on the map. */
export function OwnStickers({ map, entries }: { map: MapLibreMap; entries: readonly Entry[] }) {
  return entries.map(({ id, wanted }) => {
    if (wanted?.geometry?.type !== 'Point' || wanted.properties.type === 'route') return null;
    const { type } = wanted.properties;
    return (
      <MapMarker key={id} map={map} at={wanted.geometry.coordinates}>
        <StickerShape tab={tabOf(type)} code={codeOf(wanted)} size={44} />
      </MapMarker>
    );
  });
}
