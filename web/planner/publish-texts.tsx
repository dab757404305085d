/** Before publishing: what becomes of the pupils' texts, and how many their teachers have not read. */
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { useLoaded } from '../ui/use-loaded.ts';

export function PreviewTexts({ slug }: { slug: string }) {
  const { t } = useTranslation('quotes');
  const { answer } = useLoaded(slug, (signal) => call('countTexts', { params: { case: slug }, signal }));
  const waiting = answer.is === 'ready' ? answer.value.waiting : 0;
  return (
    <section aria-labelledby="publish-texts" data-testid="publish-texts">
      <h3 id="publish-texts">{t('preview.title')}</h3>
      <p>{t('preview.text')}</p>
      {waiting > 0 && (
        <p>
          <strong>{t('preview.waiting', { count: waiting })}</strong> {t('preview.later')}
        </p>
      )}
    </section>
  );
}
