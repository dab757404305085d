import { Link2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { LanguagePicker } from '../ui/language-picker.tsx';
import { Downloads } from './downloads.tsx';
import { InvitationsLink } from './invitations-link.tsx';
import { ReleaseMenu } from './release-menu.tsx';
import type { ReleaseHeadLine } from './release-heads.ts';

/** The page's head: which matter, which release, and what can be done with it. */
export function ReleaseBar({
  slug,
  title,
  municipality,
  heads,
  shown,
  onPick,
  onPublish,
  onWithdraw,
}: {
  slug: string;
  title: string;
  municipality: string;
  /** Newest first. */
  heads: readonly ReleaseHeadLine[];
  /** null = none yet. */
  shown: ReleaseHeadLine | null;
  onPick: (release: number) => void;
  onPublish: () => void;
  onWithdraw: (release: number) => void;
}) {
  const { t } = useTranslation('planner');
  return (
    <header className="planner-bar">
      <div className="planner-title">
        <p className="planner-over">{t('over', { municipality })}</p>
        <h1>{title}</h1>
      </div>
      {shown && (
        <div className="planner-release">
          <strong data-testid="release-number" data-release={shown.number}>
            {t('release', { number: shown.number })}
          </strong>
          {heads.length > 1 ? (
            <label className="release-pick">
              <span className="visually-hidden">{t('pickRelease')}</span>
              <select
                data-testid="release-picker"
                value={shown.number}
                onChange={(event) => {
                  onPick(Number(event.target.value));
                }}
              >
                {heads.map((head) => (
                  <option key={head.number} value={head.number} disabled={head.state !== 'published'}>
                    {t(`releaseOption.${head.state}`, { number: head.number, schoolYear: head.schoolYear })}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <span className="wide-only">{t('schoolYear', { schoolYear: shown.schoolYear })}</span>
          )}
        </div>
      )}
      <div className="planner-actions">
        <InvitationsLink slug={slug} />
        {shown && <CopyLink />}
        {shown && <Downloads slug={slug} release={shown.number} />}
        {shown && <ReleaseMenu slug={slug} release={shown.number} onWithdraw={() => onWithdraw(shown.number)} />}
        {shown && (
          <Button look="primary" data-testid="publish" onClick={onPublish}>
            <Upload aria-hidden="true" size={18} /> {t('publish.button')}
          </Button>
        )}
        <LanguagePicker />
      </div>
    </header>
  );
}

function CopyLink() {
  const { t } = useTranslation('planner');
  const [copied, setCopied] = useState(false);
  return (
    <Button
      look="quiet"
      className="bar-button"
      data-testid="copy-link"
      onClick={() => {
        navigator.clipboard.writeText(window.location.href).then(
          () => {
            setCopied(true);
          },
          () => {
            // No clipboard on an unsafe origin: the address bar holds the same link.
            setCopied(false);
          },
        );
      }}
    >
      <Link2 aria-hidden="true" size={18} />{' '}
      <span className="bar-word" aria-live="polite">
        {copied ? t('copied') : t('copyLink')}
      </span>
    </Button>
  );
}
