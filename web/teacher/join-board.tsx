import { useTranslation } from 'react-i18next';
import { QrCode } from '../ui/qr-code.tsx';

/** The three ways in, readable from the last row: point the camera, or write the address and the code. */
export function JoinBoard({ code }: { code: string }) {
  const { t } = useTranslation('teacher');
  const { origin, host } = window.location;
  const half = Math.ceil(code.length / 2);
  return (
    <section className="join" aria-labelledby="join-title">
      <div className="join-words">
        <h2 id="join-title">{t('join')}</h2>
        <ol>
          <li>
            {t('goTo')} <strong className="join-address">{host}/elev</strong>
          </li>
          <li>{t('writeCode')}</li>
        </ol>
        <p className="join-code" data-testid="class-code" data-code={code}>
          {/* Read aloud sign by sign. */}
          <span className="visually-hidden">{Array.from(code).join(' ')}</span>
          <span aria-hidden="true">
            {code.slice(0, half)}
            <i />
            {code.slice(half)}
          </span>
        </p>
      </div>
      <div className="join-qr">
        <QrCode text={`${origin}/elev#${code}`} label={t('qr')} />
        <p>{t('orCamera')}</p>
      </div>
    </section>
  );
}
