import { createRequire } from 'node:module';

/** The library that reads and writes feeds. Loaded by the first feed: it takes a tenth of a second. */
export const feedsmith = (): typeof import('feedsmith') => createRequire(import.meta.url)('feedsmith') as typeof import('feedsmith');
