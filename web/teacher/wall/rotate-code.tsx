import { useTranslation } from 'react-i18next';
import { Confirm } from './confirm.tsx';

export function RotateCode({ onRotate, onClose }: { onRotate: () => Promise<boolean>; onClose: () => void }) {
  const { t } = useTranslation('teacher');
  return (
    <Confirm
      title={t('rotate.title')}
      confirm={t('rotate.confirm')}
      name="rotate"
      onConfirm={onRotate}
      onClose={onClose}
    >
      <p>{t('rotate.text')}</p>
    </Confirm>
  );
}
