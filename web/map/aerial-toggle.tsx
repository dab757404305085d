/** The map or the picture from the air: two buttons with a picture each, one of them pressed. */
import './aerial-toggle.css';
import { Map as MapIcon, Plane, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function AerialToggle({ fromAbove, onChange }: { fromAbove: boolean; onChange: (fromAbove: boolean) => void }) {
  const { t } = useTranslation('common');
  const choice = (isAerial: boolean, Picture: LucideIcon, text: string, id: string) => (
    <button type="button" aria-pressed={fromAbove === isAerial} data-testid={id} onClick={() => onChange(isAerial)}>
      <Picture size={24} aria-hidden />
      {text}
    </button>
  );
  return (
    <div className="aerial-toggle" role="group" aria-label={t('map.kind')}>
      {choice(false, MapIcon, t('map.drawn'), 'show-map')}
      {choice(true, Plane, t('map.aerial'), 'show-aerial')}
    </div>
  );
}
