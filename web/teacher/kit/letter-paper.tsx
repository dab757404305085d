/** What stands on the letter. Every fact is the case's or the lesson's; what the school adds is written by hand or for this print. */
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../../data/case.ts';
import type { PageLanguage } from '../../../data/languages.ts';
import { inLanguage } from '../../map/release-words.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { caseWords } from './case-words.ts';
import type { Kit } from './kit.ts';
import { Leaf } from './sheet-frame.tsx';

/** What the teacher fills in before printing; empty = a line to write on. */
export type OwnWords = { readonly school: string; readonly municipality: string; readonly due: string };

type LetterProps = { kit: Kit; language: PageLanguage; own: OwnWords; basis: Basis };

const COLLECTED = ['way', 'places', 'words', 'class'] as const;
const SEES = ['child', 'class', 'planner', 'everyone'] as const;
const LONG = ['seat', 'raw', 'receipt'] as const;
const BACK = ['before', 'after', 'release'] as const;

export function LetterPaper({ kit, language, own, basis }: LetterProps) {
  const { t } = useTranslation('kit-letter', { lng: language });
  const { matter, lesson } = kit;
  const words = caseWords(matter, language);
  const basisText = matter.bases.find(({ is }) => is === basis)?.text;
  const school = matter.schools.find(({ id }) => id === lesson?.session.school)?.name;
  const link = `${window.location.origin}/sak/${matter.id}`;
  return (
    <Leaf paper="A4 portrait" lang={language}>
      <div className="letter" data-testid="kit-letter" data-basis={basis}>
        <p className="letter-from">
          <span>{t('from', words)}</span>
          <span>
            {t('date')} <Blank text="" />
          </span>
        </p>
        <p>{school === undefined ? t('toAnySchool') : t('to', { school })}</p>
        <h2>{t(`title.${basis}`)}</h2>
        <p>{t('intro', words)}</p>
        <Part title={t('whyTitle')}>
          <p>
            {t('why')} <q>{words.why}</q>
          </p>
          <p>
            {t(words.isAhead ? 'decides' : 'decided', words)} {t(`ladder.${matter.ladder}`)}
          </p>
          <p>
            {lesson?.promised === false ? (
              t('notPromised')
            ) : (
              <>
                {t('promise')} <q>{words.promise}</q>
              </>
            )}
          </p>
        </Part>
        <Part title={t('collectedTitle')}>
          <ul>
            {COLLECTED.map((one) => (
              <li key={one}>{t(`collected.${one}`)}</li>
            ))}
          </ul>
          <p>{t('notCollected')}</p>
        </Part>
        <Part title={t('homeTitle')}>
          <p>{t('home')}</p>
        </Part>
        <Part title={t('seesTitle')}>
          <table>
            <tbody>
              {SEES.map((one) => (
                <tr key={one}>
                  <th scope="row">{t(`sees.${one}.who`)}</th>
                  <td>{t(`sees.${one}.what`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Part>
        <Part title={t('longTitle')}>
          <ul>
            {LONG.map((one) => (
              <li key={one}>{t(`long.${one}`, { days: kit.rawDays })}</li>
            ))}
          </ul>
        </Part>
        <Part title={t('backTitle')} look="framed">
          <ul>
            {BACK.map((one) => (
              <li key={one}>
                <strong>{t(`back.${one}.when`)}</strong> {t(`back.${one}.what`)}
              </li>
            ))}
          </ul>
        </Part>
        <Part title={t('basisTitle')}>
          <p>{t(`basis.${basis}`)}</p>
          {basisText && <p>{inLanguage(basisText, language)}</p>}
        </Part>
        <Part title={t('rightsTitle')}>
          <p>{t('rights')}</p>
          <p className="letter-contact">
            {t('contact.school')} <Blank text={own.school} />
          </p>
          <p className="letter-contact">
            {t('contact.municipality')} <Blank text={own.municipality} />
          </p>
          <p className="letter-follow">
            <QrCode text={link} label={t('follow')} />
            <span>
              {words.name}, {words.role}
              <br />
              {t('follow')} {link.replace(/^https?:\/\//, '')}
            </span>
          </p>
        </Part>
        {basis === 'guardian-consent' && <ConsentSlip title={words.title} language={language} due={own.due} />}
      </div>
    </Leaf>
  );
}

function Part({ title, look, children }: { title: string; look?: 'framed'; children: ReactNode }) {
  return (
    <section className={look === 'framed' ? 'letter-part letter-framed' : 'letter-part'}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

const Blank = ({ text }: { text: string }) =>
  text.trim() === '' ? <span className="letter-blank" /> : <strong>{text}</strong>;

/** Cut off, signed and kept by the school: the product holds no names. */
function ConsentSlip({ title, language, due }: { title: string; language: PageLanguage; due: string }) {
  const { t } = useTranslation('kit-letter', { lng: language });
  return (
    <section className="letter-slip" data-testid="kit-consent">
      <p className="letter-cut">✂ {t('slip.cut')}</p>
      <h3>{t('slip.title', { title })}</h3>
      <p className="letter-tick">
        <i /> {t('slip.yes')}
      </p>
      <p className="letter-tick">
        <i /> {t('slip.no')}
      </p>
      <div className="letter-lines">
        {(['child', 'class', 'guardian', 'date'] as const).map((line) => (
          <p key={line}>
            <i />
            {t(`slip.${line}`)}
          </p>
        ))}
      </div>
      <p>
        {t('slip.due')} <Blank text={due} />
      </p>
      <p>{t('slip.keeps')}</p>
    </section>
  );
}
