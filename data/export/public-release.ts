/** What every export format is a function of: the public face of one release, and nothing else. */
import type { UtmCrs } from '../case.ts';
import { BAND_FLOOR } from '../band.ts';
import type { BetterRow } from '../better.ts';
import {
  BANDS,
  type Band,
  type ReleasedCell,
  type ReleaseHead,
  type SchoolAnswer,
  type SchoolRow,
} from '../release.ts';

export type PublicRelease = {
  readonly head: ReleaseHead;
  /** The case's title, in the language of the file. */
  readonly title: string;
  /** Zone of the case's files; GeoJSON is always longitude and latitude. */
  readonly crs: UtmCrs;
  /** The public cells, in the release's order. */
  readonly cells: readonly ReleasedCell[];
  readonly schoolTable: readonly SchoolRow[];
  readonly schoolAnswers: readonly SchoolAnswer[];
  readonly better: readonly BetterRow[];
};

/** What a school answered, of either kind: `question` is `way`, `mode`, `company` or `better`. */
export type AnswerLine = {
  readonly school: string;
  readonly question: SchoolAnswer['question'] | 'better';
  /** Of `better`: the finding that was asked about. */
  readonly finding: string | null;
  readonly answer: string;
  readonly band: Band;
};

export function answerLines({ schoolAnswers, better }: PublicRelease): AnswerLine[] {
  return [
    ...schoolAnswers.map((row) => ({ ...row, finding: null })),
    ...better.map((row) => ({ ...row, question: 'better' as const })),
  ];
}

/** A file as text in pieces, or as layers for a writer of `api/`. */
export type Export<T> = {
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  readonly make: (release: PublicRelease) => T;
};

export function schoolNames(release: PublicRelease): ReadonlyMap<string, string> {
  return new Map(release.head.schools.map(({ school, name }) => [school, name]));
}

/** First and last number of pupils a band stands for; `last` is null for the open band. */
export function bandEnds(band: Band): { first: number; last: number | null } {
  const next = BANDS[BANDS.indexOf(band) + 1];
  return { first: BAND_FLOOR[band], last: next === undefined ? null : BAND_FLOOR[next] - 1 };
}

/** How the numbers came about, for the metadata of a file. Norwegian, as the layers' readers are. */
export function explain({ head }: PublicRelease): string {
  const { publicEdge, publicK, schoolMinimum, schoolTableK } = head.parameters;
  return (
    `Utgave ${head.number}, skoleåret ${head.schoolYear}. Antall ulike elever i bånd, per skole, tema og sekskant med ` +
    `kantlengde ${publicEdge} m i det faste rutenettet (EPSG:${head.gridCrs}, origo 0, 0, samme indeks som PostGIS ` +
    `ST_HexagonGrid; målestokken avviker opptil 0,4 % ytterst i landet). Sekskanter med færre enn ${publicK} elever vises ` +
    `ikke: en tom sekskant betyr 0–${publicK - 1} elever, eller at ingen er spurt. Skoler med færre enn ${schoolMinimum} ` +
    `deltakere er ikke på kartet. Skoletabellen og skolesvarene teller også innspill uten sted, fra ${schoolTableK} elever. ` +
    'Bånd kan ikke legges sammen: samme elev kan være i flere sekskanter.'
  );
}
