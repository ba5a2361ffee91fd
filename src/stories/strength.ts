import { daysBetween } from '../model/index.js';
import { FEATURE_KINDS, kindOf, nameOfVersion } from './encoding.js';
import type { Node } from './nodes.js';
import { T } from './thresholds.js';

export function decayOf(a: Node, b: Node): number {
  return a.open.entry.day === b.open.entry.day ? 1 : 2 ** (-Math.abs(daysBetween(a.open.entry.day, b.open.entry.day)) / T.halfLife);
}
export function rawStrength(a: Node, b: Node, cosine: number): number {
  return (cosine * decayOf(a, b)) / (a.open.group === b.open.group ? T.same : T.cross) / lengthFactor(a, b);
}
export function cosineOf(a: Node, b: Node): number {
  const same = a.open.group === b.open.group;
  const va = same ? a.full : a.neutral, vb = same ? b.full : b.neutral;
  const ka = a.open.table.keys, kb = b.open.table.keys;
  let s = 0;
  for (let i = 0, j = 0; i < ka.length && j < kb.length; ) {
    const d = ka[i]! - kb[j]!;
    if (d === 0) s += va[i++]! * vb[j++]!; else if (d < 0) i++; else j++;
  }
  return s;
}
export function strengthOf(a: Node, b: Node): number { return strictly(a, b, rawStrength(a, b, cosineOf(a, b))); }
export function strictly(a: Node, b: Node, raw: number): number {
  if (raw < T.loose) return raw;
  let s = Math.min(raw, T.cap);
  if (sharedAnchors(a, b) < T.minShared) s = Math.min(s, T.contradiction);
  if (T.versionVeto && contradict(a, b, FEATURE_KINDS.version)) s = Math.min(s, T.contradiction);
  if (T.focus < 1 && subjectsConflict(a, b)) s *= T.focus;
  return s;
}
function sharedAnchors(a: Node, b: Node): number {
  const same = a.open.group === b.open.group;
  const va = same ? a.full : a.neutral, vb = same ? b.full : b.neutral;
  const ka = a.open.table.keys, kb = b.open.table.keys;
  let s = 0;
  for (let i = 0, j = 0; i < ka.length && j < kb.length; ) {
    const d = ka[i]! - kb[j]!;
    if (d === 0) { if (va[i++]! * vb[j++]! > 0) s++; } else if (d < 0) i++; else j++;
  }
  return s;
}
/** Versions of one name, none in common. */
export function contradict(a: Node, b: Node, kind: number): boolean {
  const va = versions(a, kind), vb = versions(b, kind);
  for (const [name, set] of va) { const o = vb.get(name); if (o && ![...set].some((k) => o.has(k))) return true; }
  return false;
}
function versions(n: Node, kind: number): Map<number, Set<number>> {
  const m = new Map<number, Set<number>>();
  for (const key of n.open.table.keys) if (kindOf(key) === kind) { const nm = nameOfVersion(key); const s = m.get(nm); if (s) s.add(key); else m.set(nm, new Set([key])); }
  return m;
}

function lengthFactor(a: Node, b: Node): number {
  if (T.gamma === 0) return 1;
  return Math.max(1, Math.sqrt(a.open.ids.length * b.open.ids.length) / T.pivot) ** T.gamma;
}

/** The rarest proper name of each title is missing in the other document. */
function subjectsConflict(a: Node, b: Node): boolean {
  return lacksSubject(a, b) && lacksSubject(b, a);
}
function lacksSubject(a: Node, b: Node): boolean {
  const { keys, subject } = a.open.table;
  let best = -1;
  for (let i = 0; i < keys.length; i++) if (subject[i] && (best < 0 || a.full[i]! > a.full[best]!)) best = i;
  if (best < 0) return false;
  return !b.open.table.keys.includes(keys[best]!);
}
