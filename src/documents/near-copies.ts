import type { Day, DocumentId, When } from '../model/index.js';
import { sentencesOf } from '../text/index.js';
import { eachShared, sharedShingles, shinglesOf, without } from './shingles.js';
import { SIGNATURE_SLOTS, slotsOf } from './signature.js';
import { contradictEachOther, differInNumbersOnly, statedNumbersOf, type StatedNumbers } from './stated-numbers.js';

/**
 * How far back an original is looked for. Reposts and syndication come within days, digests within a month; what is told
 * again after a quarter is told for a new reason. A bound keeps the work of one more day the same however old the workspace is.
 */
export const COPY_WINDOW_DAYS = 90;
/** Shared part of both texts together from which one is a copy of the other: a long sentence in the place of one of four leaves 0.4; texts told independently share less than 0.2. */
const LEAST_JACCARD = 0.4;
/** Shared part of the shorter text from which the longer one is the shorter in a wrapping … */
const LEAST_CONTAINMENT = 0.8;
/** … as long as the wrapping is at most twice the text: a report that quotes a note whole is a report. */
const LARGEST_RATIO = 3;
/** Share of the sentences of either text that stand whole in the other one, from which one is a copy: three of four, though the fourth be the longest … */
const LEAST_SENTENCES = 2 / 3;
/** … as long as they are this part of both together, more than what texts told independently share. */
const LEAST_JACCARD_OF_SENTENCES = 0.2;
/** Sentences of fewer shingles ("Read more.") do not count. */
const FEWEST_OF_A_SENTENCE = 2;
/** Texts with fewer shingles than this (about a headline) are copies only if they are equal: their formulas repeat by chance. */
const FEWEST_SHINGLES = 12;
/** A run that two other texts have as well, the same in all three, is a formula or a text that is passed on. */
const FEWEST_WITH_FORMULA = 2;
/** Of a text that is passed on little is left when what all share is taken away; of two texts in one wrapping, this and more, with nothing in common. */
const LEAST_OWN_SHARE = 0.2;
/** Pairs of slots by which candidates are found: two texts that share a third meet in one of 64 with a chance of 0.999. */
const BAND_SLOTS = 2;
/** Below this share of equal slots two texts share hardly a fifth (two deviations of the estimate): no wrapping is so large. */
const LEAST_ESTIMATE = 0.12;
/** Candidates that one document is compared with, the most alike by their signatures: more means a text that everybody copies. */
const MOST_CANDIDATES = 32;
/** Within one band the document is held against so many before it, the nearest in time: a site's footer may stand under thousands. */
const MOST_OF_A_BAND = 64;
const DAY_MS = 86_400_000;
/** Documents whose texts stand in memory at once. */
const BATCH_DOCUMENTS = 256;

export interface CopyEntry {
  readonly id: DocumentId;
  readonly day: Day;
  readonly publishedAt?: When;
  /** Without one only the bodies are compared. */
  readonly title?: string;
  /** Of the body, by `signatureOf`. */
  readonly signature: Uint8Array;
}

/** Bodies by id; those that are gone are left out. */
export type BodyLookup = (ids: readonly DocumentId[]) => Promise<ReadonlyMap<DocumentId, string>>;

/**
 * For every entry the earliest document of the 90 days before it of which it is a near-copy, or undefined. It depends on the set
 * only, and for each entry on its own window only: a later part can be computed alone with the window before it.
 */
export async function findCopies(entries: readonly CopyEntry[], bodies: BodyLookup): Promise<Map<DocumentId, DocumentId | undefined>> {
  const ordered = [...entries].sort(byAge);
  const candidates = findCandidates(ordered);
  const copies = new Map<DocumentId, DocumentId | undefined>(ordered.map(({ id }) => [id, undefined]));
  const later = [...candidates.keys()].sort((a, b) => a - b);
  for (let from = 0; from < later.length; from += BATCH_DOCUMENTS) {
    const batch = later.slice(from, from + BATCH_DOCUMENTS);
    const ids = new Set(batch.flatMap((index) => [index, ...candidates.get(index)!]).map((index) => ordered[index]!.id));
    const texts = await bodies([...ids]);
    const compared = new Map([...texts].map(([id, body]) => [id, comparedText(body)]));
    for (const index of batch) {
      const original = originalOf(
        ordered[index]!,
        candidates.get(index)!.map((candidate) => ordered[candidate]!),
        compared,
      );
      copies.set(ordered[index]!.id, original);
    }
  }
  return copies;
}

/** Earliest first; of one moment the one with the smaller id, so that there is always one original. */
function byAge(a: CopyEntry, b: CopyEntry): number {
  return compare(a.day, b.day) || compare(a.publishedAt ?? '', b.publishedAt ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A body as it is compared; what few comparisons need is made when it is asked for, once. */
interface ComparedText {
  readonly shingles: Uint32Array;
  /** Of each sentence that counts its shingles; headings and tables are none. */
  readonly sentences: () => readonly Uint32Array[];
  readonly numbers: () => StatedNumbers;
}

function comparedText(body: string): ComparedText {
  return { shingles: shinglesOf(body), sentences: once(() => sentenceShingles(body)), numbers: once(() => statedNumbersOf(body)) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function sentenceShingles(body: string): readonly Uint32Array[] {
  const sentences = sentencesOf(body).filter(({ kind }) => kind !== 'heading');
  return sentences.map(({ start, end }) => shinglesOf(body.slice(start, end))).filter(({ length }) => length >= FEWEST_OF_A_SENTENCE);
}

/** The earliest candidate of which it is a copy, once the formulas that it shares with several are told from its own text. */
function originalOf(entry: CopyEntry, candidates: readonly CopyEntry[], compared: ReadonlyMap<DocumentId, ComparedText>): DocumentId | undefined {
  const own = compared.get(entry.id);
  if (own === undefined) return undefined;
  const others = candidates.flatMap((candidate) => {
    const text = compared.get(candidate.id);
    return text === undefined ? [] : [{ candidate, text }];
  });
  const texts = others.map(({ text }) => text.shingles);
  const formulas = formulasOf(own.shingles, texts);
  return others.find(({ candidate, text }) => isCopy(own, text, formulas, texts) && !areOfOneTemplate(entry, own, candidate, text))?.candidate.id;
}

/** Two texts of the same words about different things: the next version, the prices of the next day. */
function areOfOneTemplate(entryA: CopyEntry, a: ComparedText, entryB: CopyEntry, b: ComparedText): boolean {
  if (entryA.title !== undefined && entryB.title !== undefined && differInNumbersOnly(entryA.title, entryB.title)) return true;
  return contradictEachOther(a.numbers(), b.numbers());
}

/** Shingles that a text shares with two or more others: the header and footer of a site, or a text that all of them pass on. */
function formulasOf(own: Uint32Array, others: readonly Uint32Array[]): Uint32Array {
  const counts = new Uint8Array(own.length);
  for (const other of others) eachShared(own, other, (at) => void counts[at]!++);
  return own.filter((_, at) => counts[at]! >= FEWEST_WITH_FORMULA);
}

/** Whether two texts are the same text, perhaps edited, reordered, or one wrapped in something. */
function isCopy(textA: ComparedText, textB: ComparedText, formulas: Uint32Array, others: readonly Uint32Array[]): boolean {
  const [a, b] = [textA.shingles, textB.shingles];
  if (Math.min(a.length, b.length) < FEWEST_SHINGLES) return a.length === b.length && sharedShingles(a, b) === a.length;
  const [ownA, ownB] = [without(a, formulas), without(b, formulas)];
  if (formulas.length === 0 || ownA.length < LEAST_OWN_SHARE * a.length) return areAlike(a, b) || haveOneWording(textA, textB);
  if (Math.min(ownA.length, ownB.length) >= FEWEST_SHINGLES && (areAlike(ownA, ownB) || haveOneWording(textA, textB, formulas))) return true;
  return areAlike(a, b) && !shareOnlyFormulas(ownA, ownB, b, others);
}

/**
 * Two texts of one site have nothing in common but its formulas, nor has either with a third. Where a text is passed on and each
 * editor changed something else, what this one changed stands in others still.
 */
function shareOnlyFormulas(ownA: Uint32Array, ownB: Uint32Array, b: Uint32Array, others: readonly Uint32Array[]): boolean {
  const enough = LEAST_OWN_SHARE * ownB.length;
  return [ownA, ...others.filter((other) => other !== b)].every((other) => sharedShingles(ownB, other) < enough);
}

function areAlike(a: Uint32Array, b: Uint32Array): boolean {
  const shorter = Math.min(a.length, b.length);
  const shared = sharedShingles(a, b);
  if (shared >= LEAST_JACCARD * (a.length + b.length - shared)) return true;
  return Math.max(a.length, b.length) <= LARGEST_RATIO * shorter && shared >= LEAST_CONTAINMENT * shorter;
}

/** Whether most sentences of either text stand word for word in the other, those not counted that are formulas. */
function haveOneWording(a: ComparedText, b: ComparedText, formulas: Uint32Array = new Uint32Array()): boolean {
  const [ownA, ownB] = [without(a.shingles, formulas), without(b.shingles, formulas)];
  const shared = sharedShingles(ownA, ownB);
  if (shared < LEAST_JACCARD_OF_SENTENCES * (ownA.length + ownB.length - shared)) return false;
  return standIn(a.sentences(), b.shingles, formulas) && standIn(b.sentences(), a.shingles, formulas);
}

function standIn(sentences: readonly Uint32Array[], text: Uint32Array, formulas: Uint32Array): boolean {
  const own = sentences.filter((sentence) => sharedShingles(sentence, formulas) < sentence.length);
  return own.length > 0 && own.filter((sentence) => sharedShingles(sentence, text) === sentence.length).length >= LEAST_SENTENCES * own.length;
}

/** By the index of each entry that may be a copy, the earlier ones within its window that it may be a copy of, earliest first. */
function findCandidates(ordered: readonly CopyEntry[]): Map<number, readonly number[]> {
  const signatures = ordered.map((entry) => slotsOf(entry.signature));
  const days = ordered.map((entry) => Date.parse(`${entry.day}T00:00:00Z`) / DAY_MS);
  const found = new Map<number, Map<number, number>>();
  for (let band = 0; band < SIGNATURE_SLOTS; band += BAND_SLOTS) {
    for (const group of groupsOfBand(signatures, band)) pairWithin(group, days, signatures, found);
  }
  return new Map([...found].map(([index, estimates]) => [index, mostAlike(estimates)]));
}

function mostAlike(estimates: ReadonlyMap<number, number>): readonly number[] {
  return [...estimates]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([index]) => index)
    .sort((a, b) => a - b);
}

/**
 * Indices of the entries with equal slots in one band, for every value that occurs more than once. Sorting one array of numbers
 * (hash and index in one) takes a fraction of the memory that a map of 64 bands would.
 */
function groupsOfBand(signatures: readonly (Uint32Array | undefined)[], band: number): readonly (readonly number[])[] {
  const INDEX_RANGE = 2 ** 21; // with 32 bits of hash the sum stays within the 53 of a number
  const keys = new Float64Array(signatures.length);
  let count = 0;
  signatures.forEach((slots, index) => {
    if (slots) keys[count++] = ((Math.imul(slots[band]!, 0x9e3779b1) ^ Math.imul(slots[band + 1]!, 0x85ebca77)) >>> 0) * INDEX_RANGE + index;
  });
  const sorted = keys.subarray(0, count).sort();
  const groups: number[][] = [];
  let group: number[] = [];
  let last = -1;
  for (const key of sorted) {
    const hash = Math.floor(key / INDEX_RANGE);
    if (hash !== last) group = [];
    group.push(key % INDEX_RANGE);
    if (group.length === 2) groups.push(group);
    last = hash;
  }
  return groups;
}

function pairWithin(
  group: readonly number[],
  days: readonly number[],
  signatures: readonly (Uint32Array | undefined)[],
  found: Map<number, Map<number, number>>,
): void {
  let start = 0;
  for (const [position, index] of group.entries()) {
    while (days[index]! - days[group[start]!]! > COPY_WINDOW_DAYS) start++;
    // The last ones, and the first of all: what is sent around a thousand times leads to where it began.
    const last = Math.max(start, position - MOST_OF_A_BAND);
    const first = last > start ? [group[start]!] : [];
    for (const earlier of [...first, ...group.slice(last, position)]) {
      const known = found.get(index);
      if (known?.has(earlier)) continue;
      const alike = estimate(signatures[index]!, signatures[earlier]!);
      if (alike < LEAST_ESTIMATE) continue;
      if (known) known.set(earlier, alike);
      else found.set(index, new Map([[earlier, alike]]));
    }
  }
}

/** Share of equal slots: an estimate of the Jaccard index. */
function estimate(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let slot = 0; slot < SIGNATURE_SLOTS; slot++) if (a[slot] === b[slot]) equal++;
  return equal / SIGNATURE_SLOTS;
}
