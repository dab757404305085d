/** The school table's last parts: how and with whom the pupils go, what kind of way, and whether what was done helped. */
import { useTranslation } from 'react-i18next';
import type { BETTER_ANSWERS, BetterRow } from '../../data/better.ts';
import type { QUESTIONS as Questions, ReleasedSchool, SchoolAnswer } from '../../data/release.ts';
import { COMPANY, MODE_GROUPS, ROUTE_KINDS } from '../../data/topics.ts';
import { call } from '../api-client.ts';
import { useLoaded } from '../ui/use-loaded.ts';
import { BandCell } from './band-cell.tsx';
import { inLanguage } from './release-words.ts';

/** In the order of the table; the release's own, without its schemas. */
const QUESTIONS = { mode: MODE_GROUPS, company: COMPANY, way: ROUTE_KINDS } as const satisfies typeof Questions;
const BETTER = ['yes', 'little', 'no', 'unsure'] as const satisfies typeof BETTER_ANSWERS;

export function ReleaseSchoolAnswers({
  schools,
  answers,
  better,
  caseId,
}: {
  schools: readonly ReleasedSchool[];
  answers: readonly SchoolAnswer[];
  better: readonly BetterRow[];
  caseId: string;
}) {
  const { t } = useTranslation('public');
  const said = new Map(answers.map((row) => [`${row.school} ${row.question} ${row.answer}`, row.band]));
  const asked = (['mode', 'company', 'way'] as const).filter((one) => answers.some(({ question }) => question === one));
  return (
    <>
      {asked.map((question) => (
        <tbody key={question} data-testid={`answers-${question}`}>
          <GroupHead text={t(`schools.question.${question}`)} columns={schools.length} />
          {QUESTIONS[question].map((answer) => (
            <tr key={answer} className="line-code">
              <th scope="row">{t(`schools.answer.${answer}`)}</th>
              {schools.map(({ school }) => (
                <BandCell key={school} band={said.get(`${school} ${question} ${answer}`)} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
      {better.length > 0 && <BetterRows schools={schools} better={better} caseId={caseId} />}
    </>
  );
}

function BetterRows({
  schools,
  better,
  caseId,
}: {
  schools: readonly ReleasedSchool[];
  better: readonly BetterRow[];
  caseId: string;
}) {
  const { t, i18n } = useTranslation('public');
  const { answer: loaded } = useLoaded(caseId, (signal) => call('listFindings', { params: { case: caseId }, signal }));
  const findings = loaded.is === 'ready' ? loaded.value.findings : [];
  // A finding that could not be fetched still has its numbers, under the short name it has in files.
  const titleOf = (id: string) => {
    const found = findings.find((finding) => finding.id === id);
    return found ? inLanguage(found.title, i18n.language) : id;
  };
  const said = new Map(better.map((row) => [`${row.school} ${row.finding} ${row.answer}`, row.band]));
  return [...new Set(better.map(({ finding }) => finding))].map((finding) => (
    <tbody key={finding} data-testid={`answers-better-${finding}`}>
      <GroupHead text={t('schools.better', { finding: titleOf(finding) })} columns={schools.length} />
      {BETTER.map((answer) => (
        <tr key={answer} className="line-code">
          <th scope="row">{t(`schools.betterAnswer.${answer}`)}</th>
          {schools.map(({ school }) => (
            <BandCell key={school} band={said.get(`${school} ${finding} ${answer}`)} />
          ))}
        </tr>
      ))}
    </tbody>
  ));
}

function GroupHead({ text, columns }: { text: string; columns: number }) {
  return (
    <tr className="line-theme line-question">
      <th scope="rowgroup" colSpan={columns + 1}>
        {text}
      </th>
    </tr>
  );
}
