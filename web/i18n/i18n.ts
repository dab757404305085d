/** i18next with one chunk per language and actor; nb stands in for what another language lacks (a test keeps them complete). */
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = [
  { id: 'nb', name: 'Bokmål' },
  { id: 'nn', name: 'Nynorsk' },
  { id: 'en', name: 'English' },
] as const;
export type Language = (typeof LANGUAGES)[number]['id'];

export const ACTORS = ['common', 'landing', 'pupil', 'teacher', 'planner', 'public', 'receipt'] as const;
export type Actor = (typeof ACTORS)[number];

type Texts = { readonly default: object };
const TEXTS: Record<Language, Record<Actor, () => Promise<Texts>>> = {
  nb: {
    common: () => import('./nb/common.ts'),
    landing: () => import('./nb/landing.ts'),
    pupil: () => import('./nb/pupil.ts'),
    teacher: () => import('./nb/teacher.ts'),
    planner: () => import('./nb/planner.ts'),
    public: () => import('./nb/public.ts'),
    receipt: () => import('./nb/receipt.ts'),
  },
  nn: {
    common: () => import('./nn/common.ts'),
    landing: () => import('./nn/landing.ts'),
    pupil: () => import('./nn/pupil.ts'),
    teacher: () => import('./nn/teacher.ts'),
    planner: () => import('./nn/planner.ts'),
    public: () => import('./nn/public.ts'),
    receipt: () => import('./nn/receipt.ts'),
  },
  en: {
    common: () => import('./en/common.ts'),
    landing: () => import('./en/landing.ts'),
    pupil: () => import('./en/pupil.ts'),
    teacher: () => import('./en/teacher.ts'),
    planner: () => import('./en/planner.ts'),
    public: () => import('./en/public.ts'),
    receipt: () => import('./en/receipt.ts'),
  },
};

const byActor: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, actor, done) {
    TEXTS[language as Language][actor as Actor]().then(
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

/** The language chosen on this device, else the browser's, else nb. */
function firstLanguage(): Language {
  const wanted = [localStorage.getItem(STORED) ?? '', ...navigator.languages].map((tag) =>
    tag.slice(0, 2).replace('no', 'nb'),
  );
  for (const tag of wanted) {
    const known = LANGUAGES.find(({ id }) => id === tag);
    if (known) return known.id;
  }
  return 'nb';
}

export async function startTexts(): Promise<void> {
  const language = firstLanguage();
  await i18next
    .use(byActor)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'nb',
      supportedLngs: LANGUAGES.map(({ id }) => id),
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
  document.documentElement.lang = language;
}

export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The next pupil on this device gets the browser's language again. */
export async function forgetLanguage(): Promise<void> {
  localStorage.removeItem(STORED);
  const language = firstLanguage();
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
