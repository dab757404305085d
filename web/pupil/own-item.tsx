/** One thing the child has said, in words: what, where it is hidden, and whether it is sent. */
import { CloudCheck, Route, Tablet, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contribution } from '../../data/contribution.ts';
import { itemState, type Entry, type ItemState } from '../offline/outbox-entry.ts';
import { codeOf, tabOf } from './finished-features.ts';
import { StickerShape } from './pictures.tsx';

const STATE_SIGNS: Record<ItemState, typeof Tablet> = {
  'on-tablet': Tablet,
  sent: CloudCheck,
  'needs-you': TriangleAlert,
};

/** «Her er det utrygt eller dumt: Det er mørkt», «Skoleveien din: Jeg går, Buss». */
export function useItemName(): (item: Contribution) => string {
  const { t } = useTranslation(['pupil', 'common']);
  return (item) => {
    const { properties } = item;
    const when = properties.when === 'always' ? [] : [t(`when.${properties.when}`)];
    if (properties.type !== 'route') {
      const code = codeOf(item);
      const said = [...(code ? [t(`code.${code}`, { ns: 'common' })] : []), ...when];
      return [t(`tab.${tabOf(properties.type)}`), said.join(', ')].filter((part) => part !== '').join(': ');
    }
    const way = t(properties.kind === 'leisure' ? 'list.leisure' : 'list.way');
    const modes = [...new Set(properties.modes ?? [])].map((mode) => t(`mode.${mode}`));
    const said = [...modes, ...when].join(', ');
    return said === '' ? way : `${way}: ${said}`;
  };
}

export function OwnItem({ entry, item, children }: { entry: Entry; item: Contribution; children?: ReactNode }) {
  const { t } = useTranslation(['pupil', 'common']);
  const nameOf = useItemName();
  const state = itemState(entry);
  const Sign = STATE_SIGNS[state];
  const { properties } = item;
  const refusal = entry.phase.is === 'refused' ? t(`problem.${entry.phase.code}`, { ns: 'common' }) : null;
  return (
    <li data-testid="item" data-id={entry.id}>
      {properties.type === 'route' ? (
        <Route size={40} aria-hidden="true" />
      ) : (
        <StickerShape tab={tabOf(properties.type)} code={codeOf(item)} size={40} />
      )}
      <div className="own-item">
        <strong>{nameOf(item)}</strong>
        {properties.type !== 'route' && properties.text !== undefined && <q>{properties.text}</q>}
        {item.geometry === null && <span>{t('list.nearHome')}</span>}
        <span className="item-state" data-testid="item-state" data-state={state}>
          <Sign size={18} aria-hidden="true" /> {t(`state.${state}`)}
        </span>
        {refusal !== null && <span role="alert">{refusal}</span>}
      </div>
      {children}
    </li>
  );
}
