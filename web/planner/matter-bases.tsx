/** What the lessons of a case rest on: one basis or both, each with the municipality's own words. */
import { Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bases, Basis, Case } from '../../data/case.ts';
import { MAX_BASIS_TEXT } from '../../data/limits.ts';
import { call } from '../api-client.ts';
import { useProblemSentence } from '../ui/failure.tsx';

const BASES = ['public-task', 'guardian-consent'] as const satisfies readonly Basis[];

type Words = Readonly<Record<'nb' | 'nn' | 'en', string>>;
type Draft = Readonly<Record<Basis, { readonly on: boolean; readonly words: Words }>>;
type Saving = { readonly is: 'no' | 'working' | 'saved' } | { readonly is: 'failed'; readonly fault: unknown };

function draftOf(bases: Bases): Draft {
  const of = (basis: Basis) => {
    const kept = bases.find(({ is }) => is === basis);
    const { nb = '', nn = '', en = '' } = kept?.text ?? {};
    return { on: kept !== undefined, words: { nb, nn, en } };
  };
  return { 'public-task': of('public-task'), 'guardian-consent': of('guardian-consent') };
}

/** The other languages stand beside Bokmål; without it there is no text. */
function toBases(draft: Draft): Bases {
  return BASES.filter((basis) => draft[basis].on).map((basis) => {
    const { nb, nn, en } = draft[basis].words;
    if (nb.trim() === '') return { is: basis };
    return {
      is: basis,
      text: { nb: nb.trim(), ...(nn.trim() && { nn: nn.trim() }), ...(en.trim() && { en: en.trim() }) },
    };
  });
}

export function MatterBases({ matter }: { matter: Case }) {
  const { t } = useTranslation('matter');
  const sentence = useProblemSentence();
  const [draft, setDraft] = useState(() => draftOf(matter.bases));
  const [saving, setSaving] = useState<Saving>({ is: 'no' });
  const isNone = BASES.every((basis) => !draft[basis].on);
  const change = (basis: Basis, next: Partial<Draft[Basis]>): void => {
    setDraft({ ...draft, [basis]: { ...draft[basis], ...next } });
    setSaving({ is: 'no' });
  };
  const save = (): void => {
    if (isNone || saving.is === 'working') return;
    setSaving({ is: 'working' });
    call('putBases', { params: { case: matter.id }, body: { bases: toBases(draft) } }).then(
      () => setSaving({ is: 'saved' }),
      (fault: unknown) => setSaving({ is: 'failed', fault }),
    );
  };
  return (
    <section className="matter-card" aria-labelledby="matter-bases">
      <h2 id="matter-bases">
        <Scale aria-hidden="true" /> {t('bases.title')}
      </h2>
      <p>{t('bases.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {BASES.map((basis) => (
          <fieldset key={basis} className="matter-basis">
            <legend>
              <label className="matter-tick">
                <input
                  type="checkbox"
                  checked={draft[basis].on}
                  data-testid={`offer-${basis}`}
                  onChange={({ target }) => change(basis, { on: target.checked })}
                />
                {t(`bases.${basis}`)}
              </label>
            </legend>
            {draft[basis].on && (
              <Own words={draft[basis].words} basis={basis} onWords={(words) => change(basis, { words })} />
            )}
          </fieldset>
        ))}
        <p id="bases-why" className="matter-why">
          {isNone && t('bases.none')}
        </p>
        <button
          type="submit"
          className="button button-primary"
          data-testid="save-bases"
          aria-disabled={isNone || saving.is === 'working'}
          aria-describedby={isNone ? 'bases-why' : undefined}
        >
          {t('bases.save')}
        </button>
        <p role="status" className="matter-status">
          {saving.is === 'working' && t('bases.saving')}
          {saving.is === 'saved' && t('bases.saved')}
        </p>
        {saving.is === 'failed' && <p role="alert">{sentence(saving.fault)}</p>}
      </form>
    </section>
  );
}

function Own({ words, basis, onWords }: { words: Words; basis: Basis; onWords: (words: Words) => void }) {
  const { t } = useTranslation('matter');
  const field = (language: keyof Words) => (
    <label key={language} className="matter-field">
      {t(`bases.own.${language}`)}
      <textarea
        rows={language === 'nb' ? 3 : 2}
        maxLength={MAX_BASIS_TEXT}
        value={words[language]}
        data-testid={`own-${basis}-${language}`}
        onChange={({ target }) => onWords({ ...words, [language]: target.value })}
      />
    </label>
  );
  return (
    <>
      {field('nb')}
      <details className="matter-more">
        <summary>{t('bases.languages')}</summary>
        {(['nn', 'en'] as const).map(field)}
      </details>
    </>
  );
}
