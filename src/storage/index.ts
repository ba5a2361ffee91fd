/**
 * STORAGE: everything that outlives a run, behind contracts.
 * In: documents with their analysis, assignments to stories, states of sources, frozen issues. Out: the same, by key, day or words.
 * Never: decides, ranks or words anything; never imports a reader or a page. SQL stands in `sqlite/` and nowhere else.
 */
export type * from './contracts.js';
export { checkStore, openStore, restoreStore, setAsideCorrupt } from './sqlite/index.js';
export type { LockHolder } from './sqlite/index.js';
