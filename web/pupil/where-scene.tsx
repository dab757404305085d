/** A way of the afternoon: where to? A picked place may be shown, so it needs no fog of its own. */
import { useTranslation } from 'react-i18next';
import type { NamedPlace } from '../../data/case.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import type { Dispatch } from './use-lesson.ts';

export function WhereScene({ places, dispatch }: { places: readonly NamedPlace[]; dispatch: Dispatch }) {
  const { t } = useTranslation('pupil');
  return (
    <Card title={t('where.title')} testId="scene-where" onBack={() => dispatch({ is: 'back' })}>
      <ul className="where-list">
        {places.map(({ id, name, place }) => (
          <li key={id}>
            <button
              type="button"
              className="picture"
              data-testid={`where-${id}`}
              onClick={() => dispatch({ is: 'place', at: place.coordinates })}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <div className="card-actions card-actions-stuck">
        <Button data-testid="where-other" onClick={() => dispatch({ is: 'place', at: null })}>
          {t('where.other')}
        </Button>
      </div>
    </Card>
  );
}
