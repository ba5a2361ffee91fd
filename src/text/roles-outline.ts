import type { Lang } from '../model/index.js';
import { blocksOf, type Block } from './blocks.js';
import { CLASSES, DIGIT, HAN, LETTER } from './characters.js';
import { plainText } from './plain-text.js';
import { METADATA, SUMMARY_HEADING } from './roles-cues.js';
import type { Cue } from './roles-grounds.js';
import { simplify } from './script.js';
import { sentencesOf, type Sentence } from './sentences.js';

/** A sentence of prose with what stands around it that tells of its role. */
export interface PlacedSentence<R extends string> extends Sentence {
  /** Without markup and label, in simplified script and lower case: for matching only. */
  readonly text: string;
  /** What the headings above it and the words before its first colon say of roles: the strongest cue of each. */
  readonly headed: HeadingWeights<R>;
  /** Whether it opens with a few words and a colon. */
  readonly labelled: boolean;
  /** Whether it stands under "Summary", "TL;DR" or the like. */
  readonly inSummary: boolean;
  /** Number of its block among the blocks of prose, and of the sentence in its block; both from 0. */
  readonly block: number;
  readonly inBlock: number;
}

type HeadingWeights<R extends string> = ReadonlyMap<R, number>;

interface Heading<R extends string> {
  readonly weights: HeadingWeights<R>;
  readonly summary: boolean;
  /** 1 to 6 of a marked one; {@link UNMARKED} of a short paragraph; {@link LEAD_IN} and more, by depth, of a line that ends in a colon. */
  readonly level: number;
}

/** An unmarked heading stands below all marked ones. */
const UNMARKED = 7;
/** A line that introduces a list reaches to the end of that list. */
const LEAD_IN = 8;
/** Longer paragraphs without a final mark are captions or sloppy sentences, not headings. */
const LONGEST_HEADING_UNITS = 60;
const LONGEST_HEADING_WORDS = 12;
/** What is shorter states nothing: a name, a fragment. Chinese characters, words and numbers count one each. */
const FEWEST_WORDS = 5;
/** Chinese without a final mark needs more to be a sentence. */
const FEWEST_WITHOUT_FINAL_MARK = 8;
/** A label is a few words, at most 60 units without a mark; what is longer before a colon is a clause. */
const LABEL = /^([^：:。，,;；]{1,60})[：:](?!\/\/)/;

/** A heading that joins two things or is longer than this many units speaks of more than one; its cues count for this part. */
const PLAIN_HEADING_UNITS = 12;
const PLAIN_HEADING_UNITS_LATIN = 32;
const SHARE_OF_HEADING = 0.6;
const JOINS = /.[与和及、&/]| and /;

/** The sentences of a body's prose: no heading, whether marked or not, no line of links, none that says where the text is from, none that only introduces a list. */
export function placeSentences<R extends string>(body: string, language: Lang, headingCues: readonly Cue<R>[]): readonly PlacedSentence<R>[] {
  const sentences = sentencesOf(body);
  const blocks = blocksOf(body);
  const out: PlacedSentence<R>[] = [];
  let headings: Heading<R>[] = [];
  let prose = 0;
  let next = 0;
  for (const [at, block] of blocks.entries()) {
    const own: Sentence[] = [];
    while (next < sentences.length && sentences[next]!.start < block.end) own.push(sentences[next++]!);
    if (own.length === 0) continue;
    const level = levelOf(body, block, blocks[at + 1], own);
    headings = headings.filter((heading) => stillOpen(heading, block, level));
    if (level !== undefined) headings.push(headingOf(matchable(body.slice(block.textStart, block.textEnd), language), level, headingCues));
    else if (!isLinkLine(body.slice(block.textStart, block.textEnd))) {
      const placed = placeBlock(body, own, language, headings, prose, headingCues);
      out.push(...placed);
      if (placed.length > 0) prose++;
    }
  }
  return out;
}

function placeBlock<R extends string>(
  body: string,
  sentences: readonly Sentence[],
  language: Lang,
  headings: readonly Heading<R>[],
  block: number,
  cues: readonly Cue<R>[],
): readonly PlacedSentence<R>[] {
  const weights = strongest(headings.map((heading) => heading.weights));
  const inSummary = headings.some((heading) => heading.summary);
  const out: PlacedSentence<R>[] = [];
  for (const sentence of sentences) {
    const whole = matchable(body.slice(sentence.start, sentence.end), language);
    if (!saysSomething(whole) || METADATA.test(whole)) continue;
    const label = labelOf(whole);
    const text = withoutLabel(whole, label);
    const headed = label === '' ? weights : strongest([weights, weightsOf(label, cues)]);
    out.push({ ...sentence, text, headed, labelled: label !== '', inSummary, block, inBlock: out.length });
  }
  return out;
}

/** Without markup, in simplified script and lower case. */
export function matchable(slice: string, language: Lang): string {
  const plain = /[*_`[<&\\\n]/.test(slice) ? plainText(slice) : slice;
  return (language === 'zh-Hant' ? simplify(plain) : plain).toLowerCase();
}

function headingOf<R extends string>(text: string, level: number, cues: readonly Cue<R>[]): Heading<R> {
  return { weights: weightsOf(text, cues), summary: SUMMARY_HEADING.test(text), level };
}

function weightsOf<R extends string>(text: string, cues: readonly Cue<R>[]): HeadingWeights<R> {
  const shared = text.length > (CLASSES[text.charCodeAt(0)]! & HAN ? PLAIN_HEADING_UNITS : PLAIN_HEADING_UNITS_LATIN) || JOINS.test(text);
  return strongest(cues.filter(({ pattern }) => pattern.test(text)).map(({ role, weight }) => new Map([[role, shared ? weight * SHARE_OF_HEADING : weight]])));
}

function strongest<R extends string>(all: readonly HeadingWeights<R>[]): HeadingWeights<R> {
  if (all.length === 1) return all[0]!;
  const out = new Map<R, number>();
  for (const weights of all) for (const [role, weight] of weights) out.set(role, Math.max(weight, out.get(role) ?? 0));
  return out;
}

/** The level of a block that stands over others; undefined for prose. */
function levelOf(body: string, block: Block, after: Block | undefined, sentences: readonly Sentence[]): number | undefined {
  if (block.kind === 'heading') return block.level ?? UNMARKED;
  if (sentences.length > 1) return undefined;
  const text = body.slice(sentences[0]!.start, sentences[0]!.end);
  const inList = block.kind === 'item' ? block.depth! + 1 : 0;
  if (/[:：]\**$/.test(text)) return LEAD_IN + inList;
  if (text.length > LONGEST_HEADING_UNITS || text.split(/\s+/).length > LONGEST_HEADING_WORDS || /[。.!！；;…,，]["”’」』）)]?$/.test(text) || isLinkLine(text))
    return undefined;
  if (block.kind === 'item') return after?.kind === 'item' && after.depth! > block.depth! ? LEAD_IN + inList : undefined;
  return block.kind === 'paragraph' ? UNMARKED : undefined;
}

/** Whether `heading` still stands over `block`, itself a heading of `level` or prose. */
function stillOpen(heading: Heading<string>, block: Block, level: number | undefined): boolean {
  if (level !== undefined && level < LEAD_IN) return heading.level < level;
  if (heading.level < LEAD_IN) return true;
  return block.kind === 'item' && block.depth! >= heading.level - LEAD_IN;
}

/** Whether a line is made of links: nothing remains without them but a name, a date, a mark. */
function isLinkLine(text: string): boolean {
  if (!/\]\(|https?:\/\//.test(text)) return false;
  return !saysSomething(text.replace(/!?\[[^[\]]{0,500}\]\([^()]{0,2000}\)|https?:\/\/\S+/g, ' ').replace(/@\w+|\[[^[\]]{0,500}\]|\d+/g, ' '));
}

/** Enough words for a statement, and not only the announcement of a list. */
function saysSomething(text: string): boolean {
  if (/[:：]$/.test(text)) return false;
  const whole = /[.。!！?？;；…]["”’」』）)]?$/.test(text);
  let fewest = FEWEST_WORDS;
  let units = 0;
  let before = 0;
  for (let i = 0; i < text.length && units < fewest; i++) {
    const flags = CLASSES[text.charCodeAt(i)]!;
    if (flags & HAN && !whole) fewest = FEWEST_WITHOUT_FINAL_MARK;
    if (flags & HAN || (flags & (LETTER | DIGIT) && !(before & (LETTER | DIGIT)))) units++;
    before = flags;
  }
  return units >= fewest;
}

/** The words before the first colon of a text that opens with a few, else nothing. */
export function labelOf(text: string): string {
  return LABEL.exec(text)?.[1] ?? '';
}

export function withoutLabel(text: string, label: string): string {
  return label === '' ? text : text.slice(label.length + 1).trimStart();
}
