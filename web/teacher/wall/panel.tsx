/** The teacher's choices beside the wall: time, code, seats, screen, other pages, the end. */
import { Keyboard, Maximize, Minimize, RefreshCw, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { LanguagePicker } from '../../ui/language-picker.tsx';
import { DarkRoomSwitch } from '../dark-room-switch.tsx';
import { classPageAddress, kitAddress, START_ADDRESS, statementAddress, textsAddress } from '../teacher-address.ts';
import type { Progress } from './follow-session.ts';
import { canFillScreen, useFullScreen } from './full-screen.ts';
import { SeatButton, type Seat } from './seat-button.tsx';
import type { Presses } from './use-presses.ts';

/** What a press adds, minutes. */
const EXTENSIONS = [2, 5];

export type Question = 'end' | 'rotate' | 'keys';

export function Panel({
  progress,
  presses,
  onSeat,
  onAsk,
  onClose,
}: {
  progress: Progress;
  presses: Presses;
  onSeat: (seat: Seat) => void;
  onAsk: (question: Question) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('teacher');
  const { session, clock, seats, code } = progress;
  const isOpen = session.state === 'open';
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <aside className="wall-panel" id="wall-panel" aria-label={t('panel.open')} data-testid="panel">
      <header>
        <h2>{t('panel.open')}</h2>
        <Button ref={close} look="quiet" aria-label={t('panel.close')} data-testid="panel-close" onClick={onClose}>
          <X aria-hidden="true" />
        </Button>
      </header>
      {isOpen && session.strand === 'pupils' && (
        <Group title={t('panel.time')}>
          {clock.secondsLeft === null ? (
            <p>{t('panel.notStarted')}</p>
          ) : (
            <>
              <p>{t('panel.timeLength', { minutes: clock.minutes })}</p>
              <div className="wall-row">
                {EXTENSIONS.map((minutes) => (
                  <Button
                    key={minutes}
                    data-testid={`extend-${minutes}`}
                    onClick={() => {
                      void presses.extend(minutes);
                    }}
                  >
                    {t('panel.more', { minutes })}
                  </Button>
                ))}
              </div>
            </>
          )}
        </Group>
      )}
      {isOpen && code !== null && (
        <Group title={t('panel.code')}>
          <div className="wall-row">
            <Button data-testid="rotate-code" onClick={() => onAsk('rotate')}>
              <RefreshCw aria-hidden="true" size={20} /> {t('panel.newCode')}
            </Button>
          </div>
        </Group>
      )}
      {isOpen && (
        <Group title={t('panel.seats')}>
          <p>{seats.length === 0 ? t('panel.noSeats') : t('panel.seatsHelp')}</p>
          <ul className="wall-panel-seats">
            {seats.map((seat) => (
              <li key={seat.animal}>
                <SeatButton seat={seat} where="panel" onPress={() => onSeat(seat)} />
              </li>
            ))}
          </ul>
        </Group>
      )}
      <ScreenGroup onAsk={onAsk} />
      <Group title={t('panel.morePages')}>
        <nav aria-label={t('panel.morePages')}>
          <ul className="wall-links">
            <li>
              <a href={textsAddress(session.id)}>{t('links.texts')}</a>
            </li>
            <li>
              <a href={statementAddress(session.id)}>{t('links.statement')}</a>
            </li>
            <li>
              <a href={kitAddress(session.id)}>{t('links.kit')}</a>
            </li>
            <li>
              <a href={classPageAddress(session.id)}>{t('links.classPage')}</a>
            </li>
            <li>
              <a href={START_ADDRESS}>{t('links.own')}</a>
            </li>
          </ul>
        </nav>
      </Group>
      {isOpen && (
        <Button look="danger" data-testid="close-session" onClick={() => onAsk('end')}>
          {t('panel.end')}
        </Button>
      )}
    </aside>
  );
}

function ScreenGroup({ onAsk }: { onAsk: (question: Question) => void }) {
  const { t } = useTranslation('teacher');
  const full = useFullScreen();
  return (
    <Group title={t('panel.screen')}>
      <div className="wall-row">
        <DarkRoomSwitch look="normal" />
        {canFillScreen() && (
          <Button aria-pressed={full.isFull} data-testid="full-screen" onClick={full.toggle}>
            {full.isFull ? <Minimize aria-hidden="true" size={20} /> : <Maximize aria-hidden="true" size={20} />}{' '}
            {t('panel.full')}
          </Button>
        )}
        <Button data-testid="keys" onClick={() => onAsk('keys')}>
          <Keyboard aria-hidden="true" size={20} /> {t('panel.keys')}
        </Button>
      </div>
      <LanguagePicker />
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
