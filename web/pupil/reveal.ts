/** The reveal when the class is done: the map lights up theme by theme in twelve seconds. */
import type { Contribution } from '../../data/contribution.ts';
import { TABS, type Tab } from '../../data/topics.ts';
import { tabOf } from './finished-features.ts';

/** Ways first: they are what the rest stands along. */
export const THEMES = ['way', ...(Object.keys(TABS) as Tab[])] as const;
export type Theme = (typeof THEMES)[number];

export const REVEAL_MS = 12_000;

/** The themes something on the map can show, in their order. What is near home has no place to light. */
export function themesOf(items: readonly Contribution[]): Theme[] {
  const there = new Set(
    items.flatMap(({ geometry, properties }): Theme[] =>
      geometry === null ? [] : [properties.type === 'route' ? 'way' : tabOf(properties.type)],
    ),
  );
  return THEMES.filter((theme) => there.has(theme));
}

/** How long each theme is the newest, ms: together twelve seconds. */
export function themeMs(themes: readonly Theme[]): number {
  return REVEAL_MS / Math.max(1, themes.length);
}

export type RevealStep = { readonly lit: readonly Theme[]; /** null: all is lit. */ readonly newest: Theme | null };

/** @param step 0 for the first theme */
export function revealStep(themes: readonly Theme[], step: number): RevealStep {
  return { lit: themes.slice(0, step + 1), newest: themes[step] ?? null };
}
