import { useTranslation } from 'react-i18next';
import { useAnimalName } from '../../pupil/use-animal-name.ts';
import { Confirm } from './confirm.tsx';
import type { Seat } from './seat-button.tsx';
import { unsentDevices } from './seat-piles.tsx';

/** More names than this are a crowd, not help. */
const MAX_NAMED = 12;

/** Ends joining, after a question that says who has not sent and what still works afterwards. */
export function EndLesson({
  seats,
  onEnd,
  onClose,
}: {
  seats: readonly Seat[];
  onEnd: () => Promise<boolean>;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation('teacher');
  const nameOf = useAnimalName();
  const without = seats.filter(({ state }) => state !== 'sent');
  const waiting = unsentDevices(seats);
  const names = new Intl.ListFormat(i18n.language).format(without.map(({ animal }) => nameOf(animal)));
  return (
    <Confirm
      title={t('end.title')}
      confirm={t('end.confirm')}
      keep={t('end.keep')}
      name="close"
      onConfirm={onEnd}
      onClose={onClose}
    >
      <p>{t('end.text')}</p>
      {without.length > 0 && (
        <p data-testid="end-unsent">
          {t('end.unsent', { count: without.length })}
          {without.length <= MAX_NAMED && <strong> {names}</strong>}
        </p>
      )}
      {waiting > 0 && <p>{t('unsent', { count: waiting })}.</p>}
    </Confirm>
  );
}
