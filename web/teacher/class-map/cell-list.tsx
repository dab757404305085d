import { useTranslation } from 'react-i18next';
import { byCell, stickersOf } from '../../map/class-map-layers.ts';
import type { CellNames } from './cell-names.ts';
import type { Show } from './use-class-show.ts';

/** What the map shows, for those who cannot use a map; from the shown cells alone. */
export function CellList({ cells, names }: { cells: Show['cells']; names: CellNames }) {
  const { t } = useTranslation('class-map');
  const rows = [...byCell(cells)].map(([cell, kinds]) => ({ cell, stickers: stickersOf(kinds) }));
  return (
    <details className="class-map-list">
      <summary>{t('list.title')}</summary>
      <p className="class-map-small">{t('list.ways')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.place')}</th>
            <th scope="col">{t('list.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ stickers }) => stickers.length > 0)
            .map(({ cell, stickers }) => (
              <tr key={cell}>
                <th scope="row">{names.nameOf(cell)}</th>
                <td>
                  {stickers.map(({ kind, shade }) => `${t(`kind.${kind}`)} (${t(`list.shade.${shade}`)})`).join(', ')}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
