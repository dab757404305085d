/** Everything the child has said, as a list: the map's equal for keyboard and screen reader. */
import { Move, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contribution } from '../../data/contribution.ts';
import type { HomeBlocks } from '../../data/home-block.ts';
import type { Entry } from '../offline/outbox-entry.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { StickerDraft } from './lesson-draft.ts';
import { OwnItem, useItemName } from './own-item.tsx';
import { takeUp } from './take-up.ts';

export function OwnList({
  entries,
  blocks,
  onRemove,
  onTakeUp,
  onHome,
  onNewWay,
  onClose,
}: {
  entries: readonly Entry[];
  blocks: HomeBlocks;
  onRemove: (entry: Entry) => void;
  /** A sticker is to be changed; without `at` it is to be placed anew. null while home is not settled. */
  onTakeUp: ((sticker: StickerDraft) => void) | null;
  /** null while home is not settled. */
  onHome: (() => void) | null;
  onNewWay: (() => void) | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('pupil');
  const shown = entries.filter(({ wanted }) => wanted !== null);
  return (
    <Dialog title={t('list.title')} onClose={onClose} testId="own-list">
      {shown.length === 0 && <p>{t('list.empty')}</p>}
      <ul className="own-list">
        {shown.map(
          (entry) =>
            entry.wanted && (
              <OwnItem key={entry.id} entry={entry} item={entry.wanted}>
                <ItemTools item={entry.wanted} blocks={blocks} onTakeUp={onTakeUp} onRemove={() => onRemove(entry)} />
              </OwnItem>
            ),
        )}
      </ul>
      <div className="dialog-actions">
        {onHome && (
          <Button look="quiet" data-testid="my-home" onClick={onHome}>
            {t('list.home')}
          </Button>
        )}
        {onNewWay && (
          <Button look="quiet" data-testid="new-way" onClick={onNewWay}>
            {t('list.newWay')}
          </Button>
        )}
        <Button look="primary" data-testid="list-close" onClick={onClose}>
          {t('list.back')}
        </Button>
      </div>
    </Dialog>
  );
}

function ItemTools({
  item,
  blocks,
  onTakeUp,
  onRemove,
}: {
  item: Contribution;
  blocks: HomeBlocks;
  onTakeUp: ((sticker: StickerDraft) => void) | null;
  onRemove: () => void;
}) {
  const { t } = useTranslation('pupil');
  const what = useItemName()(item);
  const sticker = takeUp(item, blocks);
  return (
    <div className="item-tools">
      {sticker && onTakeUp && (
        <>
          <ItemTool name={t('list.change')} what={what} testId="item-change" onPress={() => onTakeUp(sticker)}>
            <Pencil aria-hidden="true" />
          </ItemTool>
          <ItemTool
            name={t('list.move')}
            what={what}
            testId="item-move"
            onPress={() => onTakeUp({ ...sticker, at: null })}
          >
            <Move aria-hidden="true" />
          </ItemTool>
        </>
      )}
      <ItemTool name={t('list.remove')} what={what} testId="item-remove" onPress={onRemove}>
        <Trash2 aria-hidden="true" />
      </ItemTool>
    </div>
  );
}

function ItemTool({
  name,
  what,
  testId,
  onPress,
  children,
}: {
  name: string;
  what: string;
  testId: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="tool"
      data-testid={testId}
      aria-label={`${name}: ${what}`}
      title={name}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
