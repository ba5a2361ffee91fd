import { strengthOf } from './strength.js';
import type { Node } from './nodes.js';

export interface Cluster {
  readonly members: readonly Node[];
  readonly stories: readonly number[];
}

/**
 * sums[i][j]: sum of strengths between cluster i and cluster j. First `stories` clusters are stories, whose mutual sums are computed when needed.
 */
export function agglomerate(initial: readonly (readonly Node[])[], stories: number, sums: Float64Array[]): Cluster[] {
  const n = initial.length;
  const members: (readonly Node[])[] = [...initial];
  const merged: (readonly number[])[] = initial.map((_, i) => (i < stories ? [i] : []));
  const alive = new Uint8Array(n).fill(1);
  const stamp = new Uint32Array(n);
  const heap = new Heap();
  const known = (i: number, j: number): boolean => i >= stories || j >= stories;
  const consider = (i: number, j: number): void => {
    const avg = sums[Math.max(i, j)]![Math.min(i, j)]! / (members[i]!.length * members[j]!.length);
    if (avg >= 1) heap.push({ avg, i: Math.min(i, j), j: Math.max(i, j), si: stamp[Math.min(i, j)]!, sj: stamp[Math.max(i, j)]! });
  };
  for (let i = stories; i < n; i++) for (let j = 0; j < i; j++) if (sums[i]![j]! > 0) consider(i, j);
  // story-story sums, by need
  const between = new Map<number, number>();
  const storySum = (i: number, j: number): number => {
    const key = i * n + j;
    let v = between.get(key);
    if (v === undefined) {
      v = 0;
      for (const a of initial[i]!) for (const b of initial[j]!) v += strengthOf(a, b);
      between.set(key, v);
    }
    return v;
  };
  for (let e = heap.pop(); e; e = heap.pop()) {
    const { i, j } = e;
    if (!alive[i] || !alive[j] || stamp[i] !== e.si || stamp[j] !== e.sj) continue;
    // i < j: i may be a story
    alive[j] = 0;
    stamp[i]!++;
    for (let k = 0; k < n; k++) {
      if (!alive[k] || k === i) continue;
      const hi = Math.max(i, k),
        lo = Math.min(i, k),
        hj = Math.max(j, k),
        lj = Math.min(j, k);
      let sj: number;
      if (known(j, k)) sj = sums[hj]![lj]!;
      else sj = sums[hj]![lj]! || 0;
      if (i < stories && k < stories) {
        // both stories: needs exact sum, only if bridge strong
        if (sj / (members[j]!.length * members[k]!.length) < 1 && sums[hi]![lo]! === 0) continue;
        if (sums[hi]![lo]! === 0) sums[hi]![lo] = storySum(lo, hi) || 1e-12;
      }
      sums[hi]![lo]! += sj;
    }
    members[i] = [...members[i]!, ...members[j]!];
    merged[i] = [...merged[i]!, ...merged[j]!];
    members[j] = [];
    for (let k = 0; k < n; k++) if (alive[k] && k !== i) consider(i, k);
  }
  return members.flatMap((m, i) => (alive[i] ? [{ members: m, stories: merged[i]! }] : []));
}

interface Edge {
  avg: number;
  i: number;
  j: number;
  si: number;
  sj: number;
}
class Heap {
  readonly #e: Edge[] = [];
  push(e: Edge): void {
    const h = this.#e;
    h.push(e);
    let i = h.length - 1;
    while (i > 0) {
      const p = (i - 1) >> 1;
      if (!before(h[i]!, h[p]!)) break;
      [h[i], h[p]] = [h[p]!, h[i]!];
      i = p;
    }
  }
  pop(): Edge | undefined {
    const h = this.#e;
    const top = h[0];
    const last = h.pop();
    if (h.length && last) {
      h[0] = last;
      let i = 0;
      for (;;) {
        let c = 2 * i + 1;
        if (c >= h.length) break;
        if (c + 1 < h.length && before(h[c + 1]!, h[c]!)) c++;
        if (!before(h[c]!, h[i]!)) break;
        [h[i], h[c]] = [h[c]!, h[i]!];
        i = c;
      }
    }
    return top;
  }
}
const before = (a: Edge, b: Edge): boolean => a.avg > b.avg || (a.avg === b.avg && (a.i < b.i || (a.i === b.i && a.j < b.j)));
