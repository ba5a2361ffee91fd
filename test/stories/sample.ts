import { createHash } from 'node:crypto';
import { type Day, type DocumentId, type Identifiers, type SourceId, type StoryId, idFromDigest } from '../../src/model/index.js';
import type { AnalysedDocument } from '../../src/storage/contracts.js';
import type { DayOfEntries } from '../../src/stories/cluster-days.js';
import { storyFeatures } from '../../src/stories/index.js';
import type { StoryEntry } from '../../src/stories/window.js';

export const day = (text: string): Day => text as Day;
export const documentId = (name: string): DocumentId => idFromDigest('d', createHash('sha256').update(name).digest(), 16) as DocumentId;
export const storyOf = (name: string): StoryId => `s${documentId(name).slice(1)}` as StoryId;

export interface Told {
  readonly name: string;
  readonly day: string;
  /** The day when absent. */
  readonly at?: string;
  readonly knownDay?: string;
  readonly source?: string;
  readonly origin?: string;
  readonly language?: string;
  readonly title?: string;
  readonly body?: string;
  readonly about?: readonly string[];
  readonly identifiers?: Identifiers;
  readonly copyOf?: string;
}

/** A stored document with its real features; what a test does not care about is filled in. */
export function told({ name, source = 'a paper', title = '', body = '', about = [], identifiers = {}, ...given }: Told): AnalysedDocument {
  const published = (given.at ?? given.day) as Day;
  const text = { title, body, language: given.language ?? 'en', about, identifiers, links: [] };
  return {
    document: {
      ...text,
      id: documentId(name),
      sourceId: source as SourceId,
      recordId: name,
      authors: [],
      publishedAt: published,
      publishedCertainty: 'stated',
      knownAt: (given.knownDay ?? published) as Day,
      tags: [],
      contentHash: name,
      day: day(given.day),
      knownDay: day(given.knownDay ?? given.day),
      origin: given.origin ?? source,
      ...(given.copyOf === undefined ? {} : { copyOf: documentId(given.copyOf) }),
    },
    analysis: { titleTokens: '', bodyTokens: '', features: storyFeatures(text), signature: new Uint8Array(), aliases: [] },
  };
}

export function entryOf({ document, analysis }: AnalysedDocument): StoryEntry {
  const { id, sourceId, language, copyOf } = document;
  const at = document.publishedAt ?? document.knownAt;
  return { id, sourceId, day: document.day, at, language, features: analysis.features, ...(copyOf === undefined ? {} : { copyOf }) };
}

export function daysOf(documents: readonly Told[]): readonly DayOfEntries[] {
  const days = [...new Set(documents.map((document) => document.day))].sort();
  return days.map((one) => ({ day: day(one), entries: documents.filter((document) => document.day === one).map((document) => entryOf(told(document))) }));
}
