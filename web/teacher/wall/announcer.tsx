import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from './follow-session.ts';
import { unsentDevices } from './seat-piles.tsx';

/** A class joins within a minute: what is read aloud is how it stands when it has been calm for a while. */
const CALM_MS = 4_000;

/** Says changes to those who hear the wall. */
export function Announcer({ progress }: { progress: Progress }) {
  const { t } = useTranslation('teacher');
  const { joined, sent, seats } = progress;
  const waiting = unsentDevices(seats);
  const text = [
    t('joinedCount', { count: joined }),
    t('sentCount', { count: sent }),
    ...(waiting > 0 ? [t('unsent', { count: waiting })] : []),
  ].join('. ');
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), CALM_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
