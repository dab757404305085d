/** The four tabs: drag a sticker to the map, or tap and tap; pick a picture, done. What stands can be moved, opened, binned. */
import './stickers.css';
import { Trash2 } from 'lucide-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { Entry } from '../offline/outbox-entry.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { cutSticker } from './finished-features.ts';
import type { Lesson } from './lesson.ts';
import { MapMarker } from './map-marker.tsx';
import { uncover } from './own-map.ts';
import { OwnStickers } from './own-stickers.tsx';
import { StickerShape } from './pictures.tsx';
import { StickerCard } from './sticker-card.tsx';
import { StickerTabs } from './sticker-tabs.tsx';
import { takeUp } from './take-up.ts';
import { TapSurface } from './tap-surface.tsx';
import { ToolRail } from './tool-rail.tsx';
import type { ItemHistory } from './use-item-history.ts';
import type { Dispatch } from './use-lesson.ts';
import { useNearHome } from './use-near-home.ts';
import { useStickerDrag, type Held } from './use-sticker-drag.ts';
import { namesOfCase } from './words-guard.ts';

export function StickersScene({
  map,
  matter,
  lesson,
  entries,
  dispatch,
  history,
}: {
  map: MapLibreMap;
  matter: Case;
  lesson: Lesson;
  entries: readonly Entry[];
  dispatch: Dispatch;
  history: ItemHistory;
}) {
  const { t } = useTranslation('pupil');
  const nearHome = useNearHome();
  const { sticker } = lesson.draft;
  const [note, setNote] = useState<string | null>(null);
  const allowed = useMemo(() => namesOfCase(matter), [matter]);
  const isNearHome = useMemo(
    () => sticker !== null && cutSticker(sticker, lesson.blocks)?.geometry === null,
    [sticker, lesson.blocks],
  );
  const stored = (id: string | null) => entries.find((entry) => entry.id === id)?.wanted ?? null;

  const { held, isOverBin, ghost, bin, press } = useStickerDrag(map, {
    onPlace({ id, tab }, at) {
      const before = stored(id);
      if (before === null) {
        dispatch({ is: 'tab', tab });
        dispatch({ is: 'sticker', change: { at } });
        uncover(map, at);
        return;
      }
      const draft = takeUp(before, lesson.blocks);
      const moved = draft && cutSticker({ ...draft, at }, lesson.blocks);
      if (!moved) return;
      history.change(moved.id, before, moved);
      if (moved.geometry === null) setNote(nearHome(draft));
    },
    onBin({ id }) {
      if (id !== null) history.change(id, stored(id), null);
    },
  });
  const takeHold = (down: PointerEvent, source: HTMLElement, what: Held, onTap?: () => void): void => {
    setNote(null);
    press(down, source, what, onTap);
  };
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
      <OwnStickers
        map={map}
        entries={entries}
        without={sticker?.id ?? null}
        held={held?.id ?? null}
        {...(sticker
          ? {}
          : {
              onPress: (down: PointerEvent, source: HTMLElement, { id, wanted }: Entry) => {
                const draft = wanted && takeUp(wanted, lesson.blocks);
                if (draft) takeHold(down, source, { ...draft, id }, () => dispatch({ is: 'take-up', sticker: draft }));
              },
            })}
      />
      {sticker?.at && (
        <MapMarker map={map} at={sticker.at}>
          <span className="sticker-landing">
            <StickerShape tab={sticker.tab} code={sticker.code} size={60} />
          </span>
        </MapMarker>
      )}
      {note !== null && !sticker && (
        <p className="sticker-note" role="status" data-testid="near-home">
          {note}
        </p>
      )}
      {held && (
        <>
          <div ref={bin} className="sticker-bin" data-testid="bin" data-over={isOverBin}>
            <Trash2 size={30} aria-hidden="true" /> {t('sticker.bin')}
          </div>
          <div ref={ghost} className="sticker-ghost">
            <StickerShape tab={held.tab} code={held.code} size={68} />
          </div>
        </>
      )}
      {sticker?.at ? (
        <StickerCard
          key={sticker.id}
          sticker={sticker}
          nearHome={isNearHome ? nearHome(sticker) : null}
          sentText={textOf(stored(sticker.id))}
          allowed={allowed}
          onChange={(change) => dispatch({ is: 'sticker', change })}
          onCancel={() => dispatch({ is: 'tab', tab: null })}
          onRemove={() => {
            const before = stored(sticker.id);
            if (before) history.change(sticker.id, before, null);
            dispatch({ is: 'tab', tab: null });
          }}
          onDone={() => {
            const feature = cutSticker(sticker, lesson.blocks);
            if (feature) history.change(feature.id, stored(feature.id), feature);
            dispatch({ is: 'tab', tab: null });
          }}
        />
      ) : (
        <Card
          title={t(sticker ? 'sticker.place' : 'sticker.start')}
          testId={sticker ? 'scene-place' : 'scene-stickers'}
          onBack={sticker ? () => dispatch({ is: 'tab', tab: null }) : undefined}
        >
          <StickerTabs
            chosen={sticker?.tab ?? null}
            onChoose={(tab) => {
              setNote(null);
              dispatch({ is: 'tab', tab });
            }}
            onPress={(down, source, tab) => takeHold(down, source, { id: null, tab, code: null })}
          />
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

function textOf(item: Entry['wanted']): string {
  return item === null || item.properties.type === 'route' ? '' : (item.properties.text ?? '');
}
