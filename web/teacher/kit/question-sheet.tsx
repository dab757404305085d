/** Warm-up: a page of questions for the teacher, and pages of cards to cut out for the ages that are chosen. */
import './question-sheet.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GRADE_GROUPS, gradeGroup, type GradeGroup } from '../../../data/topics.ts';
import type { Kit } from './kit.ts';
import { OptionRow } from './option-row.tsx';
import { Leaf, SheetFrame } from './sheet-frame.tsx';

const TOPICS = ['way', 'feel', 'kinds', 'missing'] as const;
const QUIET = ['wait', 'two', 'point', 'choose', 'pass'] as const;
const CARDS = [1, 2, 3, 4, 5, 6] as const;

export default function QuestionSheet({ kit }: { kit: Kit }) {
  const { t } = useTranslation('kit');
  const ofLesson = new Set(kit.lesson?.session.grades.map(gradeGroup));
  const [groups, setGroups] = useState<readonly GradeGroup[]>(
    ofLesson.size === 0 ? GRADE_GROUPS : GRADE_GROUPS.filter((group) => ofLesson.has(group)),
  );
  const toggle = (group: GradeGroup) =>
    setGroups(GRADE_GROUPS.filter((one) => (one === group ? !groups.includes(one) : groups.includes(one))));
  return (
    <SheetFrame
      kit={kit}
      sheet="sporsmal"
      paper="A4 portrait"
      marginMm={12}
      options={
        <OptionRow
          label={t('questions.which')}
          choices={GRADE_GROUPS.map((value) => ({ value, name: t(`questions.group.${value}`) }))}
          chosen={groups}
          onChoose={toggle}
          testId="kit-grades"
        />
      }
    >
      <Leaf paper="A4 portrait">
        <h2>{t('questions.title')}</h2>
        <p className="question-lead">{t('questions.lead')}</p>
        {TOPICS.map((topic) => (
          <section key={topic} className="question-topic">
            <h3>{t(`questions.topic.${topic}.title`)}</h3>
            <ul>
              {['a', 'b', 'c'].map((one) => (
                <li key={one}>{t(`questions.topic.${topic}.${one}`)}</li>
              ))}
            </ul>
          </section>
        ))}
        <section className="question-quiet">
          <h3>{t('questions.quietTitle')}</h3>
          <ul>
            {QUIET.map((one) => (
              <li key={one}>{t(`questions.quiet.${one}`)}</li>
            ))}
          </ul>
        </section>
        <p className="question-dont">{t('questions.dont')}</p>
      </Leaf>
      {groups.map((group) => (
        <Leaf key={group} paper="A4 portrait" still>
          <p className="question-group">
            <strong>{t(`questions.group.${group}`)}</strong> {t('questions.cut')}
          </p>
          <ul className="question-cards">
            {CARDS.map((card) => (
              <li key={card}>
                <p className="question-ask">{t(`questions.card.${group}.${card}.ask`)}</p>
                <p className="question-follow">
                  {t('questions.quietCard', { text: t(`questions.card.${group}.${card}.quiet`) })}
                </p>
              </li>
            ))}
          </ul>
        </Leaf>
      ))}
    </SheetFrame>
  );
}
