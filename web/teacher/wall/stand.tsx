/** An open session at a stand: who asks, the way in, and the trail of all who came by. No clock, no seats. */
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import type { Loaded } from '../../ui/use-loaded.ts';
import type { Progress } from './follow-session.ts';
import { textIn } from './intro-step.tsx';
import { JoinBoard } from './join-step.tsx';
import { Trail } from './trail.tsx';

export function Stand({ progress, matter }: { progress: Progress; matter: Loaded<Case> }) {
  const { t, i18n } = useTranslation('teacher');
  return (
    <div className="wall-stand" data-testid="stand">
      <div className="wall-stand-words">
        <h2>{matter.is === 'ready' ? textIn(matter.value.title, i18n.language) : t('stand.title')}</h2>
        <p>{matter.is === 'ready' ? t('intro.asks', { name: matter.value.sender.name }) : ''}</p>
        <p>{t('stand.text')}</p>
      </div>
      {progress.code !== null && <JoinBoard code={progress.code} />}
      <Trail count={progress.footprints} />
    </div>
  );
}
