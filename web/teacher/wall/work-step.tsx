/** «Veien» and «Stedene»: what to do now, how far everybody is, and the trail they make together. */
import { EyeOff, Home, Route, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TABS, type Tab } from '../../../data/topics.ts';
import { MODE_PICTURES, StickerShape } from '../../pupil/pictures.tsx';
import type { Seat } from './seat-button.tsx';
import { SeatPiles } from './seat-piles.tsx';
import { Trail } from './trail.tsx';

const TAB_NAMES = Object.keys(TABS) as Tab[];

export function WorkStep({
  step,
  seats,
  footprints,
  onSeat,
}: {
  step: 'way' | 'places';
  seats: readonly Seat[];
  footprints: number;
  onSeat: (seat: Seat) => void;
}) {
  return (
    <div className="wall-work">
      {step === 'way' ? <WayNow /> : <PlacesNow />}
      <SeatPiles seats={seats} onSeat={onSeat} />
      <Trail count={footprints} />
    </div>
  );
}

function WayNow() {
  const { t } = useTranslation('teacher');
  const lines = [
    { Sign: Route, text: t('now.way.a') },
    { Sign: MODE_PICTURES.cycle, text: t('now.way.c') },
    { Sign: EyeOff, text: t('now.way.b') },
    { Sign: Send, text: t('now.way.d') },
  ];
  return (
    <section className="wall-now">
      <h2>
        <Home aria-hidden="true" size="1em" /> {t('now.way.title')}
      </h2>
      <ul>
        {lines.map(({ Sign, text }) => (
          <li key={text}>
            <i aria-hidden="true">
              <Sign size="1.4em" />
            </i>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlacesNow() {
  const { t } = useTranslation(['teacher', 'pupil']);
  return (
    <section className="wall-now">
      <h2>{t('now.places.title')}</h2>
      <ul>
        {TAB_NAMES.map((tab) => (
          <li key={tab}>
            <StickerShape tab={tab} size={44} />
            {t(`pupil:tab.${tab}`)}
          </li>
        ))}
      </ul>
      <p>{t('now.places.hint')}</p>
    </section>
  );
}
