/** `/drift`: what is deleted when, whether the erased is gone, erasing, and who has seen and done what; for the operator. */
import './operation.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import { call } from '../api-client.ts';
import { DarkRoomSwitch } from '../teacher/dark-room-switch.tsx';
import { StaffFailure, type SignedOutReason } from '../ui/staff-failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Opening } from '../ui/opening.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { AuditLog } from './audit-log.tsx';
import { ErasePart } from './erase-part.tsx';
import { ErasureStatus } from './erasure-status.tsx';
import { Schedule } from './schedule.tsx';

type Facts = {
  readonly name: string;
  readonly retention: Reply<'getRetention'>;
  readonly erasure: Reply<'getErasure'>;
  readonly cases: Reply<'listCases'>['cases'];
};

async function load(signal: AbortSignal): Promise<Facts> {
  // First who asks: without a sign-in nothing else is worth fetching.
  const { name } = await call('whoAmI', { signal });
  const [retention, erasure, { cases }] = await Promise.all([
    call('getRetention', { signal }),
    call('getErasure', { signal }),
    call('listCases', { signal }),
  ]);
  return { name, retention, erasure, cases };
}

export default function OperationPage() {
  const { t } = useTranslation('operation');
  const { answer, again } = useLoaded('operation', load);
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'ready') return <Operation facts={answer.value} />;
  return <StaffFailure fault={answer.fault} again={again} signedOut={SignedOut} />;
}

function Operation({ facts }: { facts: Facts }) {
  const { t } = useTranslation('operation');
  /** Grows with every erasure: what it changed is asked for again. */
  const [turn, setTurn] = useState(0);
  return (
    <div className="operation">
      <header className="operation-head">
        <p className="operation-over">{t('you', { name: facts.name })}</p>
        <div className="operation-tools">
          <DarkRoomSwitch />
          <LanguagePicker />
        </div>
      </header>
      <main>
        <h1>{t('title')}</h1>
        <div className="operation-parts">
          <ErasureStatus first={facts.erasure} turn={turn} />
          <ErasePart cases={facts.cases} onErased={() => setTurn((n) => n + 1)} />
          <Schedule retention={facts.retention} />
          <AuditLog cases={facts.cases} turn={turn} />
        </div>
        <p>
          <a href="/personvern">{t('table')}</a>
        </p>
      </main>
    </div>
  );
}

function SignedOut({ reason }: { reason: SignedOutReason }) {
  const { t } = useTranslation(['operation', 'common']);
  return (
    <main className="message" data-testid="signed-out">
      <LanguagePicker />
      <h1>{t('signedOut.title')}</h1>
      <p>{t(`signedOut.${reason}`)}</p>
      <a className="button button-primary" href="/inn">
        {t('signedOut.go')}
      </a>
      <a href="/">{t('common:notFound.home')}</a>
    </main>
  );
}
