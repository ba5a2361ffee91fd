import type { TermCandidate } from '../model/index.js';
import { ADJECTIVE, classWords, closesPhrase, GERUND, NOUN, NUMBER, type ClassedWord } from './terms-english-classes.js';
import { singular } from './singular.js';
import { WEAK_ADJECTIVES, WEAK_NOUNS } from './terms-english-words.js';
import type { Prose } from './terms-prose.js';
import { tokensOf } from './tokens.js';
import { bestOf, type FoundPhrase, type StandingCandidate } from './terms-ranking.js';

/** Weight by the number of words: authors and indexers choose two and three, seldom one or four. */
const BY_WORDS = [0, 0.3, 1, 1.1, 0.8] as const;
const LONGEST_WORDS = BY_WORDS.length - 1;
/** Of a run longer than that only the last words are a candidate, and a poor one. */
const OF_LONG_RUN = { words: 3, weight: 0.4 };
/** Words of a part of a longer phrase that is looked at as a phrase of its own. */
const LONGEST_PART = 3;
/** A noun that names no subject is no term alone, and a weaker head of one. */
const WEAK_HEAD = 0.85;
/** A single word that is a name: by its shape, or by a capital within a sentence. */
const NAME = 2;
const CAPITALISED = 1.6;
/** A name inside a longer phrase counts for less than one that stands free. */
const NESTED = 0.5;
const IN_TITLE = 1.35;
/** What a candidate at the very end loses against one at the beginning. */
const POSITION_LOSS = 0.35;
const COUNT_POWER = 0.6;

interface Found {
  readonly term: string;
  readonly key: string;
  readonly first: number;
  /** Product of all that does not depend on where and how often it stands. */
  readonly base: number;
  /** Free places count 1, places inside a longer phrase less. */
  count: number;
  alone: number;
  inTitle: boolean;
  /** A single word seen with a capital inside a sentence. */
  capitalised: boolean;
  /** Seen written as a name: with a name's shape, or all words with capitals inside a sentence. */
  named: boolean;
  free: boolean;
  small: boolean;
}

/** Noun phrases of an English prose (adjectives and nouns up to a noun, after Hulth 2003), weighed within the document. */
export function englishCandidates(prose: Prose, most: number): readonly TermCandidate[] {
  const found = findPhrases(prose, namesWithin);
  return bestOf(
    Array.from(found.values(), (one) => candidateOf(one, prose.text.length)),
    most,
  );
}

/** All noun phrases of an English prose, with the phrases inside longer ones: "context engineering" in "agentic context engineering". */
export function englishPhrases(prose: Prose): readonly FoundPhrase[] {
  return Array.from(findPhrases(prose, phrasesWithin).values()).flatMap(({ term, base, count, inTitle, named, free, small }) =>
    base > 0 ? [{ term, count: Math.ceil(count), inTitle, named, free, small }] : [],
  );
}

function findPhrases({ text, titleEnd }: Prose, within: (run: readonly ClassedWord[]) => Iterable<Part>): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const see = (run: readonly ClassedWord[], count: number, free: boolean, weight = 1): void => {
    const key = keyOf(run);
    const first = run[0]!.token.start;
    let one = found.get(key);
    if (one === undefined) {
      const term = text.slice(first, run.at(-1)!.token.end);
      one = { term, key, first, base: weight * baseOf(run), count: 0, alone: 0, inTitle: false, capitalised: false, named: false, free: false, small: false };
      found.set(key, one);
    }
    one.count += count;
    one.alone += Math.floor(count);
    one.free ||= free;
    one.small ||= run.every(({ token }) => !isCapitalised(token.text));
    if (run.some(({ token }) => token.kind === 'name')) one.named = true;
    if (first < titleEnd) one.inTitle = true;
    else if (run[0]!.adjoins && run.every(({ token, class: of }) => of === NUMBER || isCapitalised(token.text))) {
      one.named = true;
      one.capitalised ||= run.length === 1;
    }
  };
  const words = classWords(text, tokensOf(text));
  for (const [from, to] of runsOf(words)) {
    const run = words.slice(from, to);
    const size = wordCount(run);
    if (size <= LONGEST_WORDS) see(run, 1, !isPartOfName(words, from, to));
    else see(run.slice(-OF_LONG_RUN.words), 1, false, OF_LONG_RUN.weight);
    if (size > 1) for (const { words: nested, isName } of within(run)) see(nested, NESTED, isName);
  }
  return found;
}

/** Illusion and Thinking in "the Illusion of Thinking". */
function isPartOfName(words: readonly ClassedWord[], from: number, to: number): boolean {
  const joins = (left: ClassedWord | undefined, of: ClassedWord | undefined, right: ClassedWord | undefined): boolean =>
    left !== undefined &&
    right?.adjoins === true &&
    of?.adjoins === true &&
    of.lower === 'of' &&
    isCapitalised(left.token.text) &&
    isCapitalised(right.token.text);
  return joins(words[to - 1], words[to], words[to + 1]) || joins(words[from - 2], words[from - 1], words[from]);
}

function baseOf(run: readonly ClassedWord[]): number {
  const words = wordCount(run);
  const { token, lower } = run.at(-1)!;
  const weak = token.kind === 'word' && WEAK_NOUNS.has(lower);
  if (words > 1) return BY_WORDS[Math.min(words, LONGEST_WORDS)]! * (weak ? WEAK_HEAD : 1);
  if (weak) return 0;
  return BY_WORDS[1] * (token.kind === 'name' || run.length > 1 ? NAME : 1);
}

function candidateOf({ term, key, first, base, count, alone, inTitle, capitalised }: Found, length: number): StandingCandidate {
  const named = capitalised && base === BY_WORDS[1] ? CAPITALISED : 1;
  const score = base * named * count ** COUNT_POWER * (inTitle ? IN_TITLE : 1) * (1 - (POSITION_LOSS * first) / length);
  return { term, key, score, alone };
}

/** Where the longest runs begin and end that can be a noun phrase, without weak adjectives before and anything but a noun behind. */
function* runsOf(words: readonly ClassedWord[]): Generator<readonly [from: number, to: number]> {
  for (let i = 0; i < words.length;) {
    let end = i;
    while (end < words.length && words[end]!.class >= NUMBER && (end === i || words[end]!.adjoins)) end++;
    const [from, to] = trimmed(words, i, end);
    if (to > from) yield [from, to];
    i = Math.max(end, i + 1);
  }
}

function trimmed(words: readonly ClassedWord[], from: number, to: number): readonly [from: number, to: number] {
  let start = from;
  let end = to;
  while (end > start && !mayEnd(words[end - 1]!, words[end - 2])) end--;
  while (start < end && (words[start]!.class === NUMBER || (WEAK_ADJECTIVES.has(words[start]!.lower) && words[start]!.token.kind === 'word'))) start++;
  return [start, end];
}

/** A noun or an activity; a number or an adjective only as the end of a name (Gemini 2.5, Falcon Heavy). */
function mayEnd(word: ClassedWord, previous: ClassedWord | undefined): boolean {
  if (word.class === NUMBER) return previous !== undefined && previous.class === NOUN && isCapitalised(previous.token.text);
  if (word.class === ADJECTIVE)
    return previous !== undefined && word.adjoins && isCapitalised(word.token.text) && isCapitalised(previous.token.text) && previous.class === NOUN;
  return word.class === NOUN || (word.class === GERUND && closesPhrase(word.lower));
}

interface Part {
  readonly words: readonly ClassedWord[];
  /** A whole name, beside words that are none. */
  readonly isName: boolean;
}

/** Names inside a longer phrase: GPT-4o in "GPT-4o voice mode", Gemini 2.5 Pro in "Gemini 2.5 Pro pricing". */
function* namesWithin(run: readonly ClassedWord[]): Generator<Part> {
  for (let i = 0; i < run.length;) {
    let end = i;
    while (end < run.length && isNamePart(run[end]!, end > i)) end++;
    const name = run.slice(...trimmed(run, i, end));
    if (end - i < run.length && name.length > 0 && wordCount(name) <= LONGEST_WORDS && name.some(({ token }) => token.kind === 'name'))
      yield { words: name, isName: name.length === end - i };
    i = Math.max(end, i + 1);
  }
}

/** Parts of two and three words that can be a phrase of their own, and the names. */
function* phrasesWithin(run: readonly ClassedWord[]): Generator<Part> {
  yield* namesWithin(run);
  for (let from = 0; from < run.length; from++) {
    for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_PART); to++) {
      const part = run.slice(from, to);
      if (part.length < run.length && part.every(({ class: of }) => of !== NUMBER) && isWhole(part)) yield { words: part, isName: isWholeName(run, from, to) };
    }
  }
}

/** All written with capitals, and nothing beside them is. */
function isWholeName(run: readonly ClassedWord[], from: number, to: number): boolean {
  return run.every(({ token }, at) => isCapitalised(token.text) === (at >= from && at < to));
}

function isWhole(part: readonly ClassedWord[]): boolean {
  const [from, to] = trimmed(part, 0, part.length);
  return from === 0 && to === part.length;
}

function isNamePart({ token, class: of }: ClassedWord, goesOn: boolean): boolean {
  return token.kind === 'name' || (of === NUMBER && goesOn) || (of !== ADJECTIVE && isCapitalised(token.text));
}

function isCapitalised(term: string): boolean {
  const first = term[0]!;
  return first !== first.toLowerCase();
}

/** Numbers belong to the name before them. */
function wordCount(run: readonly ClassedWord[]): number {
  return run.reduce((count, { class: of }) => count + (of === NUMBER ? 0 : 1), 0);
}

function keyOf(run: readonly ClassedWord[]): string {
  let key = singularOf(run[0]!);
  for (let i = 1; i < run.length; i++) key += ` ${singularOf(run[i]!)}`;
  return key.includes('-') ? key.replaceAll('-', ' ') : key;
}

/** "agents" and "agent" are one term. */
function singularOf({ token, lower }: ClassedWord): string {
  if (token.kind === 'name') return /[A-Z0-9]s$/.test(token.text) ? lower.slice(0, -1) : lower;
  return singular(lower);
}
