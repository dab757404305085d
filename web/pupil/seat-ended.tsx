/** The seat is no more: why, in plain words, and on to a new code. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import type { Ended } from './follow-lesson.ts';

export function SeatEnded({ why, onGo }: { why: Ended; onGo: () => void }) {
  const { t } = useTranslation('pupil');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="message" data-testid="seat-ended" data-why={why}>
      <h1 ref={heading} tabIndex={-1}>
        {t(`seatGone.${why}.title`)}
      </h1>
      <p>{t(`seatGone.${why}.text`)}</p>
      <Button look="primary" data-testid="new-code" onClick={onGo}>
        {t('seatGone.go')}
      </Button>
    </main>
  );
}
