/** Says that the newest release has been taken back; nothing while it stands, and nothing of what was in it. */
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { useLoaded } from '../ui/use-loaded.ts';

export function WithdrawnNote({ caseId }: { caseId: string }) {
  const { t } = useTranslation('public');
  const { answer } = useLoaded(caseId, (signal) => call('listReleases', { params: { case: caseId }, signal }));
  if (answer.is !== 'ready') return null;
  const newest = answer.value.releases.filter(({ state }) => state !== 'computing').at(0);
  if (newest?.state !== 'withdrawn') return null;
  return (
    <p className="withdrawn-note" data-testid="withdrawn-note">
      <Undo2 size={22} aria-hidden="true" /> {t('page.withdrawn', { number: newest.number })}
    </p>
  );
}
