/** «Legg til en enhet til»: the code for the second device, large, as long as it is good. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../../data/contract.ts';
import { call } from '../../api-client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useProblemSentence } from '../../ui/failure.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';

type Made = Reply<'makeDeviceCode'> & { readonly endsAt: number };

/** Of whole seconds, «9:05». */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function AddDevice({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['start', 'common']);
  const sentence = useProblemSentence();
  const { answer, again } = useLoaded('device-code', async (signal): Promise<Made> => {
    const made = await call('makeDeviceCode', { signal });
    return { ...made, endsAt: Date.now() + made.seconds * 1000 };
  });
  return (
    <Dialog title={t('device.title')} onClose={onClose} testId="device-dialog">
      {answer.is === 'loading' && <p role="status">{t('common:loading')}</p>}
      {answer.is === 'failed' && <p role="alert">{sentence(answer.fault)}</p>}
      {answer.is === 'ready' && <Code made={answer.value} onNew={again} />}
      <div className="dialog-actions">
        {answer.is === 'failed' && <Button onClick={again}>{t('common:again')}</Button>}
        <Button look="primary" data-testid="device-close" onClick={onClose}>
          {t('common:close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Code({ made: { code, endsAt }, onNew }: { made: Made; onNew: () => void }) {
  const { t } = useTranslation('start');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.ceil((endsAt - now) / 1000);
  if (left <= 0) {
    return (
      <div role="status">
        <p>{t('device.over')}</p>
        <Button data-testid="device-new" onClick={onNew}>
          {t('device.again')}
        </Button>
      </div>
    );
  }
  const { host, origin } = window.location;
  return (
    <div className="device">
      <div>
        <ol>
          <li>
            {t('device.goTo')} <strong>{host}/inn</strong>
          </li>
          <li>{t('device.write')}</li>
        </ol>
        <p className="device-code" data-testid="device-code" data-code={code}>
          <span className="visually-hidden">{Array.from(code).join(' ')}</span>
          <span aria-hidden="true">
            {code.slice(0, 4)}
            <i />
            {code.slice(4)}
          </span>
        </p>
        <p role="timer">{t('device.left', { time: clockText(left) })}</p>
      </div>
      <QrCode text={`${origin}/inn#${code}`} label={t('device.qr')} />
    </div>
  );
}
