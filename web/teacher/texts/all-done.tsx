import { CircleCheckBig, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { statementAddress } from '../teacher-address.ts';
import { progressOf, type TextWork } from './text-work.ts';

/** Every text has its answer; the way on. */
export function AllDone({ work, session }: { work: TextWork; session: string }) {
  const { t } = useTranslation('texts');
  const { approved, quotable, held } = progressOf(work);
  return (
    <section className="texts-done" data-testid="texts-done">
      <CircleCheckBig aria-hidden="true" size={40} />
      <div>
        <h2>{t('allDone.title')}</h2>
        <p>{t('allDone.text', { approved, quotable, held })}</p>
      </div>
      <a className="button" href={statementAddress(session)}>
        <PenLine aria-hidden="true" size={20} /> {t('allDone.statement')}
      </a>
    </section>
  );
}
