import type { Claim, ClaimId, DocumentId, Evidence, EvidenceView, Source, SourceId, StoredDocument } from '../model/index.js';
import { plainText } from '../text/index.js';
import { sentencesAround } from './around.js';

/** What evidence is looked up in. */
export interface EvidenceContext {
  readonly documents: ReadonlyMap<DocumentId, StoredDocument>;
  readonly sources: ReadonlyMap<SourceId, Source>;
}

/** For every claim its passages among the sentences around them; none of documents that were forgotten. */
export function viewEvidence(claims: readonly Claim[], context: EvidenceContext): ReadonlyMap<ClaimId, readonly EvidenceView[]> {
  return new Map(claims.map((claim) => [claim.id, claim.evidence.flatMap((evidence) => viewPassage(evidence, context) ?? [])]));
}

function viewPassage(evidence: Evidence, { documents, sources }: EvidenceContext): EvidenceView | undefined {
  const document = documents.get(evidence.documentId);
  if (!document) return undefined;
  const source = sources.get(document.sourceId);
  const { before, after } = sentencesAround(document, evidence);
  const url = document.url ?? document.about[0];
  return {
    documentId: document.id,
    documentTitle: plainText(document.title),
    sourceTitle: source?.title ?? document.sourceId,
    role: source?.role ?? 'secondary',
    ...(document.publishedAt === undefined ? {} : { date: document.publishedAt.slice(0, 10) }),
    language: document.language,
    ...(url === undefined ? {} : { url }),
    before: plainText(before),
    after: plainText(after),
    quote: plainText(evidence.quote),
  };
}
