/** «Med barnas egne ord»: what may be quoted, by theme and school, never with a place. */
import './public-quotes.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseHead } from '../../data/release.ts';
import type { Quote } from '../../data/released-text.ts';
import { CONTRIBUTION_TYPES } from '../../data/topics.ts';
import { call } from '../api-client.ts';
import { ThemeIcon } from '../map/release-choices.tsx';
import { Button } from '../ui/button.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { QuoteText } from './quote-text.tsx';

/** Quotes of one theme and school in sight at first. */
const FIRST = 6;
/** As a Norwegian word list has them. */
const byWords = new Intl.Collator('nb').compare;

export function PublicQuotes({ head }: { head: ReleaseHead }) {
  const { t } = useTranslation(['quotes', 'common']);
  const { answer, again } = useLoaded(`${head.case} ${head.number}`, (signal) =>
    call('publicQuotes', { params: { case: head.case, release: head.number }, signal }),
  );
  return (
    <section className="quotes" aria-labelledby="quotes-title" data-testid="quotes">
      <h2 id="quotes-title">{t('title')}</h2>
      {answer.is === 'loading' && <p role="status">{t('common:loading')}</p>}
      {answer.is === 'failed' && (
        <div role="alert">
          <p>{t('failed')}</p>
          <Button onClick={again}>{t('common:again')}</Button>
        </div>
      )}
      {answer.is === 'ready' && <Themes quotes={answer.value.quotes} head={head} />}
    </section>
  );
}

function Themes({ quotes, head: { schools } }: { quotes: readonly Quote[]; head: ReleaseHead }) {
  const { t } = useTranslation(['quotes', 'public']);
  const silent = schools.filter(({ asked }) => !asked);
  if (quotes.length === 0) return <p data-testid="quotes-none">{t('none')}</p>;
  return (
    <>
      <p>{t('intro')}</p>
      {quotes.some(({ text }) => text.includes('▮')) && <p className="quotes-note">{t('coveredNote')}</p>}
      {CONTRIBUTION_TYPES.filter((theme) => quotes.some((quote) => quote.theme === theme)).map((theme) => (
        <section key={theme} className="quotes-theme" data-testid={`quotes-${theme}`}>
          <h3>
            <ThemeIcon theme={theme} /> {t(`public:theme.${theme}`)}
          </h3>
          {schools.map(({ school, name }) => (
            <School
              key={school}
              name={name}
              texts={quotes
                .filter((quote) => quote.theme === theme && quote.school === school)
                .map(({ text }) => text)
                .toSorted(byWords)}
            />
          ))}
        </section>
      ))}
      {silent.map(({ school, name }) => (
        <p key={school} className="quotes-note" data-testid="quotes-too-few">
          {t('tooFew', { school: name })}
        </p>
      ))}
    </>
  );
}

function School({ name, texts }: { name: string; texts: readonly string[] }) {
  const { t } = useTranslation('quotes');
  const [isWhole, setIsWhole] = useState(false);
  if (texts.length === 0) return null;
  return (
    <div className="quotes-school">
      <h4>{name}</h4>
      <ul className="quotes-list">
        {(isWhole ? texts : texts.slice(0, FIRST)).map((text) => (
          <li key={text}>
            <QuoteText text={text} />
          </li>
        ))}
      </ul>
      {texts.length > FIRST && (
        <Button look="quiet" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('fewer') : t('all', { count: texts.length })}
        </Button>
      )}
    </div>
  );
}
