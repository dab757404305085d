import { useState } from 'react';
import type { Reply } from '../../../data/contract.ts';
import { call } from '../../api-client.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

export type Progress = Reply<'getSession'>;
export type Show = Reply<'getClassMap'>;

export type ShowState =
  | { readonly is: 'none' }
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly fault: unknown; readonly again: () => void }
  /** `fresh`: it came while this screen looked on, so it is lit theme by theme. */
  | { readonly is: 'shown'; readonly show: Show; readonly fresh: boolean };

export type Pressing =
  { readonly is: 'no' } | { readonly is: 'pressing' } | { readonly is: 'failed'; readonly fault: unknown };
export const RESTING: Pressing = { is: 'no' };

/** The map as it was last shown, here or on another screen, and the press that shows it. */
export function useClassShow({ session, shows }: Pick<Progress, 'session' | 'shows'>): {
  state: ShowState;
  pressing: Pressing;
  press: () => void;
} {
  const [showsAtFirst] = useState(shows);
  const [pressed, setPressed] = useState<Show | null>(null);
  const [pressing, setPressing] = useState(RESTING);
  const { answer, again } = useLoaded(shows > 0 ? `${session.id}/${shows}` : null, (signal) =>
    call('getClassMap', { params: { session: session.id }, signal }),
  );
  const press = () => {
    setPressing({ is: 'pressing' });
    call('showClassMap', { params: { session: session.id } }).then(
      (show) => {
        setPressed(show);
        setPressing(RESTING);
      },
      (fault: unknown) => setPressing({ is: 'failed', fault }),
    );
  };
  const loaded = answer.is === 'ready' ? answer.value : null;
  const show = pressed && pressed.number >= (loaded?.number ?? 0) && pressed.number >= shows ? pressed : loaded;
  if (show) return { state: { is: 'shown', show, fresh: show.number > showsAtFirst }, pressing, press };
  if (shows === 0) return { state: { is: 'none' }, pressing, press };
  if (answer.is === 'failed') return { state: { is: 'failed', fault: answer.fault, again }, pressing, press };
  return { state: { is: 'loading' }, pressing, press };
}
