import { addDays, type Day, type Trend } from '../model/index.js';
import type { CountedDocument, TermCounts } from './counts.js';
import { eachPlace } from './places.js';

/** The documents of terms, copies left aside, in the order of telling: by moment, then id. */
export type Occurrences = ReadonlyMap<number, readonly CountedDocument[]>;

/** Most sources that are named as those to which a term came after the first: the second and third show that it spread. */
const SOURCES_NAMED = 2;

/** Where these terms stand. */
export function occurrencesOf(counts: TermCounts, wanted: readonly number[]): Occurrences {
  return new Map(wanted.map((term) => [term, documentsOf(counts, term)]));
}

function documentsOf(counts: TermCounts, term: number): readonly CountedDocument[] {
  const found: CountedDocument[] = [];
  eachPlace(counts, term, (_, d) => {
    const document = counts.documents[d]!;
    if (!document.isCopy && found.at(-1) !== document) found.push(document);
  });
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** The first document, and the first one in each other source, language and community. */
export function beginningsOf(documents: readonly CountedDocument[]): Pick<Trend, 'first' | 'crossings'> {
  const { id, sourceId, origin } = documents[0]!;
  const day = toldOn(documents[0]!);
  const crossings: Trend['crossings'] = [];
  const met = { source: new Set<string>(), language: new Set<string>(), community: new Set<string>() };
  for (const document of documents) {
    for (const [into, name] of [
      ['source', document.sourceId],
      ['language', document.language],
      ['community', document.kind],
    ] as const) {
      if (met[into].has(name)) continue;
      met[into].add(name);
      if (document.id !== id && (into !== 'source' || met.source.size <= SOURCES_NAMED + 1))
        crossings.push({ into, name, day: toldOn(document), documentId: document.id });
    }
  }
  return { first: { day, documentId: id, sourceId, origin }, crossings };
}

/** The day it counts for, unless that is only the first of a month which its identifier gives. */
function toldOn({ day, at }: CountedDocument): Day {
  const told = at.slice(0, 10) as Day;
  // No zone is a day away from UTC.
  return told > addDays(day, 1) ? told : day;
}
