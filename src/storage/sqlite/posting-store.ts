import type { DocumentId } from '../../model/index.js';
import type { DocumentPostings, FoundTerms, PostingStore } from '../contracts.js';
import type { Connection } from './connection.js';
import { conditionOf, isCopy } from './document-filter.js';

const MISSING = `
SELECT d.id AS id FROM document d WHERE (d.replaced_day IS NULL OR d.replaced_day > d.known_day)
AND NOT EXISTS (SELECT 1 FROM posting p WHERE p.n = d.n) ORDER BY d.day, d.id`;
const PUT = 'INSERT OR REPLACE INTO posting SELECT n, :kind, :terms FROM document WHERE id = :documentId';
/** A month that an identifier gives began before anybody could read of it: then the day by which it was known counts. */
const TOLD_AT = "CASE WHEN json_extract(d.head, '$.publishedCertainty') = 'identifier' THEN d.known_at ELSE coalesce(d.published_at, d.known_at) END";
const COLUMNS = `d.id AS id, d.day AS day, ${TOLD_AT} AS at, d.source_id AS sourceId, d.origin AS origin, d.language AS language,
  ${isCopy('d')} AS isCopy, p.kind AS kind, p.terms AS terms`;
/** In two long strings: half a million rows of their own take ten times as long. No key holds a line break. */
const KEYS = 'SELECT group_concat(n) AS numbers, group_concat(key, char(10)) AS keys FROM (SELECT n, key FROM term ORDER BY n)';
const SURFACES = 'SELECT n, text FROM surface WHERE n IN (SELECT value FROM json_each(:ns))';

/** Places of the two numbers of one posting. */
const PER_POSTING = 2;
/** Room for signs beside the number of a surface. */
const SIGN_BITS = 5;

type Row = Omit<DocumentPostings, 'isCopy' | 'terms'> & { readonly isCopy: number; readonly terms: Uint8Array };

/** Words whose numbers are kept; with more, they are asked for anew. */
const MOST_KEPT = 600_000;

/** The numbers of what was met, so that a bulk of documents does not ask for each word again. */
class Numbers {
  readonly #terms = new Map<string, number>();
  readonly #surfaces = new Map<string, number>();

  constructor(readonly connection: Connection) {}

  termOf(key: string): number {
    return this.#numberOf(key, this.#terms, 'term', 'key');
  }

  surfaceOf(text: string): number {
    return this.#numberOf(text, this.#surfaces, 'surface', 'text');
  }

  get isFull(): boolean {
    return this.#terms.size + this.#surfaces.size > MOST_KEPT;
  }

  #numberOf(text: string, known: Map<string, number>, table: string, column: string): number {
    let n = known.get(text);
    if (n !== undefined) return n;
    const row =
      this.connection.get<{ n: number }>(`INSERT INTO ${table} (${column}) VALUES (:text) ON CONFLICT DO NOTHING RETURNING n`, { text }) ??
      this.connection.get<{ n: number }>(`SELECT n FROM ${table} WHERE ${column} = :text`, { text });
    n = row!.n;
    known.set(text, n);
    return n;
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
      return rows.map((row) => ({ ...row, isCopy: row.isCopy === 1, terms: unpack(row.terms) }));
    },
    async keys() {
      const { numbers, keys } = connection.get<{ numbers: string | null; keys: string | null }>(KEYS)!;
      const found: (string | undefined)[] = [];
      const written = keys?.split('\n') ?? [];
      numbers?.split(',').forEach((number, at) => (found[Number(number)] = written[at]));
      return found;
    },
    async surfaces(ns) {
      const rows = connection.all<{ n: number; text: string }>(SURFACES, { ns: JSON.stringify([...ns]) });
      return new Map(rows.map(({ n, text }) => [n, text]));
    },
  };
}

function pack({ terms }: FoundTerms, numbers: Numbers): Uint8Array {
  const packed = new Uint32Array(terms.length * PER_POSTING);
  terms.forEach(({ key, surface, signs }, at) => {
    packed[at * PER_POSTING] = numbers.termOf(key);
    packed[at * PER_POSTING + 1] = (numbers.surfaceOf(surface) << SIGN_BITS) | signs;
  });
  return new Uint8Array(packed.buffer);
}

/** A copy, for the driver's bytes need not lie where whole numbers may. */
function unpack(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}
