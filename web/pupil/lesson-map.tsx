/** The map and the scene on it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { MessageCircleQuestionMark, School } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../data/case.ts';
import type { Position } from '../../data/geometry.ts';
import type { When } from '../../data/topics.ts';
import { EMPTY_WAY, type Way } from '../draw/way.ts';
import { MapView } from '../map/map-view.tsx';
import type { DrawnLook } from '../map/landmark-kinds.ts';
import type { DeviceSeat } from '../offline/database.ts';
import type { Entry } from '../offline/outbox-entry.ts';
import { AnimalFace } from './animal-face.tsx';
import { readSeatAnimal } from './animals.ts';
import type { Device } from './device.ts';
import { cutWays, recut } from './finished-features.ts';
import { CardScene } from './card-scene.tsx';
import { CaseStory } from './case-story.tsx';
import { ClassTime, type ClassView } from './class-time.tsx';
import { DoneScene } from './done-scene.tsx';
import { ElkOnMap } from './elk-on-map.tsx';
import { FogLabels, FogScene, HomeSquareScene, TwoHomesScene } from './home-scenes.tsx';
import { LessonEnd } from './lesson-end.tsx';
import type { Known } from './lesson-news.ts';
import { wayNow, wayOf, type Lesson } from './lesson.ts';
import { MapMarker } from './map-marker.tsx';
import { OwnList } from './own-list.tsx';
import { goTo, lookAtOwn, prepareOwnMap, showDraft, showFog, showWays } from './own-map.ts';
import { SchoolScene } from './school-scene.tsx';
import { SeasonWeather } from './season-weather.tsx';
import { StatusPill } from './status-pill.tsx';
import { OwnStickers } from './own-stickers.tsx';
import { StickersScene } from './stickers-scene.tsx';
import { useAnimalName } from './use-animal-name.ts';
import { useEntries } from './use-entries.ts';
import { useItemHistory, type ItemHistory } from './use-item-history.ts';
import type { Dispatch } from './use-lesson.ts';
import { WayScene } from './way-scene.tsx';
import { WhereScene } from './where-scene.tsx';

/** After the map: nobody taps a church before it is there. */
const LandmarkAnswers = lazy(() => import('../map/landmark-answers.tsx'));

/** The school and the ways that most children have to it. */
const TOWN_ZOOM = 14.2;

/** The season that is drawn or asked about now. */
function seasonNow({ scene, about }: Lesson): When {
  return scene === 'way' || scene === 'card' ? about.when : 'always';
}
const LOOKS: Record<When, DrawnLook> = { always: 'child', summer: 'child', winter: 'winter', dark: 'dark' };

export type LessonMapProps = {
  device: Device;
  seat: DeviceSeat;
  matter: Case;
  school: Position;
  lesson: Lesson;
  dispatch: Dispatch;
  known: Known;
};

export function LessonMap({ device, seat, matter, school, lesson, dispatch, known }: LessonMapProps) {
  const { t } = useTranslation('pupil');
  const nameOf = useAnimalName();
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [listOpen, setListOpen] = useState(false);
  const [storyOpen, setStoryOpen] = useState(false);
  /** What was just sent, as it was cut: the elk walks it once. */
  const [sentWay, setSentWay] = useState<Way | null>(null);
  const news = known.is === 'known' ? known.news : null;
  const isClosed = news?.sessionState === 'closed';
  const [opened, setOpened] = useState<ClassView>('lesson');
  // A vote that the teacher has taken back is not looked at.
  const view = opened === 'vote' && (news?.vote ?? 'none') === 'none' ? 'lesson' : opened;
  const isLesson = view === 'lesson';
  const when = isLesson ? seasonNow(lesson) : 'always';
  const look = LOOKS[when];
  const [said, setSaid] = useState('');
  const entries = useEntries(device.outbox, seat.seat);
  const own = useMemo(() => entries.flatMap(({ wanted }) => wanted ?? []), [entries]);
  const history = useItemHistory(device.outbox, seat.seat, (what) =>
    setSaid(t(what === 'undone' ? 'sticker.undone' : 'sticker.placed')),
  );

  useEffect(() => {
    // Nothing of a home beside the class's map.
    if (map) showFog(map, isLesson ? lesson.blocks.blocks : []);
    if (map && !isLesson) showDraft(map, EMPTY_WAY);
  }, [map, lesson.blocks, isLesson]);
  useEffect(() => {
    if (map && isLesson && lesson.scene !== 'fog') showWays(map, own);
  }, [map, own, lesson.scene, isLesson]);

  /** The cut features go to the outbox first; only then is the uncut draft deleted. The ids make a second try harmless. */
  const send = async (): Promise<void> => {
    const cut = cutWays(lesson.draft, lesson.blocks);
    for (const feature of [...recut(entries, lesson.blocks), ...cut]) await device.outbox.put(seat.seat, feature);
    const shown = cut.find(({ geometry }) => geometry?.type === 'MultiLineString')?.geometry;
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    setSentWay(shown?.type === 'MultiLineString' && !isStill ? { parts: shown.coordinates, placing: false } : null);
    dispatch({ is: 'settle' });
    if (map) goTo(map, school, TOWN_ZOOM);
  };

  return (
    <main className="lesson" data-scene={lesson.scene} data-view={view} data-testid="lesson">
      <MapView
        baseMap={matter.baseMap}
        look={look}
        bbox={matter.bbox}
        start={{ center: school, zoom: TOWN_ZOOM }}
        label={t('map', { place: matter.municipality.name })}
        onMap={(ready) => {
          prepareOwnMap(ready);
          if (lesson.scene === 'stickers') lookAtOwn(ready, school, own);
          setMap(ready);
        }}
      />
      <SeasonWeather when={when} />
      <header className="lesson-top">
        <span className="you" title={t('you', { animal: nameOf(seat.animal) })}>
          <AnimalFace animal={readSeatAnimal(seat.animal).animal} size={44} />
          <span className="visually-hidden">{t('you', { animal: nameOf(seat.animal) })}</span>
        </span>
        <button
          type="button"
          className="tool story-button"
          data-testid="story-again"
          aria-label={t('story.open')}
          title={t('story.open')}
          onClick={() => setStoryOpen(true)}
        >
          <MessageCircleQuestionMark aria-hidden="true" />
        </button>
        {isClosed && (
          <LessonEnd device={device} seat={seat.seat} isDrawing={!lesson.settled && lesson.draft.ways.length > 0} />
        )}
        <StatusPill entries={entries} onOpen={() => setListOpen(true)} />
      </header>
      {map && (
        <>
          {lesson.scene !== 'school' && (
            <MapMarker map={map} at={school} anchor="bottom">
              <span className="school-sign">
                <School size={26} />
              </span>
            </MapMarker>
          )}
          {sentWay && isLesson && lesson.scene === 'stickers' && (
            <ElkOnMap
              map={map}
              way={sentWay}
              blocks={lesson.blocks.blocks}
              words={t('fog.title')}
              emerges
              onEnd={() => setSentWay(null)}
            />
          )}
          {isLesson && <FogLabels map={map} lesson={lesson} />}
          {isLesson && lesson.scene !== 'stickers' && lesson.scene !== 'done' && (
            <OwnStickers map={map} entries={entries} />
          )}
          <Suspense fallback={null}>
            <LandmarkAnswers map={map} look={look} />
          </Suspense>
          {isLesson && (
            <Scene
              map={map}
              device={device}
              seat={seat}
              entries={entries}
              isClosed={isClosed}
              matter={matter}
              school={school}
              schoolName={matter.schools.find(({ id }) => id === seat.school)?.name ?? t('schoolSign')}
              lesson={lesson}
              dispatch={dispatch}
              history={history}
              onSend={() => void send()}
              onStory={() => setStoryOpen(true)}
            />
          )}
          <ClassTime
            map={map}
            seat={seat}
            matter={matter}
            lesson={lesson}
            entries={entries}
            known={known}
            view={view}
            onView={setOpened}
          />
        </>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {storyOpen && <CaseStory matter={matter} seat={seat} onClose={() => setStoryOpen(false)} />}
      {listOpen && (
        <OwnList
          entries={entries}
          blocks={lesson.blocks}
          onTakeUp={
            lesson.settled
              ? (sticker) => {
                  setListOpen(false);
                  dispatch({ is: 'take-up', sticker });
                }
              : null
          }
          onRemove={({ id, wanted }) => history.change(id, wanted, null)}
          onHome={
            lesson.settled
              ? () => {
                  setListOpen(false);
                  dispatch({ is: 'show-fog' });
                }
              : null
          }
          onNewWay={
            lesson.settled
              ? () => {
                  setListOpen(false);
                  dispatch({ is: 'another-way', kind: 'school' });
                }
              : null
          }
          onClose={() => setListOpen(false)}
        />
      )}
    </main>
  );
}

function Scene({
  map,
  device,
  seat,
  entries,
  isClosed,
  matter,
  school,
  schoolName,
  lesson,
  dispatch,
  history,
  onSend,
  onStory,
}: {
  map: MapLibreMap;
  device: Device;
  seat: DeviceSeat;
  entries: readonly Entry[];
  isClosed: boolean;
  matter: Case;
  school: Position;
  schoolName: string;
  lesson: Lesson;
  dispatch: Dispatch;
  history: ItemHistory;
  onSend: () => void;
  onStory: () => void;
}) {
  const { scene, about } = lesson;
  const way = wayOf(lesson);
  const legs = wayNow(lesson)?.legs;
  useEffect(() => {
    // While it is drawn, the drawing shows the way itself (way-scene.tsx); until it is sent it stays in sight.
    if (scene === 'way') return;
    showDraft(map, scene === 'card' || scene === 'two-homes' ? way : EMPTY_WAY, legs);
  }, [map, scene, way, legs]);
  const key = `${about.kind}-${about.home}-${about.when}`;
  switch (scene) {
    case 'school':
      return <SchoolScene map={map} at={school} name={schoolName} dispatch={dispatch} onStory={onStory} />;
    case 'where':
      return <WhereScene map={map} places={matter.places} dispatch={dispatch} />;
    case 'way':
      return (
        <WayScene key={key} map={map} places={matter.places} school={school} lesson={lesson} dispatch={dispatch} />
      );
    case 'card':
      return <CardScene key={key} map={map} lesson={lesson} dispatch={dispatch} />;
    case 'home-square':
      return <HomeSquareScene key={key} map={map} lesson={lesson} dispatch={dispatch} />;
    case 'two-homes':
      return <TwoHomesScene dispatch={dispatch} />;
    case 'fog':
      return <FogScene map={map} lesson={lesson} dispatch={dispatch} onSend={onSend} />;
    case 'stickers':
      return (
        <StickersScene
          map={map}
          matter={matter}
          lesson={lesson}
          entries={entries}
          dispatch={dispatch}
          history={history}
        />
      );
    case 'done':
      return (
        <DoneScene
          map={map}
          device={device}
          seat={seat}
          matter={matter}
          entries={entries}
          isClosed={isClosed}
          dispatch={dispatch}
        />
      );
  }
}
