import type { OverviewFrontMatter, OverviewTrend, TrendsOverview } from '../../model/index.js';
import type { CollectionFacts } from './gather.js';
import { nameOfTerm, sharedTerms } from './terms.js';

type Charts = OverviewFrontMatter['visualization_data'];

/** As many words as a page of a phone can set legibly. */
const MOST_WORDS = 60;
/** Words of one session alone stand in the cloud only where there are few shared ones. */
const ENOUGH_SHARED = 20;
/** A word in more than this part of at least six sessions is what all speak of: it would fill the picture. */
const MOST_USUAL = { share: 0.6, from: 6 };
const SIGNIFICANT_DIGITS = 4;

/** The data of the three charts. */
export function visualize(name: string, trends: readonly OverviewTrend[], industries: TrendsOverview['industries'], facts: CollectionFacts): Charts {
  const { collection, sessions } = facts;
  return { ...chartTrends({ id: collection.id, name }, sessions.length, trends, industries), word_cloud: cloudOf(facts) };
}

/** What follows from the trends of an overview alone. */
export function chartTrends(
  { id, name }: { readonly id: string; readonly name: string },
  sessions: number,
  trends: readonly OverviewTrend[],
  industries: TrendsOverview['industries'],
): Omit<Charts, 'word_cloud'> {
  const children = trends.map((trend) => ({
    id: trend.id,
    name: trend.name,
    sessions: trend.sessions.length,
    children: trend.subTrends.map((sub) => ({ id: sub.id, name: sub.name, sessions: sub.sessions.length, children: [] })),
  }));
  return {
    industry_mapping: industries.map((cell) => ({
      trend: trends.find((trend) => trend.id === cell.trendId)!.name,
      trend_id: cell.trendId,
      industry: cell.name,
      industry_id: cell.industryId,
      sessions: cell.sessions.length,
      firm: cell.firm.length,
    })),
    trend_hierarchy: trends.length === 0 ? [] : [{ id, name, sessions, children }],
  };
}

function cloudOf({ sessions, language }: CollectionFacts): Charts['word_cloud'] {
  const usual = sessions.length < MOST_USUAL.from ? Infinity : MOST_USUAL.share * sessions.length;
  const terms = sharedTerms(sessions)
    .filter(({ term, sessions: of }) => of.length <= usual && (of.length > 1 || term.standsAlone))
    .sort((a, b) => b.sessions.length - a.sessions.length || b.weight - a.weight || (a.term.id < b.term.id ? -1 : 1));
  const shared = terms.filter((term) => term.sessions.length > 1);
  return (shared.length >= ENOUGH_SHARED ? shared : terms).slice(0, MOST_WORDS).map(({ term, sessions: of, weight }) => ({
    id: term.id,
    word: nameOfTerm(term, language),
    sessions: of.length,
    weight: Number(weight.toPrecision(SIGNIFICANT_DIGITS)),
  }));
}
