/** An item of a labelled set: the story that it belongs to, and the one that was found. */
export interface Judged {
  readonly truth: string;
  readonly found: string;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function scoreOf(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** What one item adds to B-cubed (Bagga and Baldwin 1998): the purity of its cluster and the part of its story found with it. */
interface ItemScore {
  readonly truth: string;
  readonly precision: number;
  readonly recall: number;
}

function itemScores(items: readonly Judged[]): readonly ItemScore[] {
  const sizes = new Map<string, number>();
  const count = (key: string): void => void sizes.set(key, (sizes.get(key) ?? 0) + 1);
  for (const { truth, found } of items) {
    count(`truth ${truth}`);
    count(`found ${found}`);
    count(`both ${truth} ${found}`);
  }
  return items.map(({ truth, found }) => {
    const both = sizes.get(`both ${truth} ${found}`)!;
    return { truth, precision: both / sizes.get(`found ${found}`)!, recall: both / sizes.get(`truth ${truth}`)! };
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanScore = (scores: readonly ItemScore[]): Score => scoreOf(mean(scores.map((score) => score.precision)), mean(scores.map((score) => score.recall)));

const RESAMPLES = 1000;

/** B-cubed with the middle 95% of its F1 over resamples of whole stories (bootstrap; stories, since their items are not independent). */
export function bCubed(items: readonly Judged[], random: () => number): Score & { readonly low: number; readonly high: number } {
  const scores = itemScores(items);
  const stories = new Map<string, ItemScore[]>();
  for (const score of scores) stories.set(score.truth, [...(stories.get(score.truth) ?? []), score]);
  const groups = [...stories.values()];
  const values = Array.from({ length: RESAMPLES }, () => meanScore(groups.flatMap(() => groups[Math.floor(random() * groups.length)]!)).f1).sort(
    (a, b) => a - b,
  );
  return { ...meanScore(scores), low: values[Math.floor(RESAMPLES * 0.025)]!, high: values[Math.floor(RESAMPLES * 0.975)]! };
}

/** Over all pairs of items, or those that `among` admits: of the pairs put together, the part that belongs together, and the reverse. */
export function pairwise<Item extends Judged>(items: readonly Item[], among: (a: Item, b: Item) => boolean = () => true): Score {
  let together = 0;
  let right = 0;
  let belonging = 0;
  for (const [at, a] of items.entries()) {
    for (const b of items.slice(at + 1)) {
      if (!among(a, b)) continue;
      if (a.truth === b.truth) belonging += 1;
      if (a.found === b.found) together += 1;
      if (a.truth === b.truth && a.found === b.found) right += 1;
    }
  }
  return scoreOf(together === 0 ? 1 : right / together, belonging === 0 ? 1 : right / belonging);
}
