/** An item of a labelled set: the story that it belongs to, and the one that was found. */
export interface Judged {
  readonly truth: string;
  readonly found: string;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The middle 95% of F1 over resamples of whole stories (bootstrap; stories, since their items are not independent). */
  readonly low: number;
  readonly high: number;
}

/** What one story adds to both sides of a precision and a recall. */
interface Share {
  readonly right: number;
  readonly found: number;
  readonly rightToFind: number;
  readonly toFind: number;
}

const RESAMPLES = 1000;

function scoreOf(shares: readonly Share[], random: () => number): Score {
  const resampled = Array.from({ length: RESAMPLES }, () => ratesOf(shares.map(() => shares[Math.floor(random() * shares.length)]!)).f1).sort((a, b) => a - b);
  return { ...ratesOf(shares), low: resampled[Math.floor(RESAMPLES * 0.025)]!, high: resampled[Math.floor(RESAMPLES * 0.975)]! };
}

function ratesOf(shares: readonly Share[]): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const sum = (side: keyof Share): number => shares.reduce((total, share) => total + share[side], 0);
  const precision = sum('found') === 0 ? 1 : sum('right') / sum('found');
  const recall = sum('toFind') === 0 ? 1 : sum('rightToFind') / sum('toFind');
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/**
 * B-cubed (Bagga and Baldwin 1998) over the items of the stories that `among` admits: the purity of an item's cluster and the part of its
 * story that is found with it. What does not belong counts against a cluster wherever it comes from.
 */
export function bCubed(items: readonly Judged[], random: () => number, among: (truth: string) => boolean = () => true): Score {
  const sizes = new Map<string, number>();
  const count = (key: string): void => void sizes.set(key, (sizes.get(key) ?? 0) + 1);
  for (const { truth, found } of items) {
    count(`truth ${truth}`);
    count(`found ${found}`);
    count(`both ${truth} ${found}`);
  }
  const shares = [...byStory(items, among)].map(([truth, members]) => {
    const both = members.map(({ found }) => sizes.get(`both ${truth} ${found}`)!);
    const purity = members.reduce((sum, { found }, at) => sum + both[at]! / sizes.get(`found ${found}`)!, 0);
    const part = both.reduce((sum, size) => sum + size / sizes.get(`truth ${truth}`)!, 0);
    return { right: purity, found: members.length, rightToFind: part, toFind: members.length };
  });
  return scoreOf(shares, random);
}

/** Over pairs with an item of the stories that `among` admits, or those of them that `pairs` admits: of the pairs put together, the part that belongs together, and the reverse. */
export function pairwise<Item extends Judged>(
  items: readonly Item[],
  random: () => number,
  among: (truth: string) => boolean = () => true,
  pairs: (a: Item, b: Item) => boolean = () => true,
): Score {
  const shares = [...byStory(items, among)].map(([truth, members]) => {
    let [right, wrong, toFind] = [0, 0, 0];
    for (const [at, a] of members.entries()) {
      for (const b of members.slice(at + 1)) {
        if (!pairs(a, b)) continue;
        toFind += 1;
        if (a.found === b.found) right += 1;
      }
      // A wrong pair of two admitted stories is half of each one's fault.
      for (const b of items) if (b.truth !== truth && b.found === a.found && pairs(a, b)) wrong += among(b.truth) ? 0.5 : 1;
    }
    return { right, found: right + wrong, rightToFind: right, toFind };
  });
  return scoreOf(shares, random);
}

function byStory<Item extends Judged>(items: readonly Item[], among: (truth: string) => boolean): ReadonlyMap<string, readonly Item[]> {
  const stories = new Map<string, Item[]>();
  for (const item of items) if (among(item.truth)) stories.set(item.truth, [...(stories.get(item.truth) ?? []), item]);
  return stories;
}
