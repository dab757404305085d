/** «Ferdig»: all that the child has said, and what happens with it. */
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import type { Dispatch } from './use-lesson.ts';

export function DoneScene({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useTranslation('pupil');
  return (
    <Card title={t('done.title')} testId="scene-done" onBack={() => dispatch({ is: 'back' })}>
      <p className="card-help">{t('done.text')}</p>
      <div className="card-actions">
        <Button data-testid="go-on" onClick={() => dispatch({ is: 'go-on' })}>
          {t('done.more')}
        </Button>
      </div>
    </Card>
  );
}
