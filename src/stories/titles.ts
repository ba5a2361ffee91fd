import type { Story } from '../model/index.js';
import type { Store } from '../storage/contracts.js';
import { decodeFeatures } from './encoding.js';
import type { Member } from './rank-facts.js';

/** The title of the most central document: whose features most of the others share, for its length; of two alike the earlier one's. */
export function centralTitle(members: readonly Member[]): string {
  const bearers = new Map<number, number>();
  for (const { features } of members) for (const feature of features) bearers.set(feature, (bearers.get(feature) ?? 0) + 1);
  let best = '';
  let highest = -1;
  for (const { head, features } of members) {
    if (head.title.trim() === '') continue;
    let shared = 0;
    for (const feature of features) shared += bearers.get(feature)! - 1;
    const centrality = shared / Math.sqrt(Math.max(1, features.size));
    if (centrality > highest) [best, highest] = [head.title, centrality];
  }
  return best;
}

/** The title that ranking gives a story: of its documents that are not copies. */
export async function titleOfStory(story: Story, store: Store): Promise<string> {
  const rows = await store.documents.analyses({ ids: story.documentIds }, ['features']);
  const members = rows.map(({ head, analysis }) => ({ head, features: new Set(decodeFeatures(analysis.features).keys) }));
  const originals = members.filter(({ head }) => head.copyOf === undefined);
  return centralTitle(originals.length > 0 ? originals : members);
}
