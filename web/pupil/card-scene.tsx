/** One card after the line: how, with whom, and is it another way in summer, winter or when it is dark. Nothing is compulsory. */
import './legs.css';
import { Repeat, Shuffle } from 'lucide-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { COMPANY, MODES, WHENS, type Mode, type When } from '../../data/topics.ts';
import { linesOf } from '../draw/way.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { KindQuestion, useKindQuestion } from './kind-question.tsx';
import { LegSigns } from './leg-signs.tsx';
import { LegSteps } from './leg-steps.tsx';
import { seasonsOf, type WayKey } from './lesson-draft.ts';
import { wayNow, wayOf, type Lesson } from './lesson.ts';
import { lookAt } from './own-map.ts';
import { COMPANY_PICTURES, MODE_PICTURES, SEASON_PICTURES } from './pictures.tsx';
import { PictureRow } from './picture-row.tsx';
import { alongAt, spotAlong } from './screen-line.ts';
import type { DragOut, Spot } from './use-drag-out.ts';
import type { Dispatch } from './use-lesson.ts';
import { wayLength, type Leg } from './way-legs.ts';

const SEASONS = WHENS.filter((when): when is Exclude<When, 'always'> => when !== 'always');
/** The same way all year, or another in a season. */
const YEAR = ['same', ...SEASONS] as const;
const YEAR_PICTURES = { same: Repeat, ...SEASON_PICTURES };

/** Whoever lands this near the end is there, metres. */
const NEAR_END_M = 60;
const NO_LEGS: readonly Leg[] = [];

function titleOf({ kind, home, when }: WayKey) {
  if (when !== 'always') return `card.season.${when}` as const;
  if (kind === 'leisure') return 'card.leisure';
  return home === 0 ? 'card.title' : 'card.second';
}

/** The picture under the finger; on the line when the finger is near it. */
type Ghost = { readonly mode: Mode; readonly at: Spot; readonly isOnLine: boolean };

export function CardScene({ map, lesson, dispatch }: { map: MapLibreMap; lesson: Lesson; dispatch: Dispatch }) {
  const { t } = useTranslation('pupil');
  const { about } = lesson;
  const now = wayNow(lesson);
  const legs = now?.legs ?? NO_LEGS;
  const way = wayOf(lesson);
  const seasons = seasonsOf(lesson.draft, about);
  const [ghost, setGhost] = useState<Ghost | null>(null);
  /** The next picture that is pressed is what the child changes to. */
  const [isSwitching, setSwitching] = useState(false);
  const [focusOn, setFocusOn] = useState<number | null>(null);
  useEffect(() => {
    lookAt(map, linesOf(way).flat());
  }, [map, way]);

  const [question, answered] = useKindQuestion(map, way, legs);

  const change = (mode: Mode, from: number): void => dispatch({ is: 'leg', mode, from });
  const dragOut = (mode: Mode): DragOut => ({
    move(at) {
      const along = alongAt(map, way, at);
      const snapped = along === null ? null : spotAlong(map, way, along);
      setGhost({ mode, at: snapped ?? at, isOnLine: snapped !== null });
    },
    drop(at) {
      setGhost(null);
      const along = alongAt(map, way, at);
      if (along === null) return;
      setSwitching(false);
      change(mode, along);
    },
    cancel: () => setGhost(null),
  });
  const press = (mode: Mode): void => {
    if (!isSwitching) {
      dispatch({ is: 'mode', mode });
      return;
    }
    setSwitching(false);
    // After the last change, half of what is left.
    const last = legs.at(-1)?.from ?? 0;
    change(mode, last + (wayLength(way) - last) / 2);
    setFocusOn(Math.max(1, legs.length));
  };
  const move = (index: number, metres: number): void => dispatch({ is: 'leg-moved', index, from: metres });
  const remove = (index: number): void => {
    setFocusOn(null);
    dispatch({ is: 'leg-gone', index });
  };
  const GhostPicture = ghost && MODE_PICTURES[ghost.mode];
  return (
    <Card title={t(titleOf(about))} testId="scene-card-way" onBack={() => dispatch({ is: 'back' })}>
      <PictureRow
        title={t(isSwitching ? 'legs.switchTo' : 'card.how')}
        choices={MODES.map((one) => ({ id: one, name: t(`mode.${one}`), Picture: MODE_PICTURES[one] }))}
        chosen={isSwitching ? [] : legs.map(({ mode }) => mode)}
        testId="mode"
        onChoose={press}
        dragOut={dragOut}
        beside={
          <button
            type="button"
            className="switch-mode"
            data-testid="switch-mode"
            aria-pressed={isSwitching}
            onClick={() => setSwitching(!isSwitching)}
          >
            <Shuffle size={20} aria-hidden="true" />
            {t('legs.switch')}
          </button>
        }
      />
      {legs.length > 1 ? (
        <LegSteps legs={legs} length={wayLength(way)} onMove={move} onRemove={remove} focusOn={focusOn} />
      ) : (
        legs.length === 1 && <p className="card-hint">{t('legs.help')}</p>
      )}
      <PictureRow
        title={t('card.with')}
        choices={COMPANY.map((one) => ({ id: one, name: t(`with.${one}`), Picture: COMPANY_PICTURES[one] }))}
        chosen={now?.with ? [now.with] : []}
        testId="with"
        onChoose={(one) => dispatch({ is: 'with', with: one === now?.with ? null : one })}
      />
      {about.when === 'always' && (
        <PictureRow
          title={t('card.when')}
          choices={YEAR.map((one) => ({ id: one, name: t(`when.${one}`), Picture: YEAR_PICTURES[one] }))}
          chosen={seasons.length > 0 ? seasons : ['same']}
          testId="season"
          onChoose={(one) => {
            if (one === 'same') for (const when of seasons) dispatch({ is: 'season-gone', when });
            else dispatch({ is: 'season', when: one });
          }}
        />
      )}
      <div className="card-actions card-actions-stuck">
        {about.when !== 'always' && (
          <Button data-testid="season-same" onClick={() => dispatch({ is: 'season-gone', when: about.when })}>
            <Repeat aria-hidden="true" />
            {t('when.same')}
          </Button>
        )}
        <Button look="primary" data-testid="card-done" onClick={() => dispatch({ is: 'card-done' })}>
          {t('card.done')}
        </Button>
      </div>
      {question && (
        <KindQuestion
          question={question}
          onFerry={({ from, to }) => {
            answered();
            // On the other side it goes on as it began.
            change('ferry', from);
            if (to < wayLength(way) - NEAR_END_M) change(legs[0]?.mode ?? 'walk', to);
          }}
          onOtherwise={answered}
          onAgain={() => {
            answered();
            dispatch({ is: 'back' });
          }}
        />
      )}
      <LegSigns map={map} way={way} legs={legs} onMove={move} onRemove={remove} />
      {ghost &&
        GhostPicture &&
        createPortal(
          <div
            className="mode-ghost"
            data-testid="mode-ghost"
            data-snapped={ghost.isOnLine}
            style={{ transform: `translate(${ghost.at.x}px, ${ghost.at.y}px)` }}
            aria-hidden="true"
          >
            <GhostPicture size={32} />
          </div>,
          document.body,
        )}
    </Card>
  );
}
