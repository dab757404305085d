/** One finding, in plain words: what many said, how it stands, the answer and its reason, what happened and when. */
import './finding-card.css';
import { CircleQuestionMark, Frown, Meh, MessageCircleReply, Smile, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BetterAnswer } from '../../data/better.ts';
import type { PublicFinding } from '../../data/finding.ts';
import type { Band, Theme } from '../../data/release.ts';
import type { Tab } from '../../data/topics.ts';
import { StickerShape } from '../pupil/pictures.tsx';
import { textIn } from '../receipt/say-decision.ts';
import { StatusSign } from './status-sign.tsx';

/** The sticker that the children put there; a way has none. */
export const STICKER_OF: Record<Theme, Tab | null> = {
  route: null,
  activity: 'fun',
  like: 'like',
  unsafe: 'avoid',
  unpleasant: 'avoid',
  wish: 'wish',
};

export const BETTER_SIGNS: Record<BetterAnswer, LucideIcon> = {
  yes: Smile,
  little: Meh,
  no: Frown,
  unsure: CircleQuestionMark,
};

/** Lower end of a band. */
const leastOf = (band: Band): number => Number.parseInt(band, 10);

export function FindingCard({ finding, level = 3 }: { finding: PublicFinding; level?: 2 | 3 }) {
  const { t, i18n } = useTranslation('class-page');
  const { id, title, theme, code, status, owner, reply, evidence } = finding;
  const Heading = `h${level}` as const;
  const tab = STICKER_OF[theme];
  const least = evidence && Math.max(...evidence.cells.map(({ band }) => leastOf(band)));
  return (
    <article className="finding" id={`funn-${id}`} data-testid={`finding-${id}`} data-status={status} tabIndex={-1}>
      <header className="finding-head">
        {tab && <StickerShape tab={tab} code={code} size={64} />}
        <div>
          <Heading>{textIn(title, i18n.language)}</Heading>
          <p className="finding-under">
            <StatusSign status={status} />
            {least !== null && <span>{t('finding.least', { count: least })}</span>}
          </p>
        </div>
      </header>
      {reply ? (
        <figure className="finding-reply">
          <blockquote>{textIn(reply, i18n.language)}</blockquote>
          <figcaption>
            <MessageCircleReply size={20} aria-hidden="true" />
            {t('finding.from', { owner: textIn(owner, i18n.language) })}
          </figcaption>
        </figure>
      ) : (
        <p className="finding-noreply">{t('finding.noReply', { owner: textIn(owner, i18n.language) })}</p>
      )}
      {finding.better.length > 0 && <Better rows={finding.better} />}
      <Thread entries={finding.thread} />
    </article>
  );
}

function Thread({ entries }: { entries: PublicFinding['thread'] }) {
  const { t, i18n } = useTranslation('class-page');
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <section className="finding-thread">
      <p className="finding-small">{t('finding.thread')}</p>
      <ol>
        {entries.map(({ date, what }) => (
          <li key={`${date} ${what.nb}`}>
            <time dateTime={date}>{day.format(new Date(`${date}T00:00:00Z`))}</time>
            <span>{textIn(what, i18n.language)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the next classes answered; there is none until enough have. */
function Better({ rows }: { rows: PublicFinding['better'] }) {
  const { t } = useTranslation(['class-page', 'done']);
  const schools = new Set(rows.map(({ school }) => school));
  return (
    <section className="finding-better" data-testid="better-rows">
      <p className="finding-small">{t('better.asked')}</p>
      {[...schools].map((school) => (
        <ul key={school}>
          {rows
            .filter((row) => row.school === school)
            .map(({ answer, band }) => {
              const Sign = BETTER_SIGNS[answer];
              return (
                <li key={answer} data-answer={answer}>
                  <Sign size={26} aria-hidden="true" />
                  <strong>{t(`done:better.${answer}`)}</strong> {t('better.band', { band: band.replace('-', '–') })}
                </li>
              );
            })}
        </ul>
      ))}
      <p className="finding-note">{t('better.note')}</p>
    </section>
  );
}
