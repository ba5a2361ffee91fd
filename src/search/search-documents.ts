import type { Day, Decisions, DocumentId, SourceId } from '../model/index.js';
import type { AliasRow, SearchFilter, SearchHit, Store } from '../storage/contracts.js';
import { foldForMatching, glossaryRows, scannerOf, type ConceptMention, type GlossaryRow, type Scan } from '../text/index.js';
import { relaxedQuery, strictQuery } from './index-query.js';
import { namingsFinder } from './naming.js';
import { choosePassage, type SearchPassage } from './passage.js';
import { parseQuery, type ParsedQuery } from './query.js';

export interface SearchResult {
  readonly id: DocumentId;
  readonly title: string;
  readonly day: Day;
  readonly sourceId: SourceId;
  readonly language: string;
  readonly url?: string;
  /** BM25; comparable among results of one query that are alike in `complete`. */
  readonly score: number;
  /** Holds everything that was asked for. Those that do come first; the rest fill up to the limit. */
  readonly complete: boolean;
  readonly passage: SearchPassage;
  /** The names found in it, of all names of what was asked for. */
  readonly matched: readonly string[];
}

export interface SearchRoom {
  readonly store: Pick<Store, 'documents' | 'search' | 'aliases'>;
  /** Ours when absent. */
  readonly glossary?: readonly GlossaryRow[];
  /** Those of the store when absent. */
  readonly aliases?: readonly AliasRow[];
  /** Names that the editor joined or parted. */
  readonly decided?: Decisions['aliases'];
}

const DEFAULT_LIMIT = 20;
/** Of what holds only a part, results under this share of the best score are chance (none of them was right in `bench/search.ts`). */
const LEAST_SHARE = 0.3;

/** Documents that a reader's words find, best first. */
export async function searchDocuments(
  query: string,
  filter: SearchFilter,
  { store, glossary = glossaryRows, aliases, decided = [] }: SearchRoom,
): Promise<readonly SearchResult[]> {
  const parsed = parseQuery(query, namingsFinder(glossary, aliases ?? (await store.aliases.list(filter.asOf)), filter.asOf, decided));
  const hits = await findHits(parsed, filter, store);
  const documents = await store.documents.list({ ids: hits.map(({ id }) => id), ...(filter.asOf ? { asOf: filter.asOf } : {}) });
  const byId = new Map(documents.map((document) => [document.id, document]));
  const { scan, names } = scanFor(parsed);
  return hits.map(({ id, score, complete }) => {
    const document = byId.get(id)!;
    const { title, day, sourceId, language, url } = document;
    const found = { inTitle: scan(title), inBody: scan(document.body) };
    const matched = [...new Set([...found.inTitle, ...found.inBody].map((mention) => names.get(mention.id)!.name))];
    const byWanted = (mention: ConceptMention): ConceptMention => ({ ...mention, id: names.get(mention.id)!.wanted });
    const passage = choosePassage(document, { inTitle: found.inTitle.map(byWanted), inBody: found.inBody.map(byWanted) });
    return { id, title, day, sourceId, language, ...(url === undefined ? {} : { url }), score, complete, passage, matched };
  });
}

type Hit = SearchHit & { readonly complete: boolean };

async function findHits(parsed: ParsedQuery, filter: SearchFilter, { search }: Pick<Store, 'search'>): Promise<readonly Hit[]> {
  const limit = filter.limit ?? DEFAULT_LIMIT;
  const complete = (await search.match(strictQuery(parsed), { ...filter, limit })).map((hit): Hit => ({ ...hit, complete: true }));
  const enough = { never: 0, rather: 1, always: limit }[parsed.inPart];
  if (complete.length >= enough) return complete;
  const seen = new Set(complete.map(({ id }) => id));
  const found = await search.match(relaxedQuery(parsed), { ...filter, limit });
  const others = found.filter(({ id, score }) => !seen.has(id) && score >= found[0]!.score * LEAST_SHARE);
  return [...complete, ...others.slice(0, limit - complete.length).map((hit): Hit => ({ ...hit, complete: false }))];
}

/** A scan whose mentions bear the number of a name; `wanted` tells which of the things asked for it names. */
function scanFor({ wanted }: ParsedQuery): { readonly scan: Scan; readonly names: ReadonlyMap<string, { readonly name: string; readonly wanted: string }> } {
  const names = new Map<string, { name: string; wanted: string }>();
  const entries = wanted.flatMap((want, which) =>
    want.names.map((name, at) => {
      const id = `${which}.${at}`;
      names.set(id, { name, wanted: String(which) });
      // What the reader typed counts in any case; other names as the glossary writes them.
      return { id, name: at === 0 ? foldForMatching(name) : name };
    }),
  );
  return { scan: scannerOf(entries), names };
}
