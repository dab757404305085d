/** What there is to print, what each sheet is for, and for which lesson. */
import {
  ArrowLeft,
  CalendarDays,
  Mail,
  Map as MapPicture,
  MessageCircleQuestionMark,
  Printer,
  QrCode,
  TicketCheck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LanguagePicker } from '../../ui/language-picker.tsx';
import { inLanguage } from '../../map/release-words.ts';
import { DarkRoomSwitch } from '../dark-room-switch.tsx';
import { wallAddress } from '../teacher-address.ts';
import { OF_ONE_LESSON, sheetAddress, type Sheet } from './kit-address.ts';
import type { Kit } from './kit.ts';

const PICTURES = {
  plan: CalendarDays,
  sporsmal: MessageCircleQuestionMark,
  brev: Mail,
  kvitteringer: TicketCheck,
  klassekart: MapPicture,
  plakat: QrCode,
} satisfies Record<Sheet, unknown>;

const GROUPS = [
  ['before', ['plan', 'sporsmal', 'brev']],
  ['during', ['klassekart', 'kvitteringer', 'plakat']],
] as const;

export function KitOverview({ kit }: { kit: Kit }) {
  const { t, i18n } = useTranslation('kit');
  const { matter, lesson } = kit;
  return (
    <div className="kit">
      <header className="kit-head">
        {lesson && (
          <a className="button button-quiet" href={wallAddress(lesson.session.id)}>
            <ArrowLeft aria-hidden="true" size={20} /> {t('toLesson')}
          </a>
        )}
        <div className="kit-tools">
          <DarkRoomSwitch />
          <LanguagePicker />
        </div>
      </header>
      <main className="kit-body">
        <h1>{t('title')}</h1>
        <p className="kit-case">{inLanguage(matter.title, i18n.language)}</p>
        <p>{t('lead')}</p>
        <Lessons kit={kit} />
        {GROUPS.map(([when, sheets]) => (
          <section key={when} aria-labelledby={`kit-${when}`}>
            <h2 id={`kit-${when}`}>{t(`when.${when}`)}</h2>
            <ul className="kit-cards">
              {sheets.map((sheet) => (
                <Card key={sheet} sheet={sheet} kit={kit} />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </div>
  );
}

/** Which lesson the sheets are filled in for. */
function Lessons({ kit: { lesson, lessons } }: { kit: Kit }) {
  const { t } = useTranslation('kit');
  if (lessons.length === 0) return <p className="kit-note">{t('noLessons')}</p>;
  const chosen = lesson?.session.id ?? null;
  return (
    <nav className="kit-lessons" aria-label={t('forLesson')}>
      <span>{t('forLesson')}:</span>
      {[null, ...lessons].map((one) => {
        const id = one?.id ?? null;
        return (
          <a key={id} href={sheetAddress(null, id)} aria-current={id === chosen ? 'true' : undefined}>
            {one === null ? t('anyLesson') : t('aLesson', { className: one.className })}
          </a>
        );
      })}
    </nav>
  );
}

function Card({ sheet, kit }: { sheet: Sheet; kit: Kit }) {
  const { t } = useTranslation('kit');
  const Picture = PICTURES[sheet];
  const session = kit.lesson?.session.id ?? null;
  const isLacking = session === null && OF_ONE_LESSON.includes(sheet);
  const name = t(`sheet.${sheet}.name`);
  return (
    <li className="kit-card" data-testid={`kit-card-${sheet}`}>
      <span className="kit-thumb" aria-hidden="true" data-wide={sheet === 'klassekart'}>
        <Picture size={34} strokeWidth={1.75} />
      </span>
      <div className="kit-card-words">
        <h3>{name}</h3>
        <p>{t(`sheet.${sheet}.what`)}</p>
        <p className="kit-paper">{t(sheet === 'klassekart' ? 'paper.landscape' : 'paper.portrait')}</p>
      </div>
      <div className="kit-card-actions">
        <a className="button" href={sheetAddress(sheet, session)} aria-label={t('openOf', { sheet: name })}>
          {isLacking ? t('onlyWithLesson') : t('open')}
        </a>
        {!isLacking && (
          <a
            className="button button-primary"
            href={sheetAddress(sheet, session, true)}
            aria-label={`${t('print')}: ${name}`}
            data-testid={`kit-print-${sheet}`}
          >
            <Printer aria-hidden="true" size={20} /> {t('print')}
          </a>
        )}
      </div>
    </li>
  );
}
