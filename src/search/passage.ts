import type { Field, Span } from '../model/index.js';
import { sentencesOf, type ConceptMention, type Sentence } from '../text/index.js';

/** The sentence of a document that answers best; `document[field].slice(start, end) === quote`. */
export interface SearchPassage extends Span {
  readonly field: Field;
  readonly quote: string;
  /** The sentences around it. */
  readonly before?: string;
  readonly after?: string;
}

/** Longest quote in UTF-16 units: about three lines on a screen. */
const LONGEST_QUOTE = 320;
/** Room before the first name found in a sentence that is cut. */
const LEAD = 80;
/** Sentences are read only around the place where most of what is wanted stands together, so that a long talk costs no more than a note. */
const NEIGHBOURHOOD = 600;
const AROUND = 800;

/** Where the title and the body name what is wanted; each thing wanted has one id. */
export interface Mentions {
  readonly inTitle: readonly ConceptMention[];
  readonly inBody: readonly ConceptMention[];
}

/** The title answers only where the body does not. */
export function choosePassage({ title, body }: { readonly title: string; readonly body: string }, { inTitle, inBody: mentions }: Mentions): SearchPassage {
  const place = densest(mentions);
  if (place === undefined && (inTitle.length > 0 || body.trim() === '')) return { field: 'title', start: 0, end: title.length, quote: title };
  const window = windowAround(body, place?.start ?? 0);
  const sentences = sentencesOf(body.slice(window.start, window.end)).map((sentence) => ({
    ...sentence,
    start: sentence.start + window.start,
    end: sentence.end + window.start,
  }));
  const best = bestSentence(sentences, mentions);
  if (best === undefined) return quoteOf(body, lineAround(body, place?.start ?? 0), place);
  const [before, sentence, after] = [sentences[best - 1], sentences[best]!, sentences[best + 1]];
  return {
    ...quoteOf(
      body,
      sentence,
      mentions.find(({ start }) => start >= sentence.start && start < sentence.end),
    ),
    ...(before && { before: quoteOf(body, before).quote }),
    ...(after && { after: quoteOf(body, after).quote }),
  };
}

/** The first of the places from which most different ids stand within {@link NEIGHBOURHOOD}. */
function densest(mentions: readonly ConceptMention[]): ConceptMention | undefined {
  let best: ConceptMention | undefined;
  let most = 0;
  for (let first = 0; first < mentions.length; first++) {
    const ids = new Set<string>();
    for (let i = first; i < mentions.length && mentions[i]!.start - mentions[first]!.start < NEIGHBOURHOOD; i++) ids.add(mentions[i]!.id);
    if (ids.size > most) {
      most = ids.size;
      best = mentions[first];
    }
  }
  return best;
}

/** Begins and ends at blank lines where there are some. */
function windowAround(body: string, at: number): Span {
  const earliest = Math.max(0, at - AROUND);
  const latest = Math.min(body.length, at + NEIGHBOURHOOD + AROUND);
  const blankBefore = earliest === 0 ? -1 : body.indexOf('\n\n', earliest);
  const blankAfter = latest === body.length ? -1 : body.lastIndexOf('\n\n', latest);
  return {
    start: blankBefore >= 0 && blankBefore < at ? blankBefore + 2 : earliest,
    end: blankAfter > at + NEIGHBOURHOOD ? blankAfter : latest,
  };
}

/** With most different ids, running text before headings, then the earliest; undefined when none names anything and there is something named. */
function bestSentence(sentences: readonly Sentence[], mentions: readonly ConceptMention[]): number | undefined {
  let best: number | undefined;
  let most = mentions.length > 0 ? 0 : -1;
  sentences.forEach(({ start, end, kind }, at) => {
    const ids = new Set(mentions.filter((mention) => mention.start >= start && mention.end <= end).map(({ id }) => id));
    const weight = ids.size * 2 + (kind === 'heading' || ids.size === 0 ? 0 : 1);
    if (weight > most) {
      most = weight;
      best = at;
    }
  });
  return best;
}

function lineAround(body: string, at: number): Span {
  const next = body.indexOf('\n', at);
  return { start: body.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end: next < 0 ? body.length : next };
}

function quoteOf(body: string, { start, end }: Span, mention?: Span): SearchPassage {
  const span = end - start <= LONGEST_QUOTE ? { start, end } : cut(body, { start, end }, mention?.start ?? start);
  return { field: 'body', ...span, quote: body.slice(span.start, span.end) };
}

/** The part of a long sentence around `at`, between words. */
function cut(body: string, { start, end }: Span, at: number): Span {
  const from = at - LEAD <= start ? start : wordStart(body, at - LEAD, at);
  const to = Math.min(end, from + LONGEST_QUOTE);
  return { start: from, end: to === end ? end : wordStart(body, to - LEAD / 2, to) };
}

/** The first place from `from` on where a word begins after a space; `from` itself (never inside a character) when there is none before `limit`. */
function wordStart(body: string, from: number, limit: number): number {
  const space = body.slice(from, limit).search(/\s\S/);
  if (space >= 0) return from + space + 1;
  const LOW_SURROGATE = 0xdc00;
  return (body.charCodeAt(from) & 0xfc00) === LOW_SURROGATE ? from + 1 : from;
}
