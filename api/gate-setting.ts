/** The gate's parameters as an operator sets them: `GATE=plannerK=5,newPupils=20`. Stricter than the design's, never looser. */
import { DEFAULT_GATE, GateParameters } from '../data/release.ts';

const NAMES = Object.keys(DEFAULT_GATE).join(', ');

/** @throws Error with a sentence for the operator */
export function readGate(text: string | undefined): GateParameters {
  const entries = (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry): [string, number] => {
      const [name = '', value = ''] = entry.split('=').map((part) => part.trim());
      if (!Object.hasOwn(DEFAULT_GATE, name)) throw new Error(`GATE has "${entry}"; known are ${NAMES}`);
      return [name, value === '' ? NaN : Number(value)];
    });
  const read = GateParameters.safeParse({ ...DEFAULT_GATE, ...Object.fromEntries(entries) });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const name = String(issue?.path[0] ?? '') as keyof GateParameters;
  throw new Error(
    `GATE has ${name}=${entries.find(([set]) => set === name)?.[1] ?? ''}; it is a whole number of at least ${DEFAULT_GATE[name]}` +
      (name.endsWith('K') ? ' that begins a band (3, 5, 10, 20, 50)' : ''),
  );
}
