/** The sticker that a text was written on, as picture and word; where it was set is not known here. */
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../data/release.ts';
import type { Code, Tab } from '../../../data/topics.ts';
import { CODE_PICTURES, StickerShape } from '../../pupil/pictures.tsx';

const TAB_OF: Record<Theme, Tab> = {
  route: 'fun',
  activity: 'fun',
  like: 'like',
  unsafe: 'avoid',
  unpleasant: 'avoid',
  wish: 'wish',
};

export function TextSticker({ theme, code, size = 56 }: { theme: Theme; code: Code | null; size?: number }) {
  const { t } = useTranslation('common');
  const Picture = code === null ? null : CODE_PICTURES[code];
  return (
    <p className="text-sticker">
      <StickerShape tab={TAB_OF[theme]} code={code} size={size} />
      <span className="text-sticker-words">
        <strong>{t(`type.${theme}`)}</strong>
        {Picture && code !== null && (
          <span>
            <Picture size={20} /> {t(`code.${code}`)}
          </span>
        )}
      </span>
    </p>
  );
}
