import { stat } from 'node:fs/promises';
import { PingmoError } from '../errors/index.js';
import { CollectionConfig, type Day, type DocumentId, type SourceId } from '../model/index.js';
import { headsOfCollection } from '../publications/trends-overview/index.js';
import type { DocumentHead } from '../storage/contracts.js';
import { addCollection, openWorkspace, removeCollection } from '../workspace/index.js';
import { addTargets } from './add.js';
import type { OpenWorkspace } from './contract.js';
import { collectionNamed } from './overviews.js';

export interface NewCollection {
  readonly source?: string;
  readonly query?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly name?: string;
}

/** A collection with what it holds now. */
export interface ListedCollection extends CollectionConfig {
  readonly documents: number;
  /** First and last day of its documents. */
  readonly first?: Day;
  readonly last?: Day;
}

export interface CollectionDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly day: Day;
  readonly sourceId: SourceId;
  readonly language: string;
}

/** Adds a collection to the configuration. A folder or file that is named as its source and is none yet becomes one. Raises what is wrong with it. */
export async function newCollection(id: string, wanted: NewCollection, open: OpenWorkspace): Promise<CollectionConfig> {
  const { source, ...rest } = wanted;
  const parsed = CollectionConfig.safeParse({ id, ...rest, ...(source === undefined ? {} : { source }) });
  if (!parsed.success) throw refused(id, parsed.error.issues[0]!, open);
  const known = source === undefined ? undefined : await sourceNamed(source, id, open);
  return addCollection(open.workspace.configurationFile, { ...parsed.data, ...(known === undefined ? {} : { source: known }) });
}

function refused(id: string, { path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }, open: OpenWorkspace): PingmoError {
  const attempt = `add the collection ${id}`;
  if (path[0] === 'id') {
    const remedy = `An id has letters a to z, digits and hyphens between them, at most ${LONGEST_ID} of all: try \`${offeredId(id, open)}\`. What is to be printed goes into --name.`;
    return new PingmoError({ code: 'usage', attempt, reason: `its id ${message}`, remedy });
  }
  const place = path.length === 0 ? '' : `\`${path.map(String).join('.')}\` `;
  const remedy = 'Say what it holds: `--source SOURCE`, `--query WORDS`, `--from DAY` and `--to DAY`; several are joined by "and".';
  return new PingmoError({ code: 'usage', attempt, reason: `it ${place}${message}`, remedy });
}

/** Of `CollectionId`. */
const LONGEST_ID = 60;
/** Room for a number after a name that is taken. */
const LONGEST_OFFERED = 50;

/** A free id that is as near as may be to what was given: `Bad id!` → `bad-id`. */
function offeredId(given: string, { workspace }: OpenWorkspace): string {
  const plain = given.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const offered = words.join('-').slice(0, LONGEST_OFFERED).replace(/-$/, '') || 'collection';
  const taken = new Set<string>(workspace.configuration.collections.map(({ id }) => id));
  let free = offered;
  for (let nth = 2; taken.has(free); nth++) free = `${offered}-${nth}`;
  return free;
}

/** The id of a configured source, of the `source` of imported records, or of the source that a folder or file becomes. */
async function sourceNamed(name: string, id: string, { workspace, store }: OpenWorkspace): Promise<SourceId> {
  const configured = workspace.configuration.sources.find((source) => source.id === name);
  if (configured) return configured.id;
  const met = (await store.sources.list()).find((source) => source.id === name);
  if (met) return met.id;
  const isThere = await stat(name).then(
    () => true,
    () => false,
  );
  if (isThere) return (await addTargets([name], { workspace: workspace.folder }))[0]!.id;
  throw new PingmoError({
    code: 'source-unknown',
    attempt: `add the collection ${id}`,
    reason: `no source is called "${name}", and there is no such file or folder`,
    remedy: 'Add it first (`pingmo add FOLDER`), or name one that `pingmo sources` lists.',
  });
}

export async function dropCollection(id: string, open: OpenWorkspace): Promise<CollectionConfig> {
  return removeCollection(open.workspace.configurationFile, id);
}

/** Every collection with how many documents it holds and of which days. */
export async function listCollections(open: OpenWorkspace): Promise<readonly ListedCollection[]> {
  // What was added in this run stands in the file only.
  const { configuration } = await openWorkspace(open.workspace.folder);
  return Promise.all(
    configuration.collections.map(async (collection) => {
      const days = (await headsOf(collection, undefined, open)).map(({ day }) => day).sort();
      return { ...collection, documents: days.length, ...(days.length === 0 ? {} : { first: days[0]!, last: days.at(-1)! }) };
    }),
  );
}

/** The documents of a collection as known at the end of `asOf`; raises `collection-unknown`. */
export async function documentsOfCollection(id: string, asOf: Day | undefined, open: OpenWorkspace): Promise<readonly CollectionDocument[]> {
  const heads = await headsOf(collectionNamed(id, open), asOf, open);
  return heads.map(({ id: document, title, day, sourceId, language }) => ({ id: document, title, day, sourceId, language }));
}

function headsOf(collection: CollectionConfig, asOf: Day | undefined, open: OpenWorkspace): Promise<readonly DocumentHead[]> {
  return headsOfCollection(collection, asOf, { store: open.store, decisions: open.decisionsAt(asOf) });
}

export function describeCollection({ id, source, query, from, to, documents, first, last }: ListedCollection): string {
  const conditions = [
    ...(source === undefined ? [] : [`source ${source}`]),
    ...(query === undefined ? [] : [`query "${query}"`]),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(to === undefined ? [] : [`to ${to}`]),
  ];
  const days = first === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
  return `${id}: ${conditions.join(' and ')} · ${documents} ${documents === 1 ? 'document' : 'documents'}${days}`;
}

export function describeCollectionDocument({ id, title, day, sourceId, language }: CollectionDocument): string {
  return `${day}  ${id}  ${language}  ${sourceId}  ${title}`;
}
