import PQueue from 'p-queue';
import { type Created, createDocuments, originOf } from '../documents/index.js';
import { PingmoError } from '../errors/index.js';
import type { Fetch } from '../fetching/contract.js';
import {
  type Document,
  type DocumentId,
  type Instant,
  type Source,
  type SourceConfig,
  type SourceId,
  type SourceKind,
  type SourceState,
  type StoredDocument,
} from '../model/index.js';
import { type Reading, type Rejected, readSource } from '../sources/index.js';
import type { DocumentHead } from '../storage/contracts.js';
import { type Findings, withTokens } from './analyse.js';
import { Analysts } from './analysts.js';
import type { OpenWorkspace } from './contract.js';
import { daysOf } from './days.js';
import { openNetwork } from './network.js';
import { markUnfinished, relateDocuments } from './relate.js';
import { type Brought, beginReading, isUnsettled, noteBrought, noteNew, replaceOld } from './replace-old.js';

/** Sources asked at the same time; hosts are treated politely one by one behind it. */
const SOURCES_AT_ONCE = 6;
/** Documents of one transaction: a kill loses at most these, and they are read again. */
const BATCH_DOCUMENTS = 400;
/** UTF-16 units of bodies in one transaction, so that long documents do not pile up in memory. */
const BATCH_UNITS = 1_500_000;

/** What one source gave. */
export interface CollectedSource {
  readonly id: SourceId;
  /** Without new versions of what was stored. */
  readonly newDocuments: number;
  /** Those of which a new version came. */
  readonly replacedDocuments: number;
  /** It said that nothing changed since the last time. */
  readonly unchanged: boolean;
  readonly rejected: readonly Rejected[];
  readonly error?: string;
}

export interface CollectOutcome {
  readonly sources: readonly CollectedSource[];
  readonly newDocuments: number;
  readonly replacedDocuments: number;
  readonly documents: number;
}

/** Reads all sources, or those named; then links copies and makes the stories again from the first day that changed. */
export async function collect(names: readonly string[], open: OpenWorkspace): Promise<CollectOutcome> {
  const sources = chosenSources(names, open);
  await moveDays(open);
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
  const sumOf = (what: 'newDocuments' | 'replacedDocuments'): number => collected.reduce((sum, source) => sum + source[what], 0);
  return {
    sources: collected,
    newDocuments: sumOf('newDocuments'),
    replacedDocuments: sumOf('replacedDocuments'),
    documents: await open.store.documents.count({ count: 'documents', copies: true }),
  };
}

/** With another time zone, stored documents fall on other days. */
async function moveDays({ store, workspace }: OpenWorkspace): Promise<void> {
  const { timeZone } = workspace.configuration;
  if ((await store.stepKey(TIME_ZONE_STEP)) === timeZone) return;
  const heads = await store.documents.heads({ replaced: true });
  const moved = heads
    .map((head) => Object.assign({}, head, daysOf(head, timeZone)))
    .filter((head, at) => head.day !== heads[at]!.day || head.knownDay !== heads[at]!.knownDay);
  await store.transaction(async () => {
    await store.documents.rewriteHeads(moved);
    const days = [...moved, ...heads].map(({ day }) => day).sort();
    if (moved.length > 0) await markUnfinished(days[0]!, store);
    await store.setStepKey(TIME_ZONE_STEP, timeZone);
  });
}

const TIME_ZONE_STEP = 'time-zone';

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
  const settings = await store.stepKey(settingsStep(source));
  return readSource(source, {
    fetch,
    workspace: workspace.folder,
    ...(state && settings === settingsKey(source) ? { validators: state } : {}),
    isStored: async (sourceId, recordId) => !isUnsettled(source, settings) && (await store.documents.latest(sourceId, recordId)) !== undefined,
  });
}

const settingsStep = (source: SourceConfig): string => `settings ${source.id}`;
/** With other settings the same bytes make other documents. */
const settingsKey = (source: SourceConfig): string => JSON.stringify(source);

async function collectSource(source: SourceConfig, opening: Promise<Reading | 'unchanged'>, open: OpenWorkspace): Promise<CollectedSource> {
  const { store, workspace, world } = open;
  const startedAt = world.now();
  const before: SourceState = (await store.sources.state(source.id)) ?? { sourceId: source.id };
  try {
    const reading = await opening;
    if (reading === 'unchanged') {
      const { lastError: _, ...state } = before;
      await store.sources.setState({ ...state, lastTriedAt: startedAt, lastSuccessAt: startedAt, lastDelivered: 0 });
      return { ...nothingOf(source), unchanged: true };
    }
    const brought = await beginReading(source, reading.archive, settingsStep(source), store);
    const { stored, rejected } = await ingest(source, reading, startedAt, brought, open);
    const validators = reading.validators();
    const versions = await store.transaction(async () => {
      const replaced = await replaceOld(brought, store, workspace.configuration.timeZone);
      await store.sources.setState({
        sourceId: source.id,
        lastTriedAt: startedAt,
        lastSuccessAt: startedAt,
        lastDelivered: stored,
        ...validators,
      });
      // What could not be read yet may still be stored as it was split before.
      if (!brought.all || validators) await store.setStepKey(settingsStep(source), settingsKey(source));
      return replaced;
    });
    const storedVersions = [...versions].filter((id) => brought.added.has(id)).length;
    return { ...nothingOf(source), newDocuments: stored - storedVersions, replacedDocuments: versions.size, rejected };
  } catch (error) {
    if (!(error instanceof PingmoError) || error.code.startsWith('storage-')) throw error;
    await store.sources.setState({ ...before, lastTriedAt: startedAt, lastError: error.message });
    return { ...nothingOf(source), error: error.message };
  }
}

const nothingOf = ({ id }: SourceConfig): CollectedSource => ({ id, newDocuments: 0, replacedDocuments: 0, unchanged: false, rejected: [] });

/** Makes documents of a reading and stores them, batch by batch; while one is stored, the next are analysed. */
async function ingest(
  source: SourceConfig,
  reading: Reading,
  fetchedAt: Instant,
  brought: Brought,
  open: OpenWorkspace,
): Promise<{ stored: number; rejected: readonly Rejected[] }> {
  const { timeZone } = open.workspace.configuration;
  const rejected: Rejected[] = [];
  const analysts = new Analysts();
  const pending: Promise<PreparedBatch>[] = [];
  let stored = 0;
  let seen = 0;
  const storeNext = async (): Promise<void> => {
    const batch = await pending.shift()!;
    stored += await storeBatch(batch, brought, open);
    seen += batch.size;
    // A source of one batch is done before a bar could be read.
    if (pending.length > 0 || seen > batch.size) open.world.report({ step: source.id, ...progressOf(reading, seen) });
  };
  const made = createDocuments(reading.items, {
    source,
    archive: reading.archive,
    fetchedAt,
    timeZone,
    ...(reading.title === undefined ? {} : { sourceTitle: reading.title }),
  });
  try {
    for await (const batch of inBatches(made, rejected)) {
      noteBrought(batch.documents, brought);
      const prepared = prepareBatch(batch, source.kind, analysts, open);
      // Awaited by storeNext, in order; a failure until then is not lost.
      prepared.catch(() => undefined);
      pending.push(prepared);
      if (pending.length >= analysts.capacity) await storeNext();
    }
    while (pending.length > 0) await storeNext();
  } finally {
    await analysts.stop();
  }
  return { stored, rejected };
}

interface Batch {
  readonly documents: readonly Document[];
  readonly sources: readonly Source[];
}

async function* inBatches(made: AsyncIterable<Created>, rejected: Rejected[]): AsyncGenerator<Batch> {
  let documents: Document[] = [];
  let sources: Source[] = [];
  let units = 0;
  for await (const item of made) {
    if (item.kind === 'rejected') rejected.push(item.rejected);
    else if (item.kind === 'source') sources.push(item.source);
    else {
      documents.push(item.document);
      units += item.document.body.length;
      if (documents.length < BATCH_DOCUMENTS && units < BATCH_UNITS) continue;
      yield { documents, sources };
      documents = [];
      sources = [];
      units = 0;
    }
  }
  yield { documents, sources };
}

function progressOf(reading: Reading, seen: number): { done: number; total?: number } {
  if (reading.total !== undefined) return { done: seen, total: reading.total };
  const share = reading.share?.() ?? 0;
  return share > 0 ? { done: seen, total: Math.max(seen, Math.round(seen / share)) } : { done: seen };
}

/** A batch with all that is needed to store it. */
interface PreparedBatch {
  readonly size: number;
  readonly sources: readonly Source[];
  readonly fresh: readonly { readonly document: StoredDocument; readonly findings: Findings }[];
  /** Stored documents of which an earlier telling came. */
  readonly placed: readonly StoredDocument[];
}

async function prepareBatch({ documents, sources }: Batch, kind: SourceKind, analysts: Analysts, open: OpenWorkspace): Promise<PreparedBatch> {
  const { forgotten } = open.decisionsAt();
  const { timeZone } = open.workspace.configuration;
  // A list that was forgotten whole does not come back as its items.
  const isForgotten = ({ id, parent }: Document): boolean => forgotten.has(id) || (parent !== undefined && forgotten.has(parent.documentId));
  const placed = earliestOfEach(documents.filter((document) => !isForgotten(document)).map((document) => placeDocument(document, kind, timeZone)));
  const known = await open.store.documents.known(placed.map((document) => document.id));
  const fresh = placed.filter((document) => !known.has(document.id));
  const found = await analysts.analyse(fresh);
  return {
    size: documents.length,
    sources,
    fresh: fresh.map((document, at) => ({ document, findings: found[at]! })),
    placed: placed.filter((document) => known.has(document.id)),
  };
}

async function storeBatch({ sources, ...batch }: PreparedBatch, brought: Brought, { store }: OpenWorkspace): Promise<number> {
  // A batch before this one may have brought the same documents.
  const stored = await store.documents.known(batch.fresh.map(({ document }) => document.id));
  const fresh = batch.fresh.filter(({ document }) => !stored.has(document.id));
  const added = fresh.map(({ document }) => document);
  const placed = [...batch.placed, ...batch.fresh.map(({ document }) => document)];
  const present = new Map((await store.documents.heads({ ids: placed.map((document) => document.id) })).map((head) => [head.id, head]));
  const better = placed.filter((document) => present.has(document.id) && isEarlier(document, present.get(document.id)!));
  return store.transaction(async () => {
    for (const source of sources) await store.sources.put(source);
    await noteNew(added, brought, store);
    const { length } = await store.documents.put(fresh.map(({ document, findings }) => withTokens(document, findings)));
    await store.documents.rewriteHeads(better);
    const changed = [...added, ...better];
    const [first] = [...changed, ...changed.flatMap(({ id }) => present.get(id) ?? [])].map(({ day }) => day).sort();
    if (first !== undefined) await markUnfinished(first, store);
    return length;
  });
}

/** Of several tellings of one text (same id) the one known first counts, so that the order of arrival does not matter. */
function earliestOfEach(documents: readonly StoredDocument[]): readonly StoredDocument[] {
  const earliest = new Map<DocumentId, StoredDocument>();
  for (const document of documents) {
    const other = earliest.get(document.id);
    if (!other || isEarlier(document, other)) earliest.set(document.id, document);
  }
  return [...earliest.values()];
}

function isEarlier(a: DocumentHead, b: DocumentHead): boolean {
  return a.knownAt < b.knownAt || (a.knownAt === b.knownAt && factsOf(a) < factsOf(b));
}

/** What may differ between two tellings of one text, as one string. */
function factsOf(document: DocumentHead): string {
  const { publishedAt, url, about, authors, tags, note, readAt, links, parent, language, origin } = document;
  return JSON.stringify([publishedAt, url, about, authors, tags, note, readAt, links, parent, language, origin]);
}

function placeDocument(document: Document, kind: SourceKind, timeZone: string): StoredDocument {
  return { ...document, ...daysOf(document, timeZone), origin: originOf(document, kind) };
}

/** What came, as far as something came: `3 new, 1 replaced`. */
function cameInWords({ newDocuments, replacedDocuments }: CollectedSource): string {
  const replaced = replacedDocuments === 0 ? [] : [`${replacedDocuments} replaced`];
  return [...(newDocuments === 0 && replacedDocuments > 0 ? [] : [`${newDocuments} new`]), ...replaced].join(', ');
}

/** What came of all sources. */
export function describeCollectedAll({ newDocuments, replacedDocuments, documents }: CollectOutcome): string {
  return `${newDocuments} new ${newDocuments === 1 ? 'document' : 'documents'}${replacedDocuments === 0 ? '' : `, ${replacedDocuments} replaced`}; ${documents} in all.`;
}

/** One line for one source. */
export function describeCollected(source: CollectedSource): string {
  if (source.error !== undefined) return `${source.id}: failed. ${source.error}`;
  const left =
    source.rejected.length === 0
      ? ''
      : `; left out ${source.rejected.length}: ${source.rejected
          .slice(0, 3)
          .map((item) => `${item.where}: ${item.reason}`)
          .join('; ')}${source.rejected.length > 3 ? '; …' : ''}`;
  return `${source.id}: ${source.unchanged ? 'unchanged' : cameInWords(source)}${left}`;
}
