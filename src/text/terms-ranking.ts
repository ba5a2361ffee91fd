import type { TermCandidate, WeightedTerm } from '../model/index.js';

/** Documents imagined beside the real ones, none of which holds the term: with few documents a frequency says little. */
const IMAGINED_DOCUMENTS = 50;
/** How far rarity counts against what the document itself shows. */
const RARITY_POWER = 0.6;
const SIGNIFICANT_DIGITS = 4;

/** A candidate with how often it stands as a phrase of its own. */
export interface StandingCandidate extends TermCandidate {
  readonly alone: number;
}

/** A phrase of one document with what its places say of it. */
export interface FoundPhrase {
  readonly term: string;
  readonly count: number;
  readonly inTitle: boolean;
  /** Whether it is written as a name somewhere: with inner capitals or digits, or with capitals inside a sentence. */
  readonly named: boolean;
  /** Whether it stands somewhere as a phrase of its own, no piece of a longer phrase or name. */
  readonly free: boolean;
  /** Whether it is written without a capital somewhere. */
  readonly small: boolean;
}

/** The best candidates of one document, best first. What never stands alone and is part of a better one, or overlaps it, is left out. */
export function bestOf(candidates: readonly StandingCandidate[], most: number): readonly TermCandidate[] {
  const chosen: TermCandidate[] = [];
  for (const { term, key, score, alone } of candidates.toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))) {
    if (chosen.length === most) break;
    if (score === 0) continue;
    if (alone === 0 && chosen.some((better) => contains(better.key, key) || overlaps(better.key, key) || overlaps(key, better.key))) continue;
    chosen.push({ term, key, score: rounded(score) });
  }
  return chosen;
}

/**
 * Weighs a document's candidates against a set: score × rarity (a smoothed IDF, so that one document or thirty are enough).
 * A second spelling of a better term (real time, real-time, realtime) is left out.
 * `documentFrequency` gives the number of documents that have the key among their candidates, 0 when it is not known.
 */
export function rankTerms(
  candidates: readonly TermCandidate[],
  documentFrequency: (key: string) => number,
  documents: number,
  most: number,
): readonly WeightedTerm[] {
  const weighed = candidates
    .map((candidate) => ({ candidate, weight: rounded(candidate.score * rarity(documentFrequency(candidate.key), documents) ** RARITY_POWER) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.candidate.key < b.candidate.key ? -1 : 1));
  const chosen: WeightedTerm[] = [];
  const spellings = new Set<string>();
  for (const { candidate, weight } of weighed) {
    if (chosen.length === most) break;
    const spelling = candidate.key.replaceAll(' ', '');
    if (spellings.has(spelling)) continue;
    spellings.add(spelling);
    chosen.push({ term: candidate.term, weight });
  }
  return chosen;
}

/** Above 0, at most 1: 1 for a term of no other document. */
function rarity(frequency: number, documents: number): number {
  const inOthers = Math.min(Math.max(frequency - 1, 0), Math.max(documents - 1, 0));
  const all = documents + IMAGINED_DOCUMENTS;
  return Math.log((all + 1) / (inOthers + 1)) / Math.log(all + 1);
}

/** Whether `part` stands in `whole` at the borders of words; Chinese words have none to see. */
function contains(whole: string, part: string): boolean {
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const end = at + part.length;
    if (!(isLatin(whole, at - 1) && isLatin(whole, at)) && !(isLatin(whole, end - 1) && isLatin(whole, end))) return true;
  }
  return false;
}

/** Whether `second` begins within `first`, by two characters or more, and goes on beyond it: 水域水温, 水温变化. */
function overlaps(first: string, second: string): boolean {
  const at = first.indexOf(second.slice(0, 2), 1);
  return at > 0 && first.length - at < second.length && second.startsWith(first.slice(at));
}

function isLatin(text: string, at: number): boolean {
  return /[0-9a-z]/.test(text[at] ?? '');
}

function rounded(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
