/** «Timen er slutt. Alt er lagret.» or how much still waits, live, until everything of this tablet is delivered. */
import { CloudCheck, CloudUpload, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Device } from './device.ts';
import { countStates, useEntries, useWaiting } from './use-entries.ts';

/** @param isDrawing something is not finished, and so not in the outbox yet */
export function LessonEnd({ device, seat, isDrawing }: { device: Device; seat: string; isDrawing: boolean }) {
  const { t } = useTranslation('pupil');
  const entries = useEntries(device.outbox, seat);
  const waiting = useWaiting(device);
  const [state, Sign, words] =
    waiting > 0
      ? (['waiting', CloudUpload, t('end.waiting', { count: waiting })] as const)
      : isDrawing
        ? (['drawing', CloudUpload, t('end.drawing')] as const)
        : countStates(entries)['needs-you'] > 0
          ? (['needs-you', TriangleAlert, t('end.needsYou')] as const)
          : (['saved', CloudCheck, t('end.saved')] as const);
  return (
    <p className="closed" role="status" data-testid="closed" data-state={state}>
      <Sign size={22} aria-hidden="true" /> {words}
    </p>
  );
}
