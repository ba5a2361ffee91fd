import type { Day, Decisions } from '../model/index.js';
import type { AliasRow } from '../storage/contracts.js';
import { glossaryRows, type GlossaryRow, namesOfConcept, termKey } from '../text/index.js';

/** Which names are one term. Keys are those of `termKey`. */
export interface SameNames {
  /** The key under which a name is counted: its own when it has no other. */
  rootOf(key: string): string;
  /** The concept of the glossary that is counted under a root. */
  conceptOf(root: string): GlossaryRow | undefined;
  /** All keys that are joined to another. */
  readonly joined: readonly string[];
}

/** One document may err or mean something else by a name; two hardly do. */
const FEWEST_WITNESSES = 2;
/** A name that documents explain in several ways is joined only to what most of them mean. */
const MEANT_BY = 0.5;
/** Shorter abbreviations (PO, SD) mean too much: so many documents have to agree. */
const SHORT_ABBREVIATION = { length: 2, witnesses: 5 };

/** Names that mean a concept of the glossary in texts on technology, though a text that holds one need not be about it. */
const LOOSE_NAMES: Readonly<Record<string, readonly string[]>> = {
  token: ['token'],
  terminal: ['terminal', '终端', '终端机'],
  'ai-agent': ['agent', '代理程式'],
};

/** A concept of the glossary with the keys of its names. */
interface FoldedConcept {
  readonly row: GlossaryRow;
  readonly keys: readonly string[];
  readonly loose: readonly string[];
}

let folded: readonly FoldedConcept[] | undefined;

/** Folded once: it takes longer than all that is made of it. */
function foldedConcepts(): readonly FoldedConcept[] {
  folded ??= glossaryRows.map((row) => ({ row, keys: namesOfConcept(row).map(termKey), loose: (LOOSE_NAMES[row.id] ?? []).map(termKey) }));
  return folded;
}

/** The keys of all names of the glossary. */
export function glossaryKeys(): readonly string[] {
  return foldedConcepts().flatMap(({ keys }) => keys);
}

type Decided = Pick<Decisions['aliases'][number], 'name' | 'alias' | 'same'>;

/** The names of the glossary, those that documents give for one thing, and what the editor joined and parted; as known by `asOf`. */
export function sameNames(aliases: readonly AliasRow[], decided: readonly Decided[], asOf: Day | undefined): SameNames {
  const parents = new Map<string, string>();
  const concepts = new Map<string, GlossaryRow>();
  const parted = new Set(decided.filter(({ same }) => !same).map(pairOf));
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  const join = (key: string, other: string, isDecided: boolean): void => {
    const [root, from] = [rootOf(key), rootOf(other)];
    // That two things of the glossary are one only the editor can say.
    if (root === from || (!isDecided && concepts.has(root) && concepts.has(from))) return;
    // A concept keeps its root; else the name that sorts first, whatever came first.
    const [kept, gone] = concepts.has(root) || (!concepts.has(from) && root < from) ? [root, from] : [from, root];
    parents.set(gone, kept);
  };
  for (const { row, keys, loose } of foldedConcepts()) {
    if (row.since !== undefined && asOf !== undefined && row.since > asOf) continue;
    const [first, ...others] = [...keys, ...loose];
    if (first === undefined || rootOf(first) !== first || concepts.has(first)) continue;
    concepts.set(first, row);
    // Of a name that two concepts share the first is meant.
    for (const key of others) if (!parents.has(key) && !concepts.has(key) && !parted.has(joinedKey(first, key))) parents.set(key, first);
  }
  for (const { name, alias } of minedPairs(aliases)) if (!parted.has(joinedKey(name, alias))) join(name, alias, false);
  for (const { same, name, alias } of decided) if (same && !parted.has(joinedKey(termKey(name), termKey(alias)))) join(termKey(name), termKey(alias), true);
  return { rootOf, conceptOf: (root) => concepts.get(root), joined: [...parents.keys(), ...new Set([...parents.values(), ...concepts.keys()])] };
}

function joinedKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function pairOf({ name, alias }: { readonly name: string; readonly alias: string }): string {
  return joinedKey(termKey(name), termKey(alias));
}

/** Pairs that enough documents give, best witnessed first. */
function minedPairs(aliases: readonly AliasRow[]): readonly { readonly name: string; readonly alias: string }[] {
  const witnesses = new Map<string, number>();
  const given = new Map<string, number>();
  for (const row of aliases) {
    const [name, alias] = [termKey(row.name), termKey(row.alias)];
    if (name === alias || name === '' || alias === '') continue;
    const pair = joinedKey(name, alias);
    witnesses.set(pair, (witnesses.get(pair) ?? 0) + row.documents);
    for (const key of [name, alias]) given.set(key, (given.get(key) ?? 0) + row.documents);
  }
  return [...witnesses]
    .filter(([pair, count]) => {
      const [a, b] = pair.split('\n') as [string, string];
      const shortest = Math.min(a.length, b.length);
      if (count < (shortest <= SHORT_ABBREVIATION.length ? SHORT_ABBREVIATION.witnesses : FEWEST_WITNESSES)) return false;
      const shorter = a.length <= b.length ? a : b;
      return count >= MEANT_BY * given.get(shorter)!;
    })
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([pair]) => {
      const [name, alias] = pair.split('\n') as [string, string];
      return { name, alias };
    });
}
