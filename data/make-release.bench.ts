/** A release of a whole municipality: 12 000 pupils, 96 000 contributions. Prints JSON rows for `npm run bench`. */
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { attackRelease } from './attacks/attack-release.ts';
import type { School } from './case.ts';
import type { Contribution } from './contribution.ts';
import { makeReleaseWithSums } from './make-release.ts';
import type { RawRow } from './raw-row.ts';
import { DEFAULT_GATE } from './release.ts';
import { CODES, GRADE_GROUPS, MODES, STICKER_TYPES, WHENS } from './topics.ts';
import { utmToLonLat } from './utm.ts';

const PUPILS = 12_000;
const SCHOOLS = 30;
let state = 11;
/** Numerical Recipes' LCG, enough for a bench. @returns 0 … 1 */
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const at = (x: number, y: number) => utmToLonLat(x, y, 25833);

const seats = Array.from({ length: SCHOOLS }, (_, s) => ({
  id: `school-${s}`,
  x: 270_000 + 1_500 * (s % 6),
  y: 7_040_000 + 1_500 * Math.floor(s / 6),
}));
const schools: School[] = seats.map(({ id, x, y }) => ({
  id,
  name: id,
  place: { type: 'Point', coordinates: at(x, y) },
  catchment: null,
  grades: [1, 7],
}));

/** Two ways and six stickers a child; a way is 1 km of 40 vertices along one of a school's sixteen corridors. */
function* rows(): Generator<RawRow> {
  for (let child = 0; child < PUPILS; child++) {
    const seat = seats[child % SCHOOLS]!;
    const who = { pupil: `pupil-${child}`, strand: 'pupils' as const, school: seat.id, grade: pick(GRADE_GROUPS) };
    const angle = (Math.floor(random() * 16) * Math.PI) / 8;
    for (let n = 0; n < 2; n++) {
      const line = Array.from({ length: 40 }, (_, v) =>
        at(seat.x + Math.cos(angle) * 25 * v + random() * 6, seat.y + Math.sin(angle) * 25 * v + random() * 6),
      );
      yield { ...who, contribution: route(line) };
    }
    for (let n = 0; n < 6; n++) {
      const reach = random() * 900;
      yield { ...who, contribution: sticker(at(seat.x + Math.cos(angle) * reach, seat.y + Math.sin(angle) * reach)) };
    }
  }
}
function route(line: [number, number][]): Contribution {
  return {
    type: 'Feature',
    id: '',
    geometry: { type: 'MultiLineString', coordinates: [line] },
    properties: { type: 'route', cut: 'home-block/1', kind: 'school', modes: [pick(MODES)], when: pick(WHENS) },
  };
}
function sticker(coordinates: [number, number]): Contribution {
  const type = pick(STICKER_TYPES);
  const properties = { type, cut: 'home-block/1', when: pick(WHENS), code: pick(CODES[type]) };
  return { type: 'Feature', id: '', geometry: { type: 'Point', coordinates }, properties } as Contribution;
}

const input = [...rows()];
const start = performance.now();
const { content, sums } = makeReleaseWithSums({ rows: input, schools }, DEFAULT_GATE);
const seconds = (performance.now() - start) / 1000;
const cpu = process.cpuUsage();
const attacking = performance.now();
const attacks = attackRelease({
  ...{ content: { ...content, better: [] }, rows: input, answers: [], schools },
  ...{ parameters: DEFAULT_GATE, earlier: [], random },
});
const attacked = (performance.now() - attacking) / 1000;
const used = process.cpuUsage(cpu).user / 1e6;
const row = (name: string, value: number, unit: string, note: string) =>
  console.log(JSON.stringify({ name, value, unit, note }));
row('release', Number(seconds.toFixed(2)), 's', `${input.length} contributions of ${PUPILS} pupils, both grids`);
row(
  'release, attacks',
  Number(attacked.toFixed(2)),
  's',
  `${used.toFixed(1)} s of the processor; ${attacks.map(({ tried }) => tried).join(' + ')} tries`,
);
row('release, cells', content.public.length + content.planner.length, '', `${content.public.length} public`);
row('release, marks', sums.marks.planner.route.all, '', 'of ways on the 30 m grid');
row('release, peak memory', Math.round(process.resourceUsage().maxRSS / 1024), 'MB', 'the input included');
