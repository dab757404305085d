import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClassKind } from '../../map/class-map-layers.ts';
import { StickerPile } from './sticker-pile.tsx';

/** One theme at a time, or all. While the reveal runs they light up one after the other. */
export function KindChips({
  kinds,
  lit,
  only,
  onOnly,
}: {
  kinds: readonly ClassKind[];
  lit: readonly ClassKind[];
  only: ClassKind | null;
  onOnly: (kind: ClassKind | null) => void;
}) {
  const { t } = useTranslation('class-map');
  return (
    <div className="class-map-chips" role="group" aria-label={t('look')}>
      <button type="button" aria-pressed={only === null} data-testid="kind-all" onClick={() => onOnly(null)}>
        <Layers size={22} aria-hidden="true" /> {t('all')}
      </button>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={only === kind}
          data-lit={lit.includes(kind)}
          data-testid={`kind-${kind}`}
          onClick={() => onOnly(kind)}
        >
          <StickerPile kind={kind} shade="some" size={24} /> {t(`kind.${kind}`)}
        </button>
      ))}
    </div>
  );
}
