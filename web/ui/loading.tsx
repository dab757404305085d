import { useTranslation } from 'react-i18next';

export function Loading() {
  const { t } = useTranslation('common');
  return (
    <div className="loading" role="status">
      <span className="loading-tracks" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {t('loading')}
    </div>
  );
}
