import type { Role } from '../model/index.js';
import type { Quantity } from './quantities.js';
import { AGENDA, ASKED, COURTESY, ILLUSTRATES, LEANS, OTHERS, SENTENCE_CUES } from './roles-cues.js';
import { asks, isUnfinished, together, wordingOf } from './roles-grounds.js';
import type { PlacedSentence } from './roles-outline.js';
import { isStopword } from './stopwords.js';

type DigestSentence = PlacedSentence<Role>;

/** What is known of the text when one of its sentences is judged. */
export interface TextAround {
  readonly sentences: number;
  /** Words and character pairs of the title. */
  readonly title: readonly string[];
}

/**
 * Grounds other than wordings and headings, weighed like cues (0 to 1). Chosen on the half for choosing of bench/roles: alone none of them reaches a
 * threshold of roles.ts, two seldom do.
 */
const PLACE = {
  /** The first sentence under "TL;DR", "Summary" or "Abstract". */
  opensSummary: 0.5,
  /** The last tenth, in which writers conclude. */
  closes: 0.3,
  /** Shares {@link TITLE_SHARE} of the title's words. */
  saysTitle: 0.3,
  opensItem: 0.3,
  /** An item that opens with a few words and a colon names what it states. */
  labelledItem: 0.35,
  inShortText: 0.2,
  /** In a note or an abstract what follows the thesis bears it out; one wording is needed besides: without it a third of such sentences are none. */
  afterThesisOfShortText: 0.45,
} as const;

/** What takes from a score: the part that remains. */
const REMAINS = {
  /** The later sentences of an item explain the first. */
  laterInItem: 0.5,
  /** "This", "it", "however": not understood alone. */
  leans: 0.8,
  courtesy: 0.5,
  agenda: 0.5,
  /** A question that somebody is told to have asked. */
  asked: 0.5,
  /** An item of an English list without a full stop mostly names a thing. */
  unfinishedItem: 0.6,
  /** Of a point, by so much of its score as a thesis or a limit it is less: what closes a text sums up, what stands under "risks" warns. */
  likeAnother: 0.5,
  /** What others lack is no limit of this work. */
  others: 0.4,
  /** So that one wording alone no longer suffices. */
  again: 0.85,
} as const;

/** Texts of at most this many sentences are notes and abstracts: little in them is beside the point. */
const SHORT_TEXT_SENTENCES = 26;
const TITLE_SHARE = 0.4;
/** Longer titles are compared by as many of their words. */
const MOST_TITLE_UNITS = 60;
const CLOSING_SHARE = 0.9;
/** A first paragraph that stands later than this is no opening: the text begins with a list. */
const OPENING_SENTENCES = 8;
/** The second sentence says less of what the text is about. */
const LEDE_SCORES: readonly number[] = [0.9, 0.7];

const wording = wordingOf(SENTENCE_CUES);

/** The first two sentences of the first paragraph; of a text that is all list or quotation, of its first block. */
export function ledeScores(sentences: readonly DigestSentence[]): readonly number[] {
  const from = Math.max(
    0,
    sentences.slice(0, OPENING_SENTENCES).findIndex((sentence) => sentence.kind === 'paragraph'),
  );
  return sentences.map(({ block }, at) => (block === sentences[from]!.block ? (LEDE_SCORES[at - from] ?? 0) : 0));
}

/** By wording, heading, likeness to the title, and the places where writers say it: after the head of a summary, and last. */
function thesisScore(sentence: DigestSentence, at: number, around: TextAround): number {
  if (asks(sentence.text)) return 0;
  const opensSummary = sentence.block === 0 && sentence.inBlock === 0 && sentence.inSummary;
  const score = together(
    wording('thesis', sentence.text),
    sentence.headed.get('thesis') ?? 0,
    likeness(sentence.text, around.title) >= TITLE_SHARE ? PLACE.saysTitle : 0,
    opensSummary ? PLACE.opensSummary : 0,
    at >= around.sentences * CLOSING_SHARE ? PLACE.closes : 0,
  );
  return sentence.kind === 'item' && sentence.inBlock > 0 ? score * REMAINS.laterInItem : score;
}

/** By wording, heading and place: the sentence that opens an item of a list, and what follows the thesis of a short text. */
export function pointScore(sentence: DigestSentence, around: TextAround, afterThesis: boolean, another: number): number {
  const { text, kind, inBlock, labelled } = sentence;
  if (asks(sentence.text) || ILLUSTRATES.test(text)) return 0;
  const short = around.sentences <= SHORT_TEXT_SENTENCES;
  const score = together(
    wording('point', text),
    sentence.headed.get('point') ?? 0,
    kind === 'item' && inBlock === 0 ? PLACE.opensItem : 0,
    labelled && kind === 'item' ? PLACE.labelledItem : 0,
    short ? PLACE.inShortText : 0,
    short && afterThesis ? PLACE.afterThesisOfShortText : 0,
  );
  const remains = [
    1 - REMAINS.likeAnother * another,
    kind === 'item' && inBlock > 0 ? REMAINS.laterInItem : 1,
    LEANS.test(text) ? REMAINS.leans : 1,
    COURTESY.test(text) ? REMAINS.courtesy : 1,
    AGENDA.test(text) ? REMAINS.agenda : 1,
    ASKED.test(text) ? REMAINS.asked : 1,
    kind === 'item' && isUnfinished(text) ? REMAINS.unfinishedItem : 1,
  ];
  return remains.reduce((left, part) => left * part, score);
}

/** By wording and heading. */
export function limitScore(sentence: DigestSentence): number {
  if (asks(sentence.text)) return 0;
  const score = together(wording('limit', sentence.text), sentence.headed.get('limit') ?? 0);
  return OTHERS.test(sentence.text) ? score * REMAINS.others : score;
}

export function audienceScore(sentence: DigestSentence): number {
  return together(wording('audience', sentence.text), sentence.headed.get('audience') ?? 0);
}

/** How much a figure tells, by its kind. Dates and versions are no figures. */
const FIGURES: Readonly<Record<Quantity['kind'], number>> = { percent: 0.7, money: 0.7, ratio: 0.6, measure: 0.6, count: 0, date: 0, version: 0 };
/** A count tells together with a wording when it is of tens or hundreds, or `8B`, which mostly names a model; alone from a thousand on. */
const BARE_COUNT_SCORE = 0.3;
const LARGE_COUNT_SCORE = 0.5;
const LARGE_COUNT = 1000;
/** Lower counts enumerate. */
const SMALLEST_COUNT = 10;
const LONGEST_NAME_WORD = 24;

/** Units of time tell a duration, and mostly of lives and plans; those below a day are measured. */
const CALENDAR_UNITS = new Set(['day', 'month', 'year']);

export function numberScore(sentence: DigestSentence, quantities: readonly Quantity[], body: string): number {
  const best = Math.max(0, ...quantities.map((quantity) => figure(quantity, body)));
  if (best === 0 || asks(sentence.text)) return 0;
  return together(best, wording('number', sentence.text));
}

function figure(quantity: Quantity, body: string): number {
  const { kind, value, unit, end } = quantity;
  if (isPartOfName(quantity, body)) return 0;
  if (kind === 'measure' && unit !== undefined && CALENDAR_UNITS.has(unit)) return 0;
  if (kind !== 'count') return FIGURES[kind];
  if (body[end - 1] === 'B') return BARE_COUNT_SCORE;
  if (Number(value) >= LARGE_COUNT) return LARGE_COUNT_SCORE;
  return Number(value) >= SMALLEST_COUNT ? BARE_COUNT_SCORE : 0;
}

/** Digits behind a letter or a hyphen belong to a name (`Qwen3-VL-2B`, `RTX 5090`), those at a cross to a size, those in code to the code. */
function isPartOfName({ kind, start, end }: Quantity, body: string): boolean {
  const before = body.slice(Math.max(0, start - LONGEST_NAME_WORD), start);
  if (/(?:[A-Za-z_`]|[\w)][-‐‑])$/.test(before)) return true;
  if (/[x×] ?$/.test(before) || /^ ?[x×] ?\d/.test(body.slice('x×'.includes(body[end - 1]!) ? end - 1 : end, end + 4))) return true;
  return kind === 'count' && /(?:^|[^A-Za-z])[A-Z][A-Za-z]* $/.test(before);
}

/**
 * The thesis scores of all sentences. What is asserted in the same words after the thesis has been stated, in a later paragraph or for the third time, is
 * more often a point, unless it is announced as the thesis or closes the text.
 */
export function thesisScores(sentences: readonly DigestSentence[], around: TextAround, threshold: number): readonly number[] {
  let stated = 0;
  let statedIn = -1;
  return sentences.map((sentence, at) => {
    const again = (stated >= 2 || (stated > 0 && statedIn !== sentence.block)) && (sentence.headed.get('thesis') ?? 0) < threshold;
    const score = thesisScore(sentence, at, around) * (again && at < around.sentences * CLOSING_SHARE ? REMAINS.again : 1);
    if (score >= threshold) {
      stated++;
      if (statedIn < 0) statedIn = sentence.block;
    }
    return score;
  });
}

/** Words and pairs of Chinese characters of a title, without those that carry no subject. */
export function titleUnits(title: string): readonly string[] {
  const words = title.match(/[a-z][a-z0-9.+-]+/g)?.filter((word) => !isStopword(word)) ?? [];
  const pairs = [...title.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1]!);
  return [...new Set([...words, ...pairs])].slice(0, MOST_TITLE_UNITS);
}

/** Share of the title's units that the text holds, 0 to 1. */
function likeness(text: string, units: readonly string[]): number {
  return units.length === 0 ? 0 : units.filter((unit) => text.includes(unit)).length / units.length;
}
