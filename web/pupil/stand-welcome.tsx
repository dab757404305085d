/** What a stand's tablet shows while nobody uses it: one greeting, one button. */
import './stand.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EarSwitch, useReadOnOpening } from '../read-aloud/ear.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { AnimalFace } from './animal-face.tsx';
import type { Device } from './device.ts';
import { useWaiting } from './use-entries.ts';

const GREETERS = ['fox', 'moose', 'owl'] as const;

export default function StandWelcome({
  device,
  onStart,
  onEnd,
}: {
  device: Device;
  onStart: () => void;
  /** This tablet is to be a stand no longer. */
  onEnd: () => void;
}) {
  const { t } = useTranslation(['pupil', 'common']);
  const [isAsking, setAsking] = useState(false);
  const waiting = useWaiting(device);
  const sentences = (): string => `${t('stand.title')} ${t('stand.text')}`;
  useReadOnOpening('stand', sentences);
  return (
    <main className="stand" data-testid="stand-welcome">
      <header className="join-head">
        <EarSwitch sentences={sentences} />
        <LanguagePicker />
      </header>
      <div className="stand-greeting">
        <div className="stand-greeters" aria-hidden="true">
          {GREETERS.map((animal) => (
            <AnimalFace key={animal} animal={animal} size={112} />
          ))}
        </div>
        <h1>{t('stand.title')}</h1>
        <p>{t('stand.text')}</p>
        <Button look="primary" className="stand-start" data-testid="stand-start" onClick={onStart}>
          {t('stand.start')}
        </Button>
      </div>
      <footer className="stand-foot">
        <p role="status">{waiting > 0 ? t('handIn.waiting', { count: waiting }) : ''}</p>
        <Button look="quiet" data-testid="stand-end" onClick={() => setAsking(true)}>
          {t('stand.end.button')}
        </Button>
      </footer>
      {isAsking && (
        <Dialog title={t('stand.end.title')} onClose={() => setAsking(false)} testId="stand-end-dialog">
          <p>{t('stand.end.text')}</p>
          <div className="dialog-actions">
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
            <Button look="primary" data-testid="stand-end-yes" onClick={onEnd}>
              {t('stand.end.yes')}
            </Button>
          </div>
        </Dialog>
      )}
    </main>
  );
}
