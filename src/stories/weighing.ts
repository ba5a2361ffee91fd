import { FEATURE_KINDS, isIdentity, kindOf } from './encoding.js';
import { rarityOf, type WindowEntry } from './window.js';

/** A document with the weights that its features have on one day. Both vectors have length 1 (or 0, when all is common). */
export interface WeighedEntry {
  readonly entry: WindowEntry;
  /** For documents of the same language: words, bigrams, numbers, versions, links. */
  readonly full: Float32Array;
  /** For documents of another language: what does not depend on it. */
  readonly neutral: Float32Array;
}

export function weigh(entry: WindowEntry): WeighedEntry {
  const { keys, weights, covered } = entry.table;
  const full = new Float32Array(keys.length);
  const neutral = new Float32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const kind = kindOf(keys[at]!);
    if (isIdentity(keys[at]!)) continue;
    const weight = weights[at]! * rarityOf(entry.group, entry.featureIds[at]!);
    if (kind !== FEATURE_KINDS.concept) full[at] = weight;
    if (kind !== FEATURE_KINDS.bigram && !covered[at]) neutral[at] = weight;
  }
  return { entry, full: scaled(full), neutral: scaled(neutral) };
}

function scaled(vector: Float32Array): Float32Array {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += vector[at]! * vector[at]!;
  if (sum === 0) return vector;
  const scale = 1 / Math.sqrt(sum);
  for (let at = 0; at < vector.length; at++) vector[at]! *= scale;
  return vector;
}

/** The vector of a document in which it is compared with another one. */
export function vectorFor(document: WeighedEntry, other: WeighedEntry): Float32Array {
  return document.entry.group === other.entry.group ? document.full : document.neutral;
}
