/**
 * What a document's features are and how they are kept: one byte of version, then five bytes a feature.
 * A feature is a 28-bit hash under the four bits of its kind, and one byte for its weight with three marks.
 */

/** Kinds of features. Their numbers are stored: change one and every stored feature must be made anew. */
export const FEATURE_KINDS = {
  /** A Latin word or name, stemmed. Compared in every language, for names stay Latin in Chinese text. */
  word: 0,
  /** Two Han characters in a row, simplified. Compared among Chinese documents only. */
  bigram: 1,
  /** A meaning that has a form in both languages. Compared across languages only: within one, its words are. */
  concept: 2,
  /** An amount in a normalised unit, or a date. */
  number: 3,
  /** A name with its version, so that GPT-5 can be told to contradict GPT-4. */
  version: 4,
  /** A link in the text, or the address of a whole site. */
  link: 5,
  /** What the document is about, beyond doubt: a page, a repository. */
  identity: 6,
  /** An amount of money. */
  money: 7,
  /** The one paper that the document is or writes of: an identity too. */
  arxiv: 8,
  /** The same by DOI; a paper may have both. */
  doi: 9,
} as const;
export type FeatureKind = keyof typeof FEATURE_KINDS;

export interface Feature {
  /** Kind and hash. */
  readonly key: number;
  /** Weight within the document alone: the logarithm of how often, the title counting double and the rest of the text a quarter. */
  readonly weight: number;
  /** A concept of the same document stands for it across languages. */
  readonly covered: boolean;
  /** A proper name of the title; of the first words when the title has none. */
  readonly subject: boolean;
}

const VERSION_OF_FORMAT = 3;
const BYTES_PER_FEATURE = 5;
const KIND_SHIFT = 28;
const HASH_MASK = 0x0fffffff;
const COVERED_MARK = 0x80;
const SUBJECT_MARK = 0x40;
/** Weights are kept in steps of 1/8, up to 63/8: finer than any choice that they decide. */
const WEIGHT_STEPS = 8;
const WEIGHT_MASK = 0x3f;

/** FNV-1a over UTF-16 units, mixed at the end so that the low 28 bits depend on all of them. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

const keyOf = (kind: FeatureKind, hash: number): number => ((FEATURE_KINDS[kind] << KIND_SHIFT) | (hash & HASH_MASK)) >>> 0;

export function featureKey(kind: FeatureKind, text: string): number {
  return keyOf(kind, hashOf(text));
}

export function kindOf(key: number): number {
  return key >>> KIND_SHIFT;
}

/** Whether a feature names what the document is about, rather than what it says. */
export function isIdentity(key: number): boolean {
  const kind = kindOf(key);
  return kind === FEATURE_KINDS.identity || kind >= FEATURE_KINDS.arxiv;
}

/** Half of a version's hash is its name's. */
const HALF_BITS = 14;
const HALF_MASK = 0x3fff;

export function versionKey(name: string, version: string): number {
  return keyOf('version', ((hashOf(name) & HALF_MASK) << HALF_BITS) | (hashOf(version) & HALF_MASK));
}

export function nameOfVersion(key: number): number {
  return (key >>> HALF_BITS) & HALF_MASK;
}

/** Eight bits of an amount's hash are its unit's, twenty the logarithm of its size, in steps of 0.003%. */
const SIZE_BITS = 20;
const SIZE_MASK = 0xfffff;
const UNIT_MASK = 0xff;
const LOG_STEPS = 30_000;

export function amountKey(kind: 'number' | 'money', value: number, unit: string): number {
  const size = Math.min(SIZE_MASK, Math.round(Math.log1p(Math.abs(value)) * LOG_STEPS));
  return keyOf(kind, ((hashOf(unit) & UNIT_MASK) << SIZE_BITS) | size);
}

export function haveOneUnit(a: number, b: number): boolean {
  return ((a >>> SIZE_BITS) & UNIT_MASK) === ((b >>> SIZE_BITS) & UNIT_MASK);
}

/** How far apart two amounts are: 0.05 is 5%. */
export function differenceOf(a: number, b: number): number {
  return Math.abs((a & SIZE_MASK) - (b & SIZE_MASK)) / LOG_STEPS;
}

/** In ascending order of key, so that two documents are compared in one walk. */
export function encodeFeatures(features: readonly Feature[]): Uint8Array {
  // Key and mark as one number: numbers sort many times faster than objects.
  const sorted = Float64Array.from(features, (feature) => feature.key * 0x100 + markOf(feature)).sort();
  const bytes = new Uint8Array(1 + sorted.length * BYTES_PER_FEATURE);
  const view = new DataView(bytes.buffer);
  bytes[0] = VERSION_OF_FORMAT;
  for (let at = 0; at < sorted.length; at++) {
    const offset = 1 + at * BYTES_PER_FEATURE;
    view.setUint32(offset, Math.floor(sorted[at]! / 0x100));
    bytes[offset + 4] = sorted[at]! % 0x100;
  }
  return bytes;
}

function markOf({ weight, covered, subject }: Feature): number {
  const steps = Math.max(1, Math.min(WEIGHT_MASK, Math.round(weight * WEIGHT_STEPS)));
  return steps | (covered ? COVERED_MARK : 0) | (subject ? SUBJECT_MARK : 0);
}

/** Features laid out for comparing: one index in every array is one feature. */
export interface FeatureTable {
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
  readonly covered: Uint8Array;
  readonly subject: Uint8Array;
}

/** Features of an older format count as none: the document is compared again when it is analysed again. */
export function decodeFeatures(bytes: Uint8Array): FeatureTable {
  const length = bytes[0] === VERSION_OF_FORMAT ? Math.floor((bytes.length - 1) / BYTES_PER_FEATURE) : 0;
  const table = { keys: new Uint32Array(length), weights: new Float32Array(length), covered: new Uint8Array(length), subject: new Uint8Array(length) };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < length; at++) {
    const offset = 1 + at * BYTES_PER_FEATURE;
    const mark = bytes[offset + 4]!;
    table.keys[at] = view.getUint32(offset);
    table.weights[at] = (mark & WEIGHT_MASK) / WEIGHT_STEPS;
    table.covered[at] = mark & COVERED_MARK;
    table.subject[at] = mark & SUBJECT_MARK;
  }
  return table;
}
