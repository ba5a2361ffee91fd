import { conceptsIn } from './concepts.js';
import { glossaryRows, type GlossaryRow } from './glossary.js';
import type { TermFacts } from './term-domains.js';
import { termKey } from './term-mentions.js';

/** Whom a term is named with. */
export interface TermSubject {
  readonly row: GlossaryRow;
  /** Documents, of all looked at, in which both are named in one sentence or title. */
  readonly documents: number;
  readonly of: number;
}

const PARTIES: ReadonlySet<GlossaryRow['kind']> = new Set(['company', 'organisation', 'person']);
/** One document proves nothing. */
const FEWEST_DOCUMENTS = 2;
/** Part of the documents in which it must be named. Chosen on the half for choosing of bench/term-labels. */
const LEAST_SHARE = 0.2;

let parties: ReadonlyMap<string, GlossaryRow> | undefined;

/** The organisation or person that stands in the same sentence or title most often; undefined when none does often enough, which is an answer. */
export function subjectOfTerm({ names, contexts }: TermFacts): TermSubject | undefined {
  parties ??= new Map(glossaryRows.filter(({ kind }) => PARTIES.has(kind)).map((row) => [row.id, row]));
  const own = new Set(names.map(termKey));
  const documents = new Map<GlossaryRow, number>();
  for (const { title, sentence } of contexts) {
    for (const id of new Set(conceptsIn(`${title}\n${sentence}`).map((mention) => mention.id))) {
      const row = parties.get(id);
      if (row && ![...row.en, ...row.hans].some((name) => own.has(termKey(name)))) documents.set(row, (documents.get(row) ?? 0) + 1);
    }
  }
  const [best] = [...documents].sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1));
  if (!best || best[1] < FEWEST_DOCUMENTS || best[1] < contexts.length * LEAST_SHARE) return undefined;
  return { row: best[0], documents: best[1], of: contexts.length };
}
