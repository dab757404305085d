/** The one question on screen, over the map. Focus goes to its heading, so that a screen reader begins there. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EarButton, useReadOnOpening } from '../read-aloud/ear.tsx';

/** What the ear reads of a card, after its title: the app's own sentences, never what a child has written. */
const READ = '.card-help, .card-note, [data-read]';

export function Card({
  title,
  testId,
  onBack,
  children,
}: {
  title: string;
  testId: string;
  onBack?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const { t } = useTranslation('common');
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [testId]);
  const sentences = (): string =>
    [title, ...[...(section.current?.querySelectorAll(READ) ?? [])].map(({ textContent }) => textContent.trim())]
      .filter((sentence) => sentence !== '')
      .map((sentence) => (/[.!?؟]$/.test(sentence) ? sentence : `${sentence}.`))
      .join(' ');
  useReadOnOpening(`${testId} ${title}`, sentences);
  return (
    <section ref={section} className="card" data-testid={testId} aria-labelledby={`${testId}-title`}>
      <div className="card-head">
        {onBack && (
          <button type="button" className="card-back" data-testid="back" aria-label={t('back')} onClick={onBack}>
            <ArrowLeft aria-hidden="true" />
          </button>
        )}
        <h1 id={`${testId}-title`} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <EarButton sentences={sentences} />
      </div>
      {children}
    </section>
  );
}
