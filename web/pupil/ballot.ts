/** A pupil's ballot while it is made: up to three cards, the most important first. Pure. */

/** As many as the class may rank; data/class-vote.ts has it with its schema, which a tablet does not carry. */
export const MAX_PICKS = 3;

/** A card is pressed: it takes the next place, or gives its own up and the others move up. A fourth changes nothing. */
export function press(picks: readonly string[], card: string): readonly string[] {
  if (picks.includes(card)) return picks.filter((pick) => pick !== card);
  return picks.length < MAX_PICKS ? [...picks, card] : picks;
}

/** 1, 2 or 3; null: not chosen. */
export function rankOf(picks: readonly string[], card: string): number | null {
  const at = picks.indexOf(card);
  return at < 0 ? null : at + 1;
}

export function isSame(a: readonly string[], b: readonly string[] | null): boolean {
  return b !== null && a.length === b.length && a.every((pick, i) => pick === b[i]);
}

/** Only cards that there are: a vote that was taken back and begun again has others. */
export function known(picks: readonly string[], cards: readonly { readonly id: string }[]): readonly string[] {
  return picks.filter((pick) => cards.some(({ id }) => id === pick));
}
