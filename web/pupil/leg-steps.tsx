/** Where the child changes, as a list: the same as dragging the picture on to the line, for keys, switches and short arms. */
import './legs.css';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MODE_PICTURES } from './pictures.tsx';
import type { Leg } from './way-legs.ts';

/** One press, metres. */
export const STEP_M = 50;

/** What is said of a leg; metres to the nearest ten. */
export function useLegWords(): (leg: Leg) => string {
  const { t, i18n } = useTranslation('pupil');
  return ({ mode, from }) =>
    t('legs.from', {
      mode: t(`mode.${mode}`),
      metres: new Intl.NumberFormat(i18n.language).format(Math.round(from / 10) * 10),
    });
}

export function LegSteps({
  legs,
  length,
  onMove,
  onRemove,
  focusOn,
}: {
  legs: readonly Leg[];
  /** Of the way, metres. */
  length: number;
  onMove: (index: number, metres: number) => void;
  onRemove: (index: number) => void;
  /** The leg that was just put there by a press: its stepper takes the focus. */
  focusOn: number | null;
}) {
  const { t } = useTranslation('pupil');
  const words = useLegWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (focusOn !== null) list.current?.querySelector<HTMLButtonElement>(`[data-leg="${focusOn}"] button`)?.focus();
  }, [focusOn]);
  return (
    <ul className="leg-steps" ref={list}>
      {legs.map((leg, index) => {
        if (index === 0) return null;
        const Picture = MODE_PICTURES[leg.mode];
        const mode = t(`mode.${leg.mode}`);
        const press = (by: number) => () => onMove(index, Math.max(0, Math.min(length, leg.from + by)));
        return (
          <li key={`${index}-${leg.mode}`} data-leg={index}>
            <Picture size={24} />
            <span role="status" data-testid={`leg-${leg.mode}`}>
              {words(leg)}
            </span>
            <span className="leg-buttons" role="group" aria-label={mode}>
              <button
                type="button"
                className="leg-button"
                data-testid="leg-earlier"
                aria-label={t('legs.earlier', { mode, metres: STEP_M })}
                onClick={press(-STEP_M)}
              >
                <ChevronLeft aria-hidden="true" />
              </button>
              <button
                type="button"
                className="leg-button"
                data-testid="leg-later"
                aria-label={t('legs.later', { mode, metres: STEP_M })}
                onClick={press(STEP_M)}
              >
                <ChevronRight aria-hidden="true" />
              </button>
              <button
                type="button"
                className="leg-button"
                data-testid="leg-remove"
                aria-label={t('legs.remove', { mode })}
                onClick={() => onRemove(index)}
              >
                <X aria-hidden="true" />
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
