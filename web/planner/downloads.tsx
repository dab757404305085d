import { Download, Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../api-client.ts';
import { EXPORT_FORMATS } from './release-heads.ts';

/** The release as files for others, and on paper. Only what everybody sees. */
export function Downloads({ slug, release }: { slug: string; release: number }) {
  const { t } = useTranslation('planner');
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // A menu that is left is a menu that closes.
    const leave = ({ target }: Event) => {
      if (menu.current && target instanceof Node && !menu.current.contains(target)) menu.current.open = false;
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
    };
  }, []);
  return (
    <details ref={menu} className="menu" data-testid="downloads">
      <summary className="button button-quiet bar-button">
        <Download aria-hidden="true" size={18} /> <span className="bar-word">{t('download.title')}</span>
      </summary>
      <div className="menu-body">
        <p>{t('download.what')}</p>
        <ul>
          {EXPORT_FORMATS.map((format) => (
            <li key={format}>
              <a
                href={address('exportRelease', { case: slug, release, format })}
                download
                data-testid={`download-${format}`}
              >
                {t(`download.${format}`)}
              </a>
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="menu-print"
          onClick={() => {
            window.print();
          }}
        >
          <Printer aria-hidden="true" size={18} /> {t('download.print')}
        </button>
      </div>
    </details>
  );
}
