/** The plan: a page for what comes before and the lesson itself, one for what comes after and the aims it serves. */
import './plan-sheet.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LESSON_STEPS, STEP_MINUTES } from '../../../data/lesson.ts';
import { caseWords } from './case-words.ts';
import type { Kit } from './kit.ts';
import { Leaf, SheetFrame } from './sheet-frame.tsx';

/** Minutes of what is done before and after, in a school hour of 45. */
const BEFORE = { case: 10, warmup: 12, map: 13, privacy: 5, letter: 5 } as const;
const AFTER = { map: 10, rank: 5, statement: 20, follow: 10 } as const;

const NEEDS = ['devices', 'wall', 'slips', 'map'] as const;
const THEMES = ['part', 'democracy', 'health', 'sustainable'] as const;
/** Which subjects have an aim that we could check, after which year (udir.no, 2026-11-23). */
const AIMS = { 4: ['saf', 'nor', 'nat'], 7: ['saf', 'nor', 'nat', 'kro'], 10: ['saf', 'nor', 'kro'] } as const;
const GRADES = [4, 7, 10] as const;

type Part = 'before' | 'during' | 'after';

export default function PlanSheet({ kit }: { kit: Kit }) {
  const { t, i18n } = useTranslation(['kit', 'kit-letter', 'public']);
  const words = caseWords(kit.matter, i18n.language);
  const rows = (group: string, minutes: Readonly<Record<string, number>>) =>
    Object.entries(minutes).map(([id, count]) => (
      <tr key={id}>
        <td className="plan-minutes">{t('plan.minutes', { count })}</td>
        <th scope="row">{t(`plan.${group}.${id}.what`)}</th>
        <td>{t(`plan.${group}.${id}.how`)}</td>
      </tr>
    ));
  const steps = Object.fromEntries(LESSON_STEPS.map((step) => [step, STEP_MINUTES[step]]));
  const promised = kit.lesson?.promised === false ? t('kit-letter:notPromised') : words.promise;
  return (
    <SheetFrame kit={kit} sheet="plan" paper="A4 portrait" marginMm={14}>
      <Leaf paper="A4 portrait">
        <header className="plan-head">
          <h2>{t('plan.title')}</h2>
          <p>
            <strong>{words.title}</strong> {t('plan.asks', words)}{' '}
            {t(words.isAhead ? 'kit-letter:decides' : 'kit-letter:decided', words)}{' '}
            {t(`kit-letter:ladder.${kit.matter.ladder}`)}
          </p>
          <p className="plan-promise">
            <strong>{t('kit-letter:promise')}</strong> {promised}
          </p>
        </header>
        <section className="plan-need">
          <h3>{t('plan.need')}</h3>
          <ul>
            {NEEDS.map((need) => (
              <li key={need}>{t(`plan.needs.${need}`)}</li>
            ))}
          </ul>
        </section>
        <Lesson part="before">{rows('before', BEFORE)}</Lesson>
        <Lesson part="during">{rows('step', steps)}</Lesson>
      </Leaf>
      <Leaf paper="A4 portrait">
        <Lesson part="after">{rows('after', AFTER)}</Lesson>
        <p className="plan-note">{t('plan.rankNote')}</p>
        <p className="plan-note">{t('plan.textsNote')}</p>
        <Aims />
      </Leaf>
    </SheetFrame>
  );
}

function Lesson({ part, children }: { part: Part; children: ReactNode }) {
  const { t } = useTranslation('kit');
  return (
    <section className="plan-lesson">
      <h3>{t(`plan.lesson.${part}`)}</h3>
      <p>{t(`plan.aim.${part}`)}</p>
      <table>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function Aims() {
  const { t } = useTranslation('kit');
  return (
    <section className="plan-aims">
      <h3>{t('plan.aims.title')}</h3>
      {GRADES.map((grade) => (
        <div key={grade} className="plan-grade">
          <h4>{t(`plan.aims.grade.${grade}`)}</h4>
          <dl>
            {AIMS[grade].map((subject) => (
              <div key={subject}>
                <dt>{t(`plan.aims.subject.${subject}`)}</dt>
                <dd>{t(`plan.aims.${grade}.${subject}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <h4>{t('plan.aims.across')}</h4>
      <ul>
        {THEMES.map((theme) => (
          <li key={theme}>{t(`plan.aims.theme.${theme}`)}</li>
        ))}
      </ul>
      <p className="plan-note">{t('plan.aims.note')}</p>
    </section>
  );
}
