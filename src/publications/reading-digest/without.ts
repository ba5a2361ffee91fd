import type { Claim, DigestItem, DocumentId, ReadingDigest } from '../../model/index.js';
import { coverageOf } from './coverage.js';
import { itemsOf } from './claims.js';

/** The digest without an item, and without the sentences that rest on its document. */
export function withoutDocument(digest: ReadingDigest, id: DocumentId): ReadingDigest {
  let position = 0;
  const left = (items: readonly DigestItem[]): DigestItem[] =>
    items.filter((item) => item.id !== id && holds(item.title, id)).map((item) => ({ ...withoutClaims(item, id), position: ++position }));
  const groups = digest.groups
    .map((group) => ({
      ...group,
      items: left(group.items),
      groups: group.groups.map((sub) => ({ ...sub, items: left(sub.items) })).filter(({ items }) => items.length > 0),
    }))
    .filter((group) => group.items.length > 0 || group.groups.length > 0);
  return { ...digest, summary: digest.summary.filter((claim) => holds(claim, id)), groups, coverage: coverageOf(itemsOf({ groups })) };
}

function holds(claim: Claim, id: DocumentId): boolean {
  return claim.evidence.every((evidence) => evidence.documentId !== id);
}

/** A sentence of the document may stand in another item, where the editor put it; a role that loses its last one is absent. */
function withoutClaims(item: DigestItem, id: DocumentId): DigestItem {
  const left = (claims: DigestItem['points']): DigestItem['points'] => {
    const kept = claims?.filter((claim) => holds(claim, id)) ?? [];
    return kept.length === 0 ? undefined : kept;
  };
  const { lede, thesis, points, limits, audience, numbers, posts, ...rest } = item;
  const roles = { lede: left(lede), thesis: left(thesis), points: left(points), limits: left(limits), audience: left(audience), numbers: left(numbers) };
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(roles).filter(([, claims]) => claims !== undefined)),
    ...(posts === undefined ? {} : { posts: posts.map((post) => ({ ...post, claims: left(post.claims) ?? [] })) }),
    related: item.related.filter((related) => related.id !== id),
  };
}
