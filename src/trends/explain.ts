import type { DocumentId, SourceId, Trend } from '../model/index.js';
import type { TermCounts } from './counts.js';
import { termNamed, trendOf, type WantedTrends } from './find-trends.js';
import { documentsWith } from './matrices.js';
import { comparePeriods, expectedOf, shareBefore, totalOf } from './movements.js';
import { eachTermOf, sourcesTelling, Stamps, type ToldStory } from './windows.js';

/** A trend with what its figures come from. */
export interface ExplainedTrend {
  readonly trend: Trend;
  /**
   * Stories with the term, and of all of which these sources told, by the sources that are weighed together: in the period, in the baseline, and how
   * many were to be expected. Stories with the term and the expected add up to those of the movement; sources that had told nothing before and those
   * that tell nothing now stand apart, with none expected.
   */
  readonly bySource: readonly {
    readonly sources: readonly SourceId[];
    readonly now: StoryCount;
    readonly before: StoryCount;
    readonly expected: number;
  }[];
  /** The documents of the period with the term, in the order of telling. */
  readonly documentIds: readonly DocumentId[];
}

interface StoryCount {
  readonly stories: number;
  readonly of: number;
}

/** One term by any of its names, with what its figures come from. */
export async function explainTrend(
  counts: TermCounts,
  name: string,
  wanted: Pick<WantedTrends, 'grain' | 'at' | 'language'>,
): Promise<ExplainedTrend | undefined> {
  const trend = await trendOf(counts, name, wanted);
  const term = termNamed(counts, name);
  if (trend === undefined || term === undefined) return undefined;
  const { period, now, past, groupOf, sizeNow, sizeThen } = comparePeriods(counts, wanted.grain, wanted.at);
  const share = shareBefore(trend.movement.baseline.compared, totalOf(sizeThen));
  const [holdingNow, holdingThen] = [holdersOf(term, now, counts, groupOf), holdersOf(term, past, counts, groupOf)];
  const sources = sourcesOf([...now, ...past], counts, groupOf);
  return {
    trend,
    bySource: [...sources]
      .sort(([a], [b]) => a - b)
      .map(([group, of]) => {
        const before = { stories: holdingThen.get(group) ?? 0, of: sizeThen.get(group) ?? toldBy(past, of, counts) };
        const told = { stories: holdingNow.get(group) ?? 0, of: sizeNow.get(group) ?? toldBy(now, of, counts) };
        return {
          sources: [...of].sort((a, b) => a - b).map((source) => counts.sources[source]!),
          now: told,
          before,
          expected: group < 0 ? 0 : expectedOf(told.of, before, share),
        };
      }),
    documentIds: documentsWith(counts, name, period),
  };
}

/** Stories of which these sources told. */
function toldBy(told: readonly ToldStory[], sources: ReadonlySet<number>, counts: TermCounts): number {
  return told.filter((story) => [...sourcesTelling(story, counts)].some((source) => sources.has(source))).length;
}

function sourcesOf(told: readonly ToldStory[], counts: TermCounts, groupOf: (source: number) => number): ReadonlyMap<number, ReadonlySet<number>> {
  const sources = new Map<number, Set<number>>();
  for (const source of told.flatMap((story) => [...sourcesTelling(story, counts)])) {
    sources.set(groupOf(source), (sources.get(groupOf(source)) ?? new Set()).add(source));
  }
  return sources;
}

/** Stories with the term by the group on whose account they go: that of the first document with it, of those whose sources can be compared. */
function holdersOf(term: number, told: readonly ToldStory[], counts: TermCounts, groupOf: (source: number) => number): ReadonlyMap<number, number> {
  const stamps = new Stamps(counts.vocabulary.length);
  const groupOfDocument = (d: number): number => groupOf(counts.documents[d]!.source);
  const holding = new Map<number, number>();
  for (const { documents } of told) {
    const known = documents.filter((d) => groupOfDocument(d) >= 0);
    const found: number[] = [];
    for (const some of [known, documents]) {
      eachTermOf(some, counts, stamps, (one, d) => {
        if (one === term) found.push(groupOfDocument(d));
      });
    }
    if (found[0] !== undefined) holding.set(found[0], (holding.get(found[0]) ?? 0) + 1);
  }
  return holding;
}
