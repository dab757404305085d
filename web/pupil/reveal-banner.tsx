/**
 * Says what lights up. What is shown are layers of one kind: now the child's own; the class's own map comes as another, with a
 * name and steps of its own, when the class may see it.
 */
import { Footprints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { StickerShape } from './pictures.tsx';
import type { RevealStep } from './reveal.ts';

export function RevealBanner({
  title,
  ways,
  step: { lit, newest },
  onAgain,
}: {
  /** Whose map it is, e.g. «Her er dine». */
  title: string;
  /** What its ways are called, where they are not the child's own. */
  ways?: string;
  step: RevealStep;
  onAgain: () => void;
}) {
  const { t } = useTranslation('pupil');
  return (
    <section className="reveal" data-testid="reveal" data-lit={lit.join(' ')} data-over={newest === null}>
      <h2>{title}</h2>
      <ul>
        {lit.map((theme) => (
          <li key={theme} data-newest={theme === newest}>
            {theme === 'way' ? <Footprints size={26} aria-hidden="true" /> : <StickerShape tab={theme} size={30} />}
            <span>{theme === 'way' ? (ways ?? t('reveal.way')) : t(`tab.${theme}`)}</span>
          </li>
        ))}
      </ul>
      {newest === null && (
        <Button look="quiet" data-testid="reveal-again" onClick={onAgain}>
          {t('reveal.again')}
        </Button>
      )}
    </section>
  );
}
