import type { DocumentId, SourceId } from './ids.js';
import type { DocumentLanguage } from './language.js';
import { type Day, type Instant, type When, dayOf } from './time.js';

/** How we know when a document was published. `unknown` goes with an absent `publishedAt`; it is never "now". */
export type DateCertainty = 'stated' | 'url' | 'identifier' | 'inferred' | 'unknown';

export interface Identifiers {
  /** Without `https://doi.org/`, lower case. */
  readonly doi?: string;
  /** Without version: `2506.18871`. */
  readonly arxiv?: string;
  /** `owner/name`, lower case. */
  readonly github?: string;
}

/** Where a document stood in the list that it was an item of. */
export interface ListPlace {
  readonly documentId: DocumentId;
  /** 1-based, in reading order. */
  readonly position: number;
  /** The headings above the item, outermost first. */
  readonly headings: readonly string[];
}

/** Where the words of a talk were said. It holds from `start`, an offset in the body, to the next cue. */
export interface Cue {
  readonly start: number;
  /** From the beginning of the recording; absent when the transcript does not say. */
  readonly seconds?: number;
  readonly speaker?: string;
}

/** One dated text with its identity. A stored document never changes; a changed page is a new version with a new id. */
export interface Document {
  readonly id: DocumentId;
  readonly sourceId: SourceId;
  /** The source's own id of it (a record's `id`, a feed's guid, a file's path in its folder, a page's address). */
  readonly recordId: string;
  /** Where this text stands: canonical URL, without tracking parameters. */
  readonly url?: string;
  /** What it writes of: canonical URLs, the target of a note or list item. */
  readonly about: readonly string[];
  readonly title: string;
  readonly authors: readonly string[];
  readonly language: DocumentLanguage;
  readonly publishedAt?: When;
  readonly publishedCertainty: DateCertainty;
  /** When Pingmo could first know it: the fetch, or `publishedAt` for an imported archive. */
  readonly knownAt: When;
  readonly readAt?: When;
  /** The editor's own remark on it. */
  readonly note?: string;
  readonly tags: readonly string[];
  readonly identifiers: Identifiers;
  /** Targets of the body's links, canonical, in order, each once. */
  readonly links: readonly string[];
  /** Markdown. Offsets of passages count UTF-16 units of exactly this string. */
  readonly body: string;
  readonly parent?: ListPlace;
  /** Of a transcript: who said what when, in the order of the body. */
  readonly cues?: readonly Cue[];
  readonly contentHash: string;
}

/** A stored document with what was found out about it from the whole set. */
export interface StoredDocument extends Document {
  /** The day it counts for: of `publishedAt`, else of `knownAt`, in the workspace's time zone. */
  readonly day: Day;
  readonly knownDay: Day;
  /** The registrable domain of `about` for list items and notes, else the source. Breadth counts these. */
  readonly origin: string;
  /** The earliest document of which this is a near-copy. Copies count once. */
  readonly copyOf?: DocumentId;
}

/** The day on which the editor read it: of `readAt`, and of an archive that does not say so the day it counts for. */
export function readingDayOf({ readAt, day }: Pick<StoredDocument, 'readAt' | 'day'>, timeZone: string): Day {
  return readAt === undefined ? day : dayOf(readAt, timeZone);
}

/** When a source was last asked and what it gave. */
export interface SourceState {
  readonly sourceId: SourceId;
  readonly lastTriedAt?: Instant;
  readonly lastSuccessAt?: Instant;
  readonly lastError?: string;
  /** Documents of the last successful collection that were not stored before, new versions too. */
  readonly lastDelivered?: number;
  /** For conditional requests. */
  readonly etag?: string;
  readonly lastModified?: string;
  readonly contentHash?: string;
}
