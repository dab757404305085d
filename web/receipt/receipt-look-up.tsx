/** Three pictures and two digits from the slip, and what became of what was said; a part of the class page. */
import './receipt.css';
import { Delete, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import type { Receipt, ReceiptPicture } from '../../data/receipt.ts';
import { ApiProblem, call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { addDigit, addPicture, NOTHING_CHOSEN, wholeReceipt, withoutLast, type Chosen } from './chosen.ts';
import { PICTURES } from './make-receipt.ts';
import { ReceiptAnswer } from './receipt-answer.tsx';
import { ReceiptErase, ReceiptErased } from './receipt-erase.tsx';
import { ReceiptDrawing } from './receipt-picture.tsx';

type Found = Reply<'lookUpReceipt'>;
type State =
  | { readonly is: 'choosing' }
  | { readonly is: 'looking' }
  | { readonly is: 'found'; readonly found: Found; readonly receipt: Receipt }
  | { readonly is: 'erased' }
  | { readonly is: 'failed'; readonly fault: unknown };

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** @param session of the link; one that leads nowhere is answered as a wrong receipt is */
export function ReceiptLookUp({ session }: { session: string }) {
  const { t } = useTranslation(['receipt', 'done']);
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN);
  const [state, setState] = useState<State>({ is: 'choosing' });
  const change = (next: Chosen): void => {
    setChosen(next);
    if (state.is === 'failed') setState({ is: 'choosing' });
  };
  const find = (): void => {
    const body = wholeReceipt(chosen);
    if (!body || state.is === 'looking') return;
    setState({ is: 'looking' });
    call('lookUpReceipt', { params: { session }, body }).then(
      (found) => setState({ is: 'found', found, receipt: body }),
      (fault: unknown) => setState({ is: 'failed', fault }),
    );
  };
  const again = (): void => {
    setChosen(NOTHING_CHOSEN);
    setState({ is: 'choosing' });
  };
  if (state.is === 'erased') return <ReceiptErased onAgain={again} />;
  if (state.is === 'found') {
    return (
      <ReceiptAnswer found={state.found} chosen={chosen} onAgain={again}>
        <ReceiptErase session={session} receipt={state.receipt} onErased={() => setState({ is: 'erased' })} />
      </ReceiptAnswer>
    );
  }
  return (
    <>
      <p className="receipt-help">{t('page.help')}</p>
      <div className="receipt-bar">
        <Slots chosen={chosen} />
        <div className="receipt-bar-actions">
          <button
            type="button"
            className="receipt-erase"
            data-testid="erase"
            aria-label={t('page.erase')}
            title={t('page.erase')}
            onClick={() => change(withoutLast(chosen))}
          >
            <Delete aria-hidden="true" />
          </button>
          <Button
            look="primary"
            data-testid="find"
            aria-disabled={!wholeReceipt(chosen)}
            aria-describedby={wholeReceipt(chosen) ? undefined : 'receipt-short'}
            onClick={find}
          >
            {t(state.is === 'looking' ? 'page.looking' : 'page.find')}
          </Button>
        </div>
        {state.is === 'failed' && <NotFound fault={state.fault} />}
      </div>
      {!wholeReceipt(chosen) && (
        <p id="receipt-short" className="visually-hidden">
          {t('page.short')}
        </p>
      )}
      <Pictures onChoose={(picture) => change(addPicture(chosen, picture))} />
      <div className="receipt-digits" role="group" aria-label={t('page.digits')}>
        {DIGITS.map((digit) => (
          <button
            key={digit}
            type="button"
            data-testid={`digit-${digit}`}
            onClick={() => change(addDigit(chosen, digit))}
          >
            {digit}
          </button>
        ))}
      </div>
    </>
  );
}

/** In the order of their names, as a reader looks for a word. */
function Pictures({ onChoose }: { onChoose: (picture: ReceiptPicture) => void }) {
  const { t, i18n } = useTranslation(['receipt', 'done']);
  const { language } = i18n;
  const sorted = useMemo(() => {
    const order = new Intl.Collator(language);
    return PICTURES.map((picture) => ({ picture, name: t(`done:picture.${picture}`) })).sort((a, b) =>
      order.compare(a.name, b.name),
    );
  }, [t, language]);
  return (
    <div className="receipt-pictures" role="group" aria-label={t('page.pictures')}>
      {sorted.map(({ picture, name }) => (
        <button key={picture} type="button" data-testid={`picture-${picture}`} onClick={() => onChoose(picture)}>
          <ReceiptDrawing picture={picture} size={48} />
          {name}
        </button>
      ))}
    </div>
  );
}

function Slots({ chosen }: { chosen: Chosen }) {
  const { t } = useTranslation(['receipt', 'done']);
  return (
    <ol className="receipt-slots" aria-label={t('page.slots')} aria-live="polite">
      {[0, 1, 2].map((i) => {
        const picture = chosen.pictures[i];
        return (
          <li key={`picture-${i}`} data-filled={picture !== undefined}>
            {picture && <ReceiptDrawing picture={picture} size={40} />}
            <span className="visually-hidden">
              {picture ? t(`done:picture.${picture}`) : t('page.emptyPicture', { number: i + 1 })}
            </span>
          </li>
        );
      })}
      {[0, 1].map((i) => {
        const digit = chosen.digits[i];
        return (
          <li key={`digit-${i}`} data-filled={digit !== undefined}>
            {digit ?? <span className="visually-hidden">{t('page.emptyDigit', { number: i + 1 })}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** Wrong, unknown and an address that leads to no class read the same. */
function NotFound({ fault }: { fault: unknown }) {
  const { t } = useTranslation('common');
  const sentence = useProblemSentence();
  const isUnknown = fault instanceof ApiProblem && (fault.code === 'receipt-unknown' || fault.code === 'not-valid');
  return (
    <p className="receipt-not-found" role="alert" data-testid="receipt-not-found">
      <SearchX size={24} aria-hidden="true" />
      {isUnknown ? t('problem.receipt-unknown') : sentence(fault)}
    </p>
  );
}
