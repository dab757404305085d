/** What one finger does on the map: draws, rubs out, drags the line or moves the map. Always in words, one is always chosen. */
import './grip-bar.css';
import { Eraser, Hand, Pencil, Spline, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GRIPS, type Grip } from '../draw/step.ts';

const SIGNS: Record<Grip, LucideIcon> = { draw: Pencil, rub: Eraser, bend: Spline, move: Hand };

export function GripBar({ now, onChoose }: { now: Grip; onChoose: (grip: Grip) => void }) {
  const { t } = useTranslation('pupil');
  return (
    <div className="grip-bar" role="group" aria-label={t('tools.grips')}>
      {GRIPS.map((grip) => {
        const Sign = SIGNS[grip];
        return (
          <button
            key={grip}
            type="button"
            className="grip"
            data-testid={`grip-${grip}`}
            aria-pressed={grip === now}
            onClick={() => onChoose(grip)}
          >
            <Sign size={26} aria-hidden="true" />
            {t(`tools.${grip}`)}
          </button>
        );
      })}
    </div>
  );
}
