import type { Claim, DocumentId, WeeklyKeywords } from '../../model/index.js';
import { coverageOf } from './compose.js';

/** The issue without the sentences and counts that rest on a document; a keyword that it began is no longer said to begin anywhere else, it goes. */
export function withoutDocument(issue: WeeklyKeywords, id: DocumentId): WeeklyKeywords {
  const holds = (claim: Claim): boolean => claim.evidence.every((evidence) => evidence.documentId !== id);
  const keywords = issue.keywords
    .filter(({ first }) => first.documentId !== id)
    .map(({ definition, news, figures, ...rest }, at) => ({
      ...rest,
      position: at + 1,
      figures: figures.filter(holds),
      ...(definition !== undefined && holds(definition) ? { definition } : {}),
      ...(news !== undefined && holds(news) ? { news } : {}),
    }));
  return { ...issue, summary: issue.summary.filter(holds), keywords, coverage: coverageOf(keywords) };
}
