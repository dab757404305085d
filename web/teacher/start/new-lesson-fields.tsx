/** Who is to be heard: a class or a stand, its name, years, number and school. */
import { useTranslation } from 'react-i18next';
import type { School } from '../../../data/case.ts';
import {
  GRADES,
  LONGEST_NAME,
  MOST_PUPILS,
  withGrade,
  withKind,
  withName,
  type LessonDraft,
} from './new-lesson-draft.ts';

export type FieldProps = { readonly draft: LessonDraft; readonly onDraft: (draft: LessonDraft) => void };

const KINDS = ['class', 'open'] as const;

export function KindFields({ draft, onDraft }: FieldProps) {
  const { t } = useTranslation('start');
  return (
    <fieldset className="new-field new-kinds">
      <legend className="visually-hidden">{t('new.kind')}</legend>
      <div className="new-choices">
        {KINDS.map((kind) => (
          <label key={kind} className="new-choice">
            <input
              type="radio"
              name="kind"
              checked={draft.kind === kind}
              data-testid={`kind-${kind}`}
              onChange={() => onDraft(withKind(draft, kind))}
            />
            {t(`new.kinds.${kind}`)}
          </label>
        ))}
      </div>
      {draft.kind === 'open' && (
        <p className="new-help" data-testid="stand-help">
          {t('new.standHelp')}
        </p>
      )}
    </fieldset>
  );
}

export function ClassFields({ draft, onDraft }: FieldProps) {
  const { t } = useTranslation('start');
  return (
    <>
      <div className="new-pair">
        <label className="new-field" data-field="className">
          <span className="new-label">{t(`new.name.${draft.kind}`)}</span>
          <input
            className="new-input"
            value={draft.className}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            data-testid="class-name"
            aria-describedby="class-name-help"
            onChange={({ target }) => onDraft(withName(draft, target.value))}
          />
        </label>
        {draft.kind === 'class' && (
          <label className="new-field new-number" data-field="invited">
            <span className="new-label">{t('new.invited')}</span>
            <input
              className="new-input"
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={draft.invited}
              data-testid="invited"
              aria-invalid={
                draft.invited !== '' && !(Number(draft.invited) >= 1 && Number(draft.invited) <= MOST_PUPILS)
              }
              onChange={({ target }) => onDraft({ ...draft, invited: target.value })}
            />
          </label>
        )}
      </div>
      <p className="new-help" id="class-name-help">
        {t('new.nameHelp')}
      </p>
      {draft.kind === 'class' && (
        <div className="new-field" role="group" aria-labelledby="grades-label" data-field="grades">
          <span className="new-label" id="grades-label">
            {t('new.grades')}
          </span>
          <div className="new-grades">
            {GRADES.map((grade) => (
              <button
                key={grade}
                type="button"
                className="new-grade"
                data-testid={`grade-${grade}`}
                aria-pressed={draft.grades.includes(grade)}
                aria-label={t('new.grade', { grade })}
                onClick={() => onDraft(withGrade(draft, grade))}
              >
                {grade}
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** More schools than this are a list instead of buttons. */
const MOST_BUTTONS = 4;

export function SchoolFields({ draft, onDraft, schools }: FieldProps & { schools: readonly School[] }) {
  const { t } = useTranslation('start');
  if (schools.length > MOST_BUTTONS) {
    return (
      <label className="new-field" data-field="school">
        <span className="new-label">{t(`new.school.${draft.kind}`)}</span>
        <select
          value={draft.school ?? ''}
          data-testid="school"
          onChange={({ target }) => onDraft({ ...draft, school: target.value === '' ? null : target.value })}
        >
          <option value="">{t('new.pickSchool')}</option>
          {schools.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <fieldset className="new-field" data-field="school">
      <legend className="new-label">{t(`new.school.${draft.kind}`)}</legend>
      <div className="new-choices">
        {schools.map(({ id, name }) => (
          <label key={id} className="new-choice">
            <input
              type="radio"
              name="school"
              checked={draft.school === id}
              data-testid={`school-${id}`}
              onChange={() => onDraft({ ...draft, school: id })}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
