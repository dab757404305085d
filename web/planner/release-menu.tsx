import { Info, ShieldCheck, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMenu } from './use-menu.ts';

/** How the release was made, and the way to take it back. */
export function ReleaseMenu({ slug, release, onWithdraw }: { slug: string; release: number; onWithdraw: () => void }) {
  const { t } = useTranslation('publish');
  const { menu, close } = useMenu();
  return (
    <details ref={menu} className="menu" data-testid="release-menu">
      <summary className="button button-quiet bar-button">
        <Info aria-hidden="true" size={18} /> <span className="bar-word">{t('about.menu')}</span>
      </summary>
      <div className="menu-body">
        <a href={`/metode/${slug}/${release}`} data-testid="method-link">
          <ShieldCheck aria-hidden="true" size={18} /> {t('about.method')}
        </a>
        <button
          type="button"
          className="menu-print menu-danger"
          data-testid="withdraw"
          onClick={() => {
            close();
            onWithdraw();
          }}
        >
          <Undo2 aria-hidden="true" size={18} /> {t('about.withdraw', { number: release })}
        </button>
      </div>
    </details>
  );
}
