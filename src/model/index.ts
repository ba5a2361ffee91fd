/**
 * MODEL: the nouns of Pingmo, as plain readonly data with their schemas.
 * In: nothing. Out: types, zod schemas, and the few functions that belong to a type (days and periods).
 * Never: reads a clock, a file or another room.
 */
export * from './ids.js';
export * from './language.js';
export * from './time.js';
export * from './source.js';
export * from './document.js';
export * from './passage.js';
export * from './term.js';
export * from './story.js';
export * from './claim.js';
export * from './decisions.js';
export * from './configuration.js';
export * from './publication.js';
export * from './daily-brief.js';
export * from './reading-digest.js';
export * from './trends-overview.js';
export * from './count-query.js';
export * from './trend.js';
export * from './weekly-keywords.js';
