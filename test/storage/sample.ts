import type { Day, DocumentId, Instant, Source, SourceId, StoredDocument, StoryId } from '../../src/model/index.js';
import type { AnalysedDocument, Analysis } from '../../src/storage/contracts.js';

export const day = (text: string) => text as Day;
export const instant = (text: string) => text as Instant;
export const sourceId = (text: string) => text as SourceId;
/** A document id from a short name of letters and the digits 2 to 7. */
export const documentId = (name: string) => `d${name.padEnd(16, 'a')}` as DocumentId;
export const storyId = (name: string) => `s${name.padEnd(16, 'a')}` as StoryId;

export interface Sample extends Partial<Omit<StoredDocument, 'id'>> {
  readonly name: string;
  readonly analysis?: Partial<Analysis>;
}

/** A document with its analysis; what a test does not care about is filled in. The tokens are the lower-case words. */
export function sample({ name, analysis, ...given }: Sample): AnalysedDocument {
  const published = given.day ?? given.knownDay ?? day('2025-06-20');
  const document: StoredDocument = {
    id: documentId(name),
    sourceId: sourceId('notes'),
    recordId: `record-${name}`,
    about: [],
    title: `Title of ${name}`,
    authors: [],
    language: 'en',
    publishedAt: published,
    publishedCertainty: 'stated',
    knownAt: given.knownDay ?? published,
    tags: [],
    identifiers: {},
    links: [],
    body: `Body of ${name}.`,
    contentHash: `hash-${name}`,
    day: published,
    knownDay: published,
    origin: 'notes',
    ...given,
  };
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}+#-]+/gu)
      ?.join(' ') ?? '';
  return {
    document,
    analysis: {
      titleTokens: words(document.title),
      bodyTokens: words(document.body),
      aliases: [],
      features: new Uint8Array(),
      signature: new Uint8Array(),
      ...analysis,
    },
  };
}

export function sampleSource(id: string, given: Partial<Source> = {}): Source {
  return { id: sourceId(id), title: `Source ${id}`, role: 'secondary', weight: 1, reading: false, via: sourceId(id), ...given };
}
