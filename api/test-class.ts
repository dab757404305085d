/** For tests: a teacher who was invited, a class they opened, children who join it; all through the API. */
import { randomBytes, randomUUID } from 'node:crypto';
import { SMALL_CASE, START } from './small-case.ts';
import { send, signInAs, type Device, type TemporaryInstance } from './temporary-instance.ts';

type Asked = Pick<TemporaryInstance, 'app' | 'stores'>;

async function jsonOf<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

/** The cookie that an answer sets. */
export const cookieOf = (answer: Response): string =>
  /bt_staff=([^;]+)/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1] ?? '';

/** Opens a link on a new device. */
export async function openLink(instance: Asked, token: string): Promise<string> {
  const answer = await send(instance, 'POST', '/api/staff/session', { body: { token } });
  await jsonOf(answer.clone());
  return cookieOf(answer);
}

export type Teacher = { readonly invitation: string; readonly token: string; readonly cookie: string };

/** @param body of createInvitation; without it a teacher's */
export async function inviteTeacher(
  instance: Asked,
  body: object = { duty: 'teacher', name: 'Kari' },
): Promise<Teacher> {
  const made = await jsonOf<{ invitation: string; token: string }>(
    await send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/invitations`, {
      cookie: await signInAs(instance, 'planner'),
      body,
    }),
  );
  return { ...made, cookie: await openLink(instance, made.token) };
}

export type OpenedClass = { readonly session: string; readonly code: string; readonly cookie: string };

/** @param cookie of the teacher; without it a new one is invited */
export async function openClass(instance: Asked, body: object = START, cookie?: string): Promise<OpenedClass> {
  const own = cookie ?? (await inviteTeacher(instance)).cookie;
  const { session, code } = await jsonOf<{ session: { id: string }; code: string }>(
    await send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/sessions`, { cookie: own, body }),
  );
  return { session: session.id, code, cookie: own };
}

/** A new device takes a seat. @throws Error with the refusal */
export async function joinAs(instance: Asked, code: string, animal: string): Promise<Device> {
  const device = { seat: randomUUID(), token: randomBytes(32).toString('base64url') };
  await jsonOf(
    await send(instance, 'PUT', `/api/seats/${device.seat}`, { body: { code, animal, token: device.token } }),
  );
  return device;
}
