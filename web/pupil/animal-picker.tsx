/** Thirty faces; those that are taken are grey and say so. A second fox is offered only when every animal is taken once. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../data/contract.ts';
import type { Revision } from '../../data/contract/contributions.ts';
import type { Animal, SeatAnimal } from '../../data/session.ts';
import { ApiProblem, call } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';
import { newId, newToken } from '../offline/random-id.ts';
import { isReadingAll, speak } from '../read-aloud/reader.ts';
import { Button } from '../ui/button.tsx';
import { useProblemSentence } from '../ui/failure.tsx';
import { AnimalFace } from './animal-face.tsx';
import { allTakenOnce, ANIMAL_NAMES, freeOne, readSeatAnimal } from './animals.ts';
import { useAnimalName } from './use-animal-name.ts';

/** @param sent what the server holds of the pupil already */
export type OnJoined = (seat: DeviceSeat, sent: readonly Revision[]) => Promise<void>;

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
  onJoined: OnJoined;
  onOtherCode: () => void;
}) {
  const { t, i18n } = useTranslation('pupil');
  const nameOf = useAnimalName();
  const sentence = useProblemSentence();
  const [chosen, setChosen] = useState<SeatAnimal | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { takenAnimals, rejoinAnimals } = session;
  const again = allTakenOnce(takenAnimals);
  // The free ones first, so that nobody has to look for them; what is taken meanwhile stays under the finger's eye.
  const [order] = useState(() => ANIMAL_NAMES.toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b))));
  function isTaken(animal: Animal): boolean {
    const offered = freeOne(animal, takenAnimals);
    return offered === null || (!again && offered !== animal);
  }
  const choices = order.map((animal) => ({
    animal,
    offered: freeOne(animal, takenAnimals),
    free: !isTaken(animal),
  }));

  const go = async (animal: SeatAnimal): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const { seat, token } = pendingSeat(session.session);
    try {
      const taken = await call('takeSeat', { params: { seat }, body: { code, animal, token } });
      // Whoever comes back finds here what was sent from the other tablet.
      const isBack = takenAnimals.includes(animal);
      const sent = isBack
        ? (await call('listContributions', { params: { seat }, seatToken: token })).contributions
        : [];
      sessionStorage.removeItem(PENDING);
      const { session: id, case: matter, school } = taken;
      await onJoined({ seat, token, session: id, case: matter, school, animal: taken.animal }, sent);
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
      {rejoinAnimals.length > 0 && (
        <section className="rejoin" data-testid="rejoin" aria-labelledby="rejoin-title">
          <h2 id="rejoin-title">{t('pick.back')}</h2>
          <p>{t('pick.backText')}</p>
          <div>
            {rejoinAnimals.map((animal) => (
              <button
                key={animal}
                type="button"
                className="animal"
                data-testid={`rejoin-${animal}`}
                aria-pressed={chosen === animal}
                onClick={() => {
                  setChosen(animal);
                  if (isReadingAll()) speak(nameOf(animal), i18n.language);
                }}
              >
                <AnimalFace animal={readSeatAnimal(animal).animal} size={68} />
                <span>{nameOf(animal)}</span>
              </button>
            ))}
          </div>
        </section>
      )}
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
      {takenAnimals.length > 0 && (
        <p className="join-help">
          {t('pick.taken')} {session.kind === 'class' && t('pick.lost')}
        </p>
      )}
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
