import { useEffect, useRef, useState } from 'react';
import { ApiProblem, call, NetworkDown } from '../api-client.ts';
import type { DeviceSeat } from '../offline/database.ts';
import type { News } from './follow-lesson.ts';
import { REPORT_EVERY_MS, reportIn, type Report } from './seat-report.ts';

/**
 * Tells the wall when the report has changed, at most every three seconds.
 * @param isLive without a line nothing is told; it is made good when the line is back
 */
export function useSeatReport(
  { seat, token }: DeviceSeat,
  report: Report | null,
  isLive: boolean,
  heard: (news: News) => void,
): void {
  const told = useRef<{ report: Report; at: number } | null>(null);
  const [tries, setTries] = useState(0);
  const state = report?.state;
  const waiting = report?.waiting;
  useEffect(() => {
    if (!isLive || state === undefined || waiting === undefined) return undefined;
    const body: Report = { state, waiting };
    const ms = reportIn(body, told.current, Date.now());
    if (ms === null) return undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const tell = async (): Promise<void> => {
      try {
        const news = await call('reportSeat', { params: { seat }, body, seatToken: token });
        told.current = { report: body, at: Date.now() };
        heard(news);
      } catch (fault) {
        // An ended seat is told on the line (follow-lesson.ts).
        if (!(fault instanceof ApiProblem) && !(fault instanceof NetworkDown)) throw fault;
        again = setTimeout(() => setTries((now) => now + 1), REPORT_EVERY_MS * 2);
      }
    };
    const timer = setTimeout(() => void tell(), ms);
    return () => {
      clearTimeout(timer);
      clearTimeout(again);
    };
  }, [seat, token, state, waiting, isLive, heard, tries]);
}
