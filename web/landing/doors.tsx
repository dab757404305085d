import { Backpack, GraduationCap, Landmark, MapPinned, MessageCircleHeart, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DOORS } from '../../data/contract/demo.ts';
import { call } from '../api-client.ts';
import { useProblemSentence } from '../ui/failure.tsx';

type DoorId = Exclude<(typeof DOORS)[number], 'operator'>;

/** In the order of the story. `closed`: the room behind is not built yet, and the door says so. */
const DOOR: Record<DoorId, { readonly icon: LucideIcon; readonly closed: boolean }> = {
  pupil: { icon: Backpack, closed: false },
  teacher: { icon: GraduationCap, closed: false },
  planner: { icon: MapPinned, closed: false },
  council: { icon: Landmark, closed: true },
  public: { icon: MessageCircleHeart, closed: false },
};

type Opening = { is: 'none' } | { is: 'opening'; door: DoorId } | { is: 'failed'; door: DoorId; fault: unknown };

/** One track with five doors; each signs in and leads to its room. */
export function Doors() {
  const { t } = useTranslation('landing');
  const [opening, setOpening] = useState<Opening>({ is: 'none' });
  const open = (door: DoorId) => {
    setOpening({ is: 'opening', door });
    call('openDoor', { params: { door } }).then(
      ({ location }) => {
        window.location.assign(location);
      },
      (fault: unknown) => setOpening({ is: 'failed', door, fault }),
    );
  };
  return (
    <ol className="doors" aria-label={t('doors')}>
      {(Object.keys(DOOR) as DoorId[]).map((door) => (
        <Door key={door} door={door} opening={opening} onOpen={open} />
      ))}
    </ol>
  );
}

function Door({ door, opening, onOpen }: { door: DoorId; opening: Opening; onOpen: (door: DoorId) => void }) {
  const { t } = useTranslation(['landing', 'common']);
  const sentence = useProblemSentence();
  const { icon: Icon, closed } = DOOR[door];
  const busy = opening.is === 'opening';
  return (
    <li className={`door ${closed ? 'door-closed' : ''}`}>
      <span className="door-step" aria-hidden="true" />
      <button
        type="button"
        data-testid={`door-${door}`}
        aria-disabled={closed || busy}
        aria-describedby={`door-${door}-do`}
        onClick={closed || busy ? undefined : () => onOpen(door)}
      >
        <Icon aria-hidden="true" size={34} strokeWidth={1.9} />
        <span className="door-name">{t(`door.${door}.name`)}</span>
        <span className="door-time">{t(`door.${door}.time`)}</span>
      </button>
      <p id={`door-${door}-do`}>{t(`door.${door}.do`)}</p>
      {opening.is === 'failed' && opening.door === door && (
        <p role="alert" className="door-failed">
          {sentence(opening.fault)}
        </p>
      )}
      {opening.is === 'opening' && opening.door === door && <p role="status">{t('common:loading')}</p>}
    </li>
  );
}
