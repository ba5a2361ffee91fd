import type { Document, Evidence } from '../model/index.js';
import { sentencesOf } from '../text/index.js';

/** The sentences before and after a passage of a body, as they stand there; empty at an end, and around a title. */
export function sentencesAround(document: Pick<Document, 'body'>, { field, start, end }: Evidence): { readonly before: string; readonly after: string } {
  const sentences = field === 'body' ? sentencesOf(document.body) : [];
  const before = sentences.findLast((sentence) => sentence.end <= start);
  const after = sentences.find((sentence) => sentence.start >= end);
  return {
    before: before ? document.body.slice(before.start, before.end) : '',
    after: after ? document.body.slice(after.start, after.end) : '',
  };
}
