/** What children wrote, frozen with a release. The bond to contribution, pupil and class ends here. */
import type Database from 'better-sqlite3';
import { Problem } from '../../../data/problem.ts';
import type { Quote, ReleasedText } from '../../../data/released-text.ts';
import { prepared } from './open.ts';

export function insertTexts(db: Database.Database, edition: string, texts: readonly ReleasedText[]): void {
  const line = db.prepare(
    'INSERT INTO release_text (edition, school, theme, cell, text, code, quoted) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { school, theme, cell, text, code, isQuoted } of texts) {
    line.run(edition, school, theme ?? '', cell ?? '', text, code ?? '', isQuoted ? 1 : 0);
  }
}

/** The trigger refuses while the release is published. Resolves to how many lines went. */
export function removeTexts(db: Database.Database, edition: string): number {
  return prepared(db, 'DELETE FROM release_text WHERE edition = ?').run(edition).changes;
}

type TextRow = Record<'school' | 'theme' | 'cell' | 'text' | 'code', string> & { readonly quoted: number };

export function readTexts(db: Database.Database, release: Published): ReleasedText[] {
  return prepared<[string], TextRow>(
    db,
    `SELECT school, theme, cell, text, code, quoted FROM release_text WHERE edition = ?
     ORDER BY school, theme, cell, text, code`,
  )
    .all(editionOf(release))
    .map(
      // Written from a `ReleaseContent` and frozen since.
      ({ school, theme, cell, text, code, quoted }) =>
        ({
          ...{ school, text, isQuoted: quoted === 1 },
          theme: theme === '' ? null : theme,
          code: code === '' ? null : code,
          cell: cell === '' ? null : cell,
        }) as ReleasedText,
    );
}

export function readQuotes(db: Database.Database, release: Published): Quote[] {
  return prepared<[string], Quote>(
    db,
    `SELECT DISTINCT school, theme, text FROM release_text WHERE edition = ? AND quoted = 1 AND theme <> ''
     ORDER BY school, theme, text`,
  ).all(editionOf(release));
}

type Published = { readonly edition: string; readonly number: number; readonly state: string };

/** @throws Problem no-release-yet */
function editionOf({ edition, number, state }: Published): string {
  if (state === 'published') return edition;
  throw new Problem('no-release-yet', `release ${number} is being computed`);
}
