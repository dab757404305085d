/** What this tablet knows of the lesson: heard live, and remembered for when there is no network. */
import { useCallback, useEffect, useState } from 'react';
import type { DeviceSeat } from '../offline/database.ts';
import { followLesson, type Ended, type News } from './follow-lesson.ts';
import { lineTools } from './line-tools.ts';

export type Known =
  | { readonly is: 'unknown' }
  /** `isLive`: the line stands, so that a pause and the teacher's step hold now. */
  | { readonly is: 'known'; readonly news: News; readonly isLive: boolean }
  | { readonly is: 'ended'; readonly why: Ended };

/** Of this seat alone; deleted with the seat (`forgetPupil`). */
export const NEWS_KEY = 'barnetrakk.news';

type Remembered = { readonly seat: string; readonly news: News };

function remembered(seat: string): Known {
  const text = localStorage.getItem(NEWS_KEY);
  if (text === null) return { is: 'unknown' };
  const kept = JSON.parse(text) as Remembered;
  return kept.seat === seat ? { is: 'known', news: kept.news, isLive: false } : { is: 'unknown' };
}

/** @returns what is known, and takes what another answer of the server has told */
export function useLessonNews(deviceSeat: DeviceSeat): [Known, (news: News) => void] {
  const { seat } = deviceSeat;
  const [known, setKnown] = useState<Known>(() => remembered(seat));
  const heard = useCallback(
    (news: News) => {
      const { sessionState, step, paused, shows, vote, promised } = news;
      const told: News = { sessionState, step, paused, shows, vote, promised };
      localStorage.setItem(NEWS_KEY, JSON.stringify({ seat, news: told } satisfies Remembered));
      setKnown((now) => (now.is === 'ended' ? now : { is: 'known', news: told, isLive: true }));
    },
    [seat],
  );
  useEffect(() => {
    const stop = new AbortController();
    const told = {
      heard,
      ended: (why: Ended) => setKnown({ is: 'ended', why }),
      lost: () => setKnown((now) => (now.is === 'known' ? { ...now, isLive: false } : now)),
    };
    void followLesson(lineTools(deviceSeat), told, stop.signal);
    return () => stop.abort();
  }, [deviceSeat, heard]);
  return [known, heard];
}
