import { checkClaim, type ClaimFault, sentencesAround } from '../evidence/index.js';
import type { Claim, Day, DocumentId, Evidence, Lang } from '../model/index.js';
import { plainText } from '../text/index.js';
import type { OpenWorkspace } from './contract.js';
import { recount } from './count.js';
import { findClaim } from './held-claims.js';
import { type Publication, collectionOf } from './press.js';
import { pressOf } from './presses.js';

/** One piece of evidence where it stands. */
export interface ShownEvidence extends Evidence {
  readonly title: string;
  readonly source: string;
  readonly url?: string;
  readonly about: readonly string[];
  readonly publishedAt?: string;
  /** The sentences before and after, as they stand; empty at an end. */
  readonly before: string;
  readonly after: string;
}

export interface ClaimAnswer {
  readonly claim: Claim;
  readonly publication: { readonly kind: Publication['kind']; readonly name: string; readonly date: Day; readonly language: Lang; readonly status: string };
  readonly evidence: readonly ShownEvidence[];
  /** What does not hold now; empty when all does. */
  readonly faults: readonly ClaimFault[];
}

/** Where a claim comes from, by its id or the unique beginning of one; raises `claim-unknown` for one that no publication made here holds. */
export async function explainClaim(id: string, open: OpenWorkspace): Promise<ClaimAnswer> {
  const { claim, made } = await findClaim(id, open);
  const evidence = await Promise.all(claim.evidence.map((piece) => showEvidence(piece, open)));
  const faults = await checkClaim(
    claim,
    (documentId: DocumentId) => open.store.documents.get(documentId),
    (query) => recount(query, undefined, open),
  );
  return {
    claim,
    publication: {
      kind: made.kind,
      name: pressOf(made.kind).nameOf(made.date, collectionOf(made)),
      date: made.date,
      language: made.language,
      status: made.status,
    },
    evidence: evidence.flatMap((piece) => piece ?? []),
    faults,
  };
}

async function showEvidence(piece: Evidence, open: OpenWorkspace): Promise<ShownEvidence | undefined> {
  const document = await open.store.documents.get(piece.documentId);
  if (!document) return undefined;
  const source = (await open.store.sources.list()).find((candidate) => candidate.id === document.sourceId);
  return {
    ...piece,
    title: document.title,
    source: source?.title ?? document.sourceId,
    ...(document.url === undefined ? {} : { url: document.url }),
    about: document.about,
    ...(document.publishedAt === undefined ? {} : { publishedAt: document.publishedAt }),
    ...sentencesAround(document, piece),
  };
}

export function describeAnswer({ claim, publication, evidence, faults }: ClaimAnswer): readonly string[] {
  return [
    claim.text,
    `${claim.tier} · ${publication.kind.replace('-', ' ')} of ${publication.name} (${publication.language}, ${publication.status})`,
    ...evidence.flatMap((piece) => [
      '',
      `${piece.source}, ${piece.publishedAt ?? 'date unknown'}: ${plainText(piece.title)}`,
      ...((piece.url ?? piece.about[0]) ? [`  ${piece.url ?? piece.about[0]}`] : []),
      `  ${piece.documentId} ${piece.field} ${piece.start}–${piece.end}`,
      ...[piece.before, `» ${piece.quote}`, piece.after].filter((line) => line !== '').map((line) => `  ${line}`),
    ]),
    ...(claim.counts ?? []).map(({ name, value, query }) => `${name} = ${value}: pingmo count '${JSON.stringify(query)}'`),
    ...faults.map((fault) => `does not hold now: ${fault.kind} ${fault.detail}`),
  ];
}
