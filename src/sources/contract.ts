/**
 * SOURCES, the contract: what a kind of source hands to `documents/`, before anything is understood of it.
 */
import type { Cue, Identifiers, ListPlace, SourceId, SourceRole, SourceState } from '../model/index.js';

/** One text as its source gave it. Only `recordId` and one of the bodies are always there. */
export interface RawItem {
  /** The source's own id: a record's `id`, a feed's guid, a path within the folder, a page's address. Unique within `sourceId`. */
  readonly recordId: string;
  /** Set when the item names its source itself (a record's `source`); else the configured source's id. */
  readonly sourceId?: SourceId;
  readonly sourceRole?: SourceRole;
  readonly url?: string;
  /** The item says that `url` is where this very text stands (a feed's own link, `canonical: true`). Otherwise `url` counts as `about`. */
  readonly urlIsCanonical: boolean;
  readonly about?: readonly string[];
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly language?: string;
  /** As written; `documents/` reads it (ISO 8601, RFC 822, and the rest). */
  readonly published?: string;
  readonly updated?: string;
  /** A date that only hints at publication (when a PDF was made). */
  readonly hintedDate?: string;
  readonly knownAt?: string;
  readonly readAt?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly identifiers?: Identifiers;
  readonly links?: readonly string[];
  readonly parent?: ListPlace;
  /** Of a transcript, with offsets into `body.text`, which then is Markdown that `documents/` takes as it is. */
  readonly cues?: readonly Cue[];
  /** `html` is a fragment that is text throughout (a feed's content); `page` is a whole HTML page whose article must be found. */
  readonly body: { readonly format: 'markdown' | 'html' | 'page' | 'text'; readonly text: string };
}

/** What to hand back at the next reading, so that an unchanged source is not read again. */
export type Validators = Pick<SourceState, 'etag' | 'lastModified' | 'contentHash'>;

/** A record that could not be read: where it stood and why. It never stops the others. */
export interface Rejected {
  /** "line 12 of inbox/a.jsonl", "item 3 of the feed". */
  readonly where: string;
  readonly reason: string;
}

export interface Reading {
  /** The source's own name for itself. */
  readonly title?: string;
  /** Streamed, so that a large file does not stand in memory whole. */
  readonly items: AsyncIterable<RawItem | Rejected>;
  /** An import of an archive (a file): what it holds was known when it was published. */
  readonly archive: boolean;
  /** How many items are expected, when known, for progress. */
  readonly total?: number;
  /** Share of the source that has been read, 0 to 1, where `total` is not known. */
  readonly share?: () => number;
  /** Ask after `items` has ended; undefined when part of the source must be read again (a file that changed under the reader). */
  readonly validators: () => Validators | undefined;
}

export function isRejected(item: RawItem | Rejected): item is Rejected {
  return 'reason' in item;
}
