import type { Claim, DocumentId, Lang, StoredDocument } from '../../model/index.js';
import { readingLength } from '../../text/index.js';
import { type Candidate, LOUD, contentWords } from './sentences.js';

/** Two sentences that share more than this part of the shorter one's words say the same. */
const SAME_OVERLAP = 0.6;
/** What standing first in its document is worth in the opening, as a share of the most central sentence: the lead is the strong baseline for news. */
const LEAD_BONUS = 0.35;
/** What it is worth in the opening to stand in the document that gave the headline: the two were written to follow each other. */
const HEADLINE_BONUS = 0.3;
/** What a sentence loses by signs such as 🚀 and by shouting. */
const LOUD_PENALTY = 0.2;
/** What a document not quoted yet is worth, as a share of a full coverage. */
const NEW_SOURCE_BONUS = 0.15;
/** A sentence with a number tells more. */
const NUMBER_BONUS = 0.05;
/** What it is worth to stand in the reader's language: more than a new source, for what he cannot read tells him nothing. */
const LANGUAGE_BONUS = 0.2;
/** What the reader's own Chinese script is worth beside the other one: more than a new source with a number, for a converted text keeps the words of its region. */
export const SCRIPT_BONUS = 0.25;
/** What a number is worth that nothing in the reader's language states: it outweighs his language and script, but not a sentence that covers much. */
const UNTOLD_NUMBER_BONUS = 0.55;

export interface Reading {
  /** The reader's. */
  readonly language: Lang;
  /** Sentences that the editor revised. */
  readonly kept?: readonly Candidate[];
  /** A sentence of another language that tells what the others do not. */
  readonly foreign?: Candidate;
}

/**
 * Chooses up to `most` sentences that together cover what the story's documents say and differ from each other. The opening is the most
 * central lead; what follows maximises a submodular coverage with a bonus for new sources, greedily (Lin and Bilmes 2011). Those that the
 * editor revised are among them whatever came since. The number in `foreign` is weighed against the reader's language.
 */
export function selectSentences(
  candidates: readonly Candidate[],
  weights: WordWeights,
  headline: Claim | undefined,
  most: number,
  { language, kept = [], foreign }: Reading,
): readonly Candidate[] {
  const headlineWords = contentWords(headline?.text ?? '');
  const telling = candidates.filter((candidate) => !isWithin(candidate.words, headlineWords));
  const first = openingOf(telling, weights, language, headline?.evidence[0].documentId) ?? kept[0];
  if (!first) return [];
  const chosen = [first, ...kept.filter((candidate) => candidate !== first)];
  const covered = new Set(chosen.flatMap(({ words }) => [...words]));
  const pool = foreign === undefined || isWithin(foreign.words, headlineWords) ? telling : [...telling, foreign];
  while (chosen.length < most) {
    const next = best(
      pool.filter((candidate) => isOnSubject(candidate, first) && chosen.every((other) => goesWith(candidate, other))),
      (candidate) =>
        gainOf(candidate, covered, chosen, weights) + (candidate === foreign ? UNTOLD_NUMBER_BONUS : LANGUAGE_BONUS + scriptBonus(candidate, language)),
    );
    if (next === undefined) break;
    chosen.push(next);
    for (const word of next.words) covered.add(word);
  }
  return inReadingOrder(chosen);
}

/** The sentence with which a choice would open: the most central one, leads preferred. */
export function leadOf(candidates: readonly Candidate[], weights: WordWeights, language: Lang): Candidate | undefined {
  return openingOf(candidates, weights, language, undefined);
}

function scriptBonus({ document }: Candidate, language: Lang): number {
  return document.language === language ? SCRIPT_BONUS : 0;
}

/** Least share of words that an item of another list has in common with the opening: the rest of such a list is about other things. */
const LEAST_SUBJECT = 0.2;

/** Whether a sentence is about what the opening is about; in doubt only when it comes from a list of many things. */
function isOnSubject(candidate: Candidate, opening: Candidate): boolean {
  return candidate.listItem === undefined || candidate.document.id === opening.document.id || overlap(candidate.words, opening.words) >= LEAST_SUBJECT;
}

/** Says something else, and of the same thing. */
function goesWith(candidate: Candidate, other: Candidate): boolean {
  const isOfAnotherItem = candidate.document.id === other.document.id && candidate.listItem !== other.listItem;
  return !isOfAnotherItem && overlap(candidate.words, other.words) <= SAME_OVERLAP;
}

function openingOf(candidates: readonly Candidate[], weights: WordWeights, language: Lang, headlineFrom: DocumentId | undefined): Candidate | undefined {
  const highest = Math.max(...candidates.map((candidate) => centralityOf(candidate.words, weights)), Number.MIN_VALUE);
  return best(
    candidates,
    (candidate) =>
      centralityOf(candidate.words, weights) / highest +
      (candidate.place === 0 ? LEAD_BONUS : 0) +
      (candidate.document.id === headlineFrom ? HEADLINE_BONUS : 0) +
      scriptBonus(candidate, language) -
      (LOUD.test(candidate.text) ? LOUD_PENALTY : 0),
  );
}

function gainOf(candidate: Candidate, covered: ReadonlySet<string>, chosen: readonly Candidate[], weights: WordWeights): number {
  const gain = [...candidate.words].reduce((sum, word) => sum + (covered.has(word) ? 0 : (weights.get(word) ?? 0)), 0) / weights.total;
  // Long sentences cover more only by being long: the gain counts by the square root of their length.
  const fair = gain / Math.sqrt(1 + lengthOf(candidate));
  const isNewSource = chosen.every((other) => other.document.sourceId !== candidate.document.sourceId);
  return fair + (isNewSource ? NEW_SOURCE_BONUS : 0) + (/\p{N}/u.test(candidate.text) ? NUMBER_BONUS : 0) - (LOUD.test(candidate.text) ? LOUD_PENALTY : 0);
}

/** How much of what all documents tell stands in these words, for their number. */
export function centralityOf(words: ReadonlySet<string>, weights: WordWeights): number {
  if (words.size === 0) return 0;
  return [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / Math.sqrt(words.size);
}

function isWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return words.size > 0 && [...words].every((word) => others.has(word));
}

/** Length in typical sentences: 45 Han characters or 20 words. */
function lengthOf(candidate: Candidate): number {
  const { hanCharacters, words } = readingLength(candidate.text);
  return hanCharacters / 45 + words / 20;
}

/** Words of a story with the number of its documents that have them, and the sum of these numbers. */
export interface WordWeights extends ReadonlyMap<string, number> {
  readonly total: number;
}

/** A word weighs by the number of documents that have it: what all tell is what happened. */
export function weighWords(documents: readonly StoredDocument[]): WordWeights {
  const weights = new Map<string, number>();
  for (const document of documents) {
    for (const word of contentWords(`${document.title}\n${document.body.slice(0, BODY_READ)}`)) weights.set(word, (weights.get(word) ?? 0) + 1);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  return Object.assign(weights, { total });
}

/** UTF-16 units of a body that are weighed; news stands in front. */
const BODY_READ = 4000;

function best(candidates: readonly Candidate[], score: (candidate: Candidate) => number): Candidate | undefined {
  let top: { candidate: Candidate; score: number } | undefined;
  for (const candidate of candidates) {
    const value = score(candidate);
    if (!top || value > top.score || (value === top.score && before(candidate, top.candidate))) top = { candidate, score: value };
  }
  return top?.candidate;
}

function before(a: Candidate, b: Candidate): boolean {
  return a.document.id < b.document.id || (a.document.id === b.document.id && a.span.start < b.span.start);
}

/** Share of the smaller set's words that the other has too, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}

/** The first choice opens; sentences of one document keep the order in which they stand there. */
function inReadingOrder(chosen: readonly Candidate[]): readonly Candidate[] {
  const rankOf = new Map<string, number>();
  chosen.forEach((candidate, at) => rankOf.set(candidate.document.id, Math.min(at, rankOf.get(candidate.document.id) ?? at)));
  const [first, ...rest] = chosen;
  if (!first) return [];
  const sorted = rest.sort((a, b) => rankOf.get(a.document.id)! - rankOf.get(b.document.id)! || a.span.start - b.span.start);
  return [first, ...sorted];
}
