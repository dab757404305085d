import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CellNames } from './cell-names.ts';
import type { Show } from './use-class-show.ts';

/** Three sentences a teacher reads aloud; a press on one brings its place on the map. */
export function TalkList({
  points,
  names,
  chosen,
  onChoose,
}: {
  points: Show['points'];
  names: CellNames;
  chosen: string | null;
  onChoose: (cell: string) => void;
}) {
  const { t } = useTranslation('class-map');
  if (points.length === 0) return <p>{t('talk.none')}</p>;
  return (
    <ol className="class-map-talk" data-testid="talk-list">
      {points.map(({ kind, cell }) => {
        const where = names.whereOf(cell);
        return (
          <li key={cell}>
            <button
              type="button"
              aria-pressed={chosen === cell}
              data-testid={`talk-${kind}`}
              onClick={() => onChoose(cell)}
            >
              <MapPin aria-hidden="true" />
              <span>{t(`talk.${kind}`, { where })}</span>
              <span className="visually-hidden">{t('talk.find', { where })}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
