import './quote-text.css';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { MASK } from '../../data/mask-words.ts';

/** A child's own words between the language's quotation marks. A covered word is a bar to the eye and «skjult ord» to the ear. */
export function QuoteText({ text }: { text: string }) {
  const { t } = useTranslation('quotes');
  return (
    // Children of a Norwegian class wrote it, whatever language the page is in.
    <q className="quote-text" lang="no">
      {text.split(MASK).map((part, n) => (
        <Fragment key={n}>
          {n > 0 && (
            <>
              <span className="quote-mask" aria-hidden="true" />
              <span className="visually-hidden">{t('covered')}</span>
            </>
          )}
          {part}
        </Fragment>
      ))}
    </q>
  );
}
