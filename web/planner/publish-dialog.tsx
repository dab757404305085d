/** From the button to the map: the preview, the work, what came of it. Closing it stops nothing. */
import './publish.css';
import { useTranslation } from 'react-i18next';
import type { Case, Round } from '../../data/case.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { PublishPreview } from './publish-preview.tsx';
import { PublishProgress } from './publish-progress.tsx';
import { PublishedResult, RefusedResult } from './publish-result.tsx';
import type { PublishControl } from './use-publish.ts';

export function PublishDialog({
  control: { state, isOpen, close, publish },
  rounds,
  matter,
  next,
}: {
  control: PublishControl;
  rounds: readonly Round[];
  matter: Case;
  /** Number the release will get. */
  next: number;
}) {
  const { t } = useTranslation('publish');
  if (!isOpen) return null;
  switch (state.is) {
    case 'idle':
      return null;
    case 'asking':
      return <PublishPreview matter={matter} rounds={rounds} next={next} onPublish={publish} onClose={close} />;
    case 'sending':
    case 'computing': {
      const number = state.is === 'computing' ? state.number : next;
      return (
        <Dialog title={t('progress.title', { number })} onClose={close} testId="publish-progress">
          <PublishProgress step={state.is === 'computing' ? state.step : null} />
          <div className="dialog-actions">
            <Button look="quiet" data-testid="publish-leave" onClick={close}>
              {t('progress.leave')}
            </Button>
          </div>
        </Dialog>
      );
    }
    case 'published':
      return <PublishedResult slug={matter.id} number={state.number} onClose={close} />;
    case 'refused':
      return <RefusedResult why={state.why} onClose={close} />;
  }
}
