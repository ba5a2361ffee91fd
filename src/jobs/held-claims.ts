import { PingmoError } from '../errors/index.js';
import type { Claim, ClaimId, DocumentId, Lang } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';
import { keptIssues } from './issues.js';
import { type Publication, collectionOf, seriesOf } from './press.js';
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

/** The documents on which each claim stands, in any publication that was made here. */
export async function documentsOfHeldClaims(open: OpenWorkspace): Promise<ReadonlyMap<ClaimId, ReadonlySet<DocumentId>>> {
  const documents = new Map<ClaimId, Set<DocumentId>>();
  for await (const { claim } of heldClaims(open)) {
    const known = documents.get(claim.id) ?? new Set();
    for (const { documentId } of claim.evidence) known.add(documentId);
    documents.set(claim.id, known);
  }
  return documents;
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

/** A publication in one language, whatever its period. */
export interface Edition {
  readonly publication: Publication['kind'];
  readonly language: Lang;
}

/** In which editions a claim stands as they were last made; else, when it stands in none any more, in that in which it was found. */
export async function editionsHolding({ claim, made }: HeldClaim, open: OpenWorkspace): Promise<readonly Edition[]> {
  const editions = new Map<string, Edition>();
  const seen = new Set<string>();
  // Of each issue the form that was made last comes first.
  for await (const form of keptIssues(open)) {
    const { kind, date, language } = form;
    const issue = `${seriesOf(kind, collectionOf(form))} ${date} ${language}`;
    if (seen.has(issue)) continue;
    seen.add(issue);
    const ids = pressOf(kind)
      .claims(form)
      .map(({ id }) => id);
    if (ids.includes(claim.id)) editions.set(`${kind} ${language}`, { publication: kind, language });
  }
  return editions.size > 0 ? [...editions.values()] : [{ publication: made.kind, language: made.language }];
}
