/** What a release now would and would not show, and why; and the button that publishes it. */
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Round } from '../../data/case.ts';
import type { Preview } from '../../data/preview.ts';
import { call } from '../api-client.ts';
import { inLanguage } from '../map/release-words.ts';
import { Button } from '../ui/button.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { MissingClasses, PreviewSchools } from './publish-schools.tsx';
import { PreviewTexts } from './publish-texts.tsx';
import { PreviewThemes } from './publish-themes.tsx';
import { remedyOf } from './publish-rules.ts';

export function PublishPreview({
  matter,
  rounds,
  next,
  onPublish,
  onClose,
}: {
  matter: Case;
  rounds: readonly Round[];
  next: number;
  onPublish: (round: string) => void;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation(['publish', 'common']);
  const sentence = useProblemSentence();
  const [round, setRound] = useState(rounds.at(-1)?.id ?? '');
  const { answer, again } = useLoaded(round, (signal) =>
    call('previewRelease', { params: { case: matter.id }, body: { round }, signal }),
  );
  const preview = answer.is === 'ready' ? answer.value : null;
  const label = (one: Round) => inLanguage(one.label, i18n.language);
  const chosen = rounds.find(({ id }) => id === round);
  return (
    <WideDialog title={t('preview.title', { number: next })} onClose={onClose}>
      <div className="publish-body">
        <p className="publish-lead">{t('preview.lead', { round: chosen ? label(chosen) : round })}</p>
        {rounds.length > 1 && (
          <label className="field">
            {t('preview.round')}
            <select value={round} data-testid="publish-round" onChange={(event) => setRound(event.target.value)}>
              {rounds.map((one) => (
                <option key={one.id} value={one.id}>
                  {label(one)} ({one.schoolYear})
                </option>
              ))}
            </select>
          </label>
        )}
        <p role="status" className={answer.is === 'loading' ? 'publish-wait' : 'visually-hidden'}>
          {answer.is === 'loading' && t('preview.loading')}
          {answer.is === 'ready' && t('preview.ready')}
        </p>
        {answer.is === 'failed' && (
          <div role="alert" className="publish-warning">
            <TriangleAlert size={24} aria-hidden="true" />
            <div>
              <p>{sentence(answer.fault)}</p>
              <Button onClick={again}>{t('common:again')}</Button>
            </div>
          </div>
        )}
        {preview && <Contents preview={preview} matter={matter} />}
      </div>
      <div className="publish-actions">
        <p id="publish-why">{preview?.refused ? t('preview.cannot') : t('preview.forGood')}</p>
        <Button look="quiet" data-testid="publish-cancel" onClick={onClose}>
          {t(preview?.refused ? 'common:close' : 'common:cancel')}
        </Button>
        {!preview?.refused && (
          <Button
            look="primary"
            data-testid="publish-confirm"
            aria-disabled={preview === null}
            aria-describedby="publish-why"
            onClick={() => {
              if (preview !== null) onPublish(round);
            }}
          >
            {t('preview.confirm', { number: next })}
          </Button>
        )}
      </div>
    </WideDialog>
  );
}

function Contents({ preview, matter }: { preview: Preview; matter: Case }) {
  const { t } = useTranslation('publish');
  return (
    <>
      {preview.refused && <Refused preview={preview} />}
      <MissingClasses preview={preview} slug={matter.id} />
      <div className="publish-columns">
        <section aria-labelledby="publish-themes">
          <h3 id="publish-themes">{t('themes.title')}</h3>
          <PreviewThemes preview={preview} />
        </section>
        <div>
          <section aria-labelledby="publish-schools">
            <h3 id="publish-schools">{t('schools.title')}</h3>
            <PreviewSchools preview={preview} />
          </section>
          <PreviewTexts slug={matter.id} />
          <section aria-labelledby="publish-hidden">
            <h3 id="publish-hidden">{t('hidden.title')}</h3>
            <ul className="publish-points">
              {(['few', 'home', 'split', 'words'] as const).map((why) => (
                <li key={why}>{t(`hidden.${why}`, preview.parameters)}</li>
              ))}
            </ul>
            <p>
              <strong>{t('hidden.counts')}</strong>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

/** Which rule says no, at which school, and what can be done. */
function Refused({ preview: { refused, schools, parameters } }: { preview: Preview }) {
  const { t } = useTranslation(['publish', 'common']);
  if (refused === null) return null;
  const rule = remedyOf(refused.code);
  const least = parameters.newPupils;
  const name = schools.find(({ school }) => school === refused.school)?.name ?? null;
  return (
    <div className="publish-warning" role="alert" data-testid="publish-refused">
      <TriangleAlert size={24} aria-hidden="true" />
      <div>
        <h3>{t('preview.refused')}</h3>
        <p>
          {rule === 'too-few-new-pupils' && name !== null
            ? t('refused.fewAt', { school: name, least })
            : t(`common:problem.${rule ?? 'internal'}`)}
        </p>
        <p>{t(`refused.do.${rule ?? 'other'}`, { least })}</p>
      </div>
    </div>
  );
}

/** A dialog as wide as the numbers need; its buttons stay in sight. */
function WideDialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog publish-wide"
      aria-labelledby="publish-title"
      data-testid="publish-dialog"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="publish-title">{title}</h2>
      {children}
    </dialog>
  );
}
