import { Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from '../ui/button.tsx';
import { useDarkRoom } from './dark-room.ts';

/** «Mørkt rom»: the same press on every page of the teacher's. */
export function DarkRoomSwitch({ look = 'quiet' }: { look?: ButtonLook }) {
  const { t } = useTranslation('teacher');
  const { isDark, toggle } = useDarkRoom();
  const Sign = isDark ? Sun : Moon;
  return (
    <Button look={look} aria-pressed={isDark} data-testid="dark-room" onClick={toggle}>
      <Sign aria-hidden="true" size={20} /> <span className="dark-room-word">{t('darkRoom')}</span>
    </Button>
  );
}
