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

/** The likeness, less for the days between: before anything speaks against it. */
function rawStrength(a: WeighedEntry, b: WeighedEntry, cosine: number): number {
  return likeness(a, b, cosine) * DECAY[Math.abs(a.entry.dayNumber - b.entry.dayNumber)]!;
}

/** By days between; two documents of a window are never further apart. */
const DECAY = Float64Array.from({ length: WINDOW_DAYS }, (_, days) => 0.5 ** (days / HALF_LIFE_DAYS));

/** A cosine against what documents of this length need. */
function likeness(a: WeighedEntry, b: WeighedEntry, cosine: number): number {
  const length = Math.sqrt(a.full.length * b.full.length);
  return cosine / (SAME_EVENT * Math.max(1, length / LONG_DOCUMENT_FEATURES));
}

/** How much two documents have in common, whenever they were written: 1 is what documents of one day need. */
export function likenessOf(a: WeighedEntry, b: WeighedEntry): number {
  return likeness(a, b, compare(a, b).cosine);
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
  for (let i = 0, j = 0; i < keysOfA.length && j < keysOfB.length;) {
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
