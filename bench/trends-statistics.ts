/**
 * MOVEMENT STATISTICS: speed of bursts, slopes and change points; how often the tests speak where nothing moved, and where a movement was planted,
 * beside "more than twice as often as before". All streams are drawn here, by a generator with fixed seeds.
 */
import {
  benjaminiHochberg,
  type Burst,
  burstsOf,
  changePointsOf,
  chiSquareP,
  logLikelihoodRatio,
  mannKendall,
  theilSen,
  type CountOf,
} from '../src/trends/statistics/index.js';
import { printTable } from './shared.js';

type Chance = () => number;

/** Uniform over [0, 1): mulberry32 (Tommy Ettinger 2017). */
function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A Poisson count (Knuth 1969), in parts so that e^(−mean) stays a normal double. */
function poisson(mean: number, chance: Chance): number {
  const MOST = 30;
  if (mean > MOST) return poisson(MOST, chance) + poisson(mean - MOST, chance);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = chance(); product > limit; product *= chance()) count++;
  return count;
}

const percent = (part: number, of: number): string => (of === 0 ? '-' : `${((100 * part) / of).toFixed(1)}%`);

// --- Speed ---

const DAYS = 365;
const PERIODS = 36;
const SERIES = 2_000;

/** By the time of the processor, so that other work on the machine does not count; the median of five rounds. */
function perSecond(series: number, work: () => void): string {
  work(); // warm
  const rounds = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system; // microseconds
  });
  const median = rounds.sort((a, b) => a - b)[2]!;
  return Math.round((1e6 * series) / median).toLocaleString('en');
}

function measureSpeed(): void {
  const chance = chanceOf(1);
  const totals = Int32Array.from({ length: DAYS }, () => 20 + Math.floor(chance() * 20));
  const daily = Array.from({ length: SERIES }, () => Int32Array.from(totals, (of) => poisson(of * 0.03, chance)));
  const rare = Array.from({ length: SERIES }, () => Int32Array.from(totals, (of) => poisson(of * 0.0005, chance)));
  const monthly = Array.from({ length: SERIES }, () => Float64Array.from({ length: PERIODS }, () => poisson(6, chance) / 200));
  const levels = Array.from({ length: SERIES }, () => Array.from({ length: PERIODS }, () => ({ count: poisson(6, chance), of: 200 })));
  printTable(
    ['statistic', 'periods', 'series per second'],
    [
      ['bursts, 330 stories a year', String(DAYS), perSecond(SERIES, () => daily.forEach((counts) => burstsOf(counts, totals)))],
      ['bursts, 5 stories a year', String(DAYS), perSecond(SERIES, () => rare.forEach((counts) => burstsOf(counts, totals)))],
      ['Mann–Kendall', String(PERIODS), perSecond(SERIES, () => monthly.forEach(mannKendall))],
      ['Theil–Sen', String(PERIODS), perSecond(SERIES, () => monthly.forEach(theilSen))],
      ['change points', String(PERIODS), perSecond(SERIES, () => levels.forEach(changePointsOf))],
    ],
  );
}

// --- A week against the twelve before ---

const WEEK = 150; // stories
const BEFORE = 12 * WEEK;

/** A term in a week and before: how many stories it was to be expected in, and by how much it was planted to rise. */
interface Pair {
  readonly expected: number;
  readonly planted: number;
  readonly now: number;
  readonly before: number;
}

interface Judged extends Pair {
  readonly p: number;
  readonly q: number;
  readonly isUp: boolean;
  readonly isDoubled: boolean;
}

function drawPair(expected: number, planted: number, chance: Chance): Pair {
  return { expected, planted, now: poisson(expected * planted, chance), before: poisson((expected * BEFORE) / WEEK, chance) };
}

/** Rare terms are many: the logarithm of what is expected in a week is even between 0.2 and 20 stories. */
function drawExpected(chance: Chance): number {
  return 0.2 * 100 ** chance();
}

function judge(pairs: readonly Pair[]): readonly Judged[] {
  const p = pairs.map(({ now, before }) => chiSquareP(logLikelihoodRatio(now, WEEK, before, BEFORE)));
  const q = benjaminiHochberg(p);
  return pairs.map((pair, at) => {
    const growth = (pair.now * BEFORE) / (pair.before * WEEK);
    return { ...pair, p: p[at]!, q: q[at]!, isUp: growth > 1, isDoubled: growth > 2 };
  });
}

const PAIRS = 20_000;
/** A week tells of a subject by so much more or less than the other weeks, without anything having begun. */
const UNREST = 0.3;

/** A factor with median 1 whose logarithm is normal with this deviation (Box and Muller 1958). */
function drawUnrest(deviation: number, chance: Chance): number {
  return Math.exp(deviation * Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance()));
}

function measureNull(name: string, unrest: number): void {
  const chance = chanceOf(2);
  const judged = judge(Array.from({ length: PAIRS }, () => drawPair(drawExpected(chance), drawUnrest(unrest, chance), chance)));
  const bands = [
    [0, 1],
    [1, 5],
    [5, 20],
    [0, 20],
  ] as const;
  printTable(
    [`${name}; expected in the week`, 'pairs', 'p < .05', 'p < .05, up', 'q < .05', 'growth ratio > 2'],
    bands.map(([from, to]) => {
      const band = judged.filter(({ expected }) => expected >= from && expected < to);
      const share = (test: (pair: Judged) => boolean): string => percent(band.filter(test).length, band.length);
      return [
        `${from} to ${to}`,
        String(band.length),
        share(({ p }) => p < 0.05),
        share(({ p, isUp }) => p < 0.05 && isUp),
        `${band.filter(({ q }) => q < 0.05).length} pairs`,
        share(({ isDoubled }) => isDoubled),
      ];
    }),
  );
}

const PLANTED = 1_000;

function measurePower(): void {
  const rows = [1.5, 2, 3].flatMap((planted) =>
    [2, 5, 10, 20].map((expected) => {
      const chance = chanceOf(planted * 100 + expected);
      const moved = Array.from({ length: PLANTED }, () => drawPair(expected, planted, chance));
      const still = Array.from({ length: PAIRS - PLANTED }, () => drawPair(drawExpected(chance), 1, chance));
      const judged = judge([...moved, ...still]);
      const tests: readonly ((pair: Judged) => boolean)[] = [
        ({ p, isUp }) => p < 0.05 && isUp,
        ({ q, isUp }) => q < 0.05 && isUp,
        ({ isDoubled }) => isDoubled,
      ];
      return [
        `×${planted}`,
        String(expected),
        ...tests.flatMap((test) => {
          const found = judged.filter(test);
          const right = found.filter((pair) => pair.planted > 1).length;
          return [percent(right, PLANTED), percent(found.length - right, found.length)];
        }),
      ];
    }),
  );
  printTable(['planted', 'expected', 'p < .05', 'false', 'q < .05', 'false', 'growth ratio > 2', 'false'], rows);
}

// --- Bursts ---

const BURST_FROM = 200;
const STORIES_A_DAY = 30;
const BURST_SERIES = 2_000;

interface Plant {
  readonly rate: number;
  readonly times: number;
  readonly days: number;
}

/** A year of a term; the burst, where there is one, begins on day 200. */
function drawYear({ rate, times, days }: Plant, chance: Chance): Int32Array {
  return Int32Array.from({ length: DAYS }, (_, day) => poisson(STORIES_A_DAY * rate * (day >= BURST_FROM && day < BURST_FROM + days ? times : 1), chance));
}

function touches({ from, to }: Burst, { days }: Plant): boolean {
  return days > 0 && from < BURST_FROM + days && to >= BURST_FROM;
}

function measureBursts(): void {
  const totals = new Int32Array(DAYS).fill(STORIES_A_DAY);
  const plants: readonly Plant[] = [
    { rate: 0.01, times: 1, days: 0 },
    { rate: 0.05, times: 1, days: 0 },
    ...[0.01, 0.05].flatMap((rate) => [2, 3, 5].flatMap((times) => [7, 28].map((days) => ({ rate, times, days })))),
  ];
  const rows = plants.map((plant) => {
    const chance = chanceOf(plant.rate * 1000 + plant.times * 100 + plant.days);
    let elsewhere = 0;
    const offsets: number[] = [];
    for (let at = 0; at < BURST_SERIES; at++) {
      const found = burstsOf(drawYear(plant, chance), totals);
      const hit = found.find((burst) => touches(burst, plant));
      elsewhere += found.filter((burst) => !touches(burst, plant)).length;
      if (hit) offsets.push(hit.from - BURST_FROM);
    }
    const late = offsets.map(Math.abs).sort((a, b) => a - b)[offsets.length >> 1];
    const name = plant.times === 1 ? 'none' : `×${plant.times} for ${plant.days} days`;
    return [
      name,
      (plant.rate * STORIES_A_DAY).toFixed(1),
      plant.times === 1 ? '-' : percent(offsets.length, BURST_SERIES),
      late === undefined ? '-' : String(late),
      (elsewhere / BURST_SERIES).toFixed(3),
    ];
  });
  printTable(['planted burst', 'stories a day', 'found', 'days off its start (median)', 'others per year'], rows);
}

// --- Change points ---

const COST_PER_LN = 3; // as in change-points.ts

/** Binary segmentation (Scott and Knott 1974) with the same cost and penalty: the best single change, then the same on both sides. */
function bisect(series: readonly CountOf[], from = 0, to = series.length, penalty = COST_PER_LN * Math.log(series.length)): readonly number[] {
  const whole = levelCost(series, from, to);
  let best = -1;
  let most = penalty;
  for (let at = from + 1; at < to; at++) {
    const gain = whole - levelCost(series, from, at) - levelCost(series, at, to);
    if (gain <= most) continue;
    most = gain;
    best = at;
  }
  return best < 0 ? [] : [...bisect(series, from, best, penalty), best, ...bisect(series, best, to, penalty)];
}

function levelCost(series: readonly CountOf[], from: number, to: number): number {
  let counts = 0;
  let exposure = 0;
  for (let at = from; at < to; at++) {
    counts += series[at]!.count;
    exposure += series[at]!.of;
  }
  return counts === 0 ? 0 : -2 * counts * Math.log(counts / exposure);
}

/** Whether these are the planted changes, each within one period. */
function areThose(found: readonly number[], planted: readonly number[]): boolean {
  return found.length === planted.length && found.every((at, index) => Math.abs(at - planted[index]!) <= 1);
}

const CHANGE_SERIES = 4_000;

function measureChanges(): void {
  const shapes: readonly { readonly name: string; readonly periods: number; readonly changes: readonly number[]; readonly levels: readonly number[] }[] = [
    { name: 'none, 12 periods', periods: 12, changes: [], levels: [5] },
    { name: 'none, 36 periods', periods: 36, changes: [], levels: [5] },
    { name: 'none, 104 periods', periods: 104, changes: [], levels: [5] },
    { name: '×2 from 24', periods: 36, changes: [24], levels: [5, 10] },
    { name: '×3 from 24', periods: 36, changes: [24], levels: [5, 15] },
    { name: '×3 from 33', periods: 36, changes: [33], levels: [5, 15] },
    { name: '×3 from 16 to 20', periods: 36, changes: [16, 20], levels: [5, 15, 5] },
    { name: '×2, then ×4', periods: 36, changes: [12, 24], levels: [5, 10, 20] },
    { name: 'up, down, up', periods: 36, changes: [9, 18, 27], levels: [5, 15, 5, 15] },
  ];
  const rows = shapes.map(({ name, periods, changes, levels }) => {
    const chance = chanceOf(periods * 100 + levels.length);
    const series = Array.from({ length: CHANGE_SERIES }, () =>
      Array.from({ length: periods }, (_, at) => ({ count: poisson(levels[changes.filter((change) => at >= change).length]!, chance), of: 200 })),
    );
    return [name, ...[changePointsOf, bisect].map((method) => percent(series.filter((one) => areThose(method(one), changes)).length, series.length))];
  });
  printTable(['planted changes of 5 stories a period', 'exactly these, ours', 'binary segmentation'], rows);
}

// --- Slopes ---

function measureSlopes(): void {
  const rows = [0, 0.01, 0.02, 0.04].map((growth) => {
    const chance = chanceOf(growth * 1000 + 7);
    const series = Array.from({ length: CHANGE_SERIES }, () => Float64Array.from({ length: PERIODS }, (_, at) => poisson(5 * (1 + growth * at), chance)));
    const found = series.filter((one) => mannKendall(one)!.p < 0.05).length;
    const covered = series.map((one) => theilSen(one)!).filter(({ low, high }) => low <= 5 * growth && high >= 5 * growth).length;
    return [`${(100 * growth).toFixed(0)}% of the start`, percent(found, series.length), percent(covered, series.length)];
  });
  printTable(['growth per period, 36 periods from 5 stories', 'Mann–Kendall p < .05', 'true slope in the 95% interval'], rows);
}

export async function run(): Promise<void> {
  const measures = [
    measureSpeed,
    () => measureNull('nothing moved', 0),
    () => measureNull(`nothing but unrest of ${UNREST}`, UNREST),
    measurePower,
    measureBursts,
    measureChanges,
    measureSlopes,
  ];
  for (const measure of measures) {
    measure();
    console.log();
  }
}
