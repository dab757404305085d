/** What became of what the holder of a slip said: one true thing, and where to read on. */
import { CircleCheckBig, Hourglass, MapPinned, School, Users } from 'lucide-react';
import { useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import type { ReceiptAnswerKind } from '../../data/receipt.ts';
import { StatusSign } from '../class-page/status-sign.tsx';
import { Button } from '../ui/button.tsx';
import type { Chosen } from './chosen.ts';
import { ReceiptDrawing } from './receipt-picture.tsx';
import { textIn, useDecisionSentence } from './say-decision.ts';

type Found = Reply<'lookUpReceipt'>;

const SIGNS: Record<ReceiptAnswerKind, ComponentType<{ size?: number }>> = {
  waiting: Hourglass,
  many: Users,
  'on-map': MapPinned,
  few: CircleCheckBig,
  school: School,
};

export function ReceiptAnswer({
  found,
  chosen,
  onAgain,
  children,
}: {
  found: Found;
  chosen: Chosen;
  onAgain: () => void;
  /** What else the holder of the slip may do. */
  children?: ReactNode;
}) {
  const { t, i18n } = useTranslation('receipt');
  const decides = useDecisionSentence();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Sign = SIGNS[found.answer];
  return (
    <section className="receipt-answer" data-testid="receipt-answer" data-answer={found.answer}>
      <div className="receipt-answer-slip" aria-hidden="true">
        {chosen.pictures.map((picture, i) => (
          <ReceiptDrawing key={`${picture}-${i}`} picture={picture} size={56} />
        ))}
        <strong>{chosen.digits}</strong>
      </div>
      <h3 ref={heading} tabIndex={-1}>
        <Sign size={40} aria-hidden="true" /> {t(`page.${found.answer}`)}
      </h3>
      {found.findings.length > 0 && <Findings findings={found.findings} />}
      <Rows rows={found.rows} />
      <p className="receipt-case">{textIn(found.title, i18n.language)}</p>
      <p className="receipt-decides">{decides(found.decision, new Date())}</p>
      <div className="receipt-answer-actions">
        {found.answer !== 'waiting' && (
          <a className="button" href={`/sak/${found.case}`}>
            {t('page.map')}
          </a>
        )}
        <Button data-testid="another-slip" onClick={onAgain}>
          {t('page.again')}
        </Button>
        {children}
      </div>
      <p className="receipt-secret">{t('page.secret')}</p>
    </section>
  );
}

/** The findings that the child's own is part of, each with how it stands and the answer. */
function Findings({ findings }: { findings: Found['findings'] }) {
  const { t, i18n } = useTranslation('receipt');
  return (
    <div className="receipt-findings">
      <p>{t('page.manyText')}</p>
      <ul>
        {findings.map(({ id, title, status, reply }) => (
          <li key={id}>
            <StatusSign status={status} />
            <strong>{textIn(title, i18n.language)}</strong>
            {reply && <p>{textIn(reply, i18n.language)}</p>}
            <a href={`#funn-${id}`}>{t('page.toFinding')}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Public bands of the school: what was said counts there even where no map shows it. */
function Rows({ rows }: { rows: Found['rows'] }) {
  const { t } = useTranslation(['receipt', 'common']);
  // A theme is said by its reasons where they are shown.
  const told = rows.filter(({ theme, code }) => code !== null || !rows.some((row) => row.theme === theme && row.code));
  if (told.length === 0) return null;
  return (
    <div className="receipt-rows">
      <p>{t('page.rows')}</p>
      <ul>
        {told.map(({ theme, code, band }) => (
          <li key={`${theme}.${code ?? ''}`}>
            {t(code === null ? 'page.row' : 'page.rowCode', {
              theme: t(`common:type.${theme}`),
              code: code === null ? '' : t(`common:code.${code}`),
              band: band.replace('-', '–'),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
