/** Everything the child has said, as a list: the map's equal for keyboard and screen reader. */
import { CloudCheck, Route, Tablet, Trash2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Contribution } from '../../data/contribution.ts';
import { itemState, type Entry, type ItemState } from '../offline/outbox-entry.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { codeOf, tabOf } from './finished-features.ts';
import { StickerShape } from './pictures.tsx';

const STATE_SIGNS: Record<ItemState, typeof Tablet> = {
  'on-tablet': Tablet,
  sent: CloudCheck,
  'needs-you': TriangleAlert,
};

export function OwnList({
  entries,
  onRemove,
  onHome,
  onNewWay,
  onClose,
}: {
  entries: readonly Entry[];
  onRemove: (entry: Entry) => void;
  /** null while home is not settled. */
  onHome: (() => void) | null;
  onNewWay: (() => void) | null;
  onClose: () => void;
}) {
  const { t } = useTranslation(['pupil', 'common']);
  const shown = entries.filter(({ wanted }) => wanted !== null);
  return (
    <Dialog title={t('list.title')} onClose={onClose} testId="own-list">
      {shown.length === 0 && <p>{t('list.empty')}</p>}
      <ul className="own-list">
        {shown.map(
          (entry) => entry.wanted && <Item key={entry.id} entry={entry} item={entry.wanted} onRemove={onRemove} />,
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

function Item({ entry, item, onRemove }: { entry: Entry; item: Contribution; onRemove: (entry: Entry) => void }) {
  const { t } = useTranslation(['pupil', 'common']);
  const state = itemState(entry);
  const Sign = STATE_SIGNS[state];
  const code = codeOf(item);
  const { properties } = item;
  const tab = properties.type === 'route' ? null : tabOf(properties.type);
  const what =
    properties.type === 'route'
      ? `${t('list.way')}: ${[...new Set(properties.modes)].map((mode) => t(`mode.${mode}`)).join(', ')}`
      : `${t(`tab.${tabOf(properties.type)}`)}${code ? `: ${t(`code.${code}`, { ns: 'common' })}` : ''}`;
  const refusal = entry.phase.is === 'refused' ? t(`problem.${entry.phase.code}`, { ns: 'common' }) : null;
  return (
    <li data-testid="item" data-id={entry.id}>
      {tab === null ? <Route size={40} aria-hidden="true" /> : <StickerShape tab={tab} code={code} size={40} />}
      <div className="own-item">
        <strong>{what}</strong>
        {properties.type !== 'route' && properties.text !== undefined && <q>{properties.text}</q>}
        {item.geometry === null && <span>{t('list.nearHome')}</span>}
        <span className="item-state" data-testid="item-state" data-state={state}>
          <Sign size={18} aria-hidden="true" /> {t(`state.${state}`)}
        </span>
        {refusal !== null && <span role="alert">{refusal}</span>}
      </div>
      <button
        type="button"
        className="tool"
        data-testid="item-remove"
        aria-label={t('list.removeThis', { what })}
        title={t('list.remove')}
        onClick={() => onRemove(entry)}
      >
        <Trash2 aria-hidden="true" />
      </button>
    </li>
  );
}
