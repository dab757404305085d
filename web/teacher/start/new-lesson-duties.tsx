/** On what basis the children are asked, and what they have been promised. */
import { useTranslation } from 'react-i18next';
import type { Bases, Case } from '../../../data/case.ts';
import { inLanguage } from '../../map/release-words.ts';
import { withBasis } from './new-lesson-draft.ts';
import type { FieldProps } from './new-lesson-fields.tsx';

const ANSWERS = { yes: true, no: false } as const;

/** The bases that the case allows; where it is one, there is nothing to choose. */
export function BasisFields({ draft, onDraft, bases }: FieldProps & { bases: Bases }) {
  const { t, i18n } = useTranslation('start');
  const own = bases.find(({ is }) => is === draft.basis)?.text;
  return (
    <fieldset className="new-field new-card">
      <legend className="new-label">{t('new.basis.title')}</legend>
      {bases.length > 1 ? (
        <div className="new-choices">
          {bases.map(({ is: basis }) => (
            <label key={basis} className="new-choice">
              <input
                type="radio"
                name="basis"
                checked={draft.basis === basis}
                data-testid={`basis-${basis}`}
                onChange={() => onDraft(withBasis(draft, basis))}
              />
              {t(`new.basis.${basis}.name`)}
            </label>
          ))}
        </div>
      ) : (
        <p className="new-text" data-testid={`basis-${draft.basis}`}>
          <strong>{t(`new.basis.${draft.basis}.name`)}</strong>
        </p>
      )}
      <p className="new-text">{t(`new.basis.${basisKey(draft)}.text`)}</p>
      {own && (
        <p className="new-text" data-testid="basis-own">
          {inLanguage(own, i18n.language)}
        </p>
      )}
      <label className="new-tick" data-field="basis">
        <input
          type="checkbox"
          checked={draft.basisConfirmed}
          data-testid="basis-confirmed"
          onChange={({ target }) => onDraft({ ...draft, basisConfirmed: target.checked })}
        />
        <span>{t(`new.basis.${basisKey(draft)}.tick`)}</span>
      </label>
    </fieldset>
  );
}

const basisKey = ({ basis, kind }: FieldProps['draft']) => (kind === 'open' ? (`${basis}-stand` as const) : basis);

export function PromiseFields({ draft, onDraft, matter }: FieldProps & { matter: Case }) {
  const { t, i18n } = useTranslation('start');
  return (
    <fieldset className="new-field new-card new-promise" data-field="promised">
      <legend className="new-label">{t('new.promise.title')}</legend>
      <p className="new-text">
        {t('new.promise.caseSays', { name: matter.sender.name })} <q>{inLanguage(matter.promise, i18n.language)}</q>
      </p>
      <div className="new-choices">
        {(['yes', 'no'] as const).map((answer) => (
          <label key={answer} className="new-choice">
            <input
              type="radio"
              name="promised"
              checked={draft.promised === ANSWERS[answer]}
              data-testid={`promised-${answer}`}
              onChange={() => onDraft({ ...draft, promised: ANSWERS[answer] })}
            />
            {t(`new.promise.${answer}`)}
          </label>
        ))}
      </div>
      <p className="new-help">{t('new.promise.seen')}</p>
    </fieldset>
  );
}
