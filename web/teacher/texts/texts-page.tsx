/** `/laerer/<session>/tekster`: what the class wrote, read by its teacher when the lesson is over. */
import './texts.css';
import './text-list.css';
import './text-focus.css';
import './text-questions.css';
import { Hourglass, Inbox, PenLine, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api-client.ts';
import { namesOfCase } from '../../pupil/words-guard.ts';
import { Opening } from '../../ui/opening.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { sessionInAddress, statementAddress } from '../teacher-address.ts';
import { Desk, DeskFault } from './desk.tsx';
import { TextBoard } from './text-board.tsx';

export default function TextsPage() {
  const { t } = useTranslation('texts');
  const session = sessionInAddress();
  const { answer, again } = useLoaded(session, async (signal) => {
    const progress = await call('getSession', { params: { session }, signal });
    const [queue, { case: matter }] = await Promise.all([
      call('listTexts', { params: { session }, signal }),
      call('getCase', { params: { case: progress.session.case }, signal }),
    ]);
    return { className: progress.session.className, queue, names: namesOfCase(matter) };
  });
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'failed') return <DeskFault fault={answer.fault} again={again} />;
  const { className, queue, names } = answer.value;
  return (
    <Desk session={session} over={className} title={t('title')}>
      {queue.state === 'lesson' && (
        <Still icon={<Hourglass size={56} />} title={t('lesson.title')} testId="texts-lesson">
          <p>{t('lesson.why')}</p>
          <p>{t('lesson.then')}</p>
        </Still>
      )}
      {queue.state === 'over' && (
        <Still icon={<Trash2 size={56} />} title={t('over.title')} testId="texts-over">
          <p>{t('over.text')}</p>
        </Still>
      )}
      {queue.state === 'open' && queue.texts.length === 0 && (
        <Still icon={<Inbox size={56} />} title={t('none.title')} testId="texts-none">
          <p>{t('none.text')}</p>
          <p>{t('days', { count: queue.daysLeft ?? 0 })}</p>
          <a className="button" href={statementAddress(session)}>
            <PenLine aria-hidden="true" size={20} /> {t('allDone.statement')}
          </a>
        </Still>
      )}
      {queue.state === 'open' && queue.texts.length > 0 && (
        <TextBoard session={session} texts={queue.texts} daysLeft={queue.daysLeft ?? 0} names={names} />
      )}
    </Desk>
  );
}

function Still({
  icon,
  title,
  testId,
  children,
}: {
  icon: ReactNode;
  title: string;
  testId: string;
  children: ReactNode;
}) {
  return (
    <main className="texts-still" data-testid={testId}>
      <span aria-hidden="true">{icon}</span>
      <h2>{title}</h2>
      {children}
    </main>
  );
}
