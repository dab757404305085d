import { Footprints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Card } from './use-vote.ts';
import { kindOf, type ClassKind } from '../../map/class-map-layers.ts';
import { StickerShape } from '../../pupil/pictures.tsx';

type Shade = 'some' | 'many';

/** One sticker for some, a pile of three for many: as on the map. Decoration; words stand beside it. */
export function StickerPile({ kind, shade, size = 34 }: { kind: ClassKind; shade: Shade; size?: number }) {
  if (kind === 'way') return <Footprints size={size * 0.8} aria-hidden="true" />;
  const copies = shade === 'many' ? [2, 1, 0] : [1];
  return (
    <span className="class-map-pile" style={{ width: size + 10, height: size + 10 }} aria-hidden="true">
      {copies.map((n) => (
        <span key={n} style={{ left: n * 5, top: n * 5 }}>
          <StickerShape tab={kind} size={size} />
        </span>
      ))}
    </span>
  );
}

/** The stickers of a card, utrygt and dumt as one; each with its word for those who hear the page. */
export function CardStickers({ stickers, size }: { stickers: Card['stickers']; size?: number }) {
  const { t } = useTranslation('class-map');
  const byKind = new Map<ClassKind, Shade>();
  for (const { theme, shade } of stickers) {
    const kind = kindOf(theme);
    byKind.set(kind, byKind.get(kind) === 'many' ? 'many' : shade);
  }
  return (
    <span className="class-map-stickers">
      {[...byKind].map(([kind, shade]) => (
        <span key={kind} title={`${t(`kind.${kind}`)}: ${t(`list.shade.${shade}`)}`}>
          <StickerPile kind={kind} shade={shade} {...(size ? { size } : {})} />
          <span className="visually-hidden">
            {t(`kind.${kind}`)}: {t(`list.shade.${shade}`)}.{' '}
          </span>
        </span>
      ))}
    </span>
  );
}
