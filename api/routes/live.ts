import type { liveRoutes } from '../../data/contract/live.ts';
import type { Dependencies } from '../dependencies.ts';
import { eventStream, type Snapshot } from '../event-stream.ts';
import type { Handlers } from '../route-handler.ts';
import type { News, Progress } from '../store/store.ts';

export function liveHandlers({ live, log }: Pick<Dependencies, 'live' | 'log'>): Handlers<keyof typeof liveRoutes> {
  const complain = (message: string) => log({ level: 'error', message: `events: ${message}` });
  return {
    followSession: async ({ store, params, context }) => {
      const read = async () => ofTeacher(await store.find(params.session));
      const first = await read();
      return eventStream(context, live.listen(params.session, null), first, read, complain);
    },
    followLesson: async ({ store, params, context }) => {
      const read = async () => ofPupil(await store.readNews());
      const first = await read();
      return eventStream(context, live.listen(store.session, params.seat), first, read, complain);
    },
  };
}

/** Seconds pass without being news. */
function ofTeacher(progress: Progress): Snapshot {
  const { secondsLeft: _, ...clock } = progress.clock;
  return { event: 'session', body: progress, key: JSON.stringify({ ...progress, clock }) };
}

function ofPupil(news: News): Snapshot {
  return { event: 'lesson', body: news, key: JSON.stringify(news) };
}
