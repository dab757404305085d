import type { demoRoutes, DOORS } from '../../data/contract/demo.ts';
import { Problem } from '../../data/problem.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handlers } from '../route-handler.ts';
import { setStaffCookie } from '../staff-cookie.ts';
import type { Demo, Staff } from '../store/store.ts';

type Door = (typeof DOORS)[number];

/** What is behind each door: where it leads, and who one is there. */
const DOOR: Record<Door, { readonly location: (demo: Demo) => string; readonly role: Staff['role'] | null }> = {
  pupil: { location: ({ code }) => (code === '' ? '/elev' : `/elev#${code}`), role: null },
  teacher: { location: ({ session }) => `/laerer/${session}`, role: 'teacher' },
  planner: { location: (demo) => `/planlegger/${demo.case}`, role: 'planner' },
  council: { location: () => '/ungdomsrad', role: null },
  operator: { location: () => '/drift', role: 'operator' },
  public: { location: (demo) => `/sak/${demo.case}`, role: null },
};

export function demoHandlers({ work, live }: Pick<Dependencies, 'work' | 'live'>): Handlers<keyof typeof demoRoutes> {
  return {
    getDemo: async ({ store }) => {
      const demo = await store.findDemo();
      return { status: 200, body: demo === null ? { demo: false } : { demo: true, ...demo } };
    },
    openDoor: async ({ store, params, context }) => {
      const demo = await store.findDemo();
      if (!demo) throw new Problem('not-a-demo', 'this instance is not a demo');
      const { location, role } = DOOR[params.door];
      if (role !== null) {
        const { cookie, staff } = await store.signInAtDoor(role);
        setStaffCookie(context, cookie, staff);
      }
      return { status: 200, body: { location: location(demo) } };
    },
    resetDemo: async ({ store }) => {
      const demo = await store.findDemo();
      if (!demo) throw new Problem('not-a-demo', 'this instance is not a demo');
      await work.resetDemo();
      live.changed(demo.session, 'lesson');
      return { status: 200, body: { case: demo.case } };
    },
  };
}
