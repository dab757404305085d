import './quote-tick.css';
import { Quote } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The second yes: may everybody read it? Off until the teacher says so, one text at a time. */
export function QuoteTick({ isOn, onToggle }: { isOn: boolean; onToggle: () => void }) {
  const { t } = useTranslation('texts');
  return (
    <label className="quote-tick" data-testid="quote-tick">
      <input type="checkbox" checked={isOn} aria-describedby="quote-tick-note" onChange={onToggle} />
      <Quote aria-hidden="true" size={22} />
      <span>
        <strong>{t('quote.label')}</strong> <kbd>S</kbd>
        <small id="quote-tick-note">{t(isOn ? 'quote.on' : 'quote.off')}</small>
      </span>
    </label>
  );
}
