/** What was written at the chosen cell, on its card: a few, and the way to all of them. */
import './texts.css';
import { useTranslation } from 'react-i18next';
import type { ReleasedText } from '../../data/released-text.ts';
import { QuoteText } from '../quotes/quote-text.tsx';

const FIRST = 3;

export function CellTexts({ texts, onAll }: { texts: readonly ReleasedText[]; onAll: () => void }) {
  const { t } = useTranslation('quotes');
  if (texts.length === 0) return null;
  return (
    <div className="cell-card-school cell-texts" data-testid="cell-texts">
      <h3>{t('planner.atCell')}</h3>
      <ul>
        {texts.slice(0, FIRST).map((text) => (
          <li key={`${text.school} ${text.text} ${text.code ?? ''}`}>
            <QuoteText text={text.text} />
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={onAll}>
        {t('planner.inList', { count: texts.length })}
      </button>
    </div>
  );
}
