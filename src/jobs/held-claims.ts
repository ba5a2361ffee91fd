import { PingmoError } from '../errors/index.js';
import type { Claim, ClaimId } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';
import { keptIssues } from './issues.js';
import type { Publication } from './press.js';
import { pressOf } from './presses.js';

/** Shorter beginnings of an id are more likely typing errors than ids. */
const SHORTEST_BEGINNING = 4;

/** A claim with the publication that holds it. */
export interface HeldClaim {
  readonly claim: Claim;
  readonly made: Publication;
}

/** Every claim of the publications that were made here, the newest first; one that stands in several comes several times. */
async function* heldClaims(open: OpenWorkspace): AsyncIterable<HeldClaim> {
  for await (const made of keptIssues(open)) for (const claim of pressOf(made.kind).claims(made)) yield { claim, made };
}

export async function heldClaimIds(open: OpenWorkspace): Promise<ReadonlySet<ClaimId>> {
  const ids = new Set<ClaimId>();
  for await (const { claim } of heldClaims(open)) ids.add(claim.id);
  return ids;
}

/** The claim that an id, or the unique beginning of one, names, in the newest publication that holds it; raises `claim-unknown` for one that no publication made here holds. */
export async function findClaim(id: string, open: OpenWorkspace): Promise<HeldClaim> {
  const found = new Map<ClaimId, HeldClaim>();
  if (id.length >= SHORTEST_BEGINNING)
    for await (const held of heldClaims(open)) if (held.claim.id.startsWith(id) && !found.has(held.claim.id)) found.set(held.claim.id, held);
  const [held, other] = [...found.values()];
  if (held && !other) return held;
  throw new PingmoError({
    code: 'claim-unknown',
    attempt: `find the claim ${id}`,
    reason: other ? 'several claims begin with it' : 'no publication made in this workspace holds it',
    remedy: other
      ? 'Give more of the id.'
      : 'Make the publication that holds it first (`pingmo brief --date DAY`, `pingmo digest --week WEEK`); its JSON names each claim by `id`.',
  });
}
