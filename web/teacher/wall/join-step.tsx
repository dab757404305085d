/** The ways in, readable from the last row, and the animals as they come. */
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../ui/qr-code.tsx';
import { CodeSigns } from './join-code.tsx';
import { SeatButton, type Seat } from './seat-button.tsx';
import { crowdOf } from './seat-piles.tsx';

export function JoinBoard({ code }: { code: string }) {
  const { t } = useTranslation('teacher');
  const { origin, host } = window.location;
  return (
    <section className="wall-join" aria-labelledby="join-title">
      <div className="wall-join-words">
        <h2 id="join-title">{t('join.title')}</h2>
        <ol>
          <li>
            {t('join.goTo')} <strong className="wall-join-address">{host}/elev</strong>
          </li>
          <li>{t('join.writeCode')}</li>
        </ol>
        <p className="wall-join-code" data-long={code.length > 6}>
          <CodeSigns code={code} />
        </p>
      </div>
      <div className="wall-join-qr">
        <QrCode text={`${origin}/elev#${code}`} label={t('join.qr')} />
        <p>{t('join.camera')}</p>
      </div>
    </section>
  );
}

export function JoinStep({
  code,
  seats,
  onSeat,
}: {
  code: string;
  seats: readonly Seat[];
  onSeat: (seat: Seat) => void;
}) {
  const { t } = useTranslation('teacher');
  return (
    <div className="wall-join-step">
      <JoinBoard code={code} />
      <section className="wall-arrivals" data-crowd={crowdOf(seats.length)} aria-label={t('panel.seats')}>
        {seats.length === 0 ? (
          <p>{t('join.none')}</p>
        ) : (
          <ul>
            {seats.map((seat) => (
              <li key={seat.animal}>
                <SeatButton seat={seat} where="wall" onPress={() => onSeat(seat)} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
