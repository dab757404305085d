/**
 * i18next with one chunk per language and actor. nb, nn and en are complete (a test keeps them so); the prepared languages have
 * the texts of the whole lesson (`pupil`, and `done` for its last screen), and nb stands in for what they lack.
 */
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import {
  COMPLETE_LANGUAGES,
  PREPARED_LANGUAGES,
  type CompleteLanguage,
  type PageLanguage,
} from '../../data/languages.ts';
import { directionOf, hasPreparedTexts, isPageLanguage, LANGUAGE_NAMES, offeredLanguages } from './languages.ts';

/** The languages of every page. */
export const LANGUAGES = COMPLETE_LANGUAGES.map((id) => ({ id, name: LANGUAGE_NAMES[id] }));
export type Language = CompleteLanguage;

export const ACTORS = [
  'common',
  'landing',
  'pupil',
  'done',
  'teacher',
  'planner',
  'public',
  'receipt',
  'start',
  'invitations',
  'kit',
  'kit-letter',
  'privacy',
  'class-page',
  'class-map',
  'texts',
  'statement',
  'publish',
  'method',
  'quotes',
  'erase',
  'operation',
  'matter',
] as const;
export type Actor = (typeof ACTORS)[number];

type Texts = { readonly default: object };
type Chunks = Readonly<Partial<Record<Actor, () => Promise<Texts>>>>;
const TEXTS: Record<Language, Required<Chunks>> & Record<PageLanguage, Chunks> = {
  nb: {
    common: () => import('./nb/common.ts'),
    landing: () => import('./nb/landing.ts'),
    pupil: () => import('./nb/pupil.ts'),
    done: () => import('./nb/done.ts'),
    teacher: () => import('./nb/teacher.ts'),
    planner: () => import('./nb/planner.ts'),
    public: () => import('./nb/public.ts'),
    receipt: () => import('./nb/receipt.ts'),
    'class-map': () => import('./nb/class-map.ts'),
    start: () => import('./nb/start.ts'),
    invitations: () => import('./nb/invitations.ts'),
    kit: () => import('./nb/kit.ts'),
    'kit-letter': () => import('./nb/kit-letter.ts'),
    privacy: () => import('./nb/privacy.ts'),
    'class-page': () => import('./nb/class-page.ts'),
    texts: () => import('./nb/texts.ts'),
    statement: () => import('./nb/statement.ts'),
    publish: () => import('./nb/publish.ts'),
    method: () => import('./nb/method.ts'),
    quotes: () => import('./nb/quotes.ts'),
    erase: () => import('./nb/erase.ts'),
    operation: () => import('./nb/operation.ts'),
    matter: () => import('./nb/matter.ts'),
  },
  nn: {
    common: () => import('./nn/common.ts'),
    landing: () => import('./nn/landing.ts'),
    pupil: () => import('./nn/pupil.ts'),
    done: () => import('./nn/done.ts'),
    teacher: () => import('./nn/teacher.ts'),
    planner: () => import('./nn/planner.ts'),
    public: () => import('./nn/public.ts'),
    receipt: () => import('./nn/receipt.ts'),
    'class-map': () => import('./nn/class-map.ts'),
    start: () => import('./nn/start.ts'),
    invitations: () => import('./nn/invitations.ts'),
    kit: () => import('./nn/kit.ts'),
    'kit-letter': () => import('./nn/kit-letter.ts'),
    privacy: () => import('./nn/privacy.ts'),
    'class-page': () => import('./nn/class-page.ts'),
    texts: () => import('./nn/texts.ts'),
    statement: () => import('./nn/statement.ts'),
    publish: () => import('./nn/publish.ts'),
    method: () => import('./nn/method.ts'),
    quotes: () => import('./nn/quotes.ts'),
    erase: () => import('./nn/erase.ts'),
    operation: () => import('./nn/operation.ts'),
    matter: () => import('./nn/matter.ts'),
  },
  en: {
    common: () => import('./en/common.ts'),
    landing: () => import('./en/landing.ts'),
    pupil: () => import('./en/pupil.ts'),
    done: () => import('./en/done.ts'),
    teacher: () => import('./en/teacher.ts'),
    planner: () => import('./en/planner.ts'),
    public: () => import('./en/public.ts'),
    receipt: () => import('./en/receipt.ts'),
    'class-map': () => import('./en/class-map.ts'),
    start: () => import('./en/start.ts'),
    invitations: () => import('./en/invitations.ts'),
    kit: () => import('./en/kit.ts'),
    'kit-letter': () => import('./en/kit-letter.ts'),
    privacy: () => import('./en/privacy.ts'),
    'class-page': () => import('./en/class-page.ts'),
    texts: () => import('./en/texts.ts'),
    statement: () => import('./en/statement.ts'),
    publish: () => import('./en/publish.ts'),
    method: () => import('./en/method.ts'),
    quotes: () => import('./en/quotes.ts'),
    erase: () => import('./en/erase.ts'),
    operation: () => import('./en/operation.ts'),
    matter: () => import('./en/matter.ts'),
  },
  se: {
    common: () => import('./se/common.ts'),
    pupil: () => import('./se/pupil.ts'),
    done: () => import('./se/done.ts'),
  },
  uk: {
    common: () => import('./uk/common.ts'),
    pupil: () => import('./uk/pupil.ts'),
    done: () => import('./uk/done.ts'),
  },
  pl: {
    common: () => import('./pl/common.ts'),
    pupil: () => import('./pl/pupil.ts'),
    done: () => import('./pl/done.ts'),
  },
  ar: {
    common: () => import('./ar/common.ts'),
    pupil: () => import('./ar/pupil.ts'),
    done: () => import('./ar/done.ts'),
  },
  so: {
    common: () => import('./so/common.ts'),
    pupil: () => import('./so/pupil.ts'),
    done: () => import('./so/done.ts'),
  },
};

const byActor: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, actor, done) {
    const load = TEXTS[language as PageLanguage][actor as Actor];
    if (!load) {
      done(null, {});
      return;
    }
    load().then(
      (texts) => {
        done(null, { ...texts.default });
      },
      (fault: unknown) => {
        done(fault instanceof Error ? fault : String(fault), false);
      },
    );
  },
};

const STORED = 'barnetrakk.language';

/** The languages that the picker of this page shows. */
export function pageLanguages(): readonly PageLanguage[] {
  return offeredLanguages(window.location.pathname, document.documentElement.dataset['languages']);
}

/** The language chosen on this device, else the browser's, else nb. */
function firstLanguage(): PageLanguage {
  const offered = pageLanguages();
  const stored = localStorage.getItem(STORED) ?? '';
  // A page kept for offline may be older than the operator's switch; what a child has chosen holds through the lesson.
  if (isPageLanguage(stored) && (offered.includes(stored) || hasPreparedTexts(window.location.pathname))) return stored;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).replace('no', 'nb'));
  for (const tag of wanted) {
    const known = offered.find((id) => id === tag);
    if (known) return known;
  }
  return 'nb';
}

function writeOnPage(language: PageLanguage): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export async function startTexts(): Promise<void> {
  const language = firstLanguage();
  await i18next
    .use(byActor)
    .use(initReactI18next)
    .init({
      lng: language,
      // A complete language needs no other, and so loads no other.
      fallbackLng: { default: ['nb'], nb: [], nn: [], en: [] },
      supportedLngs: [...COMPLETE_LANGUAGES, ...PREPARED_LANGUAGES],
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
  writeOnPage(language);
}

export async function setLanguage(language: PageLanguage): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
  writeOnPage(language);
}

/** The next pupil on this device gets the browser's language again. */
export async function forgetLanguage(): Promise<void> {
  localStorage.removeItem(STORED);
  const language = firstLanguage();
  await i18next.changeLanguage(language);
  writeOnPage(language);
}
