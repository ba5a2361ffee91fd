/**
 * What a document's features are and how they are kept: 1 byte of version, then 5 bytes a feature.
 * A feature is a 28-bit hash with its kind in the four bits above it, and a weight with two marks in one byte.
 */

/** Kinds of features. Their numbers are stored: change one and every stored feature must be made anew. */
export const FEATURE_KINDS = {
  /** A Latin word or name, stemmed. Compared in every language: names stay Latin in Chinese text. */
  word: 0,
  /** Two Han characters in a row, simplified. Compared among Chinese documents only. */
  bigram: 1,
  /** A meaning that has a form in both languages. Compared across languages only: within one, its words are. */
  concept: 2,
  /** An amount with its unit normalised: 1.5 万 is 15,000. */
  number: 3,
  /** A name with its version: 14 bits for the name, 14 for the version, so that GPT-5 can be told to contradict GPT-4. */
  version: 4,
  /** A link in the text. */
  link: 5,
  /** What the document is about, beyond doubt: a page, a DOI, an arXiv id, a repository. */
  identity: 6,
} as const;
export type FeatureKind = keyof typeof FEATURE_KINDS;

const KIND_SHIFT = 28;
const HASH_MASK = 0x0fffffff;
const TITLE_MARK = 0x80;
const COVERED_MARK = 0x40;
const SUBJECT_MARK = 0x20;
/** Weights are kept in steps of 1/4, from 1/4 to 31/4: finer than any choice that they decide. */
const WEIGHT_STEPS = 4;
const WEIGHT_MASK = 0x1f;
const VERSION_OF_FORMAT = 1;
const BYTES_PER_FEATURE = 5;

export interface Feature {
  /** Kind and hash. */
  readonly key: number;
  /** Weight within the document alone. */
  readonly weight: number;
  /** It stands in the title. */
  readonly inTitle: boolean;
  /** A concept of the same document stands for it across languages. */
  readonly covered: boolean;
  /** A proper name of its title, or of its first words when the title has none. */
  readonly subject: boolean;
}

/** FNV-1a over UTF-16 units, with a last mix so that the 28 low bits depend on all of them. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

export function featureKey(kind: FeatureKind, text: string): number {
  return ((FEATURE_KINDS[kind] << KIND_SHIFT) | (hashOf(text) & HASH_MASK)) >>> 0;
}

const HALF_MASK = 0x3fff;
const HALF_SHIFT = 14;

export function versionKey(name: string, version: string): number {
  return ((FEATURE_KINDS.version << KIND_SHIFT) | ((hashOf(name) & HALF_MASK) << HALF_SHIFT) | (hashOf(version) & HALF_MASK)) >>> 0;
}

/** Steps of the logarithm of an amount: two amounts that differ by 0.01% differ in their step. */
const LOG_STEPS = 30_000;
const LOG_MASK = 0xfffff;
const UNIT_SHIFT = 20;
const UNIT_MASK = 0xff;

/** Eight bits for the unit, twenty for the size. */
export function numberKey(value: number, unit: string): number {
  const size = Math.min(LOG_MASK, Math.round(Math.log1p(Math.abs(value)) * LOG_STEPS));
  return ((FEATURE_KINDS.number << KIND_SHIFT) | ((hashOf(unit) & UNIT_MASK) << UNIT_SHIFT) | size) >>> 0;
}

/** The part of a version's key that is its name's. */
export function nameOfVersion(key: number): number {
  return (key >>> HALF_SHIFT) & HALF_MASK;
}

export function kindOf(key: number): number {
  return key >>> KIND_SHIFT;
}

/** In ascending order of key, so that two documents are compared in one walk. */
export function encodeFeatures(features: readonly Feature[]): Uint8Array {
  const sorted = features.toSorted((a, b) => a.key - b.key);
  const bytes = new Uint8Array(1 + sorted.length * BYTES_PER_FEATURE);
  const view = new DataView(bytes.buffer);
  bytes[0] = VERSION_OF_FORMAT;
  for (const [at, feature] of sorted.entries()) {
    const offset = 1 + at * BYTES_PER_FEATURE;
    view.setUint32(offset, feature.key);
    const weight = Math.max(1, Math.min(WEIGHT_MASK, Math.round(feature.weight * WEIGHT_STEPS)));
    bytes[offset + 4] = weight | (feature.inTitle ? TITLE_MARK : 0) | (feature.covered ? COVERED_MARK : 0) | (feature.subject ? SUBJECT_MARK : 0);
  }
  return bytes;
}

/** Features laid out for comparing: the same index in every array is one feature. */
export interface FeatureTable {
  readonly keys: Uint32Array;
  readonly weights: Float64Array;
  readonly inTitle: Uint8Array;
  readonly covered: Uint8Array;
  readonly subject: Uint8Array;
}

export function decodeFeatures(bytes: Uint8Array): FeatureTable {
  if (bytes.length === 0) return emptyTable(0);
  if (bytes[0] !== VERSION_OF_FORMAT) throw new Error(`stories: features of format ${bytes[0]}, expected ${VERSION_OF_FORMAT}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = emptyTable(Math.floor((bytes.length - 1) / BYTES_PER_FEATURE));
  for (let at = 0; at < table.keys.length; at++) {
    const offset = 1 + at * BYTES_PER_FEATURE;
    const mark = bytes[offset + 4]!;
    table.keys[at] = view.getUint32(offset);
    table.weights[at] = (mark & WEIGHT_MASK) / WEIGHT_STEPS;
    table.inTitle[at] = mark & TITLE_MARK ? 1 : 0;
    table.covered[at] = mark & COVERED_MARK ? 1 : 0;
    table.subject[at] = mark & SUBJECT_MARK ? 1 : 0;
  }
  return table;
}

function emptyTable(length: number): FeatureTable {
  return {
    keys: new Uint32Array(length),
    weights: new Float64Array(length),
    inTitle: new Uint8Array(length),
    covered: new Uint8Array(length),
    subject: new Uint8Array(length),
  };
}
