import type { DocumentId, StoredDocument, StoryId } from '../../model/index.js';

/** What one person, or one panel, told at one time: a talk with its abstract, or of a stream of news a story. The first document names it. */
export type SessionDocuments = readonly [StoredDocument, ...StoredDocument[]];

/**
 * Documents that belong to one session: files of one name but for the ending, an abstract and a transcript of one title and day, and, where
 * `storyOf` knows them, documents of one story.
 */
export function groupSessions(documents: readonly StoredDocument[], storyOf: ReadonlyMap<DocumentId, StoryId>): readonly SessionDocuments[] {
  const sessions: [StoredDocument, ...StoredDocument[]][] = [];
  const byKey = new Map<string, [StoredDocument, ...StoredDocument[]]>();
  for (const document of documents) {
    const keys = keysOf(document, storyOf.get(document.id));
    const known = keys.map((key) => byKey.get(key)).find((session) => session !== undefined);
    const session = known ?? [document];
    if (known) known.push(document);
    else sessions.push(session);
    for (const key of keysToBeFound(document, storyOf.get(document.id))) if (!byKey.has(key)) byKey.set(key, session);
  }
  return sessions.map(abstractFirst);
}

/** What another document may be met under. An abstract waits for a transcript, a transcript for an abstract: two talks may bear one title. */
function keysToBeFound(document: StoredDocument, story: StoryId | undefined): readonly string[] {
  return [stemOf(document), titleKey(document, document.cues === undefined), ...(story === undefined ? [] : [story])];
}

function keysOf(document: StoredDocument, story: StoryId | undefined): readonly string[] {
  return [stemOf(document), titleKey(document, document.cues !== undefined), ...(story === undefined ? [] : [story])];
}

function stemOf({ sourceId, recordId }: StoredDocument): string {
  return `stem ${sourceId} ${recordId.replace(/\.[A-Za-z0-9]{1,5}$/, '')}`;
}

function titleKey({ sourceId, day, title }: StoredDocument, isAbstract: boolean): string {
  return `title ${sourceId} ${day} ${isAbstract ? 'abstract' : 'transcript'} ${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`;
}

function abstractFirst([first, ...others]: SessionDocuments): SessionDocuments {
  const abstract = first.cues === undefined ? first : others.find(({ cues }) => cues === undefined);
  return abstract === undefined || abstract === first ? [first, ...others] : [abstract, first, ...others.filter((other) => other !== abstract)];
}
