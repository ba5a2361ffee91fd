import { contradictionsBetween } from './contradictions.js';
import { CLOSE_LOOK, CONTRADICTION, FEWEST_SHARED, HALF_LIFE_DAYS, LONG_DOCUMENT_FEATURES, SAME_EVENT, STRONGEST, WINDOW_DAYS } from './thresholds.js';
import { vectorFor, type WeighedEntry } from './weighing.js';

/** How strongly two documents tell of one event: 1 is just enough, {@link STRONGEST} the most. */
export function strengthOf(a: WeighedEntry, b: WeighedEntry): number {
  const { cosine, shared } = compare(a, b);
  return judge(a, b, rawStrength(a, b, cosine), () => shared);
}

/** The same, when the cosine is known already. */
export function strengthFrom(cosine: number, a: WeighedEntry, b: WeighedEntry): number {
  return judge(a, b, rawStrength(a, b, cosine), () => compare(a, b).shared);
}

/** Before anything speaks against it: the likeness, less for the days between, against what documents of their length need. */
export function rawStrength(a: WeighedEntry, b: WeighedEntry, cosine: number): number {
  const decay = DECAY[Math.abs(a.entry.dayNumber - b.entry.dayNumber)]!;
  const length = Math.sqrt(a.full.length * b.full.length);
  return (cosine * decay) / (SAME_EVENT * Math.max(1, length / LONG_DOCUMENT_FEATURES));
}

/** By days between; two documents of a window are never further apart. */
const DECAY = Float64Array.from({ length: WINDOW_DAYS }, (_, days) => 0.5 ** (days / HALF_LIFE_DAYS));

export function rawStrengthOf(a: WeighedEntry, b: WeighedEntry): number {
  return rawStrength(a, b, compare(a, b).cosine);
}

function judge(a: WeighedEntry, b: WeighedEntry, raw: number, shared: () => number): number {
  if (raw < CLOSE_LOOK) return raw;
  const strength = Math.min(raw, STRONGEST);
  if (shared() < FEWEST_SHARED) return strength * CONTRADICTION;
  return strength * CONTRADICTION ** contradictionsBetween(a, b);
}

/** One walk over both documents' features, which are in ascending order. */
function compare(a: WeighedEntry, b: WeighedEntry): { readonly cosine: number; readonly shared: number } {
  const weightsOfA = vectorFor(a, b);
  const weightsOfB = vectorFor(b, a);
  const keysOfA = a.entry.table.keys;
  const keysOfB = b.entry.table.keys;
  let cosine = 0;
  let shared = 0;
  for (let i = 0, j = 0; i < keysOfA.length && j < keysOfB.length; ) {
    if (keysOfA[i]! < keysOfB[j]!) i++;
    else if (keysOfA[i]! > keysOfB[j]!) j++;
    else {
      const product = weightsOfA[i++]! * weightsOfB[j++]!;
      cosine += product;
      if (product > 0) shared++;
    }
  }
  return { cosine, shared };
}
