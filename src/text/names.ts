import type { Span } from '../model/index.js';
import { CLASSES, UPPER } from './characters.js';
import { isCommonWord } from './common-words.js';
import { isStopword } from './stopwords.js';
import { unsegmentedTokensOf, type Token } from './tokens.js';

/** A proper name written in Latin letters, once for each time it occurs. */
export interface Name extends Span {
  readonly text: string;
  /** Folded: lower case, without hyphens and spaces, so that `GPT 4o`, `GPT-4o` and `gpt4o` are one. */
  readonly key: string;
}

/** A run of capitals longer than this is a headline, not a name. */
const LONGEST_NAME_WORDS = 5;
/** From this share of capitalised words on a line is a headline, in which capitals prove nothing. */
const HEADLINE_SHARE = 0.6;
const FEWEST_HEADLINE_WORDS = 4;

const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun am pm utc gmt pst pdt est edt cet'.split(
    ' ',
  ),
);
/** Capitals that name kinds of things, not things; `API` and `CEO` say nothing about which. */
const GENERIC_CAPITALS = new Set(
  'ai api apis ceo cto cfo ipo faq url urls ui ux id it pc tv ok diy pdf html css json xml http https tl dr tldr mib gib kib kb mb gb tb pb kwh mwh mw gw ghz mhz fps'.split(
    ' ',
  ),
);
const CONNECTORS = new Set(['of', 'de', 'van', 'von', 'for', 'and']);

/** The names of people, firms and products in Latin letters, in order. */
export function namesOf(text: string): readonly Name[] {
  const tokens = unsegmentedTokensOf(text);
  const setting: Setting = {
    text,
    tokens,
    headlines: headlineLines(text, tokens),
    lowerWords: new Set(
      tokens
        .filter((token) => token.kind === 'word')
        .map((token) => token.text)
        .filter((word) => word === word.toLowerCase()),
    ),
  };
  const out: Name[] = [];
  for (let i = 0; i < tokens.length;) {
    const end = runFrom(setting, i);
    if (end > i) {
      const name = nameOf(text, tokens.slice(i, end));
      if (name !== undefined) out.push(name);
    }
    i = Math.max(end, i + 1);
  }
  return out;
}

/** What is known of the text that a token stands in. */
interface Setting {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The indexes of the tokens in headlines. */
  readonly headlines: ReadonlySet<number>;
  /** The words that the text writes in lower case somewhere: a capital on them elsewhere is the sentence's. */
  readonly lowerWords: ReadonlySet<string>;
}

/** Folds a name to what is the same in all ways of writing it. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[\s\-_\u2010-\u2015]+/g, '');
}

function nameOf(text: string, run: readonly Token[]): Name | undefined {
  const [start, end] = [run[0]!.start, run.at(-1)!.end];
  const written = text.slice(start, end);
  const alone = run.length === 1;
  if (alone && (GENERIC_CAPITALS.has(written.toLowerCase()) || CALENDAR.has(written.toLowerCase()) || written.length < 2)) return undefined;
  return { text: written, key: nameKey(written.replace(/^@/, '')), start, end };
}

/** Where the name ends that begins with token `from`; `from` itself when none does. */
function runFrom(setting: Setting, from: number): number {
  const { text, tokens } = setting;
  if (!isNamePart(setting, from)) return from;
  let end = from + 1;
  while (end < tokens.length && end - from < LONGEST_NAME_WORDS && adjoins(text, tokens[end - 1]!, tokens[end]!)) {
    const token = tokens[end]!;
    const next = tokens[end + 1];
    if (isNamePart(setting, end) || isNumberOfName(token) || text[token.start - 1] === '&') end++;
    else if (
      CONNECTORS.has(token.text) &&
      token.text !== 'and' &&
      next !== undefined &&
      adjoins(text, token, next) &&
      isPlainCapital(next) &&
      isPlainCapital(tokens[end - 1]!) &&
      !isCommonName(next)
    )
      end += 2;
    else break;
  }
  return end;
}

/** Endings of words made from words, hardly ever of names; short ones may be (Bing, Fly). */
const DERIVED = /^[a-z]{4,}ly$|^[a-z]{5,}ing$|^[a-z]{3,}(?:tion|sion|ness)s?$/;

/** One space between, or `&` as in "Johnson & Johnson". */
function adjoins(text: string, a: Token, b: Token): boolean {
  const between = text.slice(a.end, b.start);
  return between === ' ' || between === ' & ' || (between === '&' && (CLASSES[b.text.charCodeAt(0)]! & UPPER) !== 0);
}

/** "Claude 4", "iPhone 16", "GPT 4o": a number after a name belongs to it, a year or an amount does not. */
function isNumberOfName(token: Token): boolean {
  return /^(?:\d{1,2}(?:\.\d+)*|\d[acdeinopsvx])$/.test(token.text);
}

function isNamePart({ text, tokens, headlines, lowerWords }: Setting, at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'name') return isTellingName(token.text);
  if (!isPlainCapital(token)) return false;
  const lower = token.text.toLowerCase();
  if (isStopword(lower) || CALENDAR.has(lower)) return false;
  if (!isCommonName(token) && !(lowerWords.has(lower) || DERIVED.test(lower))) return true;
  // A common word is part of a name only amid other capitals, where capitals are not the rule.
  return !headlines.has(at) && !beginsSentence(text, token.start);
}

/** Digits alone with a letter (3D, 10k) name nothing; neither do snake_case and addresses. */
function isTellingName(name: string): boolean {
  if (name.startsWith('@')) return true;
  return (
    /[A-Za-z]{2}|^[A-Z]\d|^[a-z]\d$/.test(name) &&
    !/^\d+[A-Za-z]{0,3}$/.test(name) &&
    !name.includes('_') &&
    !/\.(?:com|org|net|io|html?|md|py|js|ts|json|txt|pdf)$/i.test(name.replace(/^(?:Node|Vue|Next|Nuxt|Three|D3|React|Express|Deno|Bun)\.js$/i, ''))
  );
}

function isPlainCapital(token: Token): boolean {
  return token.kind === 'word' && (CLASSES[token.text.charCodeAt(0)]! & UPPER) !== 0 && token.text.length > 1;
}

function isCommonName(token: Token): boolean {
  const lower = token.text.toLowerCase();
  const singular = lower.replace(/['’]s$/, '');
  return (
    token.text !== token.text.toUpperCase() &&
    (isCommonWord(singular) || (/-/.test(lower) && lower.split('-').every((part) => isCommonWord(part) || isStopword(part))))
  );
}

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?。！？:：;\n•|]["”'’)*_]*\s*|\n\s*)["“'‘(*_[>#\-•\d.)\s]*$/.test(text.slice(Math.max(0, start - 12), start));
}

/** The indexes of the tokens that stand in headlines: lines in which most longer words have a capital. */
function headlineLines(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (let from = 0; from < tokens.length;) {
    const newline = text.indexOf('\n', tokens[from]!.start);
    const lineEnd = newline < 0 ? text.length : newline;
    let to = from;
    let words = 0;
    let capitals = 0;
    for (; to < tokens.length && tokens[to]!.start < lineEnd; to++) {
      const token = tokens[to]!;
      if (token.kind !== 'word' || token.text.length < 4) continue;
      words++;
      if (isPlainCapital(token)) capitals++;
    }
    if (words >= FEWEST_HEADLINE_WORDS && !/[.。]\s*$/.test(text.slice(lineEnd - 2, lineEnd)) && capitals >= words * HEADLINE_SHARE)
      for (let i = from; i < to; i++) out.add(i);
    from = Math.max(to, from + 1);
  }
  return out;
}
