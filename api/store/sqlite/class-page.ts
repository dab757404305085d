/** The page of a class, read by whoever knows its link: counts that somebody has sent, reads no contribution. */
import { Case } from '../../../data/case.ts';
import type { ClassPage } from '../../../data/contract/findings.ts';
import { prepared, type SqliteContext } from './open.ts';
import { StoredStatement } from './statements.ts';

type Row = {
  school: string;
  state: string;
  body: string;
  statement: string | null;
  first: number | null;
  release: number | null;
};

/**
 * A class has begun when somebody has sent something or keeps a receipt, or when its lesson is over. Until then, and for a
 * stand, the page is that of a link that leads nowhere.
 */
export function readClassPage({ db }: SqliteContext, session: string): ClassPage {
  const row = prepared<[{ session: string }], Row>(
    db,
    `WITH counted AS (
       SELECT min(first) AS first FROM (
         SELECT first_release AS first FROM pupil WHERE session = @session
         UNION ALL SELECT first_release FROM receipt WHERE session = @session))
     SELECT session.school, session.state, matter.body, class_statement.body AS statement, counted.first,
       (SELECT max(number) FROM release WHERE release.matter = session.matter AND state = 'published'
          AND release.school_year = round.school_year AND number >= counted.first) AS release
     FROM session JOIN matter ON matter.id = session.matter
     JOIN round ON round.matter = session.matter AND round.id = session.round
     JOIN counted LEFT JOIN class_statement ON class_statement.session = session.id
     WHERE session.id = @session AND strand = 'pupils' AND (session.state = 'closed'
       OR EXISTS (SELECT 1 FROM pupil WHERE pupil.session = session.id AND live > 0)
       OR EXISTS (SELECT 1 FROM receipt WHERE receipt.session = session.id))`,
  ).get({ session });
  if (!row) return { is: 'empty' };
  const { id, title, sender, promise, decision } = Case.parse(JSON.parse(row.body));
  return {
    is: 'class',
    case: { id, title, sender, promise, decision },
    school: row.school,
    closed: row.state === 'closed',
    release: row.release,
    statement: row.state === 'closed' ? statementOf(row.statement) : null,
  };
}

/** A cell of the class's own map stays in the class: its places leave by the names that it gave them. */
function statementOf(body: string | null): Extract<ClassPage, { is: 'class' }>['statement'] {
  if (body === null) return null;
  const { text, turnout, places } = StoredStatement.parse(JSON.parse(body));
  return { text, turnout, places: places.map(({ name }) => name) };
}
