import {
  type CountQuery,
  type Day,
  type Decisions,
  type DocumentId,
  type Lang,
  type RankPart,
  type Source,
  type SourceId,
  type SourceConfig,
  type StoredDocument,
  type StoryId,
  addDays,
} from '../../model/index.js';
import { type Quoting, quoteLimitsOf, type Revisions, revisionsFor } from '../../evidence/index.js';
import type { Store } from '../../storage/contracts.js';
import { countWithStories, rankStories, storiesAsOf } from '../../stories/index.js';
import { editorTextOf, headingsOf, inEditorsOrder, isMeant } from './decided.js';
import { normalizedSentences } from './sentences.js';

/** Days back in which nothing may have been told before (the brief's contract). */
export const REPEAT_WINDOW_DAYS = 7;

/** One story as the brief needs it. */
export interface StoryFacts {
  readonly id: StoryId;
  readonly firstDay: Day;
  readonly rank: number;
  readonly parts: readonly RankPart[];
  readonly dropped: boolean;
  /** The headline that the editor wrote. */
  readonly retitled?: string;
  /** Documents of the day that are not copies; those of trusted sources first. Only these are quoted. */
  readonly fresh: readonly StoredDocument[];
  /** All documents up to that day that are not left out. */
  readonly documents: readonly StoredDocument[];
  /** What is left out counts too. */
  readonly counts: Readonly<Record<'origins' | 'documents' | 'languages' | 'copies', { readonly value: number; readonly query: CountQuery }>>;
}

export interface DayFacts {
  readonly date: Day;
  readonly asOf?: Day;
  readonly language: Lang;
  readonly title: string;
  readonly editor: string;
  readonly timeZone: string;
  /** In the editor's order, then ranked, best first. */
  readonly stories: readonly StoryFacts[];
  readonly counts: Readonly<Record<'documents' | 'sources' | 'stories', { readonly value: number; readonly query: CountQuery }>>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly quoteLimits: Quoting['quoteLimits'];
  /** Sentences of the last days, and those which several stories of this day share: told before, or boilerplate. */
  readonly told: ReadonlySet<string>;
  /** What the editor decided about claims of the brief in this language. */
  readonly revisions: Revisions;
  /** The documents of passages that the editor chose himself. */
  readonly chosen: ReadonlyMap<DocumentId, StoredDocument>;
  readonly opening?: string;
  readonly closing?: string;
}

export interface GatherContext {
  readonly store: Store;
  readonly decisions: Decisions;
  readonly interests: readonly string[];
  readonly title: string;
  readonly editor: string;
  readonly timeZone: string;
  readonly sourceConfigs: readonly SourceConfig[];
}

/** Collects what is known of a day, seen from the end of `asOf` (from now when absent). */
export async function gatherDay(date: Day, language: Lang, asOf: Day | undefined, context: GatherContext): Promise<DayFacts> {
  const { store, decisions } = context;
  const known = asOf === undefined ? {} : { asOf };
  const revisions = revisionsFor(decisions, 'daily-brief', language);
  const [window, stories, sourceList] = await Promise.all([
    store.documents.list({ period: { from: addDays(date, -REPEAT_WINDOW_DAYS), to: date }, ...known }),
    storiesAsOf(store, { from: date, to: date }, asOf, decisions.regrouped),
    store.sources.list(),
  ]);
  const sources = new Map(sourceList.map((source) => [source.id, source]));
  const usable = window.filter((document) => !decisions.muted.has(document.sourceId));
  const byId = await withEarlierDocuments(usable, stories, date, context, known);
  const ranked = await rankStories(stories, { store, date, interests: context.interests, pinned: decisions.pinned, muted: decisions.muted, sources, ...known });
  const headings = headingsOf(decisions, language);
  const facts = await Promise.all(
    ranked.map(async (story): Promise<StoryFacts> => {
      const counted = story.documentIds.flatMap((id) => byId.get(id) ?? []);
      const documents = counted.filter(({ id }) => !decisions.leftOut.has(id));
      const fresh = documents.filter((document) => document.day === date && document.copyOf === undefined);
      const retitled = headings(story);
      return {
        id: story.id,
        firstDay: story.firstDay,
        rank: story.rank,
        parts: story.parts,
        dropped: isMeant(story, decisions.dropped),
        ...(retitled === undefined ? {} : { retitled }),
        fresh: [...fresh].sort((a, b) => trust(b, sources) - trust(a, sources)),
        documents,
        counts: await countStory(counted, store, asOf),
      };
    }),
  );
  const told = facts.filter((story) => story.documents.some((document) => document.day === date));
  return {
    date,
    language,
    ...known,
    title: context.title,
    editor: context.editor,
    timeZone: context.timeZone,
    stories: inEditorsOrder(told, ranked, decisions.ordered.get(date)),
    counts: await countDay(date, context, asOf),
    sources,
    quoteLimits: quoteLimitsOf(context.sourceConfigs),
    told: toldBefore(
      date,
      usable.filter(({ id }) => !decisions.leftOut.has(id)),
      facts,
    ),
    revisions,
    chosen: await chosenDocuments(revisions, context, known),
    ...editorTextOf(decisions, date, language),
  };
}

async function chosenDocuments(
  { swapped }: Revisions,
  { store, decisions: { muted } }: GatherContext,
  known: { readonly asOf?: Day },
): Promise<DayFacts['chosen']> {
  if (swapped.size === 0) return new Map();
  const documents = await store.documents.list({ ids: [...new Set([...swapped.values()].map(({ document }) => document))], ...known });
  return new Map(documents.filter(({ sourceId }) => !muted.has(sourceId)).map((document) => [document.id, document]));
}

async function withEarlierDocuments(
  window: readonly StoredDocument[],
  stories: readonly { readonly documentIds: readonly StoredDocument['id'][] }[],
  date: Day,
  { store, decisions }: GatherContext,
  known: { readonly asOf?: Day },
): Promise<ReadonlyMap<StoredDocument['id'], StoredDocument>> {
  const byId = new Map(window.map((document) => [document.id, document]));
  const earlier = stories.flatMap((story) => story.documentIds).filter((id) => !byId.has(id));
  if (earlier.length > 0) {
    for (const document of await store.documents.list({ ids: earlier, ...known })) {
      if (document.day <= date && !decisions.muted.has(document.sourceId)) byId.set(document.id, document);
    }
  }
  return byId;
}

/** Primary before secondary before machine-written, then by the editor's weight. */
function trust(document: StoredDocument, sources: ReadonlyMap<SourceId, Source>): number {
  const source = sources.get(document.sourceId);
  const kind = { primary: 2, secondary: 1, machine: 0 }[source?.role ?? 'secondary'];
  // Weights reach 5; the kind of a source comes first whatever its weight.
  return kind * 10 + (source?.weight ?? 1);
}

async function countStory(documents: readonly StoredDocument[], store: Store, asOf: Day | undefined): Promise<StoryFacts['counts']> {
  const ids = documents.map((document) => document.id).sort();
  const ask = async (query: CountQuery): Promise<{ value: number; query: CountQuery }> => ({ value: await store.documents.count(query, asOf), query });
  const originals = documents
    .filter((document) => document.copyOf === undefined)
    .map((document) => document.id)
    .sort();
  const copies = ids.filter((id) => !originals.includes(id));
  return {
    origins: await ask({ count: 'origins', documents: ids }),
    documents: await ask({ count: 'documents', documents: ids }),
    languages: await ask({ count: 'languages', documents: ids }),
    copies: await ask({ count: 'documents', documents: copies, copies: true }),
  };
}

async function countDay(date: Day, { store, decisions }: GatherContext, asOf: Day | undefined): Promise<DayFacts['counts']> {
  const ask = async (count: CountQuery['count']): Promise<{ value: number; query: CountQuery }> => {
    const query: CountQuery = { count, from: date, to: date };
    return { value: await countWithStories(query, asOf, store, decisions.regrouped), query };
  };
  return { documents: await ask('documents'), sources: await ask('sources'), stories: await ask('stories') };
}

function toldBefore(date: Day, window: readonly StoredDocument[], stories: readonly StoryFacts[]): ReadonlySet<string> {
  const told = new Set<string>();
  for (const document of window) {
    if (document.day < date) for (const sentence of normalizedSentences(document)) told.add(sentence);
  }
  const firstIn = new Map<string, StoryId>();
  for (const story of stories) {
    for (const document of story.fresh) {
      for (const sentence of normalizedSentences(document)) {
        const first = firstIn.get(sentence);
        if (first === undefined) firstIn.set(sentence, story.id);
        else if (first !== story.id) told.add(sentence);
      }
    }
  }
  return told;
}
