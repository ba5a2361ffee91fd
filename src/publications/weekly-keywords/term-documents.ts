import { type Day, type DocumentId, type Story, type StoryId, type Trend, addDays } from '../../model/index.js';
import { type TermCounts, documentsWith } from '../../trends/index.js';
import type { TermWeek } from './select.js';

/** Documents looked at of each term: of the week, the earliest of all, and the latest before the week. */
const OF_WEEK = 15;
const EARLIEST = 10;
const LATEST = 20;
const BEGINNING = '0001-01-01' as Day;

/** The documents of terms around one week, each term looked up once. */
export class TermDocuments {
  readonly #inWeek = new Map<string, readonly DocumentId[]>();

  constructor(
    private readonly counts: TermCounts,
    private readonly stories: ReadonlyMap<StoryId, Story>,
    private readonly week: { readonly from: Day; readonly to: Day },
  ) {}

  weekOf({ term, storyIds }: Pick<Trend, 'term' | 'storyIds'>): TermWeek {
    const holding = new Set(this.#ofWeek(term));
    const ofStories = storyIds.map((id) => (this.stories.get(id)?.documentIds ?? []).filter((document) => holding.has(document)).length);
    return { documents: holding.size, ofStory: Math.max(0, ...ofStories) };
  }

  /** Which are looked at: of the week those of the largest stories first. */
  lookedAt({ term, storyIds }: Pick<Trend, 'term' | 'storyIds'>): { readonly ofWeek: readonly DocumentId[]; readonly before: readonly DocumentId[] } {
    const rank = new Map(storyIds.flatMap((id, at) => (this.stories.get(id)?.documentIds ?? []).map((document): [DocumentId, number] => [document, at])));
    const rankOf = (id: DocumentId): number => rank.get(id) ?? storyIds.length;
    const earlier = documentsWith(this.counts, term, { from: BEGINNING, to: addDays(this.week.from, -1) });
    return {
      ofWeek: this.#ofWeek(term)
        .toSorted((a, b) => rankOf(a) - rankOf(b))
        .slice(0, OF_WEEK),
      before: [...new Set([...earlier.slice(0, EARLIEST), ...earlier.slice(-LATEST)])],
    };
  }

  /** Asked for by its name, which is found faster than its id. */
  #ofWeek(term: string): readonly DocumentId[] {
    const ids = this.#inWeek.get(term) ?? documentsWith(this.counts, term, this.week);
    this.#inWeek.set(term, ids);
    return ids;
  }
}
