import { EdgeQueue } from './edge-queue.js';
import { strengthOf } from './strength.js';
import type { WeighedEntry } from './weighing.js';

export interface ClusteringTask {
  /** What is to be joined: first the stories that stand, then each document of the day for itself. */
  readonly clusters: readonly (readonly WeighedEntry[])[];
  /** How many of the clusters are stories. */
  readonly stories: number;
  /** Of each document of the day: the sums of its strengths with the documents of every cluster that stands before it. */
  readonly sums: readonly Float64Array[];
  /** Pairs of clusters that belong together whatever their texts. */
  readonly joined: readonly (readonly [number, number])[];
}

/**
 * Average-link agglomeration: the two clusters whose documents have the highest mean strength are joined first, and so on while a mean
 * is at least 1; of two alike those that stand earlier. So one likeness does not make a chain. Two stories are compared only when a
 * document of the day has brought them together. Out: the numbers of the clusters that make one story, for each.
 */
export function agglomerate(task: ClusteringTask): readonly (readonly number[])[] {
  const run = new Agglomeration(task);
  for (const [a, b] of task.joined) run.joinOwners(a, b);
  run.joinWhileStrong();
  return run.result();
}

class Agglomeration {
  readonly #clusters: readonly (readonly WeighedEntry[])[];
  readonly #stories: number;
  readonly #sums: readonly Float64Array[];
  /** Sums between stories, as far as they were needed; by {@link #pair}. */
  readonly #storySums = new Map<number, number>();
  readonly #parts: number[][];
  readonly #sizes: number[];
  /** Raised when a cluster changes, so that older edges to it are known to be void. */
  readonly #ages: Uint32Array;
  readonly #edges = new EdgeQueue();

  constructor({ clusters, stories, sums }: ClusteringTask) {
    this.#clusters = clusters;
    this.#stories = stories;
    this.#sums = sums;
    this.#parts = clusters.map((_, at) => [at]);
    this.#sizes = clusters.map((cluster) => cluster.length);
    this.#ages = new Uint32Array(clusters.length);
    for (let high = stories; high < clusters.length; high++) {
      const sumsOfHigh = sums[high - stories]!;
      for (let low = 0; low < high; low++) if (sumsOfHigh[low]! >= 1) this.#offer(low, high);
    }
  }

  joinOwners(a: number, b: number): void {
    const [x, y] = [a, b].map((cluster) => this.#parts.findIndex((parts) => parts.includes(cluster)));
    if (x !== y) this.#join(Math.min(x!, y!), Math.max(x!, y!));
  }

  joinWhileStrong(): void {
    for (let edge = this.#edges.pop(); edge !== undefined; edge = this.#edges.pop()) {
      const { low, high, age } = edge;
      if (this.#isAlive(low) && this.#isAlive(high) && this.#ages[low]! + this.#ages[high]! === age) this.#join(low, high);
    }
  }

  result(): readonly (readonly number[])[] {
    return this.#parts.filter((parts) => parts.length > 0);
  }

  #isAlive(cluster: number): boolean {
    return this.#sizes[cluster]! > 0;
  }

  /** The sum of strengths between the documents of two clusters; 0 for two stories that nothing has brought together. */
  #sum(low: number, high: number): number {
    return high < this.#stories ? (this.#storySums.get(this.#pair(low, high)) ?? 0) : this.#sums[high - this.#stories]![low]!;
  }

  #raiseSum(low: number, high: number, by: number): void {
    if (high < this.#stories) this.#storySums.set(this.#pair(low, high), this.#sum(low, high) + by);
    else this.#sums[high - this.#stories]![low]! += by;
  }

  #pair(low: number, high: number): number {
    return high * this.#stories + low;
  }

  /** `high` goes into `low`: a story keeps its number, and of two stories the older. */
  #join(low: number, high: number): void {
    for (let other = 0; other < this.#parts.length; other++) {
      if (other !== low && other !== high && this.#isAlive(other)) this.#passOn(low, high, other);
    }
    this.#parts[low]!.push(...this.#parts[high]!);
    this.#parts[high] = [];
    this.#sizes[low]! += this.#sizes[high]!;
    this.#sizes[high] = 0;
    this.#ages[low]!++;
    for (let other = 0; other < this.#parts.length; other++) {
      if (other !== low && this.#isAlive(other)) this.#offer(Math.min(low, other), Math.max(low, other));
    }
  }

  /** What `high` has in common with `other` goes to `low`. Two stories are compared when what ties them is strong itself. */
  #passOn(low: number, high: number, other: number): void {
    const [first, second] = [Math.min(low, other), Math.max(low, other)];
    const sum = this.#sum(Math.min(high, other), Math.max(high, other));
    if (second < this.#stories && !this.#storySums.has(this.#pair(first, second))) {
      if (sum < this.#sizes[high]! * this.#sizes[other]!) return;
      this.#raiseSum(first, second, sumOfStrengths(this.#clusters[first]!, this.#clusters[second]!));
    }
    this.#raiseSum(first, second, sum);
  }

  #offer(low: number, high: number): void {
    const mean = this.#sum(low, high) / (this.#sizes[low]! * this.#sizes[high]!);
    if (mean >= 1) this.#edges.push({ mean, low, high, age: this.#ages[low]! + this.#ages[high]! });
  }
}

function sumOfStrengths(a: readonly WeighedEntry[], b: readonly WeighedEntry[]): number {
  return a.reduce((sum, one) => b.reduce((inner, other) => inner + strengthOf(one, other), sum), 0);
}
