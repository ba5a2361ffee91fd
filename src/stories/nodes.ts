import { FEATURE_KINDS, kindOf } from './encoding.js';
import { rarityOf, type OpenEntry } from './window.js';

/** A document with the weights it has on one day. Both vectors have length 1. */
export interface Node {
  readonly open: OpenEntry;
  readonly full: Float64Array;
  readonly neutral: Float64Array;
}
export function weigh(open: OpenEntry): Node {
  const { table, ids, group } = open;
  const n = ids.length;
  const full = new Float64Array(n),
    neutral = new Float64Array(n);
  let a = 0,
    b = 0;
  for (let i = 0; i < n; i++) {
    const kind = kindOf(table.keys[i]!);
    if (kind === FEATURE_KINDS.identity) continue;
    const w = Math.max(0, table.weights[i]! * rarityOf(group, ids[i]!));
    if (kind !== FEATURE_KINDS.concept) {
      full[i] = w;
      a += w * w;
    }
    if (kind !== FEATURE_KINDS.bigram && !table.covered[i]) {
      neutral[i] = w;
      b += w * w;
    }
  }
  scale(full, a);
  scale(neutral, b);
  return { open, full, neutral };
}
function scale(v: Float64Array, sum: number): void {
  if (sum === 0) return;
  const by = 1 / Math.sqrt(sum);
  for (let i = 0; i < v.length; i++) v[i]! *= by;
}
