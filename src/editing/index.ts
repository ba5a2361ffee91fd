/**
 * EDITING: the editor's hand, an append-only ledger of overrides.
 * In: `overrides.jsonl`. Out: the Decisions in force, on a given day or now.
 * Never: changes a line that stands; touches documents or publications.
 */
export { appendOverride, readLedger, type Ledger, type NewOverride } from './ledger.js';
export { decisionsOf } from './decisions.js';
