/** Words of the case for the planner: how many texts wait for their teachers, and the statements of elevråd and FAU. */
import './statements.css';
import { MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import { call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { MatterLink } from './matter-link.tsx';
import { StatementsDialog } from './statements-dialog.tsx';

export function Statements({ matter }: { matter: Case }) {
  const { t } = useTranslation('statement');
  const [open, setOpen] = useState(false);
  const { answer } = useLoaded(matter.id, (signal) => call('countTexts', { params: { case: matter.id }, signal }));
  return (
    <section className="planner-statements" aria-label={t('councils.manage')}>
      {answer.is === 'ready' && (
        <p data-testid="texts-waiting">
          {t('councils.waiting', { count: answer.value.waiting })}
          {answer.value.deletedUnread > 0 && ` · ${t('councils.unread', { count: answer.value.deletedUnread })}`}
        </p>
      )}
      <Button look="quiet" className="bar-button" data-testid="open-statements" onClick={() => setOpen(true)}>
        <MessageSquareText aria-hidden="true" size={18} /> {t('councils.manage')}
      </Button>
      <MatterLink slug={matter.id} />
      {open && <StatementsDialog matter={matter} onClose={() => setOpen(false)} />}
    </section>
  );
}
