/**
 * EDITING: the editor's hand, an append-only ledger of overrides.
 * In: `overrides.jsonl`. Out: the Decisions in force, on a given day or now; the lines that do not count, each with its reason.
 * Never: changes a line that stands; touches documents or publications.
 */
export { appendOverride, readLedger, type Ledger, type NewOverride } from './ledger.js';
export type { BrokenLine } from './read-lines.js';
export { decisionsOf, inForce } from './decisions.js';
export { carryOver } from './carry-over.js';
