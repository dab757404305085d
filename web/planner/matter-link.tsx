import { FolderCog } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** From a matter's releases to its end, its bases and its lessons. */
export function MatterLink({ slug }: { slug: string }) {
  const { t } = useTranslation('matter');
  return (
    <a className="button button-quiet bar-button" href={`/planlegger/${slug}/sak`} data-testid="matter-link">
      <FolderCog aria-hidden="true" size={18} /> {t('title')}
    </a>
  );
}
