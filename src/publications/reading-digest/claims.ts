import type { Claim, DigestItem, ReadingDigest } from '../../model/index.js';

/** Every claim of an item, in reading order. */
export function claimsOfItem(item: Omit<DigestItem, 'minutes'>): readonly Claim[] {
  const roles = [item.lede, item.thesis, item.points, item.limits, item.audience, item.numbers];
  return [item.title, ...roles.flatMap((claims) => claims ?? []), ...(item.posts ?? []).flatMap((post) => post.claims)];
}

/** The items of a digest, in reading order. */
export function itemsOf(digest: Pick<ReadingDigest, 'groups'>): readonly DigestItem[] {
  return digest.groups.flatMap((group) => [...group.items, ...group.groups.flatMap((sub) => sub.items)]);
}

/** Every claim of a digest, in reading order. */
export function claimsOf(digest: ReadingDigest): readonly Claim[] {
  return [...digest.summary, ...itemsOf(digest).flatMap(claimsOfItem)];
}

/** What a reader sees of a claim. */
export function shownText(claim: Claim): string {
  return claim.display?.text ?? claim.text;
}
