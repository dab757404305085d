/** The queue on the screen and on the server: every press shows at once, is sent in order, and is sent again when the net was away. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TextDecision } from '../../../data/text-queue.ts';
import { call } from '../../api-client.ts';
import { decide, decisionOf, startWork, takeIn, undo, type QueueText, type TextWork } from './text-work.ts';

export type Saving =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly fault: unknown; readonly count: number };
/** What others did meanwhile. */
export type QueueNews = { readonly gone: number; readonly came: number };
const NO_NEWS: QueueNews = { gone: 0, came: 0 };

export type TextDesk = {
  readonly work: TextWork;
  readonly saving: Saving;
  readonly news: QueueNews;
  /** A change that the server need not know. */
  readonly change: (step: (work: TextWork) => TextWork) => void;
  readonly decide: (decisions: readonly TextDecision[], stay?: boolean) => void;
  readonly undo: () => void;
  readonly again: () => void;
  readonly forgetNews: () => void;
};

export function useTextWork(session: string, texts: readonly QueueText[]): TextDesk {
  const [work, setWork] = useState(() => startWork(texts));
  const [saving, setSaving] = useState<Saving>({ is: 'saved' });
  const [news, setNews] = useState(NO_NEWS);
  const latest = useRef(work);
  /** Keys whose state here the server does not have yet. */
  const unsaved = useRef(new Set<string>());
  const busy = useRef(false);

  const put = useCallback((next: TextWork) => {
    latest.current = next;
    setWork(next);
  }, []);

  const refresh = useCallback(async () => {
    const { texts: fresh } = await call('listTexts', { params: { session } });
    const { work: next, gone, came } = takeIn(latest.current, fresh, unsaved.current);
    put(next);
    if (gone + came > 0) setNews((before) => ({ gone: before.gone + gone, came: before.came + came }));
  }, [session, put]);

  const send = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setSaving({ is: 'saving' });
    try {
      while (unsaved.current.size > 0) {
        const decisions = latest.current.texts.filter(({ key }) => unsaved.current.has(key)).map(decisionOf);
        // Keys that are gone have nothing to say.
        unsaved.current = new Set(decisions.map(({ key }) => key));
        if (decisions.length === 0) break;
        const { gone } = await call('decideTexts', { params: { session }, body: { decisions } });
        // What was pressed while this was on its way is sent by the next turn.
        for (const sent of decisions) {
          const now = latest.current.texts.find(({ key }) => key === sent.key);
          if (!now || JSON.stringify(decisionOf(now)) === JSON.stringify(sent)) unsaved.current.delete(sent.key);
        }
        if (gone > 0) await refresh();
      }
      setSaving({ is: 'saved' });
    } catch (fault) {
      setSaving({ is: 'failed', fault, count: unsaved.current.size });
    } finally {
      busy.current = false;
    }
  }, [session, refresh]);

  const tell = useCallback(
    (keys: readonly string[]) => {
      for (const key of keys) unsaved.current.add(key);
      if (keys.length > 0) void send();
    },
    [send],
  );

  useEffect(() => {
    const look = () => {
      // A comfort: the next press tells what is gone, too.
      if (document.visibilityState === 'visible') refresh().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refresh]);

  const isSaved = saving.is === 'saved';
  useEffect(() => {
    if (isSaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isSaved]);

  return {
    work,
    saving,
    news,
    change: (step) => put(step(latest.current)),
    decide: (decisions, stay) => {
      put(decide(latest.current, decisions, stay));
      tell(decisions.map(({ key }) => key));
    },
    undo: () => {
      const back = undo(latest.current);
      put(back.work);
      tell(back.keys);
    },
    again: () => void send(),
    forgetNews: () => setNews(NO_NEWS),
  };
}
