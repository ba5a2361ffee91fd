import {
  type CountQuery,
  type Day,
  type Decisions,
  type DigestConfig,
  type DocumentId,
  type Lang,
  type ReadingKind,
  type SourceConfig,
  type StoredDocument,
  type StoryId,
  addDays,
  mondayOf,
  readingDayOf,
} from '../../model/index.js';
import { type Quoting, quoteLimitsOf, type Revisions, revisionsFor } from '../../evidence/index.js';
import type { DocumentHead, Store } from '../../storage/contracts.js';
import { storiesAsOf } from '../../stories/index.js';
import { type RoleMention, type ThreadPost, foldForMatching, postsOf, rolesOf } from '../../text/index.js';
import { fieldOf } from './fields.js';
import { kindOf } from './kinds.js';
import { type Relation, type Subject, relate, subjectsOf } from './subjects.js';

/** One document as the digest needs it. */
export interface ItemFacts {
  readonly document: StoredDocument;
  readonly kind: ReadingKind;
  readonly posts: readonly ThreadPost[];
  readonly roles: readonly RoleMention[];
  readonly subjects: readonly Subject[];
  /** See `fieldOf`. */
  readonly field?: string;
  readonly storyId?: StoryId;
}

type Count = { readonly value: number; readonly query: CountQuery };

export interface WeekFacts extends Quoting {
  /** The Monday. */
  readonly date: Day;
  readonly title: string;
  readonly editor: string;
  readonly timeZone: string;
  readonly config: DigestConfig;
  /** In the order of reading. */
  readonly items: readonly ItemFacts[];
  readonly relations: readonly Relation[];
  /** documents, origins: read in the week. shown: those that stand in the digest. sources: from which these come. */
  readonly counts: Readonly<Record<'documents' | 'origins' | 'shown' | 'sources', Count>>;
  readonly decisions: Decisions;
}

export interface GatherContext {
  readonly store: Store;
  readonly decisions: Decisions;
  readonly title: string;
  readonly editor: string;
  readonly timeZone: string;
  readonly config: DigestConfig;
  readonly sourceConfigs: readonly SourceConfig[];
}

/** Days before the week's end in which stories of its items are looked for: what was read together was mostly written together. */
const STORY_DAYS = 30;
/** Days before the week's end whose reading tells what all write of. */
const USUAL_DAYS = 84;

/** Collects what was read in the week of `date`, seen from the end of `asOf` (from now when absent). */
export async function gatherWeek(date: Day, language: Lang, asOf: Day | undefined, context: GatherContext): Promise<WeekFacts> {
  const { store, decisions, timeZone } = context;
  const known = asOf === undefined ? {} : { asOf };
  const revisions = revisionsFor(decisions, 'reading-digest', language);
  const week = { from: mondayOf(date), to: addDays(mondayOf(date), 6) };
  const heads = (await store.documents.heads({ reading: true, ...known })).filter((head) => !decisions.muted.has(head.sourceId));
  const dayOfHead = (head: DocumentHead): Day => readingDayOf(head, timeZone);
  const ofWeek = firstOfCopies(heads.filter((head) => week.from <= dayOfHead(head) && dayOfHead(head) <= week.to));
  const wanted = inReadingOrder(ofWeek.filter((head) => !decisions.leftOut.has(head.id)));
  const documents = await listById(wanted, context.store);
  const usual = heads.filter((head) => addDays(week.to, -USUAL_DAYS) <= dayOfHead(head) && dayOfHead(head) <= week.to).map((head) => head.id);
  const storyOf = await storiesOf(documents, week.to, context, asOf);
  const items = documents.map((document) => describeItem(document, storyOf.get(document.id)));
  const around = usual.length === 0 ? [] : await store.documents.list({ ids: usual });
  const sources = await store.sources.list();
  return {
    date: week.from,
    language,
    title: context.title,
    editor: context.editor,
    timeZone,
    config: context.config,
    items,
    relations: relate(
      items.map(({ document: { id }, subjects }) => ({ id, subjects })),
      around.map(({ title, body }) => foldForMatching(`${title}\n${body}`)),
    ),
    counts: await countWeek(week, documents, context, asOf),
    sources: new Map(sources.map((source) => [source.id, source])),
    quoteLimits: quoteLimitsOf(context.sourceConfigs),
    decisions,
    revisions,
    decidedOn: await documentsDecidedOn(revisions, store),
  };
}

/** Of near-copies within the week the first in order of (day, id) stands for all. */
function firstOfCopies(heads: readonly DocumentHead[]): readonly DocumentHead[] {
  const first = new Map<DocumentId, DocumentHead>();
  for (const head of heads) if (!first.has(head.copyOf ?? head.id)) first.set(head.copyOf ?? head.id, head);
  return [...first.values()];
}

/** By moment of reading, items of one list in its order. */
function inReadingOrder(heads: readonly DocumentHead[]): readonly DocumentHead[] {
  const keyOf = (head: DocumentHead): string =>
    [head.readAt ?? head.publishedAt ?? head.day, head.parent?.documentId ?? '', String(head.parent?.position ?? 0).padStart(6, '0'), head.id].join(' ');
  return heads
    .map((head) => ({ head, key: keyOf(head) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ head }) => head);
}

async function listById(heads: readonly DocumentHead[], store: Store): Promise<readonly StoredDocument[]> {
  if (heads.length === 0) return [];
  const byId = new Map((await store.documents.list({ ids: heads.map((head) => head.id) })).map((document) => [document.id, document]));
  return heads.flatMap((head) => byId.get(head.id) ?? []);
}

function describeItem(document: StoredDocument, storyId: StoryId | undefined): ItemFacts {
  const posts = postsOf(document.body);
  const field = fieldOf(document);
  const kind = kindOf(document, posts);
  return {
    document,
    kind,
    posts: kind === 'thread' ? posts : [],
    // What a thread says stands under the names of those who say it.
    roles: kind === 'thread' ? [] : rolesOf(document.title, document.body, document.language),
    subjects: subjectsOf(document),
    ...(field === undefined ? {} : { field }),
    ...(storyId === undefined ? {} : { storyId }),
  };
}

/** The story of each document whose day is near the week. */
async function storiesOf(
  documents: readonly StoredDocument[],
  last: Day,
  { store, decisions }: GatherContext,
  asOf: Day | undefined,
): Promise<ReadonlyMap<DocumentId, StoryId>> {
  const days = documents.map((document) => document.day).filter((day) => addDays(last, -STORY_DAYS) <= day && day <= last);
  if (days.length === 0) return new Map();
  const [from, to] = [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))];
  const stories = await storiesAsOf(store, { from, to }, asOf, decisions.regrouped);
  return new Map(stories.flatMap((story) => story.documentIds.map((id): [DocumentId, StoryId] => [id, story.id])));
}

async function countWeek(
  week: { readonly from: Day; readonly to: Day },
  documents: readonly StoredDocument[],
  { store, timeZone }: GatherContext,
  asOf: Day | undefined,
): Promise<WeekFacts['counts']> {
  const ask = async (query: CountQuery): Promise<Count> => ({ value: await store.documents.count(query, asOf), query });
  const read = { readFrom: week.from, readTo: week.to, timeZone };
  const shown = { documents: documents.map((document) => document.id).sort(), copies: true };
  return {
    documents: await ask({ count: 'documents', ...read }),
    origins: await ask({ count: 'origins', ...read }),
    shown: await ask({ count: 'documents', ...shown }),
    sources: await ask({ count: 'sources', ...shown }),
  };
}

async function documentsDecidedOn({ swapped }: Revisions, store: Store): Promise<WeekFacts['decidedOn']> {
  const ids = [...new Set([...swapped.values()].map((swap) => swap.document))];
  return new Map((ids.length === 0 ? [] : await store.documents.list({ ids })).map((document) => [document.id, document]));
}
