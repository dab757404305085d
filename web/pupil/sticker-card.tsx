/** Why here? At most six pictures, «noe annet» opens the rest, words if wanted. Nothing is compulsory. */
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TEXT_LENGTH } from '../../data/limits.ts';
import { CODES, TABS, type Code, type Tab } from '../../data/topics.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import type { StickerDraft } from './lesson-draft.ts';
import { CODE_PICTURES, FIRST_CODES } from './pictures.tsx';

/** All reasons of a tab, the six first ones in front. */
function codesOf(tab: Tab): readonly Code[] {
  const all: readonly Code[] = TABS[tab].flatMap((type): readonly Code[] => CODES[type]);
  return [...FIRST_CODES[tab], ...all.filter((code) => !FIRST_CODES[tab].includes(code))];
}

export function StickerCard({
  sticker,
  isNearHome,
  onChange,
  onCancel,
  onDone,
}: {
  sticker: StickerDraft;
  isNearHome: boolean;
  onChange: (change: { code?: Code | null; text?: string }) => void;
  onCancel: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation(['pupil', 'common']);
  const { tab, code, text } = sticker;
  const first = FIRST_CODES[tab];
  const [all, setAll] = useState(code !== null && !first.includes(code));
  return (
    <Card title={t(`sticker.why.${tab}`)} testId="scene-card" onBack={onCancel}>
      {isNearHome && (
        <p className="card-note" role="status" data-testid="near-home">
          {t('sticker.nearHome')}
        </p>
      )}
      <div className="picture-grid">
        {(all ? codesOf(tab) : first).map((one) => {
          const Picture = CODE_PICTURES[one];
          return (
            <button
              key={one}
              type="button"
              className="picture"
              data-testid={`code-${one}`}
              aria-pressed={code === one}
              onClick={() => onChange({ code: code === one ? null : one })}
            >
              <Picture size={32} />
              {t(`code.${one}`, { ns: 'common' })}
            </button>
          );
        })}
        {!all && (
          <button type="button" className="picture" data-testid="more-codes" onClick={() => setAll(true)}>
            <Ellipsis size={32} />
            {t('sticker.more')}
          </button>
        )}
      </div>
      <label className="words">
        <span>{t('sticker.words')}</span>
        <textarea
          data-testid="words"
          rows={1}
          maxLength={MAX_TEXT_LENGTH}
          value={text}
          aria-describedby="words-help"
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </label>
      <p id="words-help" className="card-help words-help">
        {t('sticker.wordsHelp')}
        {text.length > MAX_TEXT_LENGTH - 50 && ` ${t('sticker.left', { count: MAX_TEXT_LENGTH - text.length })}`}
      </p>
      <div className="card-actions card-actions-stuck">
        <Button look="quiet" data-testid="cancel-sticker" onClick={onCancel}>
          {t('sticker.cancel')}
        </Button>
        <Button look="primary" data-testid="sticker-done" onClick={onDone}>
          {t('sticker.done')}
        </Button>
      </div>
    </Card>
  );
}
