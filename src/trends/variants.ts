import type { CountedDocument } from './counts.js';
import { foldForMatching } from '../text/index.js';

/** A term as it would stand in a list. */
export interface Listed {
  readonly term: number;
  /** All ways to write it, most used first. */
  readonly spellings: readonly string[];
  readonly isName: boolean;
  readonly documents: readonly CountedDocument[];
}

/** A line of a list: a term, and the variants of it that stand in the same line. */
export interface Line {
  readonly listed: Listed;
  readonly variants: string[];
}

/** Of a shorter phrase so much is told within a longer one that it is a part of it, no term of its own. */
const PART = 0.8;
/** A longer form of a single word is the same term when it has so many of its documents. */
const SAME = 0.5;
/** Ways to write a longer term in which a shorter one is looked for. */
const SPELLINGS_READ = 6;
/** What a name has before its version; shorter ones (v, o, gpt) say too little alone, but are told apart by their documents. */
const SHORTEST_STEM = 3;
const MOST_VARIANTS = 8;

/**
 * Strongest first: what is only a part of a stronger phrase is left out, a longer form of a stronger name and another version of it go into its line. A
 * name between two lines (Claude 3 Opus, where Claude 3 and Opus stand) makes them one.
 */
export function foldVariants(listed: readonly Listed[], most: number): readonly Line[] {
  const groups: Listed[][] = [];
  for (const one of listed) {
    const group = groups.find(([head, ...others]) => belongsTo(one, head!, others));
    if (group === undefined) {
      groups.push([one]);
      continue;
    }
    if (!isPart(one, group[0]!)) group.push(one);
    for (const weaker of groups.filter((other) => other !== group && isBetween(one, group[0]!, other[0]!))) {
      group.push(...weaker);
      groups.splice(groups.indexOf(weaker), 1);
    }
  }
  return groups.slice(0, most).map(([head, ...others]) => ({ listed: head!, variants: others.slice(0, MOST_VARIANTS).map(({ spellings }) => spellings[0]!) }));
}

function belongsTo(one: Listed, head: Listed, others: readonly Listed[]): boolean {
  return (
    isPart(one, head) ||
    isLonger(one, head) ||
    isVersion(one, head) ||
    (head.isName && isRewording(one, [head.spellings[0]!, ...others.map(({ spellings }) => spellings[0]!)]))
  );
}

/** Whether a name that belongs to a line is a longer form of what has a line of its own, or what has one only adds an edition to it. */
function isBetween(one: Listed, line: Listed, other: Listed): boolean {
  if (!one.isName || !other.isName) return false;
  const [words, others] = [wordsOf(one.spellings[0]!), wordsOf(other.spellings[0]!)];
  if (words.length < others.length) return words.every((word) => others.includes(word)) && others.every((word) => words.includes(word) || EDITION.test(word));
  return others.every((word) => words.includes(word)) && sharedOf(other, line) >= SAME;
}

/** The part of the documents of one that are of another too. */
function sharedOf(one: Listed, other: Listed): number {
  const within = new Set(other.documents);
  return one.documents.filter((document) => within.has(document)).length / one.documents.length;
}

/** "context protocol" of "model context protocol". */
function isPart(shorter: Listed, longer: Listed): boolean {
  return longer.spellings.slice(0, SPELLINGS_READ).some((spelling) => holds(spelling, shorter.spellings[0]!)) && sharedOf(shorter, longer) >= PART;
}

/** "agentic context engineering" and "MCP servers" beside "context engineering" and "MCP"; "agent skills" is more than one kind of "agent". */
function isLonger(longer: Listed, shorter: Listed): boolean {
  const [long, short] = [longer.spellings[0]!, shorter.spellings[0]!];
  if (long.length <= short.length || !shorter.spellings.slice(0, SPELLINGS_READ).some((spelling) => holds(long, spelling))) return false;
  return /[ \d]/.test(short) || longer.documents.length >= SAME * shorter.documents.length || ADDS_NOTHING.test(long);
}

/** A name with such a noun behind it is the same name. */
const ADDS_NOTHING =
  /[ -](?:models?|servers?|tools?|apps?|API|APIs|users?|clients?|support|papers?|releases?|family|series|launch(?:es)?|community|team|platform|version)$/i;

/**
 * A name all of whose words a stronger name has too, in whatever order (Sonnet 3.7 and Claude beside Claude 3.7 Sonnet, R1 beside DeepSeek R1), and a
 * longer one that adds a number, a size or the word of an edition only (gpt-oss-120b beside gpt-oss).
 */
function isRewording(one: Listed, stronger: readonly string[]): boolean {
  if (!one.isName) return false;
  const words = wordsOf(one.spellings[0]!);
  return stronger.some((name) => {
    const known = wordsOf(name);
    if (words.length === 0 || known.length === 0) return false;
    if (words.length <= known.length) return words.every((word) => known.includes(word));
    return known.every((word) => words.includes(word)) && words.every((word) => known.includes(word) || EDITION.test(word));
  });
}

/** What tells the editions of one thing apart. */
const EDITION =
  /^(?:\d.*|[a-z]|pro|mini|max|ultra|nano|lite|plus|preview|exp|experimental|flash|turbo|instruct|base|chat|large|small|medium|high|low|zero|beta|models?)$/;

function wordsOf(name: string): readonly string[] {
  return foldForMatching(name).match(/[a-z]+|\d+(?:\.\d+)*/g) ?? [];
}

/** GPT-5.1 beside GPT-5. */
function isVersion(one: Listed, other: Listed): boolean {
  if (!one.isName || !other.isName) return false;
  const [a, b] = [stemOf(one.spellings[0]!), stemOf(other.spellings[0]!)];
  return a !== undefined && a === b;
}

/** The letters before the first number of a name; undefined when it has no number or hardly any letters. */
function stemOf(name: string): string | undefined {
  const match = /^([^\d]+)\d/.exec(foldForMatching(name).replaceAll(' ', ''));
  return match !== null && match[1]!.length >= SHORTEST_STEM ? match[1] : undefined;
}

/** Whether a phrase stands in a longer one at the borders of words; Chinese has none to see. */
function holds(long: string, short: string): boolean {
  const [text, part] = [foldForMatching(long), foldForMatching(short)];
  const at = text.indexOf(part);
  if (at < 0 || text.length === part.length) return false;
  const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[a-z0-9]/.test(unit);
  const end = at + part.length;
  return !(isLetter(text[at - 1]) && isLetter(part[0])) && !(isLetter(text[end]) && isLetter(part.at(-1)));
}
