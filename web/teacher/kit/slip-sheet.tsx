/** Receipt slips to cut out: room for three pictures and two digits, and where the answer will be. Nobody's name. */
import './slip-sheet.css';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../ui/qr-code.tsx';
import { classPageAddress } from '../teacher-address.ts';
import type { Kit } from './kit.ts';
import { Leaf, SheetFrame } from './sheet-frame.tsx';
import { slipPages } from './slip-pages.ts';

export default function SlipSheet({ kit }: { kit: Kit }) {
  const { t } = useTranslation('kit');
  const { session } = kit.lesson ?? {};
  if (!session) return null;
  const link = `${window.location.origin}${classPageAddress(session.id)}`;
  return (
    <SheetFrame
      kit={kit}
      sheet="kvitteringer"
      paper="A4 portrait"
      marginMm={8}
      options={<p className="kit-note">{t('slips.about', { count: session.invited })}</p>}
    >
      {slipPages(session.invited).map((count, page) => (
        <Leaf key={page} paper="A4 portrait" still>
          <ul className="slip-page">
            {Array.from({ length: count }, (_, slip) => (
              <li key={slip} data-testid="kit-slip">
                <Slip link={link} />
              </li>
            ))}
          </ul>
        </Leaf>
      ))}
    </SheetFrame>
  );
}

function Slip({ link }: { link: string }) {
  const { t } = useTranslation('kit');
  const id = link.lastIndexOf('/') + 1;
  return (
    <>
      <div className="slip-head">
        <div>
          <p className="slip-title">{t('slips.title')}</p>
          <p>{t('slips.how')}</p>
        </div>
        <QrCode text={link} label={t('slips.qr')} />
      </div>
      <div className="slip-frames">
        {[1, 2, 3].map((number) => (
          <div key={number} className="slip-frame">
            <span>{t('slips.picture', { number })}</span>
            <i />
          </div>
        ))}
        <div className="slip-digits">
          <span>{t('slips.digits')}</span>
          <i />
          <i />
        </div>
      </div>
      <p className="slip-foot">
        {t('slips.keep')} {t('slips.where')}
        <span className="slip-link">
          {/* Broken before the id, never at a hyphen of it: a child types it off. */}
          {link.slice(0, id).replace(/^https?:\/\//, '')}
          <wbr />
          <span>{link.slice(id)}</span>
        </span>
      </p>
    </>
  );
}
