/** The way in, on paper: for a wall that does not work, or a second room. */
import './poster-sheet.css';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../ui/qr-code.tsx';
import type { Kit } from './kit.ts';
import { Leaf, SheetFrame } from './sheet-frame.tsx';

export default function PosterSheet({ kit }: { kit: Kit }) {
  const { t } = useTranslation('kit');
  const code = kit.lesson?.code ?? null;
  const { host, origin } = window.location;
  return (
    <SheetFrame
      kit={kit}
      sheet="plakat"
      paper="A4 portrait"
      marginMm={14}
      notYet={code === null ? t('poster.closed') : null}
      options={code === null ? undefined : <p className="kit-note">{t('poster.note')}</p>}
    >
      {code !== null && (
        <Leaf paper="A4 portrait" still>
          <div className="poster">
            <h2>{t('poster.title')}</h2>
            <p>
              {t('poster.go')} <strong>{host}/elev</strong>
            </p>
            <p>{t('poster.code')}</p>
            <p className="poster-code">
              {code.slice(0, Math.ceil(code.length / 2))}
              <i />
              {code.slice(Math.ceil(code.length / 2))}
            </p>
            <p>{t('poster.scan')}</p>
            <QrCode text={`${origin}/elev#${code}`} label={t('poster.qr')} />
          </div>
        </Leaf>
      )}
    </SheetFrame>
  );
}
