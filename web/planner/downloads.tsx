import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { address } from '../api-client.ts';
import { EXPORT_FORMATS } from './release-heads.ts';
import { useMenu } from './use-menu.ts';

/** The release as files for others, and on paper. Only what everybody sees. */
export function Downloads({ slug, release }: { slug: string; release: number }) {
  const { t } = useTranslation('planner');
  const { menu } = useMenu();
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
