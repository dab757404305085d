/** «Klassens kart»: what lights up, what the signs mean, how much is not shown, and the child's own. */
import './done.css';
import './class-view.css';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import { byCell, CLASS_KINDS, kindsOf, type ClassKind } from '../map/class-map-layers.ts';
import { nearestPlace } from '../map/nearest-place.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Card } from './card.tsx';
import { StickerShape } from './pictures.tsx';
import { RevealBanner } from './reveal-banner.tsx';
import type { RevealStep } from './reveal.ts';
import type { ClassShow, Shown } from './use-class-show.ts';

export function ClassMapCard({
  shown,
  again,
  matter,
  step,
  hasOwn,
  isMine,
  onMine,
  onReveal,
  onBack,
}: {
  shown: Shown;
  again: () => void;
  matter: Case;
  step: RevealStep;
  /** The child has something on the map. */
  hasOwn: boolean;
  isMine: boolean;
  onMine: (isMine: boolean) => void;
  onReveal: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation(['pupil', 'common']);
  return (
    <div className="class-view" data-testid="class-map" data-show={shown.is === 'ready' ? shown.show.number : 0}>
      <Card title={t('together.map.title')} testId="scene-class-map" onBack={onBack}>
        {shown.is === 'loading' && <p role="status">{t('common:loading')}</p>}
        {shown.is === 'failed' && <Failure fault={shown.fault} again={again} />}
        {shown.is === 'ready' && (
          <>
            <Legend kinds={kindsOf(shown.show.cells)} isMine={hasOwn && isMine} />
            {shown.show.cells.length === 0 ? (
              <p className="card-help">{t('together.map.empty')}</p>
            ) : (
              <RevealBanner
                title={t('together.map.lights')}
                ways={t('together.map.ways')}
                step={step}
                onAgain={onReveal}
              />
            )}
            <p className="card-note" data-testid="elsewhere">
              {t(`together.map.elsewhere.${shown.show.elsewhere}`)}
            </p>
            <Places show={shown.show} matter={matter} />
            <div className="card-actions">
              {hasOwn ? (
                <Button data-testid="class-mine" aria-pressed={isMine} onClick={() => onMine(!isMine)}>
                  {isMine ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
                  {t('together.map.mine')}
                </Button>
              ) : (
                <p className="card-help">{t('together.map.noneMine')}</p>
              )}
              <Button look="primary" data-testid="class-back" onClick={onBack}>
                {t('together.back')}
              </Button>
            </div>
          </>
        )}
      </Card>
    </div>
  );
}

function Legend({ kinds, isMine }: { kinds: readonly ClassKind[]; isMine: boolean }) {
  const { t } = useTranslation('pupil');
  const sticker = kinds.find((kind) => kind !== 'way');
  return (
    <ul className="class-legend" aria-label={t('together.map.legend')}>
      {(['some', 'many'] as const).map((shade) => (
        <li key={shade}>
          {kinds.includes('way') && <span className="class-hexagon" data-shade={shade} aria-hidden="true" />}
          {sticker !== undefined && (
            <span className="class-pile" data-shade={shade} aria-hidden="true">
              {(shade === 'many' ? [0, 1, 2] : [0]).map((n) => (
                <StickerShape key={n} tab={sticker} size={26} />
              ))}
            </span>
          )}
          {t(`together.map.${shade}`)}
        </li>
      ))}
      {isMine && (
        <li>
          <span className="class-own" aria-hidden="true" />
          {t('reveal.own')}
        </li>
      )}
    </ul>
  );
}

/** The map in words. */
function Places({ show, matter }: { show: ClassShow; matter: Case }) {
  const { t } = useTranslation('pupil');
  const places = [...byCell(show.cells)].flatMap(([cell, kinds]) => {
    const what = CLASS_KINDS.flatMap((kind) => {
      const shade = kinds[kind];
      if (kind === 'way' || shade === undefined) return [];
      return `${t(`tab.${kind}`)} (${t(`together.map.${shade}`)})`;
    });
    const name = nearestPlace(cell, matter)?.name ?? matter.municipality.name;
    return what.length > 0 ? [{ cell, words: `${t('together.near', { place: name })}: ${what.join(', ')}` }] : [];
  });
  if (places.length === 0) return null;
  return (
    <details className="class-places">
      <summary>{t('together.map.list')}</summary>
      <ul>
        {places.map(({ cell, words }) => (
          <li key={cell}>{words}</li>
        ))}
      </ul>
    </details>
  );
}
