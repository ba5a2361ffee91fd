import type { DocumentId } from '../../model/index.js';
import { type DocumentPostings, type FoundTerms, type PostingStore, SIGN_BITS } from '../contracts.js';
import type { Connection } from './connection.js';
import { conditionOf, isCopy } from './document-filter.js';

const MISSING = `
SELECT d.id AS id FROM document d WHERE (d.replaced_day IS NULL OR d.replaced_day > d.known_day)
AND NOT EXISTS (SELECT 1 FROM posting p WHERE p.n = d.n) ORDER BY d.day, d.id`;
const PUT = 'INSERT OR REPLACE INTO posting SELECT n, :kind, :terms FROM document WHERE id = :documentId';
/** A month that an identifier gives began before anybody could read of it: then the day by which it was known counts. Few heads need be parsed to see it. */
const IS_OF_MONTH = `instr(d.head, '"identifier"') > 0 AND json_extract(d.head, '$.publishedCertainty') = 'identifier'`;
const TOLD_AT = `CASE WHEN ${IS_OF_MONTH} THEN d.known_at ELSE coalesce(d.published_at, d.known_at) END`;
/** In two columns: half a million fields of their own take several times as long. */
const COLUMNS = `json_array(d.id, d.day, ${TOLD_AT}, d.source_id, d.origin, d.language, ${isCopy('d')}, p.kind) AS head, p.terms AS terms`;
/** In two long strings, for the same reason; no key holds a line break. Filtered in a walk over the index of keys, which puts them in order. */
const MARKED_KEYS = `
SELECT group_concat(n) AS numbers, group_concat(key, char(10)) AS keys
FROM (SELECT n, key FROM term WHERE substr(:marked, n + 1, 1) = x'01' ORDER BY key)`;
const NUMBERS = 'SELECT n FROM term WHERE key IN (SELECT value FROM json_each(:keys))';
const SURFACES = 'SELECT n, text FROM surface WHERE n IN (SELECT value FROM json_each(:ns))';

/** Places of the two numbers of one posting. */
const PER_POSTING = 2;

interface Row {
  /** JSON of a {@link Head}. */
  readonly head: string;
  readonly terms: Uint8Array;
}

type Head = readonly [
  id: DocumentPostings['id'],
  day: DocumentPostings['day'],
  at: DocumentPostings['at'],
  sourceId: DocumentPostings['sourceId'],
  origin: string,
  language: string,
  isCopy: 0 | 1,
  kind: string,
];

/** Words whose numbers are kept; with more, they are asked for anew. */
const MOST_KEPT = 600_000;

/** The words of one table with their numbers, of those that were met. */
class Words {
  readonly #known = new Map<string, number>();
  readonly #find: string;
  readonly #last: string;
  readonly #add: string;

  constructor(
    readonly connection: Connection,
    table: string,
    column: string,
  ) {
    this.#find = `SELECT n, ${column} AS word FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(:words))`;
    this.#last = `SELECT coalesce(max(n), 0) AS n FROM ${table}`;
    this.#add = `INSERT INTO ${table} (n, ${column}) SELECT :last + 1 + key, value FROM json_each(:words)`;
  }

  get size(): number {
    return this.#known.size;
  }

  /** All words of a bulk at once, for a statement of its own for each takes several times as long; what is new is numbered in the order of meeting. */
  meet(words: Iterable<string>): void {
    const unknown = new Set<string>();
    for (const word of words) if (!this.#known.has(word)) unknown.add(wholeCharacters(word));
    for (const { n, word } of this.connection.all<{ n: number; word: string }>(this.#find, { words: JSON.stringify([...unknown]) })) {
      this.#known.set(word, n);
      unknown.delete(word);
    }
    const { n: last } = this.connection.get<{ n: number }>(this.#last)!;
    this.connection.run(this.#add, { last, words: JSON.stringify([...unknown]) });
    let n = last;
    for (const word of unknown) this.#known.set(word, ++n);
  }

  /** Of a word that was met. */
  numberOf(word: string): number {
    return this.#known.get(word) ?? this.#known.get(wholeCharacters(word))!;
  }
}

/** Half a character, which a cut may leave, is stored as the sign for what cannot be read. */
function wholeCharacters(word: string): string {
  return word.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The numbers of what was met, so that a bulk of documents does not ask for each word again. */
class Numbers {
  readonly terms: Words;
  readonly surfaces: Words;

  constructor(connection: Connection) {
    this.terms = new Words(connection, 'term', 'key');
    this.surfaces = new Words(connection, 'surface', 'text');
  }

  meet(found: readonly FoundTerms[]): void {
    this.terms.meet(found.flatMap(({ terms }) => terms.map(({ key }) => key)));
    this.surfaces.meet(found.flatMap(({ terms }) => terms.map(({ surface }) => surface)));
  }

  get isFull(): boolean {
    return this.terms.size + this.surfaces.size > MOST_KEPT;
  }
}

const numbersKept = new WeakMap<Connection, Numbers>();

function takeNumbers(connection: Connection): Numbers {
  const kept = numbersKept.get(connection);
  numbersKept.delete(connection);
  return kept === undefined || kept.isFull ? new Numbers(connection) : kept;
}

/** Removes the terms of a document and every word that no other one brought: of what is forgotten nothing may stay. */
export function forgetTerms(connection: Connection, n: number): void {
  numbersKept.delete(connection);
  const own = connection.get<{ terms: Uint8Array }>('SELECT terms FROM posting WHERE n = :n', { n });
  connection.run('DELETE FROM posting WHERE n = :n', { n });
  if (own === undefined) return;
  const terms = new Set<number>();
  const surfaces = new Set<number>();
  eachNumber(unpack(own.terms), (term, surface) => {
    terms.add(term);
    surfaces.add(surface);
  });
  for (const row of connection.all<{ terms: Uint8Array }>('SELECT terms FROM posting')) {
    eachNumber(unpack(row.terms), (term, surface) => {
      terms.delete(term);
      surfaces.delete(surface);
    });
  }
  connection.run('DELETE FROM term WHERE n IN (SELECT value FROM json_each(:ns))', { ns: JSON.stringify([...terms]) });
  connection.run('DELETE FROM surface WHERE n IN (SELECT value FROM json_each(:ns))', { ns: JSON.stringify([...surfaces]) });
}

function eachNumber(terms: Uint32Array, visit: (term: number, surface: number) => void): void {
  for (let at = 0; at < terms.length; at += PER_POSTING) visit(terms[at]!, terms[at + 1]! >>> SIGN_BITS);
}

export function createPostingStore(connection: Connection): PostingStore {
  return {
    async missing() {
      return connection.all<{ id: DocumentId }>(MISSING).map(({ id }) => id);
    },
    async put(found) {
      const numbers = takeNumbers(connection);
      await connection.transaction(() => {
        numbers.meet(found);
        for (const one of found) connection.run(PUT, { documentId: one.documentId, kind: one.kind, terms: pack(one, numbers) });
      });
      // Only now: the numbers of a transaction that fails are no numbers.
      numbersKept.set(connection, numbers);
    },
    async clear() {
      numbersKept.delete(connection);
      connection.exec('DELETE FROM posting; DELETE FROM term; DELETE FROM surface');
    },
    async list(filter) {
      const { sql, values } = conditionOf(filter);
      const rows = connection.all<Row>(`SELECT ${COLUMNS} FROM document d JOIN posting p ON p.n = d.n WHERE ${sql} ORDER BY d.day, d.id`, values);
      return documentsOf(rows);
    },
    async numbers(keys) {
      return connection.all<{ n: number }>(NUMBERS, { keys: JSON.stringify([...keys]) }).map(({ n }) => n);
    },
    async markedKeys(marked) {
      const { numbers, keys } = connection.get<{ numbers: string | null; keys: string | null }>(MARKED_KEYS, { marked })!;
      return { numbers: Int32Array.from(JSON.parse(`[${numbers ?? ''}]`) as number[]), keys: keys?.split('\n') ?? [] };
    },
    async surfaces(ns) {
      const rows = connection.all<{ n: number; text: string }>(SURFACES, { ns: JSON.stringify([...ns]) });
      return new Map(rows.map(({ n, text }) => [n, text]));
    },
  };
}

/** All heads are parsed at once: each on its own takes twice as long. */
function documentsOf(rows: readonly Row[]): readonly DocumentPostings[] {
  const heads = JSON.parse(`[${rows.map(({ head }) => head).join(',')}]`) as readonly Head[];
  return heads.map(([id, day, at, sourceId, origin, language, isCopied, kind], place): DocumentPostings => {
    return { id, day, at, sourceId, origin, language, isCopy: isCopied === 1, kind, terms: unpack(rows[place]!.terms) };
  });
}

function pack({ terms }: FoundTerms, numbers: Numbers): Uint8Array {
  const packed = new Uint32Array(terms.length * PER_POSTING);
  terms.forEach(({ key, surface, signs }, at) => {
    packed[at * PER_POSTING] = numbers.terms.numberOf(key);
    packed[at * PER_POSTING + 1] = (numbers.surfaces.numberOf(surface) << SIGN_BITS) | signs;
  });
  return new Uint8Array(packed.buffer);
}

/** A copy only where the driver's bytes lie where whole numbers may not. */
function unpack(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}
