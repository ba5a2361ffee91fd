import type { TermCandidate } from '../model/index.js';
import { simplify } from './script.js';
import { isStopword } from './stopwords.js';
import { BREAKS, COMMON, flagsOf, MODIFIER, VERBAL, WEAK } from './terms-chinese-dictionary.js';
import type { Prose } from './terms-prose.js';
import { bestOf, type FoundPhrase, type StandingCandidate } from './terms-ranking.js';
import { tokensOf, type Token } from './tokens.js';

/** Weight by the number of words. */
const BY_WORDS = [0, 1, 1, 0.7] as const;
const LONGEST_WORDS = BY_WORDS.length - 1;
const LONGEST_CHARACTERS = 40;
const SHORTEST_CHARACTERS = 2;
/** English words that stand together in a Chinese sentence are one name up to this many, numbers not counted. */
const LONGEST_LATIN_NAME = 4;
const IN_TITLE = 2;
const WEAK_ALONE = 0.1;
const WEAK_AT_END = 0.9;
/** What the dictionary calls a verb, a modifier or a common word, alone or at the edge of a phrase. */
const VERBAL_ALONE = 0.6;
const VERBAL_FIRST = 0.8;
/** 安装 Kubernetes: the verb of a sentence, no part of the name. */
const VERBAL_BEFORE_LATIN = 0.3;
const VERBAL_LAST = 0.9;
const MODIFIER_ALONE = 0.6;
const MODIFIER_LAST = 0.6;
const COMMON_ALONE = 0.7;
const SMALL_LETTERS = 0.6;
/** What weighs less (a weak or common word alone) names no subject. */
const WEAKEST_PHRASE = 0.3;
/** How far a phrase is seen to be parted from what stands around it: on both sides at once, on each side once, on one side. */
const STANDS = { alone: 1.8, apart: 1.4, oneSide: 1.25 } as const;
const COUNT = powersOf(0.75);
/** The more different words are seen beside a phrase, the more it is one (branching entropy's idea, Jin and Tanaka-Ishii 2006). */
const FREEDOM = powersOf(0.4);
/** Longer words say more (TF-IDF × a power of the length). */
const LENGTH = powersOf(0.25);
const POSITION_LOSS = 0.3;

/** A word, or a run of Latin words that make one name. */
interface Unit {
  readonly start: number;
  readonly end: number;
  /** Simplified, in small letters. */
  readonly word: string;
  readonly kind: 'han' | 'latin' | 'number';
  /** Of the dictionary. Latin is common in small letters, weak when it is a unit of measure or one letter. */
  readonly flags: number;
  /** Whether it goes on from the unit before it. */
  adjoins: boolean;
}

interface Found {
  readonly term: string;
  readonly base: number;
  readonly first: number;
  count: number;
  alone: number;
  leftEdges: number;
  rightEdges: number;
  /** How often the neighbour was another than the time before; an edge always is. */
  leftChanges: number;
  rightChanges: number;
  left: string;
  right: string;
  inTitle: boolean;
}

/** Sequences of words of a Chinese prose that no function word parts, weighed within the document. */
export function chineseCandidates(prose: Prose, most: number): readonly TermCandidate[] {
  return bestOf(
    [...findPhrases(prose)].map(([key, one]) => candidateOf(key, one, prose.text.length)),
    most,
  );
}

/** All such sequences that stand apart from their neighbours on one side at least, or more than once. */
export function chinesePhrases(prose: Prose): readonly FoundPhrase[] {
  return [...findPhrases(prose).values()].flatMap(({ term, base, count, leftEdges, rightEdges, inTitle }) =>
    base >= WEAKEST_PHRASE && (leftEdges + rightEdges > 0 || count > 1)
      ? [{ term, count, inTitle, named: /[A-Z]/.test(term), free: leftEdges > 0 && rightEdges > 0, small: /[a-z]/.test(term) && !/[A-Z]/.test(term) }]
      : [],
  );
}

function findPhrases({ text, titleEnd }: Prose): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const run of runsOf(unitsOf(text))) {
    for (let from = 0; from < run.length; from++) {
      if (run[from]!.kind === 'number') continue;
      for (let to = from + 1; to <= run.length && to - from <= LONGEST_WORDS; to++) see(found, run, { from, to, text, titleEnd });
    }
  }
  return found;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly titleEnd: number;
}

function see(found: Map<string, Found>, run: readonly Unit[], { from, to, text, titleEnd }: Place): void {
  const { start } = run[from]!;
  const { end } = run[to - 1]!;
  if (end - start < SHORTEST_CHARACTERS || end - start > LONGEST_CHARACTERS) return;
  let key = '';
  for (let i = from; i < to; i++) key += run[i]!.word;
  let one = found.get(key);
  if (one === undefined) {
    const base = baseOf(run, from, to);
    if (base === 0) return;
    one = {
      term: text.slice(start, end),
      base,
      first: start,
      count: 0,
      alone: 0,
      leftEdges: 0,
      rightEdges: 0,
      leftChanges: 0,
      rightChanges: 0,
      left: '',
      right: '',
      inTitle: false,
    };
    found.set(key, one);
  }
  one.count++;
  one.inTitle ||= start < titleEnd;
  if ((from === 0 && to === run.length) || (to - from === 1 && run[from]!.kind === 'latin')) one.alone++;
  if (from === 0) one.leftEdges++;
  if (to === run.length) one.rightEdges++;
  const left = run[from - 1]?.word;
  const right = run[to]?.word;
  if (left === undefined || left !== one.left) one.leftChanges++;
  if (right === undefined || right !== one.right) one.rightChanges++;
  one.left = left ?? '';
  one.right = right ?? '';
}

/** All that does not depend on where and how often it stands; 0 for what is no term. */
function baseOf(run: readonly Unit[], from: number, to: number): number {
  const first = run[from]!;
  const last = run[to - 1]!;
  if (to - from > 1)
    return BY_WORDS[to - from]! * edge(first, run[from + 1]!.kind === 'latin' ? VERBAL_BEFORE_LATIN : VERBAL_FIRST, 1) * edge(last, VERBAL_LAST, MODIFIER_LAST);
  const { flags, kind } = first;
  if (kind === 'latin') return flags & WEAK ? 0 : flags & COMMON ? SMALL_LETTERS : 1;
  return (flags & WEAK ? WEAK_ALONE : 1) * (flags & VERBAL ? VERBAL_ALONE : flags & MODIFIER ? MODIFIER_ALONE : 1) * (flags & COMMON ? COMMON_ALONE : 1);
}

function edge({ flags }: Unit, verbal: number, modifier: number): number {
  return (flags & WEAK ? WEAK_AT_END : 1) * (flags & VERBAL ? verbal : flags & MODIFIER ? modifier : 1);
}

function candidateOf(key: string, one: Found, length: number): StandingCandidate {
  const { term, base, first, count, alone, leftEdges, rightEdges, inTitle } = one;
  const stands = alone > 0 ? STANDS.alone : leftEdges > 0 && rightEdges > 0 ? STANDS.apart : leftEdges + rightEdges > 0 ? STANDS.oneSide : 1;
  const freedom = power(FREEDOM, Math.min(one.leftChanges, one.rightChanges));
  const place = inTitle ? IN_TITLE : 1 - (POSITION_LOSS * first) / length;
  return { term, key, score: base * power(COUNT, count) * stands * freedom * power(LENGTH, key.length) * place, alone };
}

/** Powers of the whole numbers up to 40, for they are asked for some hundred times in a text; larger ones count as 40. */
function powersOf(exponent: number): readonly number[] {
  return Array.from({ length: 41 }, (_, base) => base ** exponent);
}

function power(powers: readonly number[], base: number): number {
  return powers[base] ?? powers.at(-1)!;
}

function* runsOf(units: readonly Unit[]): Generator<readonly Unit[]> {
  for (let from = 0; from < units.length;) {
    let to = from + 1;
    while (to < units.length && units[to]!.adjoins) to++;
    yield units.slice(from, to);
    from = to;
  }
}

/** The words that a term can hold; where one that it cannot stood, the next does not adjoin. */
function unitsOf(text: string): readonly Unit[] {
  const folded = simplify(text);
  const asWritten = folded === text;
  const units: Unit[] = [];
  const tokens = tokensOf(text);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const last = units.at(-1);
    if (token.kind === 'han') {
      const word = asWritten ? token.text : folded.slice(token.start, token.end);
      // As written and as simplified: some characters are simplified in some words only (著名).
      const flags = flagsOf(word) | (asWritten ? 0 : flagsOf(token.text));
      if (flags & BREAKS) continue;
      units.push({ start: token.start, end: token.end, word, kind: 'han', flags, adjoins: adjoin(text, last, token) });
    } else if (token.kind === 'number') {
      if (last?.kind === 'latin' && adjoin(text, last, token))
        units.push({ start: token.start, end: token.end, word: token.text, kind: 'number', flags: WEAK, adjoins: true });
    } else {
      const end = latinEnd(text, tokens, i);
      if (end > i) pushLatin(units, folded, tokens.slice(i, end), adjoin(text, last, token));
      i = Math.max(i, end - 1);
    }
  }
  return units;
}

function pushLatin(units: Unit[], folded: string, tokens: readonly Token[], adjoins: boolean): void {
  if (tokens.filter(({ kind }) => kind !== 'number').length > LONGEST_LATIN_NAME) return;
  const { start } = tokens[0]!;
  const { end } = tokens.at(-1)!;
  const written = folded.slice(start, end);
  const word = written.toLowerCase();
  const flags = /^(?:[a-z]{1,2}|.)$/.test(written) ? WEAK : written === word ? COMMON : 0;
  units.push({ start, end, word, kind: 'latin', flags, adjoins });
}

/** Index after the last of the Latin words and their numbers that make one name from `from` on; `from` when none begins there. */
function latinEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = from;
  for (; end < tokens.length; end++) {
    const token = tokens[end]!;
    if (token.kind === 'han' || token.text.startsWith('@') || isStopword(token.text) || (end === from && token.kind === 'number')) break;
    if (end > from && text.slice(tokens[end - 1]!.end, token.start) !== ' ') break;
  }
  return end;
}

/** Chinese words that touch, and Chinese and Latin with at most a space between. */
function adjoin(text: string, last: Unit | undefined, { start, kind }: Token): boolean {
  if (last === undefined) return false;
  if (start === last.end) return true;
  return start === last.end + 1 && text[last.end] === ' ' && (kind === 'han') !== (last.kind === 'han');
}
