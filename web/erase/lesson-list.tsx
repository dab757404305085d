/** The lessons of a case, each with the way to erase it; for the planner and the operator. */
import './erase.css';
import { ExternalLink, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { Reply } from '../../data/contract.ts';
import { Button } from '../ui/button.tsx';
import { useDay } from '../ui/use-day.ts';
import type { Target } from './erase-dialog.tsx';

type Lesson = Reply<'listLessons'>['lessons'][number];

export function LessonList({
  matter,
  lessons,
  onErase,
}: {
  matter: Pick<Case, 'id' | 'schools'>;
  lessons: readonly Lesson[];
  onErase: (target: Target) => void;
}) {
  const { t, i18n } = useTranslation('erase');
  const day = useDay();
  if (lessons.length === 0) return <p className="erase-none">{t('lessons.none')}</p>;
  const schoolOf = (id: string) => matter.schools.find((school) => school.id === id)?.name ?? id;
  // As a school counts: 1A before 10A.
  const { compare } = new Intl.Collator(i18n.language, { numeric: true });
  const sorted = lessons.toSorted(
    (a, b) => compare(schoolOf(a.school), schoolOf(b.school)) || compare(a.className, b.className),
  );
  return (
    <ul className="erase-lessons" data-testid="lessons">
      {sorted.map(({ session, className, school, state, closedOn }) => {
        const name = t('lessons.name', { className, school: schoolOf(school) });
        return (
          <li key={session} data-testid="lesson" data-session={session}>
            <p>
              <strong>{className}</strong> {schoolOf(school)}
              <small>
                {state === 'open' || closedOn === null
                  ? t('lessons.open')
                  : t('lessons.closed', { day: day(closedOn) })}
              </small>
            </p>
            <a
              className="button button-quiet"
              href={`/klasse/${session}`}
              target="_blank"
              rel="noreferrer"
              aria-label={t('lessons.pageOf', { name })}
            >
              <ExternalLink aria-hidden="true" size={18} /> {t('lessons.page')}
            </a>
            <Button
              look="danger"
              aria-label={t('lessons.eraseOf', { name })}
              data-testid="erase-lesson"
              onClick={() => onErase({ is: 'lesson', caseId: matter.id, session, name, isOpen: state === 'open' })}
            >
              <Trash2 aria-hidden="true" size={18} /> {t('lessons.erase')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
