import { FEATURE_KINDS, kindOf, nameOfVersion } from './encoding.js';
import type { Node } from './nodes.js';
import { rarityOf } from './window.js';
import { T } from './thresholds.js';

export function decayOf(a: Node, b: Node): number {
  return a.open.dayNumber === b.open.dayNumber ? 1 : 2 ** (-Math.abs(a.open.dayNumber - b.open.dayNumber) / T.halfLife);
}
export function rawStrength(a: Node, b: Node, cosine: number): number {
  return (cosine * decayOf(a, b)) / (a.open.group === b.open.group ? T.same : T.cross) / lengthFactor(a, b);
}
export function cosineOf(a: Node, b: Node): number {
  const same = a.open.group === b.open.group;
  const va = same ? a.full : a.neutral,
    vb = same ? b.full : b.neutral;
  const ka = a.open.table.keys,
    kb = b.open.table.keys;
  let s = 0;
  for (let i = 0, j = 0; i < ka.length && j < kb.length;) {
    const d = ka[i]! - kb[j]!;
    if (d === 0) s += va[i++]! * vb[j++]!;
    else if (d < 0) i++;
    else j++;
  }
  return s;
}
export function strengthOf(a: Node, b: Node): number {
  return strictly(a, b, rawStrength(a, b, cosineOf(a, b)));
}
export function strictly(a: Node, b: Node, raw: number): number {
  if (raw < T.loose) return raw;
  let s = Math.min(raw, T.cap);
  if (sharedAnchors(a, b) < T.minShared) s = Math.min(s, T.contradiction);
  if (T.versionVeto && contradict(a, b, FEATURE_KINDS.version)) s = Math.min(s, T.contradiction);
  if (T.mode === 1) {
    if (subjectsShared(a, b) < T.cut) s *= T.focus;
  } else if (T.mode === 3) {
    if (!rarestIn(a, b) && !rarestIn(b, a)) s *= T.focus;
  } else if (T.mode === 4) {
    if (coverage(a, b) + coverage(b, a) < 2 * T.cut) s *= T.focus;
  } else if (T.mode === 2) s *= T.focus + (1 - T.focus) * subjectsShared(a, b);
  return s;
}
function sharedAnchors(a: Node, b: Node): number {
  const same = a.open.group === b.open.group;
  const va = same ? a.full : a.neutral,
    vb = same ? b.full : b.neutral;
  const ka = a.open.table.keys,
    kb = b.open.table.keys;
  let s = 0;
  for (let i = 0, j = 0; i < ka.length && j < kb.length;) {
    const d = ka[i]! - kb[j]!;
    if (d === 0) {
      if (va[i++]! * vb[j++]! > 0) s++;
    } else if (d < 0) i++;
    else j++;
  }
  return s;
}
/** Versions of one name, none in common. */
export function contradict(a: Node, b: Node, kind: number): boolean {
  const va = versions(a, kind),
    vb = versions(b, kind);
  for (const [name, set] of va) {
    const o = vb.get(name);
    if (o && ![...set].some((k) => o.has(k))) return true;
  }
  return false;
}
function versions(n: Node, kind: number): Map<number, Set<number>> {
  const m = new Map<number, Set<number>>();
  for (const key of n.open.table.keys)
    if (kindOf(key) === kind) {
      const nm = nameOfVersion(key);
      const s = m.get(nm);
      if (s) s.add(key);
      else m.set(nm, new Set([key]));
    }
  return m;
}

function lengthFactor(a: Node, b: Node): number {
  if (T.gamma === 0) return 1;
  return Math.max(1, Math.sqrt(a.open.ids.length * b.open.ids.length) / T.pivot) ** T.gamma;
}

export function subjectsShared(a: Node, b: Node): number {
  return Math.max(coverage(a, b), coverage(b, a));
}
function coverage(a: Node, b: Node): number {
  const { keys, subject } = a.open.table;
  let all = 0,
    found = 0;
  for (let i = 0; i < keys.length; i++)
    if (subject[i] && !a.open.table.covered[i]) {
      const w = rarityOf(a.open.group, a.open.ids[i]!);
      all += w;
      if (has(b, keys[i]!)) found += w;
    }
  return all === 0 ? 1 : found / all;
}
function has(n: Node, key: number): boolean {
  const k = n.open.table.keys;
  let lo = 0,
    hi = k.length - 1;
  while (lo <= hi) {
    const m = (lo + hi) >> 1;
    if (k[m]! === key) return true;
    if (k[m]! < key) lo = m + 1;
    else hi = m - 1;
  }
  return false;
}

function rarestIn(a: Node, b: Node): boolean {
  const { keys, subject, covered } = a.open.table;
  let best = -1,
    rarest = 0;
  for (let i = 0; i < keys.length; i++)
    if (subject[i] && !covered[i]) {
      const r = rarityOf(a.open.group, a.open.ids[i]!);
      if (r > rarest) {
        rarest = r;
        best = i;
      }
    }
  return best < 0 || has(b, keys[best]!);
}
