/** One card after the line: how, with whom, and is it another way in summer, winter or when it is dark. Nothing is compulsory. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPANY, MODES, WHENS, type When } from '../../data/topics.ts';
import { linesOf } from '../draw/way.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import { seasonsOf } from './lesson-draft.ts';
import { wayNow, wayOf, type Lesson } from './lesson.ts';
import { lookAt } from './own-map.ts';
import { COMPANY_PICTURES, MODE_PICTURES, SEASON_PICTURES } from './pictures.tsx';
import { PictureRow } from './picture-row.tsx';
import type { Dispatch } from './use-lesson.ts';

const SEASONS = WHENS.filter((when): when is Exclude<When, 'always'> => when !== 'always');

export function CardScene({ map, lesson, dispatch }: { map: MapLibreMap; lesson: Lesson; dispatch: Dispatch }) {
  const { t } = useTranslation('pupil');
  const { about } = lesson;
  const now = wayNow(lesson);
  const mode = now?.legs.length === 1 ? now.legs[0]?.mode : undefined;
  const seasons = seasonsOf(lesson.draft, about);
  const lines = wayOf(lesson);
  useEffect(() => {
    lookAt(map, linesOf(lines).flat());
  }, [map, lines]);
  return (
    <Card
      title={about.when === 'always' ? t('card.title') : t(`card.season.${about.when}`)}
      testId="scene-card-way"
      onBack={() => dispatch({ is: 'back' })}
    >
      <PictureRow
        title={t('card.how')}
        choices={MODES.map((one) => ({ id: one, name: t(`mode.${one}`), Picture: MODE_PICTURES[one] }))}
        chosen={mode ? [mode] : (now?.legs ?? []).map((leg) => leg.mode)}
        testId="mode"
        onChoose={(one) => dispatch({ is: 'mode', mode: one === mode ? null : one })}
      />
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
          choices={SEASONS.map((one) => ({ id: one, name: t(`when.${one}`), Picture: SEASON_PICTURES[one] }))}
          chosen={seasons}
          testId="season"
          onChoose={(one) => dispatch({ is: 'season', when: one })}
        />
      )}
      <div className="card-actions card-actions-stuck">
        <Button look="primary" data-testid="card-done" onClick={() => dispatch({ is: 'card-done' })}>
          {t('card.done')}
        </Button>
      </div>
    </Card>
  );
}
