/** A class of the demo that has written: opened by the demo's teacher over the API, with tablets that send stickers and words. */
import { randomBytes, randomUUID } from 'node:crypto';
import { CUT } from '../../data/contribution.ts';
import { ANIMALS } from '../../data/session.ts';
import { STORY } from './story.ts';

const CASE = 'lillevik-skole';

export type WrittenClass = {
  readonly session: string;
  /** Of the teacher, for `context.addCookies`. */
  readonly cookie: { readonly name: string; readonly value: string; readonly url: string };
  /** As the teacher. */
  readonly ask: <T>(method: string, path: string, body?: object) => Promise<T>;
  /** The tablet of a pupil sends a sticker with a text, or replaces one; resolves to its id. */
  readonly write: (pupil: number, text: string | undefined, id?: string, rev?: number) => Promise<string>;
  readonly rank: (pupil: number, ballot: readonly string[]) => Promise<void>;
};

const HEADERS = { 'Content-Type': 'application/json', 'X-Requested-With': 'barnetrakk' };

/** @param pupils tablets that join */
export async function openWrittenClass(origin: string, pupils: number, invited = 24): Promise<WrittenClass> {
  const door = await fetch(`${origin}/api/demo/doors/teacher`, { method: 'POST', headers: HEADERS, body: '{}' });
  const [, value = ''] = /bt_staff=([^;]+)/.exec(door.headers.get('set-cookie') ?? '') ?? [];
  const call = async <T>(method: string, path: string, headers: Record<string, string>, body?: object): Promise<T> => {
    const answer = await fetch(origin + path, {
      method,
      headers: { ...HEADERS, ...headers },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const ask = <T>(method: string, path: string, body?: object) =>
    call<T>(method, path, { cookie: `bt_staff=${value}` }, body);
  const { rounds, case: matter } = await ask<{ rounds: { id: string }[]; case: { schools: { id: string }[] } }>(
    'GET',
    `/api/cases/${CASE}`,
  );
  const { session, code } = await ask<{ session: { id: string }; code: string }>(
    'POST',
    `/api/cases/${CASE}/sessions`,
    {
      ...{
        kind: 'class',
        round: rounds.at(-1)!.id,
        school: matter.schools[0]!.id,
        className: '5C',
        grades: [5],
        invited,
      },
      ...{ basis: 'public-task', basisConfirmed: true, promised: true },
    },
  );
  const seats = ANIMALS.slice(0, pupils).map((animal) => ({
    ...{ animal, seat: randomUUID(), token: randomBytes(32).toString('base64url') },
  }));
  for (const { animal, seat, token } of seats) await call('PUT', `/api/seats/${seat}`, {}, { code, animal, token });
  const as = (pupil: number) => {
    const { seat, token } = seats[pupil]!;
    return { seat, headers: { Authorization: `Bearer ${token}` } };
  };
  const [lon, lat] = STORY.crossing.position;
  return {
    session: session.id,
    cookie: { name: 'bt_staff', value, url: origin },
    ask,
    async write(pupil, text, id = randomUUID(), rev = 1) {
      const { seat, headers } = as(pupil);
      // Two places by turns, so that a class of twelve has two cells that are shown.
      const at = text === undefined ? [lon + 0.004, lat] : [lon, lat];
      const properties = {
        type: 'unsafe',
        cut: CUT,
        code: 'hard_crossing',
        when: 'always',
        ...(text === undefined ? {} : { text }),
      };
      const feature = { type: 'Feature', id, geometry: { type: 'Point', coordinates: at }, properties };
      await call('PUT', `/api/seats/${seat}/contributions/${id}`, headers, { rev, feature });
      return id;
    },
    async rank(pupil, ballot) {
      const { seat, headers } = as(pupil);
      await call('PUT', `/api/seats/${seat}/ballot`, headers, { ballot });
    },
  };
}
