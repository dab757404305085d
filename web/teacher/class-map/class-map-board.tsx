/** The class's map on the wall: before it is shown, shown and talked about, voted upon. Fills the box it is given. */
import './class-map.css';
import './class-map-words.css';
import './before-showing.css';
import './class-map-print.css';
import { useTranslation } from 'react-i18next';
import { call } from '../../api-client.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { BeforeShowing } from './before-showing.tsx';
import { ShownBoard } from './shown-board.tsx';
import { useClassShow, type Progress } from './use-class-show.ts';

export function ClassMapBoard({ progress }: { progress: Progress }) {
  const { t } = useTranslation('class-map');
  const { session } = progress;
  const { state, pressing, press } = useClassShow(progress);
  const { answer, again } = useLoaded(session.case, (signal) =>
    call('getCase', { params: { case: session.case }, signal }).then(({ case: found }) => found),
  );
  if (session.strand !== 'pupils') return <p className="class-map-before">{t('notAClass')}</p>;
  if (state.is === 'none') return <BeforeShowing progress={progress} pressing={pressing} onShow={press} />;
  if (state.is === 'failed') return <Failure fault={state.fault} again={state.again} />;
  if (answer.is === 'failed') return <Failure fault={answer.fault} again={again} />;
  if (state.is === 'loading' || answer.is === 'loading') return <Loading />;
  const { show, fresh } = state;
  return (
    <ShownBoard
      progress={progress}
      matter={answer.value}
      show={show}
      fresh={fresh}
      pressing={pressing}
      onShow={press}
    />
  );
}
