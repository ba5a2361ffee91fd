import type { DocumentId, StoredDocument } from '../../src/model/index.js';

let count = 0;
/** A document of our own words; what a test does not name does not matter to it. */
export function documentOf(parts: Partial<StoredDocument>): StoredDocument {
  count += 1;
  return {
    id: `d${String(count)
      .padStart(16, '0')
      .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}` as DocumentId,
    sourceId: `source-${count}` as StoredDocument['sourceId'],
    recordId: `${count}`,
    about: [],
    title: '',
    authors: [],
    language: 'en',
    publishedCertainty: 'stated',
    knownAt: '2025-06-25' as StoredDocument['knownAt'],
    tags: [],
    identifiers: {},
    links: [],
    body: '',
    contentHash: '',
    day: '2025-06-25' as StoredDocument['day'],
    knownDay: '2025-06-25' as StoredDocument['day'],
    origin: 'example.org',
    ...parts,
  };
}
