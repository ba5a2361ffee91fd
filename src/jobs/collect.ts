import PQueue from 'p-queue';
import { createDocuments, originOf } from '../documents/index.js';
import { PingmoError } from '../errors/index.js';
import type { Fetch } from '../fetching/contract.js';
import { type Day, type Document, type Instant, type Source, type SourceConfig, type SourceId, type SourceState, dayOf } from '../model/index.js';
import { type Reading, type Rejected, readSource } from '../sources/index.js';
import type { AnalysedDocument } from '../storage/contracts.js';
import { analyseDocument } from './analyse.js';
import type { OpenWorkspace } from './contract.js';
import { openNetwork } from './network.js';
import { markUnfinished, relateDocuments } from './relate.js';

/** Sources asked at the same time; hosts are treated politely one by one behind it. */
const SOURCES_AT_ONCE = 6;
/** Documents of one transaction: a kill loses at most these, and they are read again. */
const BATCH_DOCUMENTS = 400;
/** UTF-16 units of bodies in one transaction, so that long documents do not pile up in memory. */
const BATCH_UNITS = 4_000_000;

/** What one source gave. */
export interface CollectedSource {
  readonly id: SourceId;
  readonly newDocuments: number;
  /** It said that nothing changed since the last time. */
  readonly unchanged: boolean;
  readonly rejected: readonly Rejected[];
  readonly error?: string;
}

export interface CollectOutcome {
  readonly sources: readonly CollectedSource[];
  readonly newDocuments: number;
  readonly documents: number;
}

/** Reads all sources, or those named; then links copies and makes the stories again from the first day that changed. */
export async function collect(names: readonly string[], open: OpenWorkspace): Promise<CollectOutcome> {
  const sources = chosenSources(names, open);
  const queue = new PQueue({ concurrency: SOURCES_AT_ONCE });
  const fetch = openNetwork(open.workspace.configuration.network.allowHosts);
  const openings = sources.map((source) => {
    const opening = queue.add(() => openSource(source, fetch, open));
    // Awaited below, one source after the other; a failure until then is not lost.
    opening.catch(() => undefined);
    return opening;
  });
  const collected: CollectedSource[] = [];
  for (const [at, source] of sources.entries()) {
    collected.push(await collectSource(source, openings[at]!, open));
    open.world.report({ step: 'sources', done: at + 1, total: sources.length });
  }
  await relateDocuments(open);
  return {
    sources: collected,
    newDocuments: collected.reduce((sum, source) => sum + source.newDocuments, 0),
    documents: await open.store.documents.count({ count: 'documents', copies: true }),
  };
}

function chosenSources(names: readonly string[], { workspace }: OpenWorkspace): readonly SourceConfig[] {
  const { sources } = workspace.configuration;
  const unknown = names.find((name) => !sources.some((source) => source.id === name));
  if (unknown !== undefined) {
    throw new PingmoError({
      code: 'source-unknown',
      attempt: `collect the source ${unknown}`,
      reason: 'pingmo.yaml has no source of this id',
      remedy: `Known sources: ${sources.map((source) => source.id).join(', ') || 'none'}.`,
    });
  }
  return names.length === 0 ? sources : sources.filter((source) => names.includes(source.id));
}

async function openSource(source: SourceConfig, fetch: Fetch, { store, workspace }: OpenWorkspace): Promise<Reading | 'unchanged'> {
  const state = await store.sources.state(source.id);
  const sameSettings = (await store.stepKey(settingsStep(source))) === settingsKey(source, workspace.configuration.timeZone);
  return readSource(source, {
    fetch,
    workspace: workspace.folder,
    ...(state && sameSettings ? { validators: state } : {}),
    isStored: async (sourceId, recordId) => (await store.documents.latest(sourceId, recordId)) !== undefined,
  });
}

const settingsStep = (source: SourceConfig): string => `settings ${source.id}`;
/** With other settings the same bytes make other documents. */
const settingsKey = (source: SourceConfig, timeZone: string): string => JSON.stringify([source, timeZone]);

async function collectSource(source: SourceConfig, opening: Promise<Reading | 'unchanged'>, open: OpenWorkspace): Promise<CollectedSource> {
  const { store, world } = open;
  const startedAt = world.now();
  const before: SourceState = (await store.sources.state(source.id)) ?? { sourceId: source.id };
  try {
    const reading = await opening;
    if (reading === 'unchanged') {
      const { lastError: _, ...state } = before;
      await store.sources.setState({ ...state, lastTriedAt: startedAt, lastSuccessAt: startedAt, lastDelivered: 0 });
      return { id: source.id, newDocuments: 0, unchanged: true, rejected: [] };
    }
    const { newDocuments, rejected } = await ingest(source, reading, startedAt, open);
    await store.transaction(async () => {
      await store.sources.setState({ sourceId: source.id, lastTriedAt: startedAt, lastSuccessAt: startedAt, lastDelivered: newDocuments, ...reading.validators() });
      await store.setStepKey(settingsStep(source), settingsKey(source, open.workspace.configuration.timeZone));
    });
    return { id: source.id, newDocuments, unchanged: false, rejected };
  } catch (error) {
    if (!(error instanceof PingmoError) || error.code.startsWith('storage-')) throw error;
    await store.sources.setState({ ...before, lastTriedAt: startedAt, lastError: error.message });
    return { id: source.id, newDocuments: 0, unchanged: false, rejected: [], error: error.message };
  }
}

/** Makes documents of a reading and stores them, batch by batch. */
async function ingest(source: SourceConfig, reading: Reading, fetchedAt: Instant, open: OpenWorkspace): Promise<{ newDocuments: number; rejected: readonly Rejected[] }> {
  const { timeZone } = open.workspace.configuration;
  const rejected: Rejected[] = [];
  let newDocuments = 0;
  let seen = 0;
  let units = 0;
  let batch: Document[] = [];
  let sources: Source[] = [];
  const flush = async (): Promise<void> => {
    newDocuments += await storeBatch(batch, sources, open);
    seen += batch.length;
    units = 0;
    batch = [];
    sources = [];
    open.world.report({ step: source.id, ...progressOf(reading, seen) });
  };
  const made = createDocuments(reading.items, { source, archive: reading.archive, fetchedAt, timeZone, ...(reading.title === undefined ? {} : { sourceTitle: reading.title }) });
  for await (const item of made) {
    if (item.kind === 'rejected') rejected.push(item.rejected);
    else if (item.kind === 'source') sources.push(item.source);
    else {
      batch.push(item.document);
      units += item.document.body.length;
      if (batch.length >= BATCH_DOCUMENTS || units >= BATCH_UNITS) await flush();
    }
  }
  await flush();
  return { newDocuments, rejected };
}

function progressOf(reading: Reading, seen: number): { done: number; total?: number } {
  if (reading.total !== undefined) return { done: seen, total: reading.total };
  const share = reading.share?.() ?? 0;
  return share > 0 ? { done: seen, total: Math.max(seen, Math.round(seen / share)) } : { done: seen };
}

async function storeBatch(batch: readonly Document[], sources: readonly Source[], open: OpenWorkspace): Promise<number> {
  const { store } = open;
  const known = await store.documents.known(batch.map((document) => document.id));
  const { forgotten } = open.decisionsAt();
  const fresh = batch.filter((document) => !known.has(document.id) && !forgotten.has(document.id));
  const analysed = fresh.map((document) => withAnalysis(document, open.workspace.configuration.timeZone));
  return store.transaction(async () => {
    for (const source of sources) await store.sources.put(source);
    const added = await store.documents.put(analysed);
    const first = analysed.reduce<Day | undefined>((day, { document }) => (day === undefined || document.day < day ? document.day : day), undefined);
    if (first !== undefined) await markUnfinished(first, store);
    return added.length;
  });
}

function withAnalysis(document: Document, timeZone: string): AnalysedDocument {
  const stored = {
    ...document,
    day: dayOf(document.publishedAt ?? document.knownAt, timeZone),
    knownDay: dayOf(document.knownAt, timeZone),
    origin: originOf(document),
  };
  return { document: stored, analysis: analyseDocument(document) };
}

/** One line for one source. */
export function describeCollected(source: CollectedSource): string {
  if (source.error !== undefined) return `${source.id}: failed. ${source.error}`;
  const left = source.rejected.length === 0 ? '' : `; left out ${source.rejected.length}: ${source.rejected.slice(0, 3).map((item) => `${item.where}: ${item.reason}`).join('; ')}${source.rejected.length > 3 ? '; …' : ''}`;
  return `${source.id}: ${source.unchanged ? 'unchanged' : `${source.newDocuments} new`}${left}`;
}
