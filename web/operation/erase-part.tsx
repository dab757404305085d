/** Erasing on request: one lesson of a case, or everything that was sent to it. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import { call } from '../api-client.ts';
import { EraseDialog, type Target } from '../erase/erase-dialog.tsx';
import { LessonList } from '../erase/lesson-list.tsx';
import { inLanguage } from '../map/release-words.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLoaded } from '../ui/use-loaded.ts';

export function ErasePart({ cases, onErased }: { cases: readonly Case[]; onErased: () => void }) {
  const { t, i18n } = useTranslation('operation');
  const [id, setId] = useState(cases[0]?.id ?? null);
  const [turn, setTurn] = useState(0);
  const [target, setTarget] = useState<Target | null>(null);
  const matter = cases.find((one) => one.id === id);
  const { answer, again } = useLoaded(id === null ? null : `${id}#${turn}`, (signal) =>
    call('listLessons', { params: { case: id ?? '' }, signal }),
  );
  return (
    <section className="operation-card" aria-labelledby="operation-erase">
      <h2 id="operation-erase">
        <Trash2 aria-hidden="true" /> {t('erase.title')}
      </h2>
      {matter === undefined ? (
        <p>{t('erase.noCase')}</p>
      ) : (
        <>
          <p>{t('erase.text')}</p>
          {cases.length > 1 && (
            <label className="operation-field">
              {t('erase.case')}
              <select value={matter.id} data-testid="erase-case-pick" onChange={({ target: box }) => setId(box.value)}>
                {cases.map(({ id: one, title }) => (
                  <option key={one} value={one}>
                    {inLanguage(title, i18n.language)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <h3>{inLanguage(matter.title, i18n.language)}</h3>
          {answer.is === 'loading' && <Loading />}
          {answer.is === 'failed' && <Failure fault={answer.fault} again={again} />}
          {answer.is === 'ready' && (
            <div className="operation-lessons" role="group" aria-label={t('erase.lessons')}>
              <LessonList matter={matter} lessons={answer.value.lessons} onErase={setTarget} />
            </div>
          )}
          <Button
            look="danger"
            data-testid="erase-case"
            onClick={() => setTarget({ is: 'case', caseId: matter.id, name: inLanguage(matter.title, i18n.language) })}
          >
            <Trash2 aria-hidden="true" size={18} /> {t('erase.whole')}
          </Button>
        </>
      )}
      {target && (
        <EraseDialog
          target={target}
          onErased={onErased}
          onClose={() => {
            setTarget(null);
            setTurn((n) => n + 1);
          }}
        />
      )}
    </section>
  );
}
