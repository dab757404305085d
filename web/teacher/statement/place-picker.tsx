import { MapPin, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../data/case.ts';
import type { StatementPlace } from '../../../data/class-statement.ts';
import { MAX_NAMED_PLACES, MAX_PLACE_NAME_LENGTH } from '../../../data/limits.ts';
import { Button } from '../../ui/button.tsx';
import type { CellName } from './statement-page.tsx';

const idOf = ({ at }: StatementPlace): string => (at.by === 'cell' ? `cell ${at.cell}` : `place ${at.place}`);

/** Up to five places that the class names itself: one that its map has shown, or one of the case; and the class's own name. */
export function PlacePicker({
  places,
  matter,
  cells,
  nameOf,
  onChange,
}: {
  places: readonly StatementPlace[];
  matter: Case;
  cells: readonly string[];
  nameOf: CellName;
  onChange: (places: StatementPlace[]) => void;
}) {
  const { t } = useTranslation('statement');
  const taken = new Set(places.map(idOf));
  const isFull = places.length >= MAX_NAMED_PLACES;
  const named = new Map(matter.places.map(({ id, name }) => [id, name]));
  const where = ({ at }: StatementPlace): string =>
    at.by === 'cell' ? nameOf(at.cell) : (named.get(at.place) ?? at.place);
  const add = (value: string) => {
    const [by, id = ''] = value.split(' ');
    const name = by === 'place' ? (named.get(id) ?? '') : '';
    onChange([...places, { name, at: by === 'cell' ? { by: 'cell', cell: id } : { by: 'place', place: id } }]);
  };
  return (
    <fieldset className="statement-places">
      <legend>{t('places.title')}</legend>
      <p>{t('places.text')}</p>
      <ul>
        {places.map((place, n) => (
          <li key={idOf(place)}>
            <MapPin aria-hidden="true" size={22} />
            <label>
              <span>{t('places.nameOf', { place: where(place) })}</span>
              <input
                value={place.name}
                maxLength={MAX_PLACE_NAME_LENGTH}
                placeholder={t('places.name')}
                onChange={({ target }) =>
                  onChange(places.map((one, at) => (at === n ? { ...one, name: target.value } : one)))
                }
              />
            </label>
            <Button
              look="quiet"
              aria-label={t('places.remove', { place: place.name === '' ? where(place) : place.name })}
              onClick={() => onChange(places.filter((_, at) => at !== n))}
            >
              <X aria-hidden="true" size={22} />
            </Button>
          </li>
        ))}
      </ul>
      {isFull ? (
        <p>{t('places.full')}</p>
      ) : (
        <label className="statement-add">
          <span>{t('places.add')}</span>
          <select value="" data-testid="add-place" onChange={({ target }) => add(target.value)}>
            <option value="">{t('places.pick')}</option>
            {cells.length > 0 && (
              <optgroup label={t('places.shown')}>
                {cells.map((cell) => (
                  <option key={cell} value={`cell ${cell}`} disabled={taken.has(`cell ${cell}`)}>
                    {nameOf(cell)}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={t('places.named')}>
              {matter.places.map(({ id, name }) => (
                <option key={id} value={`place ${id}`} disabled={taken.has(`place ${id}`)}>
                  {name}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      )}
      {cells.length === 0 && <p>{t('places.noMap')}</p>}
    </fieldset>
  );
}
