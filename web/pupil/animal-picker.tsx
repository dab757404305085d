/** Thirty faces; those that are taken are grey and say so. A second fox is offered only when every animal is taken once. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import type { SeatAnimal } from '../../data/session.ts';
import { ApiProblem, call } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';
import { newId, newToken } from '../offline/random-id.ts';
import { isReadingAll, speak } from '../read-aloud/reader.ts';
import { Button } from '../ui/button.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { AnimalFace } from './animal-face.tsx';
import { allTakenOnce, ANIMAL_NAMES, freeOne, readSeatAnimal } from './animals.ts';
import { useAnimalName } from './use-animal-name.ts';

const PENDING = 'barnetrakk.pending-seat';

/** Id and token survive a lost answer and a reload, so that the same seat can be asked for again. */
function pendingSeat(session: string): { seat: string; token: string } {
  const [kept, seat, token] = (sessionStorage.getItem(PENDING) ?? '').split(' ');
  if (kept === session && seat && token) return { seat, token };
  const fresh = { seat: newId(), token: newToken() };
  sessionStorage.setItem(PENDING, `${session} ${fresh.seat} ${fresh.token}`);
  return fresh;
}

export function AnimalPicker({
  code,
  session,
  onTaken,
  onJoined,
  onOtherCode,
}: {
  code: string;
  session: Reply<'lookUpCode'>;
  /** Somebody was faster: ask again which are free. */
  onTaken: () => Promise<void>;
  onJoined: (seat: DeviceSeat) => Promise<void>;
  onOtherCode: () => void;
}) {
  const { t, i18n } = useTranslation('pupil');
  const nameOf = useAnimalName();
  const sentence = useProblemSentence();
  const [chosen, setChosen] = useState<SeatAnimal | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { takenAnimals } = session;
  const again = allTakenOnce(takenAnimals);
  // The free ones first, so that nobody has to look for them.
  const choices = ANIMAL_NAMES.map((animal) => {
    const offered = freeOne(animal, takenAnimals);
    return { animal, offered, free: offered !== null && (again || offered === animal) };
  }).sort((a, b) => Number(b.free) - Number(a.free));

  const go = async (animal: SeatAnimal): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const { seat, token } = pendingSeat(session.session);
    try {
      const taken = await call('takeSeat', { params: { seat }, body: { code, animal, token } });
      sessionStorage.removeItem(PENDING);
      await onJoined({
        seat,
        token,
        session: taken.session,
        case: taken.case,
        school: taken.school,
        animal: taken.animal,
      });
    } catch (fault) {
      setBusy(false);
      setTrouble(sentence(fault));
      if (fault instanceof ApiProblem && fault.code === 'animal-taken') {
        setChosen(null);
        await onTaken();
      }
    }
  };

  return (
    <>
      <h1>{t('pick.title')}</h1>
      <p className="join-help">{t('pick.why')}</p>
      <div className="animal-grid" role="group" aria-label={t('pick.title')}>
        {choices.map(({ animal, offered, free }) => {
          const name = nameOf(free && offered ? offered : animal);
          return (
            <button
              key={animal}
              type="button"
              className="animal"
              data-testid={`animal-${animal}`}
              aria-pressed={free && chosen === offered}
              aria-disabled={!free}
              aria-label={free ? name : t('pick.takenOne', { animal: name })}
              onClick={() => {
                if (free) setChosen(offered);
                if (isReadingAll()) speak(free ? name : t('pick.takenOne', { animal: name }), i18n.language);
              }}
            >
              <AnimalFace animal={animal} size={68} />
              <span aria-hidden="true">{name}</span>
            </button>
          );
        })}
      </div>
      {takenAnimals.length > 0 && <p className="join-help">{t('pick.taken')}</p>}
      <Button look="quiet" data-testid="other-code" onClick={onOtherCode}>
        {t('pick.otherCode')}
      </Button>
      <div className="join-foot">
        <p className="join-trouble" role="alert">
          {trouble}
        </p>
        <Button
          look="primary"
          data-testid="pick-go"
          aria-disabled={chosen === null || busy}
          onClick={() => {
            if (chosen && !busy) void go(chosen);
          }}
        >
          {chosen && <AnimalFace animal={readSeatAnimal(chosen).animal} size={36} />}
          {chosen ? t('pick.go', { animal: nameOf(chosen) }) : t('pick.goNone')}
        </Button>
      </div>
    </>
  );
}
