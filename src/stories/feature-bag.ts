import { FEATURE_KINDS, kindOf, type Feature } from './encoding.js';

/** Collects the features of one document while it is read. */
export class FeatureBag {
  readonly #places = new Map<number, number>();
  readonly #keys: number[] = [];
  readonly #sums: number[] = [];
  readonly #covered: boolean[] = [];
  readonly #subject: boolean[] = [];

  add(key: number, weight: number): void {
    const place = this.#places.get(key);
    if (place !== undefined) {
      this.#sums[place]! += weight;
      return;
    }
    this.#places.set(key, this.#keys.length);
    this.#keys.push(key);
    this.#sums.push(weight);
    this.#covered.push(false);
    this.#subject.push(false);
  }

  cover(key: number): void {
    const place = this.#places.get(key);
    if (place !== undefined) this.#covered[place] = true;
  }

  markSubject(key: number): void {
    const place = this.#places.get(key);
    if (place !== undefined) this.#subject[place] = true;
  }

  /** At most `count`: names of the subject, numbers, versions and addresses first, then the heaviest, then the earliest. */
  strongest(count: number): readonly Feature[] {
    const places = this.#keys.length <= count ? this.#keys.keys() : this.#placesByStrength().slice(0, count);
    return [...places].map((place) => ({
      key: this.#keys[place]!,
      weight: Math.log2(1 + this.#sums[place]!),
      covered: this.#covered[place]!,
      subject: this.#subject[place]!,
    }));
  }

  /** Sorted as numbers, which is many times faster than by a comparison: kept or not, then weight in hundredths, then place. */
  #placesByStrength(): readonly number[] {
    const [most, weights] = [1 << 20, 2 ** 40];
    const strengths = Float64Array.from(this.#keys, (key, place) => {
      const isKept = this.#subject[place]! || kindOf(key) >= FEATURE_KINDS.number;
      return (isKept ? 0 : weights) - Math.round(this.#sums[place]! * 100) * most + place;
    });
    return Array.from(strengths.sort(), (strength) => ((strength % most) + most) % most);
  }
}
