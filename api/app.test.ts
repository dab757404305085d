import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONTRACT, type RouteId } from '../data/contract.ts';
import { ROLES, type Route } from '../data/contract/route.ts';
import { OPEN_CLASS, SMALL_CASE, SMALL_ROUND, START, sticker } from './small-case.ts';
import {
  addSmallCase,
  openTemporaryInstance,
  send,
  signInAs,
  takeTestSeat,
  UNSAFE_HEADERS,
  type Device,
  type TemporaryInstance,
} from './temporary-instance.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ROUTES: Route[] = Object.values(CONTRACT);

let instance: TemporaryInstance;
beforeEach(async () => {
  instance = openTemporaryInstance({
    work: {
      heat: () => Promise.resolve({ type: 'FeatureCollection', features: [] }),
      exportFile: () => Promise.resolve({ path: import.meta.filename, name: 'x.csv', mediaType: 'text/csv' }),
      resetDemo: () => Promise.resolve(),
      publish: (caseId) =>
        instance.releases.begin(caseId, SMALL_ROUND.id).then(async (running) => {
          await running.abandon();
          return running.head;
        }),
    },
  });
  await addSmallCase(instance);
});
afterEach(() => instance.close());

/** An address of a route with ids that exist. */
function addressOf(route: Route, device: Device, contribution: string): string {
  const params: Record<string, string> = {
    case: SMALL_CASE.id,
    session: OPEN_CLASS.id,
    seat: device.seat,
    contribution,
    release: '1',
    door: 'pupil',
    format: 'csv',
    animal: 'fox',
    invitation: NOBODY,
    statement: NOBODY,
  };
  const query: Partial<Record<RouteId, string>> = {
    publicHeat: '?theme=route',
    plannerHeat: '?theme=route',
    deleteContribution: '?rev=2',
  };
  return route.path.replace(/:([a-z]+)/g, (_, name: string) => params[name] ?? '') + (query[route.id as RouteId] ?? '');
}
const bodies: Partial<Record<RouteId, unknown>> = {
  createCase: { ...SMALL_CASE, id: 'ny' },
  createRound: { ...SMALL_ROUND, id: 'var' },
  createInvitation: { duty: 'teacher', name: 'Kari' },
  createSession: START,
  setStep: { step: 'way' },
  putStatement: { text: 'Vi vil ha lys.', places: [], rev: 1 },
  decideTexts: { decisions: [{ key: 'a'.repeat(32), decision: 'wait' }] },
  putBallot: { ballot: ['60:1:1'] },
  setPause: { paused: true },
  extendStep: { minutes: 5 },
  reportSeat: { state: 'working', waiting: 0 },
  addDevice: { code: 'ZZZZZZZZ' },
  publishRelease: { round: SMALL_ROUND.id },
  lookUpCode: { code: 'ZZZZZZ' },
  takeSeat: { code: 'ZZZZZZ', animal: 'owl', token: 'T'.repeat(43) },
  signIn: { token: 'not-a-token-that-was-made' },
};
const ask = (route: Route, device: Device, options: Parameters<typeof send>[3] = {}, contribution = randomUUID()) =>
  send(instance, route.method.toUpperCase(), addressOf(route, device, contribution), {
    body: route.id === 'putContribution' ? { rev: 1, feature: sticker(contribution) } : bodies[route.id as RouteId],
    ...options,
  });
/** The code of a refusal; empty for any other answer. */
const codeOf = async (answer: Response): Promise<string> =>
  answer.headers.get('Content-Type') === 'application/problem+json'
    ? ((await answer.json()) as { code: string }).code
    : '';

describe('the contract', () => {
  it('has every route registered', () => {
    const registered = new Set(instance.app.routes.map(({ method, path }) => `${method} ${path}`));
    const missing = ROUTES.filter(({ method, path }) => !registered.has(`${method.toUpperCase()} ${path}`));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('has no route beside it under /api', () => {
    const known = new Set(ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
    const others = instance.app.routes.filter(
      ({ method, path }) => path.startsWith('/api') && method !== 'ALL' && !known.has(`${method} ${path}`),
    );
    expect(others).toEqual([]);
  });
});

describe('the description of the API', () => {
  it('names every route, for programs and for people', async () => {
    const openApi = (await (await send(instance, 'GET', '/api/openapi.json')).json()) as {
      paths: Record<string, object>;
    };
    const page = await (await send(instance, 'GET', '/api/docs')).text();
    for (const { id, method, path } of ROUTES) {
      expect(Object.keys(openApi.paths[path.replace(/:(\w+)/g, '{$1}')] ?? {})).toContain(method);
      expect(page).toContain(`<section id="${id}">`);
    }
  });
});

describe('roles, one line per route and role', () => {
  const staff = ROLES.filter((role) => role === 'teacher' || role === 'planner' || role === 'operator');
  for (const route of ROUTES.filter(({ who }) => who.some((role) => role !== 'anyone'))) {
    it(`${route.id} refuses whoever is not ${route.who.join(' or ')}`, async () => {
      const device = await takeTestSeat(instance);
      const forPupils = route.who.includes('pupil');
      expect(await codeOf(await ask(route, device))).toBe(forPupils ? 'seat-unknown' : 'not-signed-in');
      for (const role of staff) {
        const code = await codeOf(await ask(route, device, { cookie: await signInAs(instance, role) }));
        if (forPupils) expect(code, role).toBe('seat-unknown');
        else if (route.who.includes(role)) expect(code, role).not.toMatch(/not-signed-in|not-your-role/);
        else expect(code, role).toBe('not-your-role');
      }
      if (!forPupils) expect(await codeOf(await ask(route, device, { token: device.token }))).toBe('not-signed-in');
    });
  }
});

describe('raw rows', () => {
  it('are read by no statement of any route that does not read «own» or «class»', async () => {
    const device = await takeTestSeat(instance);
    const id = randomUUID();
    const delivered = await ask(CONTRACT.putContribution, device, { token: device.token }, id);
    expect(delivered.status).toBe(201);
    instance.statements();
    const touched: string[] = [];
    for (const route of ROUTES) {
      const role = route.who.find((who) => who === 'planner' || who === 'teacher' || who === 'operator');
      const cookie = role === undefined ? undefined : await signInAs(instance, role);
      const options = { token: device.token, ...(cookie === undefined ? {} : { cookie }) };
      instance.statements();
      await ask(route, device, options, id);
      if (instance.statements().some((sql) => /\bcontribution\b/i.test(sql))) touched.push(route.id);
    }
    const own = ROUTES.filter(({ reads }) => reads === 'own' || reads === 'class').map(({ id: name }) => name);
    expect(touched.filter((name) => !own.includes(name))).toEqual([]);
    expect(touched).toContain('listContributions');
  });
});

describe('unsafe methods', () => {
  it('need X-Requested-With', async () => {
    const answer = await instance.app.request('/api/join', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'header-missing']);
  });

  it('need application/json', async () => {
    const headers = { ...UNSAFE_HEADERS, 'Content-Type': 'text/plain' };
    const answer = await instance.app.request('/api/join', { method: 'POST', headers, body: '{}' });
    expect([answer.status, await codeOf(answer)]).toEqual([415, 'wrong-content-type']);
  });
});

describe('refusals', () => {
  it('are problem documents', async () => {
    const answer = await send(instance, 'GET', '/api/cases/nowhere');
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toEqual({
      type: 'urn:barnetrakk:problem:not-found',
      title: 'not found',
      status: 404,
      code: 'not-found',
      detail: 'there is no case "nowhere"',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    });
  });

  it('an unknown address under /api is 404', async () => {
    expect([
      (await send(instance, 'GET', '/api/nope')).status,
      (await send(instance, 'POST', '/api/cases/x')).status,
    ]).toEqual([404, 404]);
  });

  it('what nobody foresaw is 500 «internal», logged with the id that was answered', async () => {
    instance.context.db.exec('DROP TABLE instance');
    const answer = await send(instance, 'GET', '/api/health');
    const body = (await answer.json()) as { code: string; detail: string; requestId: string };
    expect([answer.status, body.code, body.detail]).toEqual([500, 'internal', 'something went wrong on the server']);
    expect(instance.logged).toEqual([expect.objectContaining({ level: 'error', requestId: body.requestId })]);
  });

  it('a query or body that does not fit names where', async () => {
    const cookie = await signInAs(instance, 'planner');
    const answer = await send(instance, 'POST', `/api/cases/${SMALL_CASE.id}/rounds`, {
      cookie,
      body: { ...SMALL_ROUND, schoolYear: '2026' },
    });
    const body = (await answer.json()) as { code: string; detail: string };
    expect([answer.status, body.code]).toEqual([422, 'not-valid']);
    expect(body.detail).toContain('schoolYear');
  });
});

describe('every answer', () => {
  it('says what a browser may load, and that nobody learns where one came from', async () => {
    for (const path of ['/api/health', '/api/nope', '/tiles/nope.pmtiles']) {
      const { headers } = await send(instance, 'GET', path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("worker-src 'self' blob:");
      expect(policy).toContain("img-src 'self' data: blob:");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
  });
});

describe('staff', () => {
  it('a link becomes a cookie that scripts and other sites cannot use', async () => {
    const { token } = await instance.stores.staff.addStaff({ name: 'Kari', role: 'planner' });
    const answer = await send(instance, 'POST', '/api/staff/session', { body: { token } });
    const cookie = answer.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^bt_staff=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const value = /bt_staff=([^;]+)/.exec(cookie)?.[1] ?? '';
    const me = await send(instance, 'GET', '/api/staff/session', { cookie: value });
    expect(await me.json()).toEqual({ name: 'Kari', role: 'planner' });
    const rows = JSON.stringify(instance.context.db.prepare('SELECT hex(token_hash) AS hash FROM staff_session').all());
    expect(rows).not.toContain(Buffer.from(value).toString('hex').toUpperCase());
  });

  it('behind https the cookie is Secure', async () => {
    const { token } = await instance.stores.staff.addStaff({ name: 'Kari', role: 'planner' });
    const answer = await send(instance, 'POST', '/api/staff/session', {
      body: { token },
      headers: { 'X-Forwarded-Proto': 'https' },
    });
    expect(answer.headers.get('Set-Cookie')).toContain('; Secure');
  });
});
