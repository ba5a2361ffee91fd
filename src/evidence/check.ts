import type { Claim, CountQuery, Document, DocumentId } from '../model/index.js';
import { plainText } from '../text/index.js';

/** What does not hold of a claim. */
export interface ClaimFault {
  readonly kind: 'document-missing' | 'quote-differs' | 'text-differs' | 'count-differs';
  readonly detail: string;
}

/** Everything that is wrong with a claim, recomputed from the stored documents; empty when it holds. */
export async function checkClaim(
  claim: Claim,
  documentOf: (id: DocumentId) => Promise<Pick<Document, 'title' | 'body'> | undefined>,
  recount: (query: CountQuery) => Promise<number>,
): Promise<readonly ClaimFault[]> {
  const faults: ClaimFault[] = [];
  for (const { documentId, field, start, end, quote } of claim.evidence) {
    const document = await documentOf(documentId);
    if (!document) faults.push({ kind: 'document-missing', detail: documentId });
    else if (document[field].slice(start, end) !== quote) faults.push({ kind: 'quote-differs', detail: `${documentId} ${field} ${start}–${end}` });
  }
  if (claim.tier === 'quoted' && claim.text !== plainText(claim.evidence[0].quote)) {
    faults.push({ kind: 'text-differs', detail: claim.text });
  }
  for (const { name, value, query } of claim.counts ?? []) {
    const now = await recount(query);
    if (now !== value) faults.push({ kind: 'count-differs', detail: `${name}: ${value} printed, ${now} counted` });
  }
  return faults;
}
