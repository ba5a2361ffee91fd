import { FEATURE_KINDS, kindOf, type Feature } from './encoding.js';

interface Draft {
  sum: number;
  covered: boolean;
  subject: boolean;
}

/** Collects the features of one document while it is read. */
export class FeatureBag {
  readonly #drafts = new Map<number, Draft>();

  add(key: number, weight: number): void {
    const draft = this.#drafts.get(key);
    if (draft) draft.sum += weight;
    else this.#drafts.set(key, { sum: weight, covered: false, subject: false });
  }

  cover(key: number): void {
    const draft = this.#drafts.get(key);
    if (draft) draft.covered = true;
  }

  markSubject(key: number): void {
    const draft = this.#drafts.get(key);
    if (draft) draft.subject = true;
  }

  /** At most `count`: names of the subject, numbers, versions and addresses first, then the heaviest, then the earliest. */
  strongest(count: number): readonly Feature[] {
    const all = [...this.#drafts].map(([key, { sum, covered, subject }]) => ({
      key,
      sum,
      covered,
      subject,
      kept: subject || kindOf(key) >= FEATURE_KINDS.number,
    }));
    if (all.length > count) all.sort((a, b) => Number(b.kept) - Number(a.kept) || b.sum - a.sum);
    return all.slice(0, count).map(({ key, sum, covered, subject }) => ({ key, weight: Math.log2(1 + sum), covered, subject }));
  }
}
