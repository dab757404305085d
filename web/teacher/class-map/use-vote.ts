import { useState } from 'react';
import type { Reply } from '../../../data/contract.ts';
import { call } from '../../api-client.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { RESTING, type Pressing, type Progress } from './use-class-show.ts';

export type Vote = Reply<'getVote'>;
export type Card = Vote['cards'][number];

/** `fault` of `loading` is why the vote could not be fetched. */
export type VoteScreen =
  { readonly is: 'none' } | { readonly is: 'loading'; readonly fault: unknown; readonly again: () => void } | Voting;
export type Voting = { readonly is: 'voting'; readonly vote: Vote };

/** What this screen has been answered, until the lesson's news say the same. */
type Answered = { readonly before: Progress['vote']; readonly vote: Vote | null };

export type VotePresses = Readonly<Record<'start' | 'close' | 'discard', () => void>>;

export function useVote({ session, shows, vote: news }: Pick<Progress, 'session' | 'shows' | 'vote'>): {
  screen: VoteScreen;
  pressing: Pressing;
  presses: VotePresses;
} {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [pressing, setPressing] = useState(RESTING);
  const params = { session: session.id };
  const { answer, again } = useLoaded(news === 'none' ? null : `${session.id}/${shows}/${news}`, (signal) =>
    call('getVote', { params, signal }),
  );
  const run = (asked: Promise<Vote | null>) => {
    setPressing({ is: 'pressing' });
    asked.then(
      (vote) => {
        setAnswered({ before: news, vote });
        setPressing(RESTING);
      },
      (fault: unknown) => setPressing({ is: 'failed', fault }),
    );
  };
  const presses: VotePresses = {
    start: () => run(call('startVote', { params })),
    close: () => run(call('closeVote', { params })),
    discard: () => run(call('discardVote', { params }).then(() => null)),
  };
  const isAhead = answered !== null && answered.before === news;
  const vote = isAhead ? answered.vote : answer.is === 'ready' && news !== 'none' ? answer.value : null;
  if (vote) return { screen: { is: 'voting', vote }, pressing, presses };
  if (isAhead || news === 'none') return { screen: { is: 'none' }, pressing, presses };
  return { screen: { is: 'loading', fault: answer.is === 'failed' ? answer.fault : null, again }, pressing, presses };
}
