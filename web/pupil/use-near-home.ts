import { useTranslation } from 'react-i18next';
import type { StickerDraft } from './lesson-draft.ts';

/** «Dette er nær hjemmet ditt. Ingen får se hvor. Men vi teller at du sier: Det er mørkt.» */
export function useNearHome(): (sticker: Pick<StickerDraft, 'tab' | 'code'>) => string {
  const { t } = useTranslation(['pupil', 'common']);
  return ({ tab, code }) =>
    t('sticker.nearHome', { what: code === null ? t(`tab.${tab}`) : t(`code.${code}`, { ns: 'common' }) });
}
