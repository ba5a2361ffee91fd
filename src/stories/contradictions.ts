import { differenceOf, FEATURE_KINDS, haveOneUnit, kindOf, nameOfVersion } from './encoding.js';
import { rarityOf } from './window.js';
import type { WeighedEntry } from './weighing.js';

/** Amounts of money that differ by no more are one sum, rounded or converted. */
const SAME_SUM = 0.05;

/**
 * How many things speak against two documents telling of one event, 0 to 4: each is about another paper; other versions of the same
 * name; other sums of money; the rarest proper name of each title is missing in the other document.
 */
export function contradictionsBetween(a: WeighedEntry, b: WeighedEntry): number {
  return Number(haveOtherPapers(a, b)) + Number(haveOtherVersions(a, b)) + Number(haveOtherSums(a, b)) + Number(lacksSubject(a, b) && lacksSubject(b, a));
}

export function haveOtherVersions(a: WeighedEntry, b: WeighedEntry): boolean {
  const versionsOfB = keysOfKind(b, FEATURE_KINDS.version);
  if (versionsOfB.length === 0) return false;
  const agreed = new Set<number>();
  const contested = new Set<number>();
  for (const version of keysOfKind(a, FEATURE_KINDS.version)) {
    for (const other of versionsOfB) {
      if (version === other) agreed.add(nameOfVersion(version));
      else if (nameOfVersion(version) === nameOfVersion(other)) contested.add(nameOfVersion(version));
    }
  }
  return [...contested].some((name) => !agreed.has(name));
}

/** Each names a paper of its own. An arXiv id and a DOI are not compared: one paper may have both. */
export function haveOtherPapers(a: WeighedEntry, b: WeighedEntry): boolean {
  return [FEATURE_KINDS.arxiv, FEATURE_KINDS.doi].some((kind) => {
    const papersOfB = keysOfKind(b, kind);
    if (papersOfB.length === 0) return false;
    const papersOfA = keysOfKind(a, kind);
    return papersOfA.length > 0 && !papersOfA.some((paper) => papersOfB.includes(paper));
  });
}

/** Both tell of money in one currency, and no sum is common. */
function haveOtherSums(a: WeighedEntry, b: WeighedEntry): boolean {
  const sumsOfB = keysOfKind(b, FEATURE_KINDS.money);
  if (sumsOfB.length === 0) return false;
  const pairs = [...keysOfKind(a, FEATURE_KINDS.money)].flatMap((sum) =>
    [...sumsOfB].filter((other) => haveOneUnit(sum, other)).map((other) => differenceOf(sum, other)),
  );
  return pairs.length > 0 && pairs.every((difference) => difference > SAME_SUM);
}

/** They stand together, for keys are ascending and begin with their kind. */
function keysOfKind({ entry: { table } }: WeighedEntry, kind: number): Uint32Array {
  return table.keys.subarray(firstOfKind(table.keys, kind), firstOfKind(table.keys, kind + 1));
}

/** The place of the first key of this or a higher kind. */
function firstOfKind(keys: Uint32Array, kind: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (kindOf(keys[middle]!) < kind) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rarest proper name of a's title does not occur in b; false when a names nothing. */
function lacksSubject(a: WeighedEntry, b: WeighedEntry): boolean {
  const { keys, subject, covered } = a.entry.table;
  let rarest: number | undefined;
  let highest = 0;
  for (let at = 0; at < keys.length; at++) {
    if (!subject[at] || covered[at]) continue;
    const rarity = rarityOf(a.entry.group, a.entry.featureIds[at]!);
    if (rarity > highest) [rarest, highest] = [keys[at]!, rarity];
  }
  return rarest !== undefined && !b.entry.table.keys.includes(rarest);
}
