import type { TermId } from '../../model/index.js';
import { bondsWithin, centralityOf } from './centrality.js';
import { communitiesOf, graphWithin, membersOf } from './communities.js';
import { partAtCuts } from './cut-vertices.js';
import type { TermMatrix } from './matrix.js';
import { bindTerms, npmi, verticesOf, type OrderedTerms, type TermGraph } from './term-graph.js';
import { foldName, isWholeName } from './whole-names.js';

/** Terms that are told of together: a trend with its sub-trends. */
export interface Family {
  /** `f` and the end of its strongest term's id; of a sub-family, after its family's id and a point. */
  readonly id: string;
  /** The term that a person would call it by; no other family of the matrix, or within it, has the same. */
  readonly label: TermId;
  /** Strongest first; a term is in at most one family. */
  readonly terms: readonly TermId[];
  /** Mean NPMI over the pairs of its ten strongest terms (fewer, if it has fewer); a pair that is never together counts -1. */
  readonly coherence: number;
  /** Stories in which two or more of its terms stand. */
  readonly stories: number;
  /** Two sub-families or more, or none. A term of the family may be in none of them. */
  readonly families: readonly Family[];
}

/** How much of a period families tell of; the rest is "other". */
export interface FamilyCoverage {
  /** Stories that some family covers, and all. */
  readonly stories: number;
  readonly of: number;
  /** Terms that are in some family, and all. */
  readonly terms: number;
  readonly ofTerms: number;
}

export interface FamilyOptions {
  /** The mean bond, from 0 to 1, that holds a family together. Higher: more families, smaller, with more left over. */
  readonly tightness?: number;
}

/** By docs/decisions/0021-families.md: families of a dozen terms and some of forty, in a month as in eight years. */
const TIGHTNESS = 0.01;
/** A sub-family is so many times as tight. */
const TIGHTER_WITHIN = 5;
/** A term of more than half of the stories is what all of them are about, and divides nothing. */
const MOST_STORIES = 0.5;
/** A term is at home where a quarter of its bonds are. */
const LEAST_AT_HOME = 0.25;
/** A pair may be one name written twice; three terms are a subject. */
const FEWEST_TERMS = 3;
/** One word alone may stand in a story that is of something else. */
const FEWEST_COVERING = 2;
const COHERENT_TERMS = 10;
/** A word that says too little alone is the label only when it is twice as central as any whole name. */
const PART_NAME = 0.5;

/**
 * The families of a period's terms, those that cover most stories first. The same for any order of rows and of columns.
 * In none of them: what hangs together by chance, or in fewer than three stories, or with one or no other term; and hubs, which belong everywhere.
 */
export function familiesOf(matrix: TermMatrix, { tightness = TIGHTNESS }: FamilyOptions = {}): readonly Family[] {
  const terms = bindTerms(matrix);
  const dividing = verticesOf(terms.graph).filter((vertex) => terms.storiesWith[vertex]!.length <= matrix.rows.length * MOST_STORIES);
  const hubs = hubsOf(terms, dividing, tightness * TIGHTER_WITHIN);
  const apart = dividing.filter((vertex) => !hubs.includes(vertex));
  const found = joinHubs(terms, groupsOf(terms, apart, tightness), hubs).map((members) => ({
    members,
    within: groupsOf(terms, members, tightness * TIGHTER_WITHIN),
  }));
  const naming: Naming = { matrix, terms, taken: new Set() };
  // All families are named before any sub-family: the better name goes to the whole.
  const families = nameGroups(
    naming,
    found.map(({ members }) => members),
    'f',
  );
  return families
    .map((family, at) => ({ ...family, families: found[at]!.within.length < 2 ? [] : byStories(nameGroups(naming, found[at]!.within, `${family.id}.f`)) }))
    .sort(compareFamilies);
}

/** How much of the matrix stands in `families`. */
export function coverageOf({ terms, rows }: TermMatrix, families: readonly Family[]): FamilyCoverage {
  const familyOf = new Map(families.flatMap((family) => family.terms.map((id) => [id, family.id] as const)));
  const stories = rows.filter((row) => {
    const met = row.map((column) => familyOf.get(terms[column]!.id)).filter((id) => id !== undefined);
    return new Set(met).size < met.length;
  }).length;
  return { stories, of: rows.length, terms: familyOf.size, ofTerms: terms.length };
}

function groupsOf(terms: OrderedTerms, vertices: readonly number[], tightness: number): readonly (readonly number[])[] {
  const communities = communitiesOf(graphWithin(terms.graph, vertices), tightness);
  return membersOf(communities, FEWEST_TERMS).flatMap((numbers) =>
    partAtCuts(
      terms.graph,
      numbers.map((number) => vertices[number]!),
      FEWEST_TERMS,
    ),
  );
}

/**
 * Terms that are at home in no sub-family: bound to four or more of them about alike ("LLMs", "accuracy", "Google"). As vertices they would make one family of
 * all that they are bound to.
 */
function hubsOf({ graph }: OrderedTerms, vertices: readonly number[], tightness: number): readonly number[] {
  const communities = membersOf(communitiesOf(graphWithin(graph, vertices), tightness), 1).map((numbers) => numbers.map((number) => vertices[number]!));
  return communities
    .flatMap((members) => {
      const bonds = bondsWithin(graph, members);
      return members.filter((_, at) => bonds[at]!.count >= FEWEST_TERMS / LEAST_AT_HOME && bonds[at]!.own < bonds[at]!.all * LEAST_AT_HOME);
    })
    .sort((a, b) => a - b);
}

/** Each hub goes to the family that it has most bonds with, if these are a quarter of all it has; else it is in none. Members ascend. */
function joinHubs({ graph }: OrderedTerms, groups: readonly (readonly number[])[], hubs: readonly number[]): readonly (readonly number[])[] {
  const joined = groups.map((members) => [...members]);
  const groupOf = new Map(groups.flatMap((members, group) => members.map((vertex) => [vertex, group] as const)));
  for (const hub of hubs) {
    const { group, own, all } = strongestTie(graph, hub, groupOf);
    if (group !== undefined && own >= all * LEAST_AT_HOME) joined[group]!.push(hub);
  }
  return joined.map((members) => members.sort((a, b) => a - b));
}

function strongestTie(
  graph: TermGraph,
  hub: number,
  groupOf: ReadonlyMap<number, number>,
): { readonly group: number | undefined; readonly own: number; readonly all: number } {
  const ties = new Map<number, number>();
  let all = 0;
  for (let at = graph.starts[hub]!; at < graph.starts[hub + 1]!; at++) {
    const group = groupOf.get(graph.ends[at]!);
    all += graph.weights[at]!;
    if (group !== undefined) ties.set(group, (ties.get(group) ?? 0) + graph.weights[at]!);
  }
  const [best] = [...ties].sort(([one, tie], [other, otherTie]) => otherTie - tie || one - other);
  return { group: best?.[0], own: best?.[1] ?? 0, all };
}

interface Naming {
  readonly matrix: TermMatrix;
  readonly terms: OrderedTerms;
  /** Folded labels that are given. */
  readonly taken: Set<string>;
}

/** The groups whose strongest term is most central choose their labels first. */
function nameGroups(naming: Naming, groups: readonly (readonly number[])[], prefix: string): readonly Family[] {
  const ranked = groups.map((members, at) => ({ at, ...rankMembers(naming.terms, members) }));
  const families: Family[] = [];
  for (const { at, members, centralities } of ranked.toSorted((a, b) => b.centralities[0]! - a.centralities[0]! || a.members[0]! - b.members[0]!)) {
    families[at] = describe(naming, { members, label: chooseLabel(naming, members, centralities), prefix });
  }
  return families;
}

function rankMembers(terms: OrderedTerms, members: readonly number[]): { readonly members: readonly number[]; readonly centralities: readonly number[] } {
  const centralities = centralityOf(terms, members);
  const order = [...members.keys()].sort((a, b) => centralities[b]! - centralities[a]! || members[a]! - members[b]!);
  return { members: order.map((at) => members[at]!), centralities: order.map((at) => centralities[at]!) };
}

function chooseLabel({ matrix, terms, taken }: Naming, members: readonly number[], centralities: readonly number[]): number {
  const termOf = (vertex: number): TermMatrix['terms'][number] => matrix.terms[terms.columns[vertex]!]!;
  const worths = members.map((vertex, at) => centralities[at]! * (isWholeName(termOf(vertex).term, termOf(vertex).kind) ? 1 : PART_NAME));
  const order = [...members.keys()].sort((a, b) => worths[b]! - worths[a]! || a - b);
  const best = order.find((at) => !taken.has(foldName(termOf(members[at]!).term))) ?? order[0]!;
  taken.add(foldName(termOf(members[best]!).term));
  return members[best]!;
}

interface Group {
  /** Strongest first. */
  readonly members: readonly number[];
  readonly label: number;
  readonly prefix: string;
}

function describe({ matrix, terms }: Naming, { members, label, prefix }: Group): Family {
  const idOf = (vertex: number): TermId => matrix.terms[terms.columns[vertex]!]!.id;
  return {
    id: `${prefix}${idOf(members[0]!).slice(1)}`,
    label: idOf(label),
    terms: members.map(idOf),
    coherence: coherenceOf(
      members.slice(0, COHERENT_TERMS).map((vertex) => terms.storiesWith[vertex]!),
      matrix.rows.length,
    ),
    stories: coveredStories(members.map((vertex) => terms.storiesWith[vertex]!)),
    families: [],
  };
}

/** Of lists of stories, how many stories stand in two or more. */
function coveredStories(lists: readonly (readonly number[])[]): number {
  const counts = new Map<number, number>();
  for (const stories of lists) for (const story of stories) counts.set(story, (counts.get(story) ?? 0) + 1);
  return [...counts.values()].filter((count) => count >= FEWEST_COVERING).length;
}

function coherenceOf(lists: readonly (readonly number[])[], total: number): number {
  const sets = lists.map((stories) => new Set(stories));
  const values = lists.flatMap((one, a) =>
    lists.slice(a + 1).map((other, next) => npmi(one.filter((story) => sets[a + 1 + next]!.has(story)).length, one.length, other.length, total)),
  );
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function byStories(families: readonly Family[]): readonly Family[] {
  return families.toSorted(compareFamilies);
}

function compareFamilies(a: Family, b: Family): number {
  return b.stories - a.stories || (a.id < b.id ? -1 : 1);
}
