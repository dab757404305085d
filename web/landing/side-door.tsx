import { Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api-client.ts';
import { Button } from '../ui/button.tsx';
import { useProblemSentence } from '../ui/failure.tsx';

type Opening = { is: 'no' } | { is: 'opening' } | { is: 'failed'; fault: unknown };

/** Beside the story: what whoever runs it sees. */
export function SideDoor() {
  const { t } = useTranslation('landing');
  const sentence = useProblemSentence();
  const [opening, setOpening] = useState<Opening>({ is: 'no' });
  const open = (): void => {
    if (opening.is === 'opening') return;
    setOpening({ is: 'opening' });
    call('openDoor', { params: { door: 'operator' } }).then(
      ({ location }) => window.location.assign(location),
      (fault: unknown) => setOpening({ is: 'failed', fault }),
    );
  };
  return (
    <div className="start-over">
      <Button look="quiet" data-testid="door-operator" aria-disabled={opening.is === 'opening'} onClick={open}>
        <Wrench aria-hidden="true" size={18} /> {t('sideDoor')}
      </Button>
      {opening.is === 'failed' && <p role="alert">{sentence(opening.fault)}</p>}
    </div>
  );
}
