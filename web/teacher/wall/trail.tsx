import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layTrail, TRAIL_HEIGHT, TRAIL_WIDTH } from './trail-path.ts';

/** The class's one trail, a footprint for each delivery: nobody's own, no ranking, no goal. */
export function Trail({ count }: { count: number }) {
  const { t } = useTranslation('teacher');
  const [before] = useState(count);
  const { footprints, scale } = layTrail(count);
  return (
    <figure className="wall-trail" data-testid="trail" data-footprints={count}>
      <figcaption>{count === 0 ? t('trail.none') : t('trail.count', { count })}</figcaption>
      <svg viewBox={`0 0 ${TRAIL_WIDTH} ${TRAIL_HEIGHT}`} aria-hidden="true" focusable="false">
        {footprints.map(({ x, y, turn }, i) => (
          <g
            key={i}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)}) scale(${scale.toFixed(3)})`}
          >
            <path className="wall-foot-print" data-new={i >= before} d={BOOT} />
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** Sole and heel, 20 long, the toe to the right. */
const BOOT =
  'M-3.5-3.6C1-5.4 10-5 10 0S1 5.4-3.5 3.6zM-9.8 0c0-2.2 1-3.2 2.7-3.2H-5.6v6.4H-7.1C-8.8 3.2-9.8 2.2-9.8 0z';
