/** Families: terms that are told of together, and what becomes of them from period to period. */
export type { TermMatrix } from './matrix.js';
export { coverageOf, familiesOf, type Family, type FamilyCoverage } from './find-families.js';
export { matchFamilies, type FamilyChange } from './match-families.js';
