/**
 * EVIDENCE: from a claim to the passages that support it, and back.
 * In: stored documents and spans of them, templates with slots, the editor's wordings. Out: claims; for a claim, what does not hold of it.
 * Never: writes a sentence of its own, or lets one through that has no passage.
 */
export { quoteClaim, cueAt, evidenceOf, evidenceOfTitles, claimIdOf } from './quote.js';
export { reviseClaim, revisionsFor, rewordClaim, holdsText, type QuotedFrom, type Revisions } from './revise.js';
export { quotedFrom, quoteLimitOf, quoteLimitsOf, quoteRevised, statedLimitOf, viaOf, type Quoting } from './quoting.js';
export { countClaim, type CountedSlot } from './counted.js';
export { checkClaim, type ClaimFault } from './check.js';
export { QuoteBudget, type QuoteLimit, defaultQuoteLimit } from './quote-budget.js';
export { sentencesAround } from './around.js';
export { findWords } from './find-words.js';
export { viewEvidence, type EvidenceContext } from './views.js';
