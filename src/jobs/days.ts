import { type Document, type StoredDocument, dayOf } from '../model/index.js';

/** The days of a document in a time zone. */
export function daysOf(document: Pick<Document, 'publishedAt' | 'knownAt'>, timeZone: string): Pick<StoredDocument, 'day' | 'knownDay'> {
  return { day: dayOf(document.publishedAt ?? document.knownAt, timeZone), knownDay: dayOf(document.knownAt, timeZone) };
}
