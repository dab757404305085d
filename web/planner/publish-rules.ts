/** The rules that can stop a release, each with a sentence of what to do. */
const RULES = ['nothing-to-release', 'too-few-new-pupils', 'too-many-seats', 'release-running'] as const;
export type Rule = (typeof RULES)[number];

/** null: a refusal of another kind. */
export function remedyOf(code: string): Rule | null {
  return RULES.find((rule) => rule === code) ?? null;
}
