/** The four tabs. A tap takes a sticker for the next tap on the map; a finger can also peel one off and carry it there. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TABS, type Tab } from '../../data/topics.ts';
import { StickerShape } from './pictures.tsx';

const TAB_NAMES = Object.keys(TABS) as Tab[];

type TabsProps = {
  chosen: Tab | null;
  onChoose: (tab: Tab) => void;
  onPress: (down: PointerEvent, source: HTMLElement, tab: Tab) => void;
};

export function StickerTabs({ chosen, onChoose, onPress }: TabsProps) {
  const { t } = useTranslation('pupil');
  return (
    <div className="tabs" role="group" aria-label={t('sticker.start')}>
      {TAB_NAMES.map((tab) => (
        <TabButton key={tab} tab={tab} isChosen={chosen === tab} onChoose={onChoose} onPress={onPress} />
      ))}
    </div>
  );
}

function TabButton({
  tab,
  isChosen,
  onChoose,
  onPress,
}: Pick<TabsProps, 'onChoose' | 'onPress'> & { tab: Tab; isChosen: boolean }) {
  const { t } = useTranslation('pupil');
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => {
    const source = button.current;
    if (!source) return undefined;
    const press = (down: PointerEvent): void => latest.current(down, source, tab);
    source.addEventListener('pointerdown', press);
    return () => source.removeEventListener('pointerdown', press);
  }, [tab]);
  return (
    <button
      ref={button}
      type="button"
      className="tab"
      data-testid={`tab-${tab}`}
      aria-pressed={isChosen}
      onClick={() => onChoose(tab)}
    >
      <StickerShape tab={tab} size={44} />
      <span>{t(`tab.${tab}`)}</span>
    </button>
  );
}
