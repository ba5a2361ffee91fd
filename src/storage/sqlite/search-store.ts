import type { IndexClause, SearchHit, SearchStore } from '../contracts.js';
import type { Connection } from './connection.js';
import { conditionOf } from './document-filter.js';

/** A word in the title tells what a text is about, one in the body only that it is mentioned. */
const TITLE_WEIGHT = 3;
const BODY_WEIGHT = 1;
const DEFAULT_LIMIT = 20;

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

function alternative({ tokens, phrase }: IndexClause['anyOf'][number]): string {
  return phrase ? quoted(tokens.join(' ')) : `(${tokens.map(quoted).join(' AND ')})`;
}

/** In the query language of FTS5; undefined when there is nothing to look for. */
function expressionOf(clauses: readonly IndexClause[]): string | undefined {
  const parts = clauses
    .map(({ anyOf }) =>
      anyOf
        .filter(({ tokens }) => tokens.length > 0)
        .map(alternative)
        .join(' OR '),
    )
    .filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts.map((part) => `(${part})`).join(' AND ');
}

export function createSearchStore(connection: Connection): SearchStore {
  return {
    async match(query, { limit = DEFAULT_LIMIT, ...filter }) {
      const expression = expressionOf(query.clauses);
      if (expression === undefined) return [];
      const { sql, values } = conditionOf(filter);
      const required = query.unscored && expressionOf([query.unscored]);
      // The plus keeps SQLite from running the first match once for every row of the second.
      const narrowed = required === undefined ? '' : 'AND +words.rowid IN (SELECT rowid FROM words WHERE words MATCH :required)';
      // FTS5 gives the best the lowest number: https://sqlite.org/fts5.html#the_bm25_function
      return connection.all<SearchHit>(
        `SELECT d.id AS id, -bm25(words, ${TITLE_WEIGHT}, ${BODY_WEIGHT}) AS score FROM words JOIN document d ON d.n = words.rowid
         WHERE words MATCH :expression ${narrowed} AND ${sql} ORDER BY score DESC, d.id LIMIT :limit`,
        { ...values, expression, limit, ...(required === undefined ? {} : { required }) },
      );
    },
  };
}
