/** The class code by own keys, keyboard or paste. Only symbols that occur in codes have keys, so no word can be typed. */
import { Delete } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { CODE_KEYS, CODE_LENGTHS, isWhole, readCode } from './join-code.ts';

export function CodeEntry({
  code,
  onCode,
  onGo,
  looking,
  trouble,
}: {
  code: string;
  onCode: (code: string) => void;
  onGo: () => void;
  looking: boolean;
  trouble: string | null;
}) {
  const { t } = useTranslation('pupil');
  const whole = isWhole(code) && !looking;
  const now = useRef({ code, whole, onCode, onGo });
  useEffect(() => {
    now.current = { code, whole, onCode, onGo };
  });

  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { code: before, whole: ready, onCode: change, onGo: go } = now.current;
      if (event.key === 'Backspace') change(before.slice(0, -1));
      // Enter on a key presses that key.
      else if (event.key === 'Enter' && ready && !(event.target instanceof HTMLButtonElement)) go();
      else if (event.key.length === 1 && event.key !== ' ') {
        const next = readCode(before + event.key);
        if (next !== before) change(next);
      }
    };
    const onPaste = (event: ClipboardEvent): void => {
      const pasted = readCode(event.clipboardData?.getData('text') ?? '');
      if (pasted !== '') now.current.onCode(pasted);
    };
    document.addEventListener('keydown', onKey, { signal: stop.signal });
    document.addEventListener('paste', onPaste, { signal: stop.signal });
    return () => {
      stop.abort();
    };
  }, []);

  const boxes = Math.max(CODE_LENGTHS[0], code.length);
  return (
    <>
      <h1>{t('join.title')}</h1>
      <div
        className="code-boxes"
        dir="ltr"
        role="img"
        data-testid="join-code"
        data-code={code}
        aria-label={t('join.boxes', { code: code === '' ? t('join.empty') : code.split('').join(' ') })}
      >
        {Array.from({ length: boxes }, (_, i) => (
          <span key={i} data-now={i === code.length}>
            {code[i] ?? ''}
          </span>
        ))}
      </div>
      <p className="join-trouble" role="alert" data-testid="join-trouble">
        {trouble}
      </p>
      <div className="code-keys" dir="ltr">
        {CODE_KEYS.map((symbol) => (
          <button
            key={symbol}
            type="button"
            data-testid={`key-${symbol}`}
            aria-label={t('join.key', { symbol })}
            onClick={() => onCode(readCode(code + symbol))}
          >
            {symbol}
          </button>
        ))}
        <button
          type="button"
          className="code-erase"
          data-testid="key-erase"
          aria-label={t('join.erase')}
          onClick={() => onCode(code.slice(0, -1))}
        >
          <Delete aria-hidden="true" />
        </button>
      </div>
      <p id="code-rule" className="join-help">
        {t('join.short')}
      </p>
      <div className="join-foot">
        <Button
          look="primary"
          data-testid="join-go"
          aria-disabled={!whole}
          aria-describedby="code-rule"
          onClick={() => {
            if (whole) onGo();
          }}
        >
          {looking ? t('join.looking') : t('join.go')}
        </Button>
      </div>
    </>
  );
}
