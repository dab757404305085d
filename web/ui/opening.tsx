import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from './loading.tsx';

/** A whole page that is on its way: it has its landmark and its name already. */
export function Opening({ title, children }: { title?: string; children?: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <main>
      <h1 className="visually-hidden">{title ?? t('appName')}</h1>
      <Loading />
      {children}
    </main>
  );
}
