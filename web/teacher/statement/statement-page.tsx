/** `/laerer/<session>/uttalelse`: what the class says together, written down by its teacher, and laid forth when it is ready. */
import './statement.css';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import type { Reply } from '../../../data/contract.ts';
import { ApiProblem, call } from '../../api-client.ts';
import { nearestPlace } from '../../map/nearest-place.ts';
import { Opening } from '../../ui/opening.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { sessionInAddress } from '../teacher-address.ts';
import { Desk, DeskFault } from '../texts/desk.tsx';
import { StatementEditor } from './statement-editor.tsx';

/** Words for a cell: the place that children name, beside it or near it. */
export type CellName = (cell: string) => string;

export default function StatementPage() {
  const { t } = useTranslation('statement');
  const session = sessionInAddress();
  const { answer, again } = useLoaded(session, async (signal) => {
    const params = { session };
    const progress = await call('getSession', { params, signal });
    const [{ case: matter }, saved, vote, show] = await Promise.all([
      call('getCase', { params: { case: progress.session.case }, signal }),
      orNone(call('getStatement', { params, signal })),
      orNone(call('getVote', { params, signal })),
      orNone(call('getClassMap', { params, signal })),
    ]);
    return { progress, matter, saved, vote, cells: [...new Set((show?.cells ?? []).map(({ cell }) => cell))] };
  });
  if (answer.is === 'loading') return <Opening />;
  if (answer.is === 'failed') return <DeskFault fault={answer.fault} again={again} />;
  const { progress, matter, saved, vote, cells } = answer.value;
  const nameOf: CellName = (cell) => {
    const near = nearestPlace(cell, matter);
    return near === null ? cell : t(near.metres <= 40 ? 'places.at' : 'places.near', near);
  };
  return (
    <Desk session={session} over={progress.session.className} title={t('title')}>
      <main className="statement">
        <StatementEditor progress={progress} matter={matter} saved={saved} cells={cells} nameOf={nameOf} />
        <Inspiration matter={matter} vote={vote} cells={cells} nameOf={nameOf} />
      </main>
    </Desk>
  );
}

/** What the class does not have yet is no failure. */
async function orNone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (fault) {
    if (fault instanceof ApiProblem && (fault.code === 'not-found' || fault.code === 'nothing-shown-yet')) return null;
    throw fault;
  }
}

/** What the class came to: the order of its vote and the places that were shown; names alone. */
function Inspiration({
  matter,
  vote,
  cells,
  nameOf,
}: {
  matter: Case;
  vote: Reply<'getVote'> | null;
  cells: readonly string[];
  nameOf: CellName;
}) {
  const { t } = useTranslation('statement');
  const names = new Map(matter.places.map(({ id, name }) => [id, name]));
  const ordered =
    vote?.state === 'closed' ? vote.order.flatMap((id) => vote.cards.filter((card) => card.id === id)) : [];
  return (
    <aside className="statement-side" aria-labelledby="inspiration">
      <h2 id="inspiration">{t('inspiration.title')}</h2>
      <p>{t('inspiration.names')}</p>
      <h3>{t('inspiration.order')}</h3>
      {ordered.length === 0 && <p>{t(vote === null ? 'inspiration.noVote' : 'inspiration.voting')}</p>}
      <ol>
        {ordered.map(({ id, place }) => (
          <li key={id}>{(place === null ? undefined : names.get(place)) ?? nameOf(id)}</li>
        ))}
      </ol>
      <h3>{t('inspiration.shown')}</h3>
      {cells.length === 0 && <p>{t('inspiration.noShown')}</p>}
      <ul>
        {[...new Set(cells.map(nameOf))].map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </aside>
  );
}
