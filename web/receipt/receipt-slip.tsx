/** The child's receipt, large enough to be copied with a pencil: three pictures, two digits, and where the answer is found. */
import './receipt-slip.css';
import { Check, Copy, Hourglass, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../data/receipt.ts';
import type { DeviceReceipt, DeviceSeat } from '../offline/database.ts';
import { needsReceipt, type Receipts } from '../offline/receipts.ts';
import { Button } from '../ui/button.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { makeReceipt, randomBytes } from './make-receipt.ts';
import { ReceiptDrawing } from './receipt-picture.tsx';

/** Makes the seat's receipt once, and a new one if another child has it. */
function useReceipt(receipts: Receipts, seat: DeviceSeat): DeviceReceipt | undefined {
  const [stored, setStored] = useState<DeviceReceipt | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const now = await receipts.read(seat.seat);
      if (gone) return;
      setStored(now);
      if (needsReceipt(now)) await receipts.make(seat, makeReceipt(randomBytes));
    };
    const stop = receipts.subscribe(() => void read());
    void read();
    return () => {
      gone = true;
      stop();
    };
  }, [receipts, seat]);
  return stored;
}

export default function ReceiptSlip({ receipts, seat }: { receipts: Receipts; seat: DeviceSeat }) {
  const { t } = useTranslation('done');
  const stored = useReceipt(receipts, seat);
  const link = `${window.location.origin}/klasse/${seat.session}`;
  if (stored && !needsReceipt(stored) && (stored.state === 'taken' || stored.state === 'refused')) {
    return (
      <p className="slip-state" role="status" data-testid="receipt" data-state="lost">
        {t('slip.lost')}
      </p>
    );
  }
  if (!stored || stored.state === 'taken') {
    return (
      <p className="slip-state" role="status" data-testid="receipt" data-state="making">
        {t('slip.making')}
      </p>
    );
  }
  return <Slip receipt={stored.receipt} isKept={stored.state === 'kept'} link={link} />;
}

function Slip({ receipt, isKept, link }: { receipt: Receipt; isKept: boolean; link: string }) {
  const { t } = useTranslation('done');
  const names = receipt.pictures.map((picture) => t(`picture.${picture}`));
  const Sign = isKept ? Check : Hourglass;
  return (
    <section
      className="slip"
      aria-labelledby="slip-title"
      data-testid="receipt"
      data-state={isKept ? 'kept' : 'waiting'}
      data-pictures={receipt.pictures.join(' ')}
      data-digits={receipt.digits}
    >
      <h2 id="slip-title">{t('slip.title')}</h2>
      <p className="slip-why">{t('slip.why')}</p>
      <p className="visually-hidden">
        {t('slip.says', { pictures: names.join(', '), digits: receipt.digits.replace(/(.)(.)/, '$1 $2') })}
      </p>
      <div className="slip-code" aria-hidden="true">
        {receipt.pictures.map((picture, i) => (
          <figure key={`${picture}-${i}`}>
            <ReceiptDrawing picture={picture} size="100%" />
            <figcaption>{names[i]}</figcaption>
          </figure>
        ))}
        <strong>{receipt.digits}</strong>
      </div>
      <p className="slip-state" role="status">
        <Sign size={22} aria-hidden="true" /> {t(isKept ? 'slip.sure' : 'slip.wait')}
      </p>
      <p className="slip-copy-out">{t('slip.copyOut')}</p>
      <div className="slip-where">
        <div className="slip-qr">
          <QrCode text={link} label={t('slip.qr')} />
        </div>
        <p>
          {t('slip.where')} <a href={link}>{link.replace(/^https?:\/\//, '')}</a>
        </p>
      </div>
      <SlipActions text={`${names.join(', ')}, ${receipt.digits}\n${link}`} />
    </section>
  );
}

function SlipActions({ text }: { text: string }) {
  const { t } = useTranslation('done');
  const [copied, setCopied] = useState<'no' | 'copied' | 'notCopied'>('no');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('copied');
    } catch {
      // Not allowed, or plain http: the page says so and the pencil does it.
      setCopied('notCopied');
    }
  };
  return (
    <div className="slip-actions">
      <Button data-testid="print-slip" onClick={() => window.print()}>
        <Printer size={20} aria-hidden="true" /> {t('slip.print')}
      </Button>
      <Button data-testid="copy-slip" onClick={() => void copy()}>
        <Copy size={20} aria-hidden="true" /> {t('slip.copy')}
      </Button>
      <span role="status">{copied !== 'no' && t(`slip.${copied}`)}</span>
    </div>
  );
}
