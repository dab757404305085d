import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { wayPixels } from '../../map/class-map-images.ts';
import type { ClassKind, Tone } from '../../map/class-map-layers.ts';
import { StickerPile } from './sticker-pile.tsx';

/** What the two shades are, of ways and of stickers; only of what the map shows. */
export function ClassLegend({ kinds, tone }: { kinds: readonly ClassKind[]; tone: Tone }) {
  const { t } = useTranslation('class-map');
  const sticker = kinds.find((kind) => kind !== 'way');
  return (
    <ul className="class-map-legend" aria-label={t('legend.title')} data-testid="class-legend">
      {kinds.includes('way') && (
        <>
          <li>
            <WaySwatch shade="some" tone={tone} /> {t('legend.waySome')}
          </li>
          <li>
            <WaySwatch shade="many" tone={tone} /> {t('legend.wayMany')}
          </li>
        </>
      )}
      {sticker && (
        <>
          <li>
            <StickerPile kind={sticker} shade="some" size={24} /> {t('legend.stickerSome')}
          </li>
          <li>
            <StickerPile kind={sticker} shade="many" size={24} /> {t('legend.stickerMany')}
          </li>
        </>
      )}
    </ul>
  );
}

/** The very pixels that the map is filled with. */
function WaySwatch({ shade, tone }: { shade: 'some' | 'many'; tone: Tone }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { data, width, height } = wayPixels(shade, tone);
    context.clearRect(0, 0, 3 * width, 2 * height);
    const tile = new ImageData(data, width, height);
    for (let n = 0; n < 6; n++) context.putImageData(tile, (n % 3) * width, Math.floor(n / 3) * height);
  }, [shade, tone]);
  return (
    <canvas ref={canvas} className="class-map-swatch" data-shade={shade} width={72} height={48} aria-hidden="true" />
  );
}
