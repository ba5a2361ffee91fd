import { type Claim, type DocumentId, type Lang, type Role, type Span, type StoredDocument, isChinese, isReadableIn } from '../../model/index.js';
import { QuoteBudget, type QuoteLimit, defaultQuoteLimit, quoteRevised, statedLimitOf } from '../../evidence/index.js';
import { plainText, readingLength, sentencesOf } from '../../text/index.js';
import type { ItemFacts, WeekFacts } from './gather.js';
import { pageRead } from './kinds.js';
import { openingOf, withoutSiteName } from './titles.js';

/** Longer is no sentence that a digest prints: an enumeration, or text without stops. */
const LONGEST = { hanCharacters: 160, words: 70 };
/** A shorter point only announces what comes after it: "The first is poisoning." */
const SHORTEST_POINT = { hanCharacters: 9, words: 5 };

/**
 * Who gives how many sentences, in the order in which they may take from what can be quoted of a document: first one of each role, then more.
 * Numbers are totals.
 */
const TURNS: readonly (readonly [Role, number])[] = [
  ['thesis', 1],
  ['lede', 1],
  ['point', 2],
  ['limit', 1],
  ['audience', 1],
  ['number', 1],
  ['lede', 2],
  ['point', 4],
  ['limit', 2],
  ['number', 3],
];

/** The editor's own notes have no limit. */
const NO_LIMIT: QuoteLimit = { hanCharacters: Infinity, words: Infinity };

/** Makes the claims of one digest: keeps what was quoted of each document, and prints no sentence twice. */
export class Quotations {
  readonly #budget = new QuoteBudget();
  readonly #told = new Set<string>();
  readonly #taken = new Map<DocumentId, readonly Span[]>();

  constructor(private readonly facts: WeekFacts) {}

  /** The title, else the opening of the body; undefined of a document without words. */
  title({ document }: ItemFacts): Claim | undefined {
    const title = openingOf(document.title, withoutSiteName(document.title, pageRead(document)));
    const [first] = title ? [] : sentencesOf(document.body);
    const opening = first && openingOf(document.body, first);
    const claim = title ? this.#quote(document, 'title', title) : opening && this.#quote(document, 'body', opening);
    if (claim) this.#told.add(normal(claim.text));
    return claim;
  }

  /** The sentences of each role, in the order in which they stand; a role without one is absent. */
  roles({ document, roles }: ItemFacts): ReadonlyMap<Role, readonly Claim[]> {
    const chosen = new Map<Role, Span[]>();
    const labels = repeatedLabels(document.body);
    const usable = roles.filter((mention) => {
      const text = document.body.slice(mention.start, mention.end);
      if (mention.role === 'point' && announces(text)) return false;
      // A question tells nothing, and what a repeated label is of stands elsewhere.
      return !/[?？]$/.test(text) && (WHOLE_TEXT.has(mention.role) || !labels.has(labelOf(text) ?? ''));
    });
    for (const [role, most] of TURNS) {
      const mentions = usable.filter((mention) => mention.role === role).sort((a, b) => b.score - a.score || a.start - b.start);
      const ofRole = chosen.get(role) ?? [];
      chosen.set(role, ofRole);
      for (const mention of mentions) {
        if (ofRole.length >= most) break;
        const span = this.#take(document, mention);
        if (span) ofRole.push(span);
      }
    }
    return new Map(
      [...chosen].flatMap(([role, spans]) => {
        const claims = spans.sort((a, b) => a.start - b.start).map((span) => this.#quote(document, 'body', span));
        return claims.length === 0 ? [] : [[role, claims] as const];
      }),
    );
  }

  /** The first sentences of each post: one of every post before a second of any. */
  posts({ document, posts }: ItemFacts): readonly (readonly Claim[])[] {
    const sentences = posts.map(({ text }) => sentencesWithin(document.body, text));
    const taken: Span[][] = posts.map(() => []);
    const full = new Set<number>();
    for (let turn = 0; turn < MOST_OF_POST; turn++) {
      for (const [at, of] of sentences.entries()) {
        const next = of[turn];
        if (full.has(at) || !next) continue;
        // A post is quoted from its beginning without gaps.
        const span = this.#take(document, next);
        if (span) taken[at]!.push(span);
        else full.add(at);
      }
    }
    return taken.map((spans) => withoutAnnouncement(document.body, spans).map((span) => this.#quote(document, 'body', span)));
  }

  /** Takes what may be quoted of a document: where it stands, or undefined when it may not. */
  #take(document: StoredDocument, mention: Span): Span | undefined {
    const span = quotableSpan(document.body, mention);
    const text = plainText(document.body.slice(span.start, span.end));
    const taken = this.#taken.get(document.id) ?? [];
    const key = normal(text);
    if (!isPrintable(text, document.language) || this.#told.has(key) || taken.some((other) => other.start < span.end && span.start < other.end))
      return undefined;
    if (!this.#budget.take(document.id, text, this.#limitOf(document))) return undefined;
    this.#told.add(key);
    this.#taken.set(document.id, [...taken, span]);
    return span;
  }

  #quote(document: StoredDocument, field: 'body' | 'title', span: Span): Claim {
    return quoteRevised(document, field, span, this.facts);
  }

  /** A primary source that is marked as reading is what the editor wrote himself. */
  #limitOf(document: StoredDocument): QuoteLimit {
    const source = this.facts.sources.get(document.sourceId);
    return statedLimitOf(document, this.facts) ?? (source?.role === 'primary' && source.reading ? NO_LIMIT : defaultQuoteLimit);
  }
}

/** A last sentence that announces what is not quoted any more goes too. */
function withoutAnnouncement(body: string, spans: readonly Span[]): readonly Span[] {
  const last = spans.at(-1);
  return last && spans.length > 1 && /[:：]$/.test(body.slice(last.start, last.end)) ? spans.slice(0, -1) : spans;
}

/** Sentences quoted of one post. */
const MOST_OF_POST = 3;

function sentencesWithin(body: string, { start, end }: Span): readonly Span[] {
  return sentencesOf(body.slice(start, end)).map((sentence) => ({ start: start + sentence.start, end: start + sentence.end }));
}

/** Roles that speak of the text as a whole. */
const WHOLE_TEXT: ReadonlySet<Role> = new Set(['lede', 'thesis', 'audience']);
/** A label before a colon: longer ones are clauses. */
const LABEL = /^[\s>*_-]*(?:\*\*)?([^\s：:，。,.*]{1,10})(?:\*\*)?\s*[：:]/;

function labelOf(sentence: string): string | undefined {
  return LABEL.exec(sentence)?.[1];
}

/** Labels that begin more than one sentence (优点：, 状态：): what they are of stands above, and does not come along. */
function repeatedLabels(body: string): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { start, end } of sentencesOf(body)) {
    const label = labelOf(body.slice(start, end));
    if (label !== undefined) times.set(label, (times.get(label) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([label, count]) => (count > 1 ? [label] : [])));
}

/** What only says that a sentence sums up or gives an example of the one before. */
const JOINTS = /^(?:总结|總結|总之|總之|综上所述|綜上所述|综上|綜上|结论|結論|例如|比如|TL;DR)[：:，,]\s*/;
/** As far as a clause is followed to the end of its sentence. */
const LONGEST_TAIL_CHARACTERS = 200;

/** A clause with the rest of its sentence when both have room, else without the semicolon; none with the words that joined it to what stood before. */
function quotableSpan(body: string, { start, end }: Span): Span {
  const text = body.slice(start, end);
  const from = start + (JOINTS.exec(text)?.[0].length ?? 0);
  if (!/[；;]$/.test(text)) return from < end ? { start: from, end } : { start, end };
  const tail = /^[^\n。！？!?]*[。！？!?]/.exec(body.slice(end, end + LONGEST_TAIL_CHARACTERS));
  const whole = tail ? { start: from, end: end + tail[0].length } : undefined;
  if (whole && isShort(plainText(body.slice(whole.start, whole.end)))) return whole;
  return from < end - 1 ? { start: from, end: end - 1 } : { start, end };
}

function isShort(text: string): boolean {
  const { hanCharacters, words } = readingLength(text);
  return hanCharacters / LONGEST.hanCharacters + words / LONGEST.words <= 1;
}

/** Signs of code and shell in a line that has no sentence. */
const CODE = /[{}=<>$]|;$|::|\(\)|->/;
const FEWEST_HAN = 4;

function announces(text: string): boolean {
  const { hanCharacters, words } = readingLength(plainText(text));
  return hanCharacters / SHORTEST_POINT.hanCharacters + words / SHORTEST_POINT.words < 1;
}

/** A sentence, not too long; in a Chinese text none that is code. */
function isPrintable(text: string, language: string): boolean {
  if (text === '' || !isShort(text)) return false;
  return !isChinese(language) || readingLength(text).hanCharacters >= FEWEST_HAN || !CODE.test(text);
}

/** As sentences are compared: markup, punctuation, case and spaces do not count. */
function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a claim is in another language than the issue: the other Chinese script is shown in the reader's own. */
export function isUntranslated(claim: Claim, documentLanguage: string, language: Lang): boolean {
  return claim.tier === 'quoted' && !isReadableIn(language, documentLanguage);
}
