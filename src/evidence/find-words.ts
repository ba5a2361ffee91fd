import type { Document, Field, Span } from '../model/index.js';
import { plainText, sentencesOf } from '../text/index.js';

/** Where words stand in a document: as they are stored, else as a reader sees them in one sentence; the body comes before the title. */
export function findWords(document: Pick<Document, 'title' | 'body'>, words: string): ({ readonly field: Field } & Span) | undefined {
  const wanted = words.trim();
  if (wanted === '') return undefined;
  for (const field of ['body', 'title'] as const) {
    const start = document[field].indexOf(wanted);
    if (start >= 0) return { field, start, end: start + wanted.length };
  }
  const seen = plainText(wanted);
  for (const sentence of sentencesOf(document.body)) {
    const span = plainText(document.body.slice(sentence.start, sentence.end)).includes(seen) ? narrowed(document.body, sentence, seen) : undefined;
    if (span) return { field: 'body', ...span };
  }
  return undefined;
}

/** The shortest part of a sentence that shows these words and nothing else. */
function narrowed(body: string, sentence: Span, seen: string): Span | undefined {
  let { start, end } = sentence;
  for (let at = start; at < end; at++) if (plainText(body.slice(at, end)).includes(seen)) start = at;
  for (let at = end; at > start; at--) if (plainText(body.slice(start, at)).includes(seen)) end = at;
  return plainText(body.slice(start, end)) === seen ? { start, end } : undefined;
}
