import { CircleCheckBig, PenLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import type { ClassWordsRevision, KeptStatement } from '../../../data/class-statement.ts';
import type { Reply } from '../../../data/contract.ts';
import { MAX_STATEMENT_LENGTH } from '../../../data/limits.ts';
import { turnoutOf } from '../../../data/turnout.ts';
import { ApiProblem, call } from '../../api-client.ts';
import { namesOfCase } from '../../pupil/words-guard.ts';
import { Button } from '../../ui/button.tsx';
import { useProblemSentence } from '../../ui/failure.tsx';
import { useTurnoutWords } from '../../public-page/turnout-words.ts';
import { Publication } from './publication.tsx';
import { PlacePicker } from './place-picker.tsx';
import type { CellName } from './statement-page.tsx';
import { useStatementDraft, wordsOfStatement } from './use-statement-draft.ts';
import { useDoubts, WordsWarning } from './words-warning.tsx';

type Saving =
  | { readonly is: 'still' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly fault: unknown }
  /** Another device saved since this one read. */
  | { readonly is: 'overtaken'; readonly theirs: KeptStatement };

export function StatementEditor({
  progress: { session, sent },
  matter,
  saved: first,
  cells,
  nameOf,
}: {
  progress: Reply<'getSession'>;
  matter: Case;
  saved: KeptStatement | null;
  cells: readonly string[];
  nameOf: CellName;
}) {
  const { t } = useTranslation(['statement', 'common']);
  const sentence = useProblemSentence();
  const say = useTurnoutWords();
  const [saved, setSaved] = useState(first);
  const [saving, setSaving] = useState<Saving>({ is: 'still' });
  const { words, isUnsaved, wasFound, write, drop } = useStatementDraft(session.id, saved);
  const allowed = useMemo(() => namesOfCase(matter), [matter]);
  const doubts = useDoubts(words.text, allowed, session.className);
  const why =
    words.text.trim() === ''
      ? t('needText')
      : words.places.some(({ name }) => name.trim() === '')
        ? t('places.emptyName')
        : '';
  const save = () => {
    setSaving({ is: 'saving' });
    keep(session.id, { ...words, rev: (saved?.rev ?? 0) + 1 }).then(
      ({ kept, isMine }) => {
        if (!isMine) {
          setSaving({ is: 'overtaken', theirs: kept });
          return;
        }
        setSaved(kept);
        setSaving({ is: 'still' });
      },
      (fault: unknown) => setSaving({ is: 'failed', fault }),
    );
  };
  const choose = (theirs: KeptStatement, isTheirs: boolean) => {
    setSaved(theirs);
    if (isTheirs) write(wordsOfStatement(theirs));
    setSaving({ is: 'still' });
  };
  const state = saving.is === 'saving' ? 'saving' : isUnsaved ? 'unsaved' : saved === null ? 'empty' : 'saved';
  const isBusy = saving.is === 'saving' || saving.is === 'overtaken';
  const turnout = turnoutOf(sent, session.invited);
  return (
    <section className="statement-main">
      <p>{t('intro')}</p>
      {wasFound && (
        <div className="desk-notice" role="status" data-testid="draft-found">
          <p>{t('draft.back')}</p>
          <Button onClick={drop}>{t('draft.drop')}</Button>
        </div>
      )}
      <label className="statement-text">
        <span>{t('text')}</span>
        <textarea
          rows={8}
          maxLength={MAX_STATEMENT_LENGTH}
          value={words.text}
          data-testid="statement-text"
          aria-describedby="statement-left"
          onChange={({ target }) => write({ ...words, text: target.value })}
        />
      </label>
      <p id="statement-left" className="statement-left">
        {t('left', { count: MAX_STATEMENT_LENGTH - words.text.length })}
      </p>
      <WordsWarning doubts={doubts} />
      <PlacePicker
        places={words.places}
        matter={matter}
        cells={cells}
        nameOf={nameOf}
        onChange={(places) => write({ ...words, places })}
      />
      <div className="statement-turnout">
        <h2>{t('turnout.title')}</h2>
        <p data-testid="turnout">{turnout === null ? t('turnout.none') : say(turnout)}</p>
        <small>{t('turnout.rule')}</small>
      </div>
      <div className="statement-save">
        <Button
          look="primary"
          data-testid="statement-save"
          aria-disabled={why !== '' || isBusy}
          aria-describedby="statement-state"
          onClick={why !== '' || isBusy ? undefined : save}
        >
          <PenLine aria-hidden="true" size={20} /> {t('save')}
        </Button>
        <p id="statement-state" role="status" data-testid="statement-state" data-state={state}>
          {state === 'saved' && <CircleCheckBig aria-hidden="true" size={20} />} {t(`state.${state}`)}{' '}
          {isUnsaved && why}
        </p>
      </div>
      <div role="alert">
        {saving.is === 'overtaken' && (
          <Overtaken
            theirs={saving.theirs}
            onChoose={(isTheirs) => {
              choose(saving.theirs, isTheirs);
            }}
          />
        )}
        {saving.is === 'failed' && (
          <p className="desk-notice desk-notice-bad">
            {t('state.failed')} {sentence(saving.fault)}
          </p>
        )}
      </div>
      {saved !== null && (
        <Publication
          session={session}
          matter={matter}
          saved={saved}
          isUnsaved={isUnsaved}
          hasDoubts={doubts.length > 0}
          onChange={setSaved}
        />
      )}
    </section>
  );
}

/** Saves, or fetches what another device saved meanwhile. */
async function keep(session: string, body: ClassWordsRevision): Promise<{ kept: KeptStatement; isMine: boolean }> {
  const params = { session };
  try {
    return { kept: await call('putStatement', { params, body }), isMine: true };
  } catch (fault) {
    if (!(fault instanceof ApiProblem && fault.code === 'rev-conflict')) throw fault;
    return { kept: await call('getStatement', { params }), isMine: false };
  }
}

/** Both versions side by side; neither goes before the teacher has chosen. */
function Overtaken({ theirs, onChoose }: { theirs: KeptStatement; onChoose: (isTheirs: boolean) => void }) {
  const { t } = useTranslation('statement');
  return (
    <div className="desk-notice desk-notice-bad statement-overtaken" data-testid="overtaken">
      <p>{t('overtaken.text')}</p>
      <blockquote>{theirs.text}</blockquote>
      <Button data-testid="use-theirs" onClick={() => onChoose(true)}>
        {t('overtaken.theirs')}
      </Button>
      <Button data-testid="keep-mine" onClick={() => onChoose(false)}>
        {t('overtaken.mine')}
      </Button>
    </div>
  );
}
