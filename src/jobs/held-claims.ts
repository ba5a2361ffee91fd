import { PingmoError } from '../errors/index.js';
import type { Claim, ClaimId } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';
import { keptIssues } from './issues.js';
import { pressOf } from './presses.js';

/** Shorter beginnings of an id are more likely typing errors than ids. */
const SHORTEST_BEGINNING = 4;

/** Every claim of the publications that were made here, the newest first; one that stands in several comes several times. */
async function* heldClaims(open: OpenWorkspace): AsyncIterable<Claim> {
  for await (const made of keptIssues(open)) yield* pressOf(made.kind).claims(made);
}

export async function heldClaimIds(open: OpenWorkspace): Promise<ReadonlySet<ClaimId>> {
  const ids = new Set<ClaimId>();
  for await (const { id } of heldClaims(open)) ids.add(id);
  return ids;
}

/** The claim that an id, or the unique beginning of one, names; raises `claim-unknown` for one that no publication made here holds. */
export async function findClaim(id: string, open: OpenWorkspace): Promise<Claim> {
  const found = new Map<ClaimId, Claim>();
  if (id.length >= SHORTEST_BEGINNING)
    for await (const claim of heldClaims(open)) if (claim.id.startsWith(id) && !found.has(claim.id)) found.set(claim.id, claim);
  const [claim, other] = [...found.values()];
  if (claim && !other) return claim;
  throw new PingmoError({
    code: 'claim-unknown',
    attempt: `find the claim ${id}`,
    reason: other ? 'several claims begin with it' : 'no publication made in this workspace holds it',
    remedy: other
      ? 'Give more of the id.'
      : 'Make the publication that holds it first (`pingmo brief --date DAY`, `pingmo digest --week WEEK`); its JSON names each claim by `id`.',
  });
}
