import { type CollectionConfig, type CollectionId, type Day, type TrendsOverview, TrendsOverview as TrendsOverviewSchema } from '../model/index.js';
import {
  claimsOf,
  composeOverview,
  describePage,
  describePagesBehind,
  gatherCollection,
  headsOfCollection,
  withoutDocument,
} from '../publications/trends-overview/index.js';
import { PingmoError } from '../errors/index.js';
import { collectionOf as configuredCollection } from '../workspace/index.js';
import type { OpenWorkspace } from './contract.js';
import { type IssueKey, type PublicationPress, gatheringOf, textsOf } from './press.js';

/** Trends by which an index tells of a collection. */
const TRENDS_SHOWN = 5;

/** The trends overview, made of a collection. */
export const overviewPress: PublicationPress<TrendsOverview> = {
  kind: 'trends-overview',
  collections: ({ workspace }) => workspace.configuration.collections.map(({ id }) => id),
  periods: lastDayOf,
  periodOf: (day) => ({ from: day, to: day }),
  nameOf: (date, collection) => collection ?? date,
  dateOf: (): Day | undefined => undefined,
  draft: draftOverview,
  page: describePage,
  pagesBehind: describePagesBehind,
  claims: claimsOf,
  headlines: (overview) => [
    overview.title,
    overview.trends
      .slice(0, TRENDS_SHOWN)
      .map(({ name, sessions }) => `${name} ${sessions.length}`)
      .join(' · '),
  ],
  contents: (overview) => [
    ...overview.trends.map((trend) => JSON.stringify([trend.id, trend.name, trend.subTrends, trend.sessions])),
    ...claimsOf(overview).map(({ text }) => text),
    ...textsOf(overview),
  ],
  without: withoutDocument,
  parse: (value) => TrendsOverviewSchema.safeParse(value).data,
};

/** The day of a collection's issue: that under which it is published, else the last of its documents; none when it has none. */
async function lastDayOf(open: OpenWorkspace, asOf?: Day, id?: CollectionId): Promise<readonly Day[]> {
  if (id === undefined) return [];
  const published = open.decisionsAt(asOf).published.find((issue) => issue.publication === 'trends-overview' && issue.collection === id);
  if (published) return [published.date];
  const heads = await headsOfCollection(collectionNamed(id, open), asOf, { store: open.store, decisions: open.decisionsAt(asOf) });
  const days = heads.map(({ day }) => day).sort();
  return days.slice(-1);
}

/** The day under which the overview of a collection is made; raises `collection-empty` where there is nothing to make it of. */
export async function dateOfOverview(id: CollectionId, asOf: Day | undefined, open: OpenWorkspace): Promise<Day> {
  const [day] = await lastDayOf(open, asOf, id);
  if (day !== undefined) return day;
  throw new PingmoError({
    code: 'collection-empty',
    attempt: `make the overview of "${id}"`,
    reason: asOf === undefined ? 'the collection holds no documents' : `the collection held no documents by the end of ${asOf}`,
    remedy: `See with \`pingmo collection show ${id}\` what it is made of; \`pingmo collect\` brings what is new.`,
  });
}

/** The collection of an id; raises `collection-unknown`. */
export function collectionNamed(id: string, { workspace }: OpenWorkspace): CollectionConfig {
  return configuredCollection(workspace.configuration.collections, id);
}

async function draftOverview({ collection, date, language, asOf }: IssueKey, open: OpenWorkspace): Promise<TrendsOverview> {
  if (collection === undefined) throw new Error('An overview is made of a collection');
  const wanted = { collection: collectionNamed(collection, open), date, language, ...(asOf === undefined ? {} : { asOf }) };
  return composeOverview(await gatherCollection(wanted, await gatheringOf(open, asOf)));
}
