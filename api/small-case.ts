/** A small case for tests: two schools, one open class, around 63° N 10° E. */
import type { Case, Round } from '../data/case.ts';
import type { NewSession } from '../data/contract/sessions.ts';
import { CUT, type Contribution } from '../data/contribution.ts';
import type { AdultSession, PupilSession } from '../data/session.ts';

const [WEST, SOUTH, EAST, NORTH] = [9.9, 62.9, 10.1, 63.1];

export const SMALL_CASE: Case = {
  id: 'smaby',
  title: { nb: 'Veien til skolen' },
  municipality: { number: '0000', name: 'Småby' },
  sender: { name: 'Kari Nordmann', role: { nb: 'planlegger' } },
  why: { nb: 'Vi skal planlegge.' },
  who: { nb: 'Alle på femte trinn.' },
  when: { nb: 'Høsten 2026' },
  how: { nb: 'Dere tegner på kart.' },
  ladder: 'ask',
  decision: { body: { nb: 'Kommunestyret' }, date: '2027-05-14' },
  promise: { nb: 'Vi lover å lese alt.' },
  bases: [{ is: 'public-task' }],
  area: {
    type: 'Polygon',
    coordinates: [
      [
        [WEST, SOUTH],
        [EAST, SOUTH],
        [EAST, NORTH],
        [WEST, NORTH],
        [WEST, SOUTH],
      ],
    ],
  },
  bbox: [WEST, SOUTH, EAST, NORTH],
  crs: 25832,
  schools: [
    {
      id: 'nord',
      name: 'Nord skole',
      place: { type: 'Point', coordinates: [10, 63.02] },
      catchment: null,
      grades: [1, 7],
    },
    {
      id: 'sor',
      name: 'Sør skole',
      place: { type: 'Point', coordinates: [10, 62.98] },
      catchment: null,
      grades: [1, 7],
    },
  ],
  places: [],
  baseMap: 'lillevik',
};
export const SMALL_ROUND: Round = { id: 'host', label: { nb: 'Høst' }, schoolYear: '2026-27' };
export const CLASS_CODE = 'B7K2MN';
export const OPEN_CLASS: PupilSession = {
  id: '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b',
  case: SMALL_CASE.id,
  round: SMALL_ROUND.id,
  school: 'nord',
  strand: 'pupils',
  className: '5B',
  grades: [5],
  invited: 30,
  state: 'open',
};
export const STAND: AdultSession = {
  id: '0d9b8c7a-6f5e-4d3c-8b2a-1f0e9d8c7b6a',
  case: SMALL_CASE.id,
  round: SMALL_ROUND.id,
  school: 'nord',
  strand: 'adults',
  className: 'Stand på torget',
  grades: [],
  invited: 80,
  state: 'closed',
};

/** What a teacher fills in to open a class of the small case. */
export const START: NewSession = {
  kind: 'class',
  round: SMALL_ROUND.id,
  school: 'nord',
  className: '6A',
  grades: [6],
  invited: 20,
  basis: 'public-task',
  basisConfirmed: true,
  promised: true,
};

/** A sticker of the small case; equal arguments give equal stickers. */
export function sticker(id: string, lon = 10, lat = 63, text?: string): Contribution {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      type: 'unsafe',
      cut: CUT,
      code: 'fast_cars',
      when: 'always',
      ...(text === undefined ? {} : { text }),
    },
  };
}
