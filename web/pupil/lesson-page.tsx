/** The lesson: one map, one question over it, undo and state always in sight. */
import './lesson.css';
import './card.css';
import './pictures.css';
import './card-sizes.css';
import './map-signs.css';
import './own-list.css';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import { ApiProblem, call } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';
import { Failure } from '../ui/failure.tsx';
import { Opening } from '../ui/opening.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { AnimalFace } from './animal-face.tsx';
import { readSeatAnimal } from './animals.ts';
import type { Device } from './device.ts';
import type { Ended } from './follow-lesson.ts';
import { useKeptDrawings } from './kept-drawings.ts';
import { addressCounts, type Town } from './lesson.ts';
import { LessonMap } from './lesson-map.tsx';
import { useLessonNews } from './lesson-news.ts';
import { NextPupil } from './next-pupil.tsx';
import { PauseSheet } from './pause-sheet.tsx';
import { reportOf } from './seat-report.ts';
import { readStand } from './stand.ts';
import { useAnimalName } from './use-animal-name.ts';
import { useBack } from './use-back.ts';
import { useEntries } from './use-entries.ts';
import { useLesson } from './use-lesson.ts';
import { useSeatReport } from './use-seat-report.ts';

const StandGuard = lazy(() => import('./stand-guard.tsx'));

type LessonCase = { readonly case: Case; readonly town: Town };

/** The case and the address squares that the home blocks are made from; nothing is sent before both are known. */
async function loadCase(seat: DeviceSeat, signal: AbortSignal): Promise<LessonCase> {
  const params = { case: seat.case };
  const blocks = call('getAddressBlocks', { params, signal }).catch((fault: unknown) => {
    if (fault instanceof ApiProblem && fault.code === 'not-found') return null;
    throw fault;
  });
  const [answer, layer] = await Promise.all([call('getCase', { params, signal }), blocks]);
  const school = answer.case.schools.find(({ id }) => id === seat.school);
  if (!school) throw new Error(`the case has no school ${seat.school}`);
  const town = { school: school.place.coordinates, addresses: layer === null ? null : addressCounts(layer) };
  return { case: answer.case, town };
}

export default function LessonPage({
  device,
  seat,
  onEnded,
}: {
  device: Device;
  seat: DeviceSeat;
  onEnded: (why: Ended) => void;
}) {
  const { t } = useTranslation('pupil');
  const nameOf = useAnimalName();
  const { answer, again } = useLoaded(seat.seat, (signal) => loadCase(seat, signal));
  const loaded = answer.is === 'ready' ? answer.value : null;
  const town = useMemo(() => loaded?.town ?? null, [loaded]);
  const [lesson, dispatch] = useLesson(device.tablet, seat, town);
  useKeptDrawings(lesson);
  useBack(dispatch);
  const [known, heard] = useLessonNews(seat);
  const entries = useEntries(device.outbox, seat.seat);
  const isLive = known.is === 'known' && known.isLive;
  useSeatReport(seat, lesson && reportOf(entries, lesson), isLive, heard);
  const ended = known.is === 'ended' ? known.why : null;
  useEffect(() => {
    if (ended !== null) onEnded(ended);
  }, [ended, onEnded]);

  if (ended !== null) return <Opening />;
  const isClosed = known.is === 'known' && known.news.sessionState === 'closed';
  const pause = <PauseSheet isPaused={isLive && !isClosed && known.news.paused} />;
  const afterLesson = isClosed && <AfterLesson device={device} seat={seat} />;
  if (answer.is === 'failed') {
    return (
      <>
        <Failure fault={answer.fault} again={again} />
        {afterLesson}
        {pause}
      </>
    );
  }
  if (!loaded || !lesson) {
    return (
      <main className="message" role="status">
        <AnimalFace animal={readSeatAnimal(seat.animal).animal} size={120} />
        <p>{t('you', { animal: nameOf(seat.animal) })}</p>
        <p>{t('loading')}</p>
        {afterLesson}
        {pause}
      </main>
    );
  }
  return (
    <>
      <LessonMap
        device={device}
        seat={seat}
        matter={loaded.case}
        school={loaded.town.school}
        lesson={lesson}
        dispatch={dispatch}
        known={known}
      />
      {readStand()?.session === seat.session && (
        <Suspense fallback={null}>
          <StandGuard device={device} seat={seat} isDone={lesson.scene === 'done'} />
        </Suspense>
      )}
      {/* «Ferdig» has it among its own buttons. */}
      {lesson.scene !== 'done' && afterLesson}
      {pause}
    </>
  );
}

/** When the lesson is over the tablet goes to the next class. */
function AfterLesson({ device, seat }: { device: Device; seat: DeviceSeat }) {
  return (
    <div className="tablet-end">
      <NextPupil device={device} seat={seat} />
    </div>
  );
}
