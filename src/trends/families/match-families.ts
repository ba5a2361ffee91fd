import type { TermId } from '../../model/index.js';
import type { Family } from './find-families.js';

/** What a family of one period and one of the next have of each other. A family's strongest term weighs 1, its n-th 1 / log2(n + 1). */
export interface FamilyShare {
  /** Ids of the two families. */
  readonly before: string;
  readonly after: string;
  /** Weighted Jaccard over terms: 1 when the same terms stand in the same order, 0 when none is common. */
  readonly alike: number;
  /** Part of the earlier family's weight whose terms stand in the later one. */
  readonly handedOn: number;
  /** Part of the later family's weight whose terms stood in the earlier one. */
  readonly inherited: number;
}

/** What became of one family or of several. */
export interface FamilyChange {
  readonly kind: 'continuation' | 'split' | 'merge' | 'birth' | 'death';
  /** Ids of the families that it was: one, none at a birth, several at a merge. */
  readonly before: readonly string[];
  /** Ids of the families that it is: one, none at a death, several at a split. */
  readonly after: readonly string[];
  /** The shares that decided it; at a birth or a death those that were too small, the most alike first. */
  readonly shares: readonly FamilyShare[];
}

/** Most of a family went, or came, one way. At most one other family can say so of it. */
const MOST = 0.5;
/** A part that is less of the whole than this is a branch of it, and the whole goes on. */
const LEAST_PART = 0.2;
/** Below it two families share a name or two. From here to 0.2, half are the same subject; above, nearly all (docs/decisions/0021-families.md). */
const LEAST_ALIKE = 0.1;

/**
 * What became of the families of a period (after Spiliopoulou and others 2006). Split: two families or more, each mostly made of the earlier one and a fifth of
 * it or more. Merge: two or more that mostly went into the later one and are each a fifth of it or more. Continuation: else, the two that are most alike to each
 * other. Births and deaths: the rest. A family may split and have a part that merges; it stands in both changes then.
 */
export function matchFamilies(before: readonly Family[], after: readonly Family[]): readonly FamilyChange[] {
  const shares = sharesOf(before, after);
  const splits = before
    .map(({ id }) => shares.filter((share) => share.before === id && share.inherited >= MOST && share.handedOn >= LEAST_PART))
    .filter(isSeveral);
  const merges = after
    .map(({ id }) => shares.filter((share) => share.after === id && share.handedOn >= MOST && share.inherited >= LEAST_PART))
    .filter(isSeveral);
  const parted = [...splits, ...merges].flat();
  const free = shares.filter((share) => !parted.some((other) => other.before === share.before || other.after === share.after));
  const pairs = free.filter((share) => share.alike >= LEAST_ALIKE && !free.some((other) => surpasses(other, share)));
  const known = new Set([...parted, ...pairs].flatMap((share) => [share.before, share.after].map((id, at) => `${at} ${id}`)));
  return [
    ...pairs.map((share) => changeOf('continuation', [share])),
    ...splits.map((parts) => changeOf('split', parts)),
    ...merges.map((parts) => changeOf('merge', parts)),
    ...after.filter(({ id }) => !known.has(`1 ${id}`)).map(({ id }) => ({ ...changeOf('birth', sharesWith(shares, 'after', id)), before: [], after: [id] })),
    ...before.filter(({ id }) => !known.has(`0 ${id}`)).map(({ id }) => ({ ...changeOf('death', sharesWith(shares, 'before', id)), before: [id], after: [] })),
  ];
}

function isSeveral(shares: readonly FamilyShare[]): boolean {
  return shares.length > 1;
}

function changeOf(kind: FamilyChange['kind'], shares: readonly FamilyShare[]): FamilyChange {
  return { kind, before: [...new Set(shares.map((share) => share.before))], after: [...new Set(shares.map((share) => share.after))], shares };
}

function sharesWith(shares: readonly FamilyShare[], side: 'before' | 'after', id: string): readonly FamilyShare[] {
  return shares.filter((share) => share[side] === id).sort((a, b) => (surpasses(a, b) ? -1 : 1));
}

/** Whether a pair that has a family in common with another is the more alike; of two alike the one with the smaller ids. */
function surpasses(one: FamilyShare, other: FamilyShare): boolean {
  if (one.before !== other.before && one.after !== other.after) return false;
  if (one.alike !== other.alike) return one.alike > other.alike;
  return `${one.before} ${one.after}` < `${other.before} ${other.after}`;
}

/** Of each two families that have a term in common. */
function sharesOf(before: readonly Family[], after: readonly Family[]): readonly FamilyShare[] {
  const laterWeights = after.map(weightsOf);
  const laterWith = new Map(after.flatMap(({ terms }, at) => terms.map((term) => [term, at] as const)));
  return before.flatMap((family) => {
    const weights = weightsOf(family);
    const met = new Set(family.terms.map((term) => laterWith.get(term)).filter((at) => at !== undefined));
    return [...met].sort((a, b) => a - b).map((at) => ({ before: family.id, after: after[at]!.id, ...compareWeights(weights, laterWeights[at]!) }));
  });
}

function weightsOf({ terms }: Family): ReadonlyMap<TermId, number> {
  return new Map(terms.map((term, at) => [term, 1 / Math.log2(at + 2)]));
}

function compareWeights(before: ReadonlyMap<TermId, number>, after: ReadonlyMap<TermId, number>): Pick<FamilyShare, 'alike' | 'handedOn' | 'inherited'> {
  const [allBefore, allAfter] = [before, after].map((weights) => [...weights.values()].reduce((sum, weight) => sum + weight, 0));
  const sums = { less: 0, before: 0, after: 0 };
  for (const [term, weight] of before) {
    const other = after.get(term);
    if (other === undefined) continue;
    sums.less += Math.min(weight, other);
    sums.before += weight;
    sums.after += other;
  }
  return { alike: sums.less / (allBefore! + allAfter! - sums.less), handedOn: sums.before / allBefore!, inherited: sums.after / allAfter! };
}
