/** The teacher's addresses: read from the address bar, and written for links. */

/** The pages of one lesson, by what stands after its id. */
const OF_SESSION = { '': 'wall', kart: 'class-map', tekster: 'texts', uttalelse: 'statement' } as const;

/** `unknown`: an address that nobody has linked to. */
export type TeacherPlace = 'start' | 'kit' | (typeof OF_SESSION)[keyof typeof OF_SESSION] | 'unknown';

const parts = (pathname: string): readonly string[] => pathname.split('/').slice(2);

export function teacherPlace(pathname: string): TeacherPlace {
  const [first = '', second = ''] = parts(pathname);
  if (first === '') return 'start';
  if (first === 'hefte') return 'kit';
  return second in OF_SESSION ? OF_SESSION[second as keyof typeof OF_SESSION] : 'unknown';
}

/** Id of the session in `/laerer/<session>/…`; '' where the address names none. */
export function sessionInAddress(pathname = window.location.pathname): string {
  const [first = ''] = parts(pathname);
  return first === 'hefte' ? '' : first;
}

export const START_ADDRESS = '/laerer';
export const wallAddress = (session: string): string => `/laerer/${session}`;
export const classMapAddress = (session: string): string => `/laerer/${session}/kart`;
export const textsAddress = (session: string): string => `/laerer/${session}/tekster`;
export const statementAddress = (session: string): string => `/laerer/${session}/uttalelse`;
/** The lesson kit, with what it needs of one session filled in. */
export const kitAddress = (session: string): string => `/laerer/hefte?time=${session}`;
export const classPageAddress = (session: string): string => `/klasse/${session}`;
