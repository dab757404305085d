import { useTranslation } from 'react-i18next';
import type { Band } from '../../data/release.ts';
import { bandText } from './release-bands.ts';

/** A band of a table; a dash where nothing may be shown. */
export function BandCell({ band }: { band: Band | undefined }) {
  const { t } = useTranslation('public');
  if (band) return <td className="nowrap">{bandText(band)}</td>;
  return (
    <td className="blank">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('schools.blank')}</span>
    </td>
  );
}
