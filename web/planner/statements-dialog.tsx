import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { CouncilStatement } from '../../data/class-statement.ts';
import { MAX_STATEMENT_LENGTH } from '../../data/limits.ts';
import { call } from '../api-client.ts';
import { newId } from '../offline/random-id.ts';
import { namesOfCase } from '../pupil/words-guard.ts';
import { useDoubts, WordsWarning } from '../teacher/statement/words-warning.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useLoaded } from '../ui/use-loaded.ts';

type View =
  | { readonly is: 'list'; readonly news: 'none' | 'saved' | 'removed' }
  | { readonly is: 'form'; readonly value: CouncilStatement };

export function StatementsDialog({ matter, onClose }: { matter: Case; onClose: () => void }) {
  const { t } = useTranslation(['statement', 'common']);
  const [view, setView] = useState<View>({ is: 'list', news: 'none' });
  return (
    <Dialog title={t('councils.manage')} onClose={onClose} testId="statements-dialog">
      {view.is === 'list' ? (
        <List matter={matter} news={view.news} onView={setView} />
      ) : (
        <Form matter={matter} first={view.value} onView={setView} />
      )}
      {view.is === 'list' && (
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:close')}</Button>
        </div>
      )}
    </Dialog>
  );
}

function List({
  matter,
  news,
  onView,
}: {
  matter: Case;
  news: 'none' | 'saved' | 'removed';
  onView: (view: View) => void;
}) {
  const { t } = useTranslation(['statement', 'common']);
  const sentence = useProblemSentence();
  const { answer, again } = useLoaded(matter.id, (signal) =>
    call('listStatements', { params: { case: matter.id }, signal }),
  );
  const [removing, setRemoving] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const nameOf = (id: string) => matter.schools.find((school) => school.id === id)?.name ?? id;
  const remove = (statement: string) => {
    call('removeCouncilStatement', { params: { case: matter.id, statement } }).then(() => {
      onView({ is: 'list', news: 'removed' });
      again();
    }, setFault);
  };
  if (answer.is === 'loading') return <Loading />;
  if (answer.is === 'failed') return <p role="alert">{sentence(answer.fault)}</p>;
  const { councils } = answer.value;
  return (
    <>
      <p>{t('councils.intro')}</p>
      <p role="status">{news === 'none' ? '' : t(`councils.${news}`)}</p>
      {fault !== null && <p role="alert">{sentence(fault)}</p>}
      {councils.length === 0 && <p>{t('councils.none')}</p>}
      <ul className="council-list">
        {councils.map((value) => (
          <li key={value.id} data-testid="council-statement">
            <strong>
              {t(`councils.council.${value.by}`)}, {nameOf(value.school)}, {value.date}
            </strong>
            <p>{value.text}</p>
            <Button onClick={() => onView({ is: 'form', value })}>{t('councils.change')}</Button>{' '}
            {removing === value.id ? (
              <Button look="danger" onClick={() => remove(value.id)}>
                {t('councils.removeAsk')}
              </Button>
            ) : (
              <Button look="quiet" onClick={() => setRemoving(value.id)}>
                {t('councils.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        look="primary"
        data-testid="add-statement"
        onClick={() => {
          const school = matter.schools[0]?.id ?? '';
          onView({ is: 'form', value: { id: newId(), by: 'pupils-council', school, date: '', text: '' } });
        }}
      >
        {t('councils.add')}
      </Button>
    </>
  );
}

function Form({ matter, first, onView }: { matter: Case; first: CouncilStatement; onView: (view: View) => void }) {
  const { t } = useTranslation(['statement', 'common']);
  const sentence = useProblemSentence();
  const [value, setValue] = useState(first);
  const [fault, setFault] = useState<unknown>(null);
  const allowed = useMemo(() => namesOfCase(matter), [matter]);
  const doubts = useDoubts(value.text, allowed, null);
  const why = value.text.trim() === '' ? t('needText') : value.date === '' ? t('councils.needDate') : '';
  const { id, ...words } = value;
  const save = () => {
    call('putCouncilStatement', { params: { case: matter.id, statement: id }, body: words }).then(
      () => onView({ is: 'list', news: 'saved' }),
      setFault,
    );
  };
  return (
    <div className="council-form">
      <label>
        {t('councils.by')}
        <select
          value={value.by}
          data-testid="council-by"
          onChange={({ target }) => setValue({ ...value, by: target.value as CouncilStatement['by'] })}
        >
          {(['pupils-council', 'parents-council'] as const).map((by) => (
            <option key={by} value={by}>
              {t(`councils.council.${by}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('councils.school')}
        <select value={value.school} onChange={({ target }) => setValue({ ...value, school: target.value })}>
          {matter.schools.map(({ id: school, name }) => (
            <option key={school} value={school}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('councils.date')}
        <input
          type="date"
          value={value.date}
          data-testid="council-date"
          onChange={({ target }) => setValue({ ...value, date: target.value })}
        />
      </label>
      <label>
        {t('councils.text')}
        <textarea
          rows={6}
          maxLength={MAX_STATEMENT_LENGTH}
          value={value.text}
          data-testid="council-text"
          onChange={({ target }) => setValue({ ...value, text: target.value })}
        />
      </label>
      <WordsWarning doubts={doubts} />
      {fault !== null && <p role="alert">{sentence(fault)}</p>}
      <div className="dialog-actions">
        {why !== '' && <p id="why-not-saved">{why}</p>}
        <Button look="quiet" onClick={() => onView({ is: 'list', news: 'none' })}>
          {t('councils.back')}
        </Button>
        <Button
          look="primary"
          data-testid="council-save"
          aria-disabled={why !== ''}
          aria-describedby={why === '' ? undefined : 'why-not-saved'}
          onClick={why === '' ? save : undefined}
        >
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
