import { type DocumentPostings, SIGN_BITS } from '../storage/contracts.js';
import { SIGN } from './postings.js';

/**
 * Titles that come again: an issue that is delivered in parts bears its title on each of them, and is told once all the same. Answers for each
 * document, given in the order of (day, id), which of its terms stand in nothing but its title, as they did in another one of its source and day before
 * it. A document that is no more than a title is told by it.
 */
export function echoFinder(): (row: Pick<DocumentPostings, 'day' | 'sourceId' | 'isCopy' | 'terms'>) => ReadonlySet<number> {
  let today: string | undefined;
  const told = new Map<string, Set<number>>();
  return ({ day, sourceId, isCopy, terms }) => {
    if (day !== today) told.clear();
    today = day;
    const known = told.get(sourceId) ?? new Set<number>();
    told.set(sourceId, known);
    const own = titleOnly(terms);
    const echoed = new Set(own.filter((term) => known.has(term)));
    if (!isCopy) for (const term of own) known.add(term);
    return echoed;
  };
}

/** What is in the title once and nowhere else, of a document that says more than its title. */
function titleOnly(terms: Uint32Array): readonly number[] {
  const found: number[] = [];
  let says = false;
  for (let at = 0; at < terms.length; at += 2) {
    const signs = terms[at + 1]! & ((1 << SIGN_BITS) - 1);
    if (!(signs & SIGN.inTitle)) says = true;
    else if (!(signs & SIGN.repeated)) found.push(terms[at]!);
  }
  return says ? found : [];
}
