import { type DocumentLanguage, type Span, type StoredDocument, isChinese } from '../../model/index.js';
import { cueAt } from '../../evidence/index.js';
import { blocksOf, isStopword, plainText, readingLength, sentencesOf, simplify, unsegmentedTokensOf } from '../../text/index.js';

/** A sentence that may be quoted. */
export interface Candidate {
  readonly document: StoredDocument;
  readonly span: Span;
  readonly text: string;
  /** Content words, folded. */
  readonly words: ReadonlySet<string>;
  /** 0 for the first sentence of its document. */
  readonly place: number;
  /** Of a document that lists many things: which of them. Two candidates of one document go together only when this is the same. */
  readonly listItem?: number;
}

/** Shorter says nothing by itself; longer is cut at a clause. A headline reads 14–28 Han characters, a sentence of these corpora 20–80. */
const SHORTEST = { hanCharacters: 12, words: 6 };
const LONGEST = { hanCharacters: 110, words: 48 };
/** Sentences of a document that are looked at: what is new stands in front. */
const SENTENCES_OF_DOCUMENT = 40;

/** The sentence as it is compared: markup, punctuation, case and spaces do not count. */
export function normalizeSentence(text: string): string {
  const seen = HIDING.test(text) ? plainText(text) : text;
  return seen.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Links, tags and entities hold letters that a reader does not see; all other markup is punctuation. */
const HIDING = /[[<&]/;

/** The whole sentences of a document, normalised. */
export function normalizedSentences(document: Pick<StoredDocument, 'body'>): readonly string[] {
  return sentencesOf(document.body).map((sentence) => normalizeSentence(document.body.slice(sentence.start, sentence.end)));
}

/** The sentences of the documents that can stand alone in a brief. `told` are normalised sentences that may not. */
export function candidatesOf(documents: readonly StoredDocument[], told: ReadonlySet<string>): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const document of documents) {
    const sentences = wholeSentences(document.body).slice(0, SENTENCES_OF_DOCUMENT);
    const itemOf = listItems(document.body);
    sentences.forEach((sentence, place) => {
      if (ASKS_OR_LEADS.test(cueAt(document, sentence.start)?.speaker ?? '')) return;
      const span = narrow(document, sentence);
      const text = plainText(document.body.slice(span.start, span.end));
      const normal = normalizeSentence(text);
      if (told.has(normal) || told.has(normalizeSentence(document.body.slice(sentence.start, sentence.end)))) return;
      if (found.has(normal) || !standsAlone(text, document.language, place)) return;
      const listItem = itemOf(sentence);
      found.set(normal, { document, span, text, words: contentWords(text), place, ...(listItem === undefined ? {} : { listItem }) });
    });
  }
  return [...found.values()];
}

/** Of a talk, who greets and who asks says nothing that a brief would quote. */
const ASKS_OR_LEADS = /主持|提问|提問|观众|觀眾|听众|聽眾|moderator|host|audience|question/i;

/** Items from which on a body is a list of many things rather than a text with points. */
const LIST_OF_MANY = 6;

/** Tells in which block of a list a sentence stands; undefined for every sentence of a body that is no list. */
function listItems(body: string): (sentence: Span) => number | undefined {
  const blocks = blocksOf(body);
  const isEntry = (block: (typeof blocks)[number]): boolean => block.kind === 'item' || ENUMERATOR.test(body.slice(block.start, block.end));
  if (blocks.filter(isEntry).length < LIST_OF_MANY) return () => undefined;
  return (sentence) => blocks.findIndex((block) => block.start <= sentence.start && sentence.end <= block.end);
}

/** Sentences of prose; clauses that a semicolon parts are one sentence when it is not too long. */
function wholeSentences(body: string): readonly Span[] {
  const whole: (Span & { readonly kind: string })[] = [];
  for (const sentence of sentencesOf(body)) {
    const last = whole.at(-1);
    const leansOn =
      last && /[；;]$/.test(body.slice(last.start, last.end)) && last.kind === sentence.kind && !body.slice(last.end, sentence.start).includes('\n');
    if (leansOn && fits(plainText(body.slice(last.start, sentence.end)))) whole[whole.length - 1] = { ...last, end: sentence.end };
    else whole.push(sentence);
  }
  return whole.filter((sentence) => sentence.kind !== 'heading');
}

/** Folded content words: what a sentence is about. Of Chinese, pairs of neighbouring characters, in both scripts the same, without function words: no dictionary need be read for a brief. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = unsegmentedTokensOf(text).flatMap(({ kind, text: word, start, end }) =>
    kind === 'han'
      ? pairsOf(simplify(text.slice(start, end)))
      : [word.toLowerCase()].filter((folded) => !isStopword(folded) && (folded.length > 1 || /\p{N}/u.test(folded))),
  );
  return new Set(words);
}

function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, at) => `${characters[at]!}${character}`);
  return pairs.filter((pair) => !isStopword(pair) && ![...pair].some(isStopword));
}

/** A sentence longer than the limit is cut after its last clause within it; a shorter one stays whole. */
function narrow({ title, body, language }: StoredDocument, sentence: Span): Span {
  const whole = withoutTitle(title, body, bared(body, sentence));
  if (fits(plainText(body.slice(whole.start, whole.end)))) return whole;
  const clauseEnd = isChinese(language) ? /[，；：。]/g : /[;:]\s|,\s(?=and|but|while|which|with)/g;
  const { start } = whole;
  let end = start;
  for (const match of body.slice(start, whole.end).matchAll(clauseEnd)) {
    const candidate = start + match.index;
    if (!fits(plainText(body.slice(start, candidate)))) break;
    if (isBalanced(body.slice(start, candidate))) end = candidate;
  }
  return end > start ? { start, end } : whole;
}

/** A sentence stands without the number of its place in a list, a clause without the semicolon that parted it from the next. */
function bared(body: string, { start, end }: Span): Span {
  const text = body.slice(start, end);
  return { start: start + (ENUMERATOR.exec(text)?.[0].length ?? 0), end: /[；;]$/.test(text) ? end - 1 : end };
}

/** What may stand between the title that opens an item and what the item says: a score in brackets, a colon. */
const BEHIND_TITLE = /^[*_\s]*(?:\([^()]{1,60}\)|（[^（）]{1,60}）)?[*_]*\s*[:：][*_]*\s*/;
/** What follows where a title was cut off. */
const REST_OF_TITLE = /^[^.。:：()（）\]]{0,120}/;
/** Shorter titles are words of the sentence. */
const SHORTEST_LABEL = 6;

/** A sentence that opens with its document's title ("**Brook 4 is out**: Halden Labs …") begins behind it, for a brief prints the title above. */
function withoutTitle(title: string, body: string, { start, end }: Span): Span {
  const isCut = /(?:…|\.{3})$/.test(title.trim());
  const label = title.trim().replace(/(?:…|\.{3})$/, '');
  const at = body.slice(start, end).indexOf(label);
  if (label.length < SHORTEST_LABEL || at < 0 || !/^[[*_\s]*$/.test(body.slice(start, start + at))) return { start, end };
  const labelEnd = start + at + label.length + (isCut ? REST_OF_TITLE.exec(body.slice(start + at + label.length, end))![0].length : 0);
  const behind = BEHIND_TITLE.exec(body.slice(labelEnd, end).replace(/^\]\([^)\s]*\)/, (link) => ' '.repeat(link.length)));
  return behind === null ? { start, end } : { start: labelEnd + behind[0].length, end };
}

function fits(text: string): boolean {
  const { hanCharacters, words } = readingLength(text);
  return hanCharacters / LONGEST.hanCharacters + words / LONGEST.words <= 1;
}

/** No bracket, quote, emphasis or link is cut in two. */
export function isBalanced(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length - 1;
  const pairs = [
    ['(', ')'],
    ['[', ']'],
    ['（', '）'],
    ['“', '”'],
    ['「', '」'],
    ['《', '》'],
    ['【', '】'],
  ] as const;
  return pairs.every(([open, close]) => count(open) === count(close)) && ['**', '`', '"'].every((mark) => count(mark) % 2 === 0);
}

/** Beginnings that point to a sentence before. */
const LEANS_ZH =
  /^(?:但是?|然而|不过|此外|另外|同时|其中|因此|所以|而且|并且|这|该|它|他们?|她们?|其|此|那|从而|例如|比如|总之|同樣|這|該|其|此|與此同時|与此同时|另外|不過|因此|同時|它們|它们|對此|对此|这些|這些|后者|前者|後者|据此|為此|为此|[更最][^，。]{1,5}的是|值得[^，。]{1,4}的是)/u;
const LEANS_EN =
  /^(?:it|its|they|their|this|that|these|those|he|she|his|her|but|and|or|so|however|also|additionally|moreover|furthermore|meanwhile|instead|thus|therefore|then|here|there|such|both|one|another|other|others|as such|in addition|for example|for instance|notably|finally|overall|plus|right now|what's more|even though its?|while its?|with it|what['’]s (?:even )?\w+ is|as a result|in particular|you|your|we|our|i|my)\b/i;
/** Calls to the reader, and words about the page itself. */
const ADDRESSES_READER =
  /(?:点击|戳这里|关注我们|扫码|阅读原文|查看详情|詳情請見|點擊|check (?:it )?out|click here|read more|subscribe|sign up|this link|learn more|stay tuned|see below|\[link\]|详情见|传送门|轉載自|转载自|reposted from|大家可以|快来|赶紧|小伙伴|戳链接|见下图|如下图|下图是|上图是|check out|give it a try|don't miss|let us know|^imagine\b|想[象像]一下)/i;
/** Signs such as 🚀 and shouts: quoted only when nothing plainer says it. */
export const LOUD = /\p{Extended_Pictographic}|[!！]/u;
/** Numbers before the entries of a list within a paragraph. */
const ENUMERATOR = /^(?:（\d{1,2}）|\(\d{1,2}\)|\d{1,2}[、．.)]|[①-⑳])\s*/u;

function standsAlone(text: string, language: DocumentLanguage, place: number): boolean {
  const { hanCharacters, words } = readingLength(text);
  if (hanCharacters / SHORTEST.hanCharacters + words / SHORTEST.words < 1 || !fits(text)) return false;
  if (/[?？]$/.test(text) || /[:：,，]$/.test(text) || /https?:\/\/\S+$/.test(text)) return false;
  if (!isBalanced(text) || ADDRESSES_READER.test(text) || /^[#@|]/.test(text)) return false;
  const leans = isChinese(language) ? LEANS_ZH : LEANS_EN;
  // A first sentence may begin with "This": there is nothing before it to point to but its title.
  return !leans.test(text) || (place === 0 && !/^(?:it|they|he|she|它|他|她)/i.test(text));
}
