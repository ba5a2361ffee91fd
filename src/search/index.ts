/**
 * SEARCH: from a reader's words to documents, best first, each with the sentence that answers.
 * In: a query, conditions, the store, names that mean the same, those that the editor joined or parted. Out: results with a verbatim passage and the names that were found.
 * Never: changes the store, draws on documents or names not yet known on the day asked for, or guesses what was meant.
 */
export { searchDocuments, type SearchResult } from './search-documents.js';
export { namesHeld } from './names-held.js';
export { reviewAliases, type ReviewedAlias } from './reviewed-aliases.js';
