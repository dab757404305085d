/** Why here, and when? At most six pictures, «noe annet» opens the rest, words if wanted. Nothing is compulsory. */
import { CalendarDays, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CODES, TABS, WHENS, type Code, type Tab, type When } from '../../data/topics.ts';
import { Button } from '../ui/button.tsx';
import { Card } from './card.tsx';
import type { StickerDraft } from './lesson-draft.ts';
import { CODE_PICTURES, FIRST_CODES, SEASON_PICTURES } from './pictures.tsx';
import { useWordsGuard } from './use-words-guard.ts';
import { WordsField } from './words-field.tsx';

/** All reasons of a tab, the six first ones in front. */
function codesOf(tab: Tab): readonly Code[] {
  const all: readonly Code[] = TABS[tab].flatMap((type): readonly Code[] => CODES[type]);
  return [...FIRST_CODES[tab], ...all.filter((code) => !FIRST_CODES[tab].includes(code))];
}

type Stop = 'none' | 'found' | 'unchecked';

export function StickerCard({
  sticker,
  nearHome,
  sentText,
  allowed,
  onChange,
  onCancel,
  onRemove,
  onDone,
}: {
  sticker: StickerDraft;
  /** What is said when it stands in the fog. */
  nearHome: string | null;
  /** Its words as they were sent before. */
  sentText: string;
  /** Names that are no child's. */
  allowed: readonly string[];
  onChange: (change: { code?: Code | null; when?: When; text?: string }) => void;
  onCancel: () => void;
  onRemove: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation('pupil');
  const { tab, code, when, text } = sticker;
  const guard = useWordsGuard(text, allowed, sentText);
  const [stop, setStop] = useState<Stop>('none');
  const finish = async (): Promise<void> => {
    try {
      if (await guard.pass()) onDone();
      else setStop('found');
    } catch {
      // No guard, no words: the page says so.
      setStop('unchecked');
    }
  };
  return (
    <Card title={t(`sticker.why.${tab}`)} testId="scene-card" onBack={onCancel}>
      {nearHome !== null && (
        <p className="card-note" role="status" data-testid="near-home">
          {nearHome}
        </p>
      )}
      <Reasons tab={tab} code={code} onChoose={(one) => onChange({ code: code === one ? null : one })} />
      <WhenRow when={when} onChoose={(one) => onChange({ when: one })} />
      <WordsField
        text={text}
        guard={guard}
        isStopped={stop === 'found'}
        onChange={(words) => {
          setStop('none');
          onChange({ text: words });
        }}
      />
      {stop === 'unchecked' && (
        <p className="words-stop" role="alert" data-testid="words-unchecked">
          {t('words.unchecked')}
        </p>
      )}
      <div className="card-actions card-actions-stuck">
        <Button look="quiet" data-testid="cancel-sticker" onClick={onRemove}>
          {t('sticker.cancel')}
        </Button>
        <Button look="primary" data-testid="sticker-done" onClick={() => void finish()}>
          {t('sticker.done')}
        </Button>
      </div>
    </Card>
  );
}

function Reasons({ tab, code, onChoose }: { tab: Tab; code: Code | null; onChoose: (code: Code) => void }) {
  const { t } = useTranslation(['pupil', 'common']);
  const first = FIRST_CODES[tab];
  const [all, setAll] = useState(code !== null && !first.includes(code));
  return (
    <div className="picture-grid" role="group" aria-label={t(`sticker.why.${tab}`)}>
      {(all ? codesOf(tab) : first).map((one) => {
        const Picture = CODE_PICTURES[one];
        return (
          <button
            key={one}
            type="button"
            className="picture"
            data-testid={`code-${one}`}
            aria-pressed={code === one}
            onClick={() => onChoose(one)}
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
  );
}

/** Small, because most things are so all the year. */
function WhenRow({ when, onChoose }: { when: When; onChoose: (when: When) => void }) {
  const { t } = useTranslation('pupil');
  return (
    <div className="when-row" role="group" aria-label={t('sticker.when')}>
      {WHENS.map((one) => {
        const Picture = one === 'always' ? CalendarDays : SEASON_PICTURES[one];
        return (
          <button
            key={one}
            type="button"
            className="when"
            data-testid={`when-${one}`}
            aria-pressed={when === one}
            onClick={() => onChoose(one)}
          >
            <Picture size={24} />
            {one === 'always' ? t('sticker.always') : t(`when.${one}`)}
          </button>
        );
      })}
    </div>
  );
}
