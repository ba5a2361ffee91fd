/** An interval of the high state, by indexes of its first and last period. */
export interface Burst {
  readonly from: number;
  readonly to: number;
  /** How much better the high rate explains the interval than the base rate does, in nats (Kleinberg's weight); above the cost of entering. */
  readonly weight: number;
}

export interface BurstOptions {
  /** How many times the base rate the high rate is (Kleinberg's s, above 1): a smaller one finds longer, shallower bursts. */
  readonly ratio?: number;
  /** What entering the high state costs, in units of ln(periods): a larger one finds fewer bursts. Leaving is free. */
  readonly gamma?: number;
  /** The share that is usual, between 0 and 1: by default that of the whole series, its bursts included. */
  readonly baseRate?: number;
}

/** Twice as often as usual is what a reader would call more; it is customary as well. */
const RATIO = 2;
/** Customary: a burst must be better explained by as much as there are periods in which it could begin. */
const GAMMA = 1;

const ENTERED = 1;
const LEFT = 2;

/** For each period from where the two states were best reached; kept from one series to the next, grown when a longer one comes. */
let waysBack = new Uint8Array(512);

/**
 * The intervals in which `counts` of `totals` were told more often than usual: the cheapest way through Kleinberg's automaton of two states for
 * batched arrivals (2002, section 4), found exactly. In a state a period costs minus the log of its binomial probability at the state's rate.
 * Each interval is as long as it can be, so that two never touch, and begins and ends in a period that speaks for it. A period in which nothing was
 * delivered (total 0) says nothing, does not count as a period, and ends no burst. A base rate of 0 or 1 leaves no room for bursts.
 */
export function burstsOf(counts: Int32Array, totals: Int32Array, { ratio = RATIO, gamma = GAMMA, baseRate }: BurstOptions = {}): readonly Burst[] {
  const { count, total, periods } = sumsOf(counts, totals);
  const low = baseRate ?? (total === 0 ? 0 : count / total);
  if (!(low > 0 && low < 1)) return [];
  const high = Math.min(low * ratio, (1 + low) / 2); // a rate stays under 1, halfway at most
  const gain = Math.log(high / low);
  const loss = Math.log((1 - low) / (1 - high));
  const entryCost = gamma * Math.log(periods);
  if (count * gain <= entryCost) return []; // not even all counts in one burst would pay for it
  return readBack(counts, totals, gain, loss, walk(counts, totals, gain, loss, entryCost));
}

function sumsOf(counts: Int32Array, totals: Int32Array): { readonly count: number; readonly total: number; readonly periods: number } {
  let count = 0;
  let total = 0;
  let periods = 0;
  for (let at = 0; at < totals.length; at++) {
    if (totals[at]! <= 0) continue;
    count += counts[at]!;
    total += totals[at]!;
    periods++;
  }
  return { count, total, periods };
}

/** What a period says for the high state, against the low one. */
function evidenceOf(count: number, total: number, gain: number, loss: number): number {
  return total > 0 ? count * gain - (total - count) * loss : 0;
}

/**
 * Viterbi's walk. Only the lead of the high state's best way over the low state's matters: a lead above 0 is taken along by leaving, one below the
 * cost is replaced by entering. What is equal stays low, so that no interval is longer than its evidence. Returns whether the last period is high.
 */
function walk(counts: Int32Array, totals: Int32Array, gain: number, loss: number, entryCost: number): boolean {
  if (waysBack.length < totals.length) waysBack = new Uint8Array(totals.length * 2);
  const ways = waysBack;
  let lead = -Infinity;
  for (let at = 0; at < totals.length; at++) {
    const evidence = evidenceOf(counts[at]!, totals[at]!, gain, loss);
    if (lead > 0) {
      ways[at] = LEFT;
      lead = evidence;
    } else if (lead <= -entryCost) {
      ways[at] = ENTERED;
      lead = evidence - entryCost;
    } else {
      ways[at] = 0;
      lead += evidence;
    }
  }
  return lead > 0;
}

function readBack(counts: Int32Array, totals: Int32Array, gain: number, loss: number, endsHigh: boolean): readonly Burst[] {
  const bursts: Burst[] = [];
  let isHigh = endsHigh;
  let to = totals.length - 1;
  let weight = 0;
  for (let at = totals.length - 1; at >= 0; at--) {
    if (isHigh) {
      weight += evidenceOf(counts[at]!, totals[at]!, gain, loss);
      if (waysBack[at] !== ENTERED) continue;
      bursts.push({ from: at, to, weight });
      isHigh = false;
    } else if (waysBack[at] === LEFT) {
      isHigh = true;
      to = at - 1;
      weight = 0;
    }
  }
  return bursts.reverse();
}
