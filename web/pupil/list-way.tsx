/**
 * The way without the map: «fra … med … til …» over the case's named places, with the browser's own lists, which every
 * switch, keyboard and screen reader can work. It begins at a named place; where home is, is never asked here.
 */
import './list-way.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPlace } from '../../data/case.ts';
import type { Position } from '../../data/geometry.ts';
import { MODES, type Mode } from '../../data/topics.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { listedWay, type Stretch } from './listed-way.ts';

/** The last «til»: the school, or where the way of the afternoon goes. */
const END = 'end';
/** Places on the way; more than any child names. */
const MOST = 8;

type Row = { readonly to: string; readonly mode: Mode | null };

export type ListWayProps = {
  places: readonly NamedPlace[];
  end: { readonly name: string; readonly at: Position };
  onDone: (from: Position, made: ReturnType<typeof listedWay>) => void;
  onClose: () => void;
};

export function ListWay({ places, end, onDone, onClose }: ListWayProps) {
  const { t } = useTranslation('pupil');
  const [from, setFrom] = useState('');
  const [rows, setRows] = useState<readonly Row[]>([{ to: END, mode: null }]);
  const placeOf = (id: string): Position | undefined =>
    id === END ? end.at : places.find((place) => place.id === id)?.place.coordinates;
  const setRow = (i: number, row: Row): void => {
    // A place that is not the end is gone on from; one that is ends the list.
    const before = rows.slice(0, i);
    const after = row.to === END ? [] : i + 1 < rows.length ? rows.slice(i + 1) : [{ to: END, mode: null }];
    setRows([...before, row, ...after]);
  };
  const start = placeOf(from);
  const finish = (): void => {
    if (!start) return;
    const stretches = rows.flatMap(({ to, mode }): Stretch[] => {
      const at = placeOf(to);
      return at ? [{ to: at, mode }] : [];
    });
    onDone(start, listedWay(start, stretches));
  };
  return (
    <Dialog title={t('listWay.title')} onClose={onClose} testId="list-way">
      <p id="list-way-help">{t('listWay.help')}</p>
      <ol className="list-way">
        <li>
          <label>
            <span>{t('listWay.from')}</span>
            <select
              data-testid="list-from"
              value={from}
              aria-describedby="list-way-help"
              onChange={(event) => setFrom(event.target.value)}
            >
              <option value="">{t('listWay.choose')}</option>
              {places.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </li>
        {rows.map(({ to, mode }, i) => (
          <li key={i}>
            <label>
              <span>{t('listWay.with')}</span>
              <select
                data-testid={`list-mode-${i}`}
                value={mode ?? ''}
                onChange={(event) => setRow(i, { to, mode: MODES.find((one) => one === event.target.value) ?? null })}
              >
                <option value="">{t(i === 0 ? 'listWay.unsaid' : 'listWay.same')}</option>
                {MODES.map((one) => (
                  <option key={one} value={one}>
                    {t(`mode.${one}`)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{t('listWay.to')}</span>
              <select
                data-testid={`list-to-${i}`}
                value={to}
                onChange={(event) => setRow(i, { to: event.target.value, mode })}
              >
                <option value={END}>{end.name}</option>
                {i + 1 < MOST &&
                  places.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
            </label>
          </li>
        ))}
      </ol>
      <div className="dialog-actions">
        <Button look="quiet" data-testid="list-cancel" onClick={onClose}>
          {t('listWay.cancel')}
        </Button>
        <Button
          look="primary"
          data-testid="list-done"
          aria-disabled={!start}
          aria-describedby={start ? undefined : 'list-way-help'}
          onClick={finish}
        >
          {t('listWay.done')}
        </Button>
      </div>
    </Dialog>
  );
}
