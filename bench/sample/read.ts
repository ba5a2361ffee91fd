import { createDocuments } from '../../src/documents/index.js';
import type { Document, Instant, SourceConfig } from '../../src/model/index.js';
import { readSource } from '../../src/sources/index.js';
import type { Workspace } from '../../src/workspace/index.js';

/** After the season and before anything that could be mistaken for its dates. */
const READ_AT = '2025-12-31T00:00:00.000Z' as Instant;

/** The sample as Pingmo reads it. */
export interface Sample {
  /** Lists split into their items. */
  readonly documents: readonly Document[];
  /** The same, lists whole: no word of a file is missing. */
  readonly whole: readonly Document[];
  /** What could not be read, and where. */
  readonly rejected: readonly string[];
}

/** Reads every source of the sample workspace, without the network. */
export async function readSample(workspace: Workspace): Promise<Sample> {
  const documents: Document[] = [];
  const whole: Document[] = [];
  const rejected: string[] = [];
  for (const source of workspace.configuration.sources) {
    documents.push(...(await readDocuments(source, workspace, rejected)));
    whole.push(...(await readDocuments({ ...source, split: 'never' }, workspace, [])));
  }
  return { documents, whole, rejected };
}

async function readDocuments(source: SourceConfig, workspace: Workspace, rejected: string[]): Promise<readonly Document[]> {
  const reading = await readSource(source, { fetch: () => Promise.reject(new Error('The sample is read without the network.')), workspace: workspace.folder });
  if (reading === 'unchanged') return [];
  const { timeZone } = workspace.configuration;
  const documents: Document[] = [];
  for await (const made of createDocuments(reading.items, { source, archive: reading.archive, fetchedAt: READ_AT, timeZone })) {
    if (made.kind === 'document') documents.push(made.document);
    if (made.kind === 'rejected') rejected.push(`${source.id}: ${made.rejected.where}: ${made.rejected.reason}`);
  }
  return documents;
}

/** News carry their event in their id: `wire-en-20250616-gemini-25`; reposts are numbered behind it. */
const NEWS_ID = /(?:^|:)(?:[a-z]+-(?:en|hans|hant)|reposts)-(\d{4})(\d\d)(\d\d)-(.+?)(?:-(?:en|zh)\d\d)?$/;

/** The day and the event that a document's id names; undefined for those that are no news. */
export function eventOf({ recordId }: Document): { readonly day: string; readonly story: string } | undefined {
  const [, year, month, day, story] = NEWS_ID.exec(recordId) ?? [];
  return story === undefined ? undefined : { day: `${year}-${month}-${day}`, story };
}

/** News by the event that they tell of. */
export function storiesOf(documents: readonly Document[]): ReadonlyMap<string, readonly Document[]> {
  const stories = new Map<string, Document[]>();
  for (const document of documents) {
    const story = eventOf(document)?.story;
    if (story !== undefined) stories.set(story, [...(stories.get(story) ?? []), document]);
  }
  return stories;
}
