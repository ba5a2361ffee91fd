/**
 * DOCUMENTS: raw items become documents.
 * In: items as their sources gave them. Out: documents with title, date, language, address and Markdown body; lists as their items; near-copies linked.
 * Never: fetches, stores, or changes a body once it has an id.
 */
export { createDocuments, createDocument, type Created, type DocumentContext } from './create-documents.js';
export { recordOf } from './part-document.js';
export { splitList } from './split.js';
export { originOf, identifyDocument, contentHashOf } from './identity.js';
export { canonicalUrl } from './urls.js';
export { signatureOf } from './signature.js';
export { COPY_WINDOW_DAYS, findCopies, type CopyEntry, type BodyLookup } from './near-copies.js';
