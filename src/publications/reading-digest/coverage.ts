import type { DigestItem, ReadingDigest, Role } from '../../model/index.js';

/** In the order in which an item prints them. */
export const ROLES: readonly Role[] = ['lede', 'thesis', 'point', 'limit', 'audience', 'number'];

export const FIELD_OF = { lede: 'lede', thesis: 'thesis', point: 'points', limit: 'limits', audience: 'audience', number: 'numbers' } as const satisfies Record<
  Role,
  keyof DigestItem
>;

/** In how many items each role has a sentence. */
export function coverageOf(items: readonly DigestItem[]): ReadingDigest['coverage'] {
  return ROLES.map((role) => ({ role, items: items.filter((item) => item[FIELD_OF[role]] !== undefined).length, of: items.length }));
}
