/** `/planlegger/<case>/sak`: the end of a case, what its lessons rest on, and the lessons that may be erased. */
import './matter.css';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Round } from '../../data/case.ts';
import type { Reply } from '../../data/contract.ts';
import { call } from '../api-client.ts';
import { EraseDialog, type Target } from '../erase/erase-dialog.tsx';
import { LessonList } from '../erase/lesson-list.tsx';
import { inLanguage } from '../map/release-words.ts';
import { DarkRoomSwitch } from '../teacher/dark-room-switch.tsx';
import { StaffFailure } from '../ui/staff-failure.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Opening } from '../ui/opening.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { MatterBases } from './matter-bases.tsx';
import { MatterEnd } from './matter-end.tsx';
import { SignedOut } from './signed-out.tsx';

type Facts = {
  readonly matter: Case;
  readonly rounds: readonly Round[];
  readonly end: Reply<'getCaseEnd'>;
  readonly lessons: Reply<'listLessons'>['lessons'];
};

async function load(slug: string, signal: AbortSignal): Promise<Facts> {
  const params = { case: slug };
  const end = await call('getCaseEnd', { params, signal });
  const [{ case: matter, rounds }, { lessons }] = await Promise.all([
    call('getCase', { params, signal }),
    call('listLessons', { params, signal }),
  ]);
  return { matter, rounds, end, lessons };
}

export default function MatterPage({ slug }: { slug: string }) {
  const { t } = useTranslation('matter');
  const { answer, again } = useLoaded(slug, (signal) => load(slug, signal));
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'ready') return <Matter facts={answer.value} />;
  return <StaffFailure fault={answer.fault} again={again} signedOut={SignedOut} />;
}

function Matter({ facts: { matter, rounds, ...first } }: { facts: Facts }) {
  const { t, i18n } = useTranslation('matter');
  const [end, setEnd] = useState(first.end);
  const [lessons, setLessons] = useState(first.lessons);
  const [target, setTarget] = useState<Target | null>(null);
  const params = { case: matter.id };
  // The press itself was answered; what it changed is asked for again, and with the page.
  const refresh = (): void => {
    Promise.all([call('getCaseEnd', { params }), call('listLessons', { params })]).then(
      ([now, list]) => {
        setEnd(now);
        setLessons(list.lessons);
      },
      () => undefined,
    );
  };
  return (
    <div className="matter">
      <header className="matter-head">
        <a className="button button-quiet" href={`/planlegger/${matter.id}`} data-testid="to-case">
          <ArrowLeft aria-hidden="true" size={20} /> {inLanguage(matter.title, i18n.language)}
        </a>
        <div className="matter-tools">
          <DarkRoomSwitch />
          <LanguagePicker />
        </div>
      </header>
      <main>
        <h1>{t('title')}</h1>
        <div className="matter-parts">
          <MatterEnd matter={matter} rounds={rounds} end={end} onChanged={refresh} />
          <MatterBases matter={matter} />
          <section className="matter-card matter-wide" aria-labelledby="matter-lessons">
            <h2 id="matter-lessons">{t('lessons.title')}</h2>
            <p>{t('lessons.text')}</p>
            <LessonList matter={matter} lessons={lessons} onErase={setTarget} />
          </section>
        </div>
      </main>
      {target && <EraseDialog target={target} onErased={refresh} onClose={() => setTarget(null)} />}
    </div>
  );
}
