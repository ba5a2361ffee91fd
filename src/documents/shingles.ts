import { simplify } from '../text/index.js';

/** Tokens of a shingle: fewer meet by chance in texts about one event, more are lost at every change. */
const SHINGLE_TOKENS = 4;
/** FNV-1a, 32 bits. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const HAN_OR_SYLLABLE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/**
 * Hashes of every run of four tokens, in order, repeats included. A token is a word or number in lower case, or one Chinese
 * character, Japanese syllable sign or Korean syllable; both Chinese scripts give the same. Punctuation, markup and white space
 * count for nothing. A text of fewer tokens has one shingle: all of them.
 */
export function forEachShingle(text: string, visit: (hash: number) => void): void {
  const source = HAN_OR_SYLLABLE.test(text) ? simplify(text) : text;
  // The last tokens, newest in `d`.
  let [a, b, c, d] = [0, 0, 0, 0];
  let tokens = 0;
  let word = 0;
  const take = (token: number): void => {
    [a, b, c, d] = [b, c, d, token];
    if (++tokens >= SHINGLE_TOKENS) visit(mix(a, b, c, d));
  };
  for (let index = 0; index < source.length; index++) {
    const unit = source.charCodeAt(index);
    const kind = unit < 128 ? ASCII[unit]! : classOf(unit);
    if (kind === WORD) {
      const lower = unit >= 65 && unit <= 90 ? unit + 32 : unit;
      word = Math.imul((word === 0 ? FNV_OFFSET : word) ^ lower, FNV_PRIME);
      continue;
    }
    if (word !== 0) take(word);
    word = 0;
    if (kind === SINGLE) take(Math.imul(FNV_OFFSET ^ unit, FNV_PRIME));
  }
  if (word !== 0) take(word);
  if (tokens > 0 && tokens < SHINGLE_TOKENS) visit(mix(a, b, c, d));
}

const BREAK = 0;
const WORD = 1;
const SINGLE = 2;

const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => (/[0-9A-Za-z]/.test(String.fromCharCode(unit)) ? WORD : BREAK));

function classOf(unit: number): number {
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0xac00 && unit <= 0xd7af) || (unit >= 0xf900 && unit <= 0xfaff))
    return SINGLE;
  // Letters of other alphabets; the blocks of punctuation and symbols lie above 0x2000.
  return (unit >= 0xc0 && unit < 0x2000) || (unit >= 0xd800 && unit < 0xe000) ? WORD : BREAK;
}

/** Mixes four hashes so that every bit depends on every other (the finalizer of MurmurHash3). */
function mix(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  hash = Math.imul(((hash << 13) | (hash >>> 19)) ^ c, 0xc2b2ae3d);
  hash = Math.imul(((hash << 15) | (hash >>> 17)) ^ d, 0x27d4eb2f);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The different shingles of a text, ascending. */
export function shinglesOf(text: string): Uint32Array {
  const hashes: number[] = [];
  forEachShingle(text, (hash) => hashes.push(hash));
  const sorted = Uint32Array.from(hashes).sort();
  let count = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) sorted[count++] = sorted[index]!;
  }
  return sorted.subarray(0, count);
}

/** How many shingles two texts share. */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  eachShared(a, b, () => void shared++);
  return shared;
}

/** The places in `a` of the shingles that stand in `b` too. */
export function eachShared(a: Uint32Array, b: Uint32Array, visit: (at: number) => void): void {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      visit(i);
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
}

/** The shingles of `a` that are not in `removed`. */
export function without(a: Uint32Array, removed: Uint32Array): Uint32Array {
  const kept = new Uint8Array(a.length).fill(1);
  eachShared(a, removed, (at) => void (kept[at] = 0));
  return a.filter((_, at) => kept[at] === 1);
}
