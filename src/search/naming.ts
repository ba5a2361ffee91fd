import type { Day, Decisions } from '../model/index.js';
import type { AliasRow } from '../storage/contracts.js';
import { foldForMatching, isStopword, namesOfConcept, type GlossaryRow } from '../text/index.js';

/** A stretch of a query that names something, with all of its names, its own first. */
export interface Naming {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/** One document may err or mean something else by a name; two hardly do. */
export const FEWEST_WITNESSES = 2;

/** Longer names are not looked for in a query. */
const LONGEST_NAME = 60;

interface Folded {
  /** As names are compared: folded, and without the space between Chinese and Latin letters. */
  readonly text: string;
  /** Where each unit of it stood before. */
  readonly offsets: readonly number[];
}

const HAN = /[\u3400-\u9fff]/;
const LETTER_OR_DIGIT = /[0-9a-z]/;

function fold(text: string): Folded {
  const folded = foldForMatching(text);
  const offsets: number[] = [];
  for (let i = 0; i < folded.length; i++) if (folded[i] !== ' ' || !isScriptBorder(folded[i - 1], folded[i + 1])) offsets.push(i);
  return { text: offsets.map((i) => folded[i]).join(''), offsets: [...offsets, folded.length] };
}

function isScriptBorder(left = '', right = ''): boolean {
  return (HAN.test(left) && LETTER_OR_DIGIT.test(right)) || (LETTER_OR_DIGIT.test(left) && HAN.test(right));
}

/** Same for agent and agents; words of three letters (ToS, bus) keep their s. */
function singular(folded: string): string {
  return folded.endsWith('s') && /[a-z]{3}s$/.test(folded) && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}

function keyOf(name: string): string {
  return singular(fold(name).text);
}

/** What stands under a key, and the first two units of all keys, by which most places of a query are passed over. */
class ByKey<T> {
  readonly #values = new Map<string, T>();
  readonly #beginnings = new Set<string>();

  get(key: string): T | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: T): void {
    this.#values.set(key, value);
    this.#beginnings.add(key.slice(0, 2));
  }

  mayBegin(beginning: string): boolean {
    return this.#beginnings.has(beginning);
  }
}

const rowsByGlossary = new WeakMap<readonly GlossaryRow[], ByKey<GlossaryRow>>();

function rowsOf(glossary: readonly GlossaryRow[]): ByKey<GlossaryRow> {
  let rows = rowsByGlossary.get(glossary);
  if (rows === undefined) {
    rows = new ByKey<GlossaryRow>();
    for (const row of glossary.toReversed()) for (const name of namesOfConcept(row)) rows.set(keyOf(name), row);
    rowsByGlossary.set(glossary, rows);
  }
  return rows;
}

/** A `since` may be a month: it begins with the month's first day. */
function known(since: string | undefined, asOf: Day | undefined): boolean {
  return since === undefined || asOf === undefined || since <= asOf;
}

function partnersOf(aliases: readonly AliasRow[], asOf: Day | undefined): ByKey<string[]> {
  const partners = new ByKey<string[]>();
  for (const { name, alias, documents, since } of aliases) {
    if (documents >= FEWEST_WITNESSES && known(since, asOf)) addPartners(name, alias, partners);
  }
  return partners;
}

function addPartners(name: string, alias: string, partners: ByKey<string[]>): void {
  for (const [from, to] of [
    [name, alias],
    [alias, name],
  ] as const) {
    const list = partners.get(keyOf(from));
    if (list) list.push(to);
    else partners.set(keyOf(from), [to]);
  }
}

export type FindNamings = (text: string) => readonly Naming[];

/** What the editor decided about pairs of names, to join or to part them; of two decisions about one pair the later counts. */
function decidedPairs(decided: Decisions['aliases'], same: boolean): readonly Decisions['aliases'][number][] {
  return [...lastDecided(decided).values()].filter((pair) => pair.same === same);
}

/** By what names a pair, whichever way round it is written. */
export function lastDecided(decided: Decisions['aliases']): ReadonlyMap<string, Decisions['aliases'][number]> {
  return new Map(decided.map((pair) => [pairKey(pair), pair]));
}

export function pairKey({ name, alias }: { readonly name: string; readonly alias: string }): string {
  return [keyOf(name), keyOf(alias)].sort().join('\n');
}

/** The names that a name no longer stands for, by its key. */
function partedOf(decided: Decisions['aliases']): ReadonlyMap<string, ReadonlySet<string>> {
  const parted = new Map<string, Set<string>>();
  for (const { name, alias } of decidedPairs(decided, false)) {
    for (const [from, to] of [
      [keyOf(name), keyOf(alias)],
      [keyOf(alias), keyOf(name)],
    ] as const)
      parted.set(from, (parted.get(from) ?? new Set()).add(to));
  }
  return parted;
}

/**
 * Prepares the search for names in a query: in any case, the longest first, none inside another.
 * A glossary concept brings all of its names and their mined aliases, a mined alias its partner and the concept that the partner names; no further, for chains drift.
 * Names that the editor joined count like mined ones; those that he parted are not brought by each other.
 */
export function namingsFinder(
  glossary: readonly GlossaryRow[],
  aliases: readonly AliasRow[],
  asOf: Day | undefined,
  decided: Decisions['aliases'] = [],
): FindNamings {
  const rows = rowsOf(glossary);
  const partners = partnersOf(aliases, asOf);
  for (const { name, alias } of decidedPairs(decided, true)) addPartners(name, alias, partners);
  const parted = partedOf(decided);
  const conceptNames = (key: string): readonly string[] => {
    const row = rows.get(key);
    return row && known(row.since, asOf) ? namesOfConcept(row) : [];
  };
  const otherNames = (key: string): readonly string[] | undefined => {
    const own = conceptNames(key);
    if (own.length === 0 && partners.get(key) === undefined) return undefined;
    const others = [...new Set([key, ...own.map(keyOf)])].flatMap((one) => partners.get(one) ?? []);
    const further = own.length > 0 ? [] : others.flatMap((name) => conceptNames(keyOf(name)));
    return [...own, ...others, ...further].filter((name) => !parted.get(key)?.has(keyOf(name)));
  };
  return (text) => findNamings(text, otherNames, (beginning) => rows.mayBegin(beginning) || partners.mayBegin(beginning));
}

function findNamings(text: string, otherNames: (key: string) => readonly string[] | undefined, mayBegin: (beginning: string) => boolean): readonly Naming[] {
  const { text: folded, offsets } = fold(text);
  const namings: Naming[] = [];
  for (let start = 0; start < folded.length; start++) {
    if (!isBorder(folded, start) || !mayBegin(folded.slice(start, start + 2))) continue;
    for (let end = Math.min(folded.length, start + LONGEST_NAME); end > start; end--) {
      const names = isBorder(folded, end) ? otherNames(singular(folded.slice(start, end))) : undefined;
      if (names === undefined) continue;
      const span = { start: offsets[start]!, end: offsets[end - 1]! + 1 };
      const written = text.slice(span.start, span.end);
      if (isStopword(written)) continue; // "to" is no ToS, "it" no IT
      namings.push({ ...span, names: distinct([written, ...names]) });
      start = end - 1;
      break;
    }
  }
  return namings;
}

/** Each name once, whatever its case, script or hyphens. */
function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.toReversed().map((name) => [foldForMatching(name), name])).values()].toReversed();
}

/** Not in the middle of a Latin word or number. */
function isBorder(folded: string, at: number): boolean {
  return !(LETTER_OR_DIGIT.test(folded[at - 1] ?? '') && LETTER_OR_DIGIT.test(folded[at] ?? ''));
}
