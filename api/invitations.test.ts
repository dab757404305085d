import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../data/contract/route.ts';
import { SMALL_CASE, START } from './small-case.ts';
import { addSmallCase, openTemporaryInstance, send, signInAs, type TemporaryInstance } from './temporary-instance.ts';
import { cookieOf, inviteTeacher, openClass, openLink } from './test-class.ts';

let instance: TemporaryInstance;
let planner: string;
beforeEach(async () => {
  instance = openTemporaryInstance();
  await addSmallCase(instance);
  planner = await signInAs(instance, 'planner');
});
afterEach(() => instance.close());

const INVITATIONS = `/api/cases/${SMALL_CASE.id}/invitations`;
const jsonOf = async (answer: Response) => (await answer.json()) as Record<string, unknown>;
const signIn = (token: string, cookie?: string, address = 'school') =>
  send(instance, 'POST', '/api/staff/session', {
    body: { token },
    headers: { 'X-Test-Address': address },
    ...(cookie === undefined ? {} : { cookie }),
  });
const whoIs = async (cookie: string) => await jsonOf(await send(instance, 'GET', '/api/staff/session', { cookie }));
const makeCode = async (cookie: string) =>
  (await jsonOf(await send(instance, 'POST', '/api/staff/device-code', { cookie })))['code'] as string;
const addDevice = (code: string) =>
  send(instance, 'POST', '/api/staff/device', { body: { code }, headers: { 'X-Test-Address': 'school' } });
const list = async () =>
  (await jsonOf(await send(instance, 'GET', INVITATIONS, { cookie: planner })))['invitations'] as Record<
    string,
    unknown
  >[];

describe('a teacher’s link', () => {
  it('lets its first device in, for one case, and no other', async () => {
    const { token, cookie } = await inviteTeacher(instance);
    expect(await whoIs(cookie)).toEqual({ name: 'Kari', role: 'teacher', case: SMALL_CASE.id, duty: 'teacher' });
    const second = await signIn(token);
    expect([second.status, (await jsonOf(second))['code'], cookieOf(second)]).toEqual([409, 'link-bound', '']);
  });

  it('opened again on its own device is the same device, with a fresh cookie', async () => {
    const { token, cookie } = await inviteTeacher(instance);
    const again = await signIn(token, cookie);
    expect(again.status).toBe(200);
    expect(await whoIs(cookieOf(again))).toMatchObject({ role: 'teacher' });
    expect(await whoIs(cookie)).toMatchObject({ code: 'not-signed-in' });
    expect(await list()).toMatchObject([{ devices: 1, bound: true }]);
  });

  it('lasts a school year on its device, where scripts and other sites cannot use it', async () => {
    const made = (await jsonOf(
      await send(instance, 'POST', INVITATIONS, { cookie: planner, body: { duty: 'teacher', name: 'Kari' } }),
    )) as { token: string };
    const answer = await signIn(made.token);
    const header = answer.headers.get('Set-Cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Max-Age=25920000']) expect(header).toContain(part);
    instance.clock.now += 299 * 24 * 3600_000;
    expect(await whoIs(cookieOf(answer))).toMatchObject({ role: 'teacher' });
    instance.clock.now += 2 * 24 * 3600_000;
    expect(await whoIs(cookieOf(answer))).toMatchObject({ code: 'not-signed-in' });
  });

  it('is stored nowhere in clear, nor is a device’s code', async () => {
    const { token, cookie } = await inviteTeacher(instance);
    const code = await makeCode(cookie);
    const dump = instance.context.db.serialize();
    for (const secret of [token, cookie, code]) expect(dump.includes(secret)).toBe(false);
  });

  it('guessed too often is refused', async () => {
    const { perAddress } = LIMITS['sign-in-failures'];
    for (let n = 0; n < perAddress; n++) expect((await signIn('x'.repeat(43))).status).toBe(401);
    expect((await signIn('x'.repeat(43))).status).toBe(429);
  });

  it('opens sessions of its own case only', async () => {
    await instance.stores.staff.createCase({ ...SMALL_CASE, id: 'annen' });
    const { cookie } = await inviteTeacher(instance);
    const answer = await send(instance, 'POST', '/api/cases/annen/sessions', { cookie, body: START });
    expect((await jsonOf(answer))['code']).toBe('not-found');
    expect((await send(instance, 'GET', '/api/cases/annen/sessions', { cookie })).status).toBe(403);
  });
});

describe('a second device', () => {
  it('comes in with the code shown on the first, once', async () => {
    const { cookie } = await inviteTeacher(instance);
    const { session } = await openClass(instance, START, cookie);
    const code = await makeCode(cookie);
    expect(code).toMatch(/^[0-9B-DF-HJKMNP-TV-Z]{8}$/);
    const second = cookieOf(await addDevice(code.toLowerCase()));
    for (const device of [cookie, second]) {
      expect((await send(instance, 'GET', `/api/sessions/${session}`, { cookie: device })).status).toBe(200);
    }
    expect((await addDevice(code)).status).toBe(401);
    expect(await list()).toMatchObject([{ devices: 2, sessions: 1 }]);
  });

  it('does not come in after ten minutes, nor with a code that a newer one has ended', async () => {
    const { cookie } = await inviteTeacher(instance);
    const [old, fresh] = [await makeCode(cookie), await makeCode(cookie)];
    expect((await addDevice(old)).status).toBe(401);
    instance.clock.now += 10 * 60_000 + 1;
    expect((await addDevice(fresh)).status).toBe(401);
  });

  it('guessed too often is refused', async () => {
    const { perAddress } = LIMITS['sign-in-failures'];
    for (let n = 0; n < perAddress; n++) expect((await addDevice('ZZZZZZZZ')).status).toBe(401);
    expect((await addDevice('ZZZZZZZZ')).status).toBe(429);
  });
});

describe('the planner', () => {
  it('sees counts of sessions, neither name nor code nor seat', async () => {
    const { session, code } = await openClass(instance);
    const answer = await send(instance, 'GET', `/api/cases/${SMALL_CASE.id}/sessions`, { cookie: planner });
    const text = await answer.text();
    const { sessions } = JSON.parse(text) as { sessions: { session: string }[] };
    expect(sessions.find((row) => row.session === session)).toEqual({
      session,
      round: 'host',
      school: 'nord',
      strand: 'pupils',
      state: 'open',
      invited: 20,
      joined: 0,
      sent: 0,
    });
    for (const secret of ['6A', '5B', code]) expect(text).not.toContain(secret);
    expect((await send(instance, 'GET', `/api/sessions/${session}`, { cookie: planner })).status).toBe(403);
  });

  it('revokes a link with one press: its devices, its code and its unopened twin end', async () => {
    const { invitation, cookie, token } = await inviteTeacher(instance);
    const code = await makeCode(cookie);
    const { session } = await openClass(instance, START, cookie);
    const gone = await send(instance, 'DELETE', `${INVITATIONS}/${invitation}`, { cookie: planner });
    expect(await jsonOf(gone)).toEqual({ revoked: true });
    expect((await send(instance, 'GET', `/api/sessions/${session}`, { cookie })).status).toBe(401);
    expect((await addDevice(code)).status).toBe(401);
    expect((await signIn(token)).status).toBe(401);
    expect(await list()).toEqual([]);
    expect(instance.context.db.prepare(`SELECT count(*) AS n FROM staff WHERE role = 'teacher'`).get()).toEqual({
      n: 0,
    });
    expect((await send(instance, 'DELETE', `${INVITATIONS}/${invitation}`, { cookie: planner })).status).toBe(404);
  });

  it('renews a link for a teacher who lost the device: the old device is out, the sessions stay theirs', async () => {
    const { invitation, cookie, token } = await inviteTeacher(instance);
    const { session } = await openClass(instance, START, cookie);
    const renewed = await jsonOf(
      await send(instance, 'POST', `${INVITATIONS}/${invitation}/renew`, { cookie: planner }),
    );
    expect((await signIn(token)).status).toBe(401);
    expect(await whoIs(cookie)).toMatchObject({ code: 'not-signed-in' });
    const fresh = await openLink(instance, renewed['token'] as string);
    expect((await send(instance, 'GET', `/api/sessions/${session}`, { cookie: fresh })).status).toBe(200);
  });
});

describe('a facilitator', () => {
  it('has a moderating teacher of the case, who sees the sessions too', async () => {
    const teacher = await inviteTeacher(instance);
    const facilitator = await inviteTeacher(instance, {
      duty: 'facilitator',
      name: 'Ungdomsrådet',
      moderator: teacher.invitation,
    });
    expect(await whoIs(facilitator.cookie)).toMatchObject({ role: 'teacher', duty: 'facilitator' });
    const { session } = await openClass(instance, START, facilitator.cookie);
    const own = await openClass(instance, START, teacher.cookie);
    const status = async (id: string, cookie: string) =>
      (await send(instance, 'GET', `/api/sessions/${id}`, { cookie })).status;
    expect(await status(session, teacher.cookie)).toBe(200);
    expect(await status(own.session, facilitator.cookie)).toBe(404);
  });

  it('without a teacher of the same case is not invited, and goes with that teacher', async () => {
    const teacher = await inviteTeacher(instance);
    const body = { duty: 'facilitator', name: 'Ungdomsrådet', moderator: teacher.invitation };
    const facilitator = await inviteTeacher(instance, body);
    const again = { ...body, moderator: facilitator.invitation };
    expect((await send(instance, 'POST', INVITATIONS, { cookie: planner, body: again })).status).toBe(404);
    await send(instance, 'DELETE', `${INVITATIONS}/${teacher.invitation}`, { cookie: planner });
    expect(await whoIs(facilitator.cookie)).toMatchObject({ code: 'not-signed-in' });
  });
});
