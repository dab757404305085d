import type { TFunction } from 'i18next';
import { Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { countdown, type Countdown } from './countdown.ts';
import type { Snapshot } from './use-live-session.ts';
import { useNow } from './use-now.ts';

const RADIUS = 42;
const ROUND = 2 * Math.PI * RADIUS;

/** A ring that empties, and digits. When the time is over it says by how much, and nothing more. */
export function LessonClock({ snapshot }: { snapshot: Snapshot }) {
  const { t } = useTranslation('teacher');
  const { clock } = snapshot.progress;
  const now = useNow(clock.secondsLeft !== null && !clock.paused);
  const count = countdown(clock, Math.max(0, now - snapshot.cameAt) / 1_000);
  return (
    <div className="wall-clock" data-testid="clock" data-state={count.is} role="timer" aria-label={sayAloud(count, t)}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle className="wall-clock-ground" cx="50" cy="50" r={RADIUS} />
        <circle
          className="wall-clock-ring"
          cx="50"
          cy="50"
          r={RADIUS}
          strokeDasharray={`${shareOf(count) * ROUND} ${ROUND}`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <span className="wall-clock-digits" aria-hidden="true">
        {digits(count, t)}
        {count.is === 'paused' && <Pause className="wall-clock-pause" size="0.7em" />}
      </span>
    </div>
  );
}

type T = TFunction<'teacher'>;

function shareOf(count: Countdown): number {
  return count.is === 'running' || count.is === 'paused' ? count.share : 1;
}

function digits(count: Countdown, t: T): string {
  if (count.is === 'not-started') return t('clock.planned', { minutes: count.minutes });
  if (count.is === 'over') return t('clock.over', { minutes: count.minutes });
  return `${count.minutes}:${String(count.seconds).padStart(2, '0')}`;
}

function sayAloud(count: Countdown, t: T): string {
  if (count.is === 'not-started') return t('clock.waiting', { minutes: count.minutes });
  if (count.is === 'over') return t('clock.overLong', { minutes: count.minutes });
  const left = t('clock.left', { minutes: count.minutes, seconds: count.seconds });
  return count.is === 'paused' ? `${t('clock.paused')}. ${left}` : left;
}
