/** Which parameters the releases of a round are made with. */
import type Database from 'better-sqlite3';
import { DEFAULT_GATE, GateParameters } from '../../../data/release.ts';

/**
 * Those of the round's first release, withdrawn or not: beside cells of another size or another threshold a release would tell more than
 * either alone. A round that has none yet gets what the operator has set.
 */
export function gateOf(db: Database.Database, matter: string, round: string): GateParameters {
  const row =
    db
      .prepare<[string, string], { value: string }>(
        `SELECT parameters AS value FROM release WHERE matter = ? AND round = ? AND state <> 'computing' ORDER BY number LIMIT 1`,
      )
      .get(matter, round) ?? db.prepare<[], { value: string }>(`SELECT value FROM instance WHERE name = 'gate'`).get();
  return row ? GateParameters.parse(JSON.parse(row.value)) : DEFAULT_GATE;
}
