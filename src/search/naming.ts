import type { Day } from '../model/index.js';
import type { AliasRow } from '../storage/contracts.js';
import { foldForMatching, isStopword, namesOfConcept, type GlossaryRow } from '../text/index.js';

/** A mined alias as search uses it; one that the editor accepted needs no second witness. */
export type SearchAlias = AliasRow & { readonly accepted?: boolean };

/** A stretch of a query that names something, with all of its names, its own first. */
export interface Naming {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/** One document may err or mean something else by a name; two hardly do. */
const FEWEST_WITNESSES = 2;
/** Longer names are not looked for in a query. */
const LONGEST_NAME = 60;

type NamesByKey = ReadonlyMap<string, readonly string[]>;

/** Same for AI代理 and AI 代理, agent and agents; words of three letters (ToS, bus) keep their s. */
function keyOf(name: string): string {
  const unspaced = foldForMatching(name).replace(/(?<=[\u3400-\u9fff]) (?=[0-9a-z])|(?<=[0-9a-z]) (?=[\u3400-\u9fff])/g, '');
  return /[a-z]{3}s$/.test(unspaced) && !unspaced.endsWith('ss') ? unspaced.slice(0, -1) : unspaced;
}

const rowsByGlossary = new WeakMap<readonly GlossaryRow[], ReadonlyMap<string, GlossaryRow>>();

function rowsByKey(glossary: readonly GlossaryRow[]): ReadonlyMap<string, GlossaryRow> {
  let rows = rowsByGlossary.get(glossary);
  if (rows === undefined) {
    rows = new Map(glossary.toReversed().flatMap((row) => namesOfConcept(row).map((name) => [keyOf(name), row] as const)));
    rowsByGlossary.set(glossary, rows);
  }
  return rows;
}

/** A `since` may be a month: it begins with the month's first day. */
function known(since: string | undefined, asOf: Day | undefined): boolean {
  return since === undefined || asOf === undefined || since <= asOf;
}

function partnersByKey(aliases: readonly SearchAlias[], asOf: Day | undefined): NamesByKey {
  const partners = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const key = keyOf(from);
    const list = partners.get(key);
    if (list) list.push(to);
    else partners.set(key, [to]);
  };
  for (const { name, alias, documents, since, accepted } of aliases) {
    if ((documents < FEWEST_WITNESSES && !accepted) || !known(since, asOf)) continue;
    add(name, alias);
    add(alias, name);
  }
  return partners;
}

export type FindNamings = (text: string) => readonly Naming[];

/**
 * Prepares the search for names in a query: in any case, the longest first, none inside another.
 * A glossary concept brings all of its names and their mined aliases, a mined alias its partner and the concept that the partner names; no further, for chains drift.
 */
export function namingsFinder(glossary: readonly GlossaryRow[], aliases: readonly SearchAlias[], asOf: Day | undefined): FindNamings {
  const rows = rowsByKey(glossary);
  const partners = partnersByKey(aliases, asOf);
  const conceptNames = (key: string): readonly string[] => {
    const row = rows.get(key);
    return row && known(row.since, asOf) ? namesOfConcept(row) : [];
  };
  const namesFor = (written: string): readonly string[] | undefined => {
    if (isStopword(written)) return undefined; // "to" is no ToS, "it" no IT
    const key = keyOf(written);
    const own = conceptNames(key);
    if (own.length === 0 && !partners.has(key)) return undefined;
    const others = [key, ...own.map(keyOf)].flatMap((one) => partners.get(one) ?? []);
    const further = own.length > 0 ? [] : others.flatMap((name) => conceptNames(keyOf(name)));
    return distinct([written, ...own, ...others, ...further]);
  };
  return (text) => findNamings(text, namesFor);
}

/** Each name once, whatever its case, script or hyphens. */
function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.toReversed().map((name) => [foldForMatching(name), name])).values()].toReversed();
}

function findNamings(text: string, namesFor: (written: string) => readonly string[] | undefined): readonly Naming[] {
  const namings: Naming[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!isBorder(text, start)) continue;
    for (let end = Math.min(text.length, start + LONGEST_NAME); end > start; end--) {
      const names = isBorder(text, end) ? namesFor(text.slice(start, end)) : undefined;
      if (names === undefined) continue;
      namings.push({ start, end, names });
      start = end - 1;
      break;
    }
  }
  return namings;
}

/** Not in the middle of a Latin word or number. */
function isBorder(text: string, at: number): boolean {
  return !(/[0-9A-Za-z]/.test(text[at - 1] ?? '') && /[0-9A-Za-z]/.test(text[at] ?? ''));
}
