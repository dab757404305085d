import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, Round } from '../../data/case.ts';
import { ApiProblem } from '../api-client.ts';
import { inLanguage } from '../map/release-words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import type { PublishControl } from './use-publish.ts';

/** Says plainly what publishing does, then shows that it happens, or why it did not. */
export function PublishDialog({
  control: { state, dismiss, publish },
  rounds,
  matter,
  next,
}: {
  control: PublishControl;
  rounds: readonly Round[];
  matter: Case;
  /** Number the release will get. */
  next: number;
}) {
  const { t, i18n } = useTranslation(['planner', 'common']);
  const sentence = useProblemSentence();
  const [round, setRound] = useState(rounds.at(-1)?.id ?? '');
  const label = (id: string) => {
    const found = rounds.find((one) => one.id === id);
    return found ? inLanguage(found.label, i18n.language) : id;
  };

  if (state.is === 'asking') {
    return (
      <Dialog title={t('publish.title', { number: next })} onClose={dismiss} testId="publish-dialog">
        <p>{t('publish.what', { round: label(round), case: inLanguage(matter.title, i18n.language) })}</p>
        <ul className="publish-points">
          <li>{t('publish.everybody')}</li>
          <li>{t('publish.gate')}</li>
          <li>{t('publish.forGood')}</li>
        </ul>
        {rounds.length > 1 && (
          <label className="field">
            {t('publish.round')}
            <select
              value={round}
              data-testid="publish-round"
              onChange={(event) => {
                setRound(event.target.value);
              }}
            >
              {rounds.map(({ id, schoolYear }) => (
                <option key={id} value={id}>
                  {label(id)} ({schoolYear})
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="dialog-actions">
          <Button look="quiet" onClick={dismiss}>
            {t('common:cancel')}
          </Button>
          <Button
            look="primary"
            data-testid="publish-confirm"
            onClick={() => {
              publish(round);
            }}
          >
            {t('publish.confirm', { number: next })}
          </Button>
        </div>
      </Dialog>
    );
  }
  if (state.is === 'sending' || state.is === 'computing') {
    const seconds = state.is === 'computing' ? state.seconds : 0;
    return (
      <Dialog title={t('publish.computing', { number: next })} onClose={dismiss} testId="publish-progress">
        <progress aria-label={t('publish.computing', { number: next })} />
        <p role="status">{t('publish.elapsed', { count: seconds })}</p>
        <p>{t('publish.mayLeave')}</p>
      </Dialog>
    );
  }
  if (state.is === 'refused') {
    return (
      <Dialog title={t('publish.refused')} onClose={dismiss} testId="publish-refused">
        <p role="alert">{sentence(state.fault)}</p>
        {state.fault instanceof ApiProblem && state.fault.detail !== '' && (
          <p className="problem-detail">{t('publish.detail', { detail: state.fault.detail })}</p>
        )}
        <p>{t('publish.unchanged')}</p>
        <div className="dialog-actions">
          <Button look="primary" onClick={dismiss}>
            {t('common:close')}
          </Button>
        </div>
      </Dialog>
    );
  }
  return null;
}
