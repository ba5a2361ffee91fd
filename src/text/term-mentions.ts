import { isChinese, type DocumentLanguage } from '../model/index.js';
import { minedAliases } from './aliases.js';
import { isBareQuantity } from './bare-quantities.js';
import { conceptsIn, foldForMatching } from './concepts.js';
import { chinesePhrases } from './terms-chinese.js';
import { englishPhrases } from './terms-english.js';
import { proseOf } from './terms-prose.js';
import { singular } from './singular.js';
import type { FoundPhrase } from './terms-ranking.js';

/** A term of one document, under one way to write it, and where it stands there: subjects stand elsewhere than turns of phrase do. */
export interface TermMention {
  /** The same for all ways to write a name that differ in case, script, width, hyphens, spaces or a plural's s only. */
  readonly key: string;
  /** As the document writes it. */
  readonly surface: string;
  /** More than once. */
  readonly repeated: boolean;
  readonly inTitle: boolean;
  /** Written as a name somewhere: with inner capitals or digits, or with capitals inside a sentence. */
  readonly named: boolean;
  /** One of two names that the document gives for one thing. */
  readonly defined: boolean;
  /** In the words of a link, in bold, in code or in a heading. */
  readonly marked: boolean;
  /** Nowhere as a phrase of its own, only within longer phrases and names. */
  readonly piece: boolean;
  /** Without a capital somewhere. */
  readonly small: boolean;
}

/** UTF-16 units of a body that are read at a time. */
const PART_UNITS = 12_000;
/** A longer name is a sentence, or debris. */
const LONGEST_KEY = 60;
const MARKED = /\[([^\]\n]{2,80})\]\(|\*\*([^*\n]{2,80})\*\*|`([^`\n]{2,60})`|^#{1,6} (.+)$/gm;

/** Every phrase of a document that can be a term, each key once, in the order in which they were found; none in a language that is not analysed. */
export function termMentions(title: string, body: string, language: DocumentLanguage): readonly TermMention[] {
  if (!isChinese(language) && language !== 'en') return [];
  const phrases = isChinese(language) ? chinesePhrases : englishPhrases;
  const found = new Map<string, FoundPhrase>();
  for (const [at, part] of partsOf(body).entries()) {
    const prose = proseOf(at === 0 ? title : '', part);
    const concepts = conceptsIn(prose.text).map(({ start, end }) => ({ term: prose.text.slice(start, end), inTitle: start < prose.titleEnd }));
    const isBroken = piecesOf(prose.text, new Set(concepts.map(({ term }) => term)));
    for (const phrase of phrases(prose)) if (!isBroken(phrase.term)) add(found, phrase);
    for (const { term, inTitle } of concepts) {
      add(found, { term, count: 1, inTitle, named: /[A-Z]/.test(term), free: true, small: !/[A-Z]/.test(term) }, true);
    }
  }
  const defined = new Set(minedAliases(body.slice(0, PART_UNITS)).flatMap(({ name, alias }) => [termKey(name), termKey(alias)]));
  const marked = markedText(body);
  return [...found].map(([key, { term, count, inTitle, named, free, small }]) => ({
    key,
    surface: term,
    repeated: count > 1,
    inTitle,
    named: VERSIONED.test(term) || (named && isWrittenAsName(term)),
    defined: defined.has(key),
    marked: marked.includes(key),
    piece: !free,
    small,
  }));
}

/** Finds what stands only where a Chinese name of the glossary stands, of which the segmenter made pieces: 暗面 of 月之暗面. */
function piecesOf(text: string, concepts: ReadonlySet<string>): (phrase: string) => boolean {
  const names = [...concepts].filter((name) => ALL_HAN.test(name));
  const times = (part: string): number => text.split(part).length - 1;
  return (phrase) => names.some((name) => name.length > phrase.length && name.includes(phrase) && times(name) === times(phrase));
}

const ALL_HAN = /^\p{Script=Han}+$/u;

/** The form under which names of terms are the same: folded, without spaces and hyphens, singular. */
export function termKey(name: string): string {
  const folded = foldForMatching(name.replace(CAPITALS_PLURAL, '$1'))
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .trim();
  // Windows begins a name, and a context window is another.
  return folded
    .split(' ')
    .map((word, at) => (at === 0 && word === 'windows' ? word : singular(word)))
    .join('');
}

/** GPUs, APIs. */
const CAPITALS_PLURAL = /\b(\p{Lu}[\p{Lu}\d]+)s\b/gu;

/** Llama 3.2, Claude 3.7 Sonnet, Windows 11. */
const VERSIONED = /^\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*)? v?\d/u;
/** Names in programs and of sites: max_seq_len, v.redd.it; many products are named with .ai, .io and .js. */
const IDENTIFIER = /^(?:[a-z\d]+(?:_[a-z\d]+)+|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|cn|it))$/;
const ABBREVIATION = /^\p{Lu}{2,5}s?$/u;

/** Of several words one must be a name by itself: the abbreviation in "AI industry" or "RAG pipeline" makes none of the whole. */
function isWrittenAsName(term: string): boolean {
  const words = term.split(/[\s-]+/);
  return words.length === 1 || words.every((word) => ABBREVIATION.test(word)) || words.some((word) => !ABBREVIATION.test(word) && /\p{Lu}|\d/u.test(word));
}

/** `concept`: the same place may have been found as a phrase already. */
function add(found: Map<string, FoundPhrase>, phrase: FoundPhrase, concept = false): void {
  const key = termKey(phrase.term);
  if (key.length < 2 || key.length > LONGEST_KEY || (!concept && (isBareQuantity(phrase.term) || IDENTIFIER.test(phrase.term)))) return;
  const known = found.get(key);
  if (known === undefined) found.set(key, phrase);
  else if (!concept)
    found.set(key, {
      term: known.term,
      count: known.count + phrase.count,
      inTitle: known.inTitle || phrase.inTitle,
      named: known.named || phrase.named,
      free: known.free || phrase.free,
      small: known.small || phrase.small,
    });
}

function partsOf(body: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < body.length || from === 0;) {
    const line = body.length - from <= PART_UNITS ? -1 : body.lastIndexOf('\n', from + PART_UNITS);
    const to = line > from ? line : Math.min(body.length, from + PART_UNITS);
    parts.push(body.slice(from, to));
    from = Math.max(to, from + 1);
  }
  return parts;
}

/** The keys of all that is set apart, one after the other. */
function markedText(body: string): string {
  let text = '';
  for (const [, link, bold, code, heading] of body.matchAll(MARKED)) text += `${termKey(link ?? bold ?? code ?? heading ?? '')} `;
  return text;
}
