import { graphOf, type TermGraph } from './term-graph.js';

/** Two numbers that differ by less are alike: sums of the same bonds, added in another order. */
const ROUNDING = 1e-12;

/**
 * Parts a graph into communities: of all ways the one in which bonds within communities, less `tightness` for each pair of vertices within, are worth
 * most (the constant Potts model of Traag, Van Dooren and Nesterov 2011). So a vertex or a community joins another where the mean bond between them, pairs
 * without a bond counting 0, is above `tightness`; the size of the graph does not matter, as it does for modularity. Sought by Louvain's moves
 * (Blondel and others 2008) in the order of the vertices, then vertex by vertex again; what hangs together by nothing is parted (as Traag, Waltman and
 * Van Eck 2019 demand).
 * Out: for each vertex the first vertex of its community.
 */
export function communitiesOf(graph: TermGraph, tightness: number): Int32Array {
  let level: Level = { graph, sizes: new Float64Array(graph.starts.length - 1).fill(1) };
  let communities = Int32Array.from(level.sizes.keys());
  for (;;) {
    const { homes, moved } = moveVertices(level, tightness, Int32Array.from(level.sizes.keys()));
    if (!moved) break;
    const numbers = renumber(homes);
    communities = communities.map((vertex) => numbers[vertex]!);
    level = gather(level, numbers);
  }
  const sizes = new Float64Array(communities.length).fill(1);
  return connectedParts(graph, moveVertices({ graph, sizes }, tightness, communities).homes);
}

interface Level {
  readonly graph: TermGraph;
  /** Terms that each vertex stands for. */
  readonly sizes: Float64Array;
}

/** Moves each vertex in turn to the community that gains most, until none gains; of two alike it stays, or takes the one met first. */
function moveVertices({ graph, sizes }: Level, tightness: number, start: Int32Array): { readonly homes: Int32Array; readonly moved: boolean } {
  const homes = start.slice();
  const filled = new Float64Array(homes.length);
  homes.forEach((home, vertex) => (filled[home]! += sizes[vertex]!));
  const empty = Array.from(filled.keys()).filter((home) => filled[home] === 0);
  const ties = new Float64Array(homes.length);
  let moved = false;
  for (let changed = true; changed;) {
    changed = false;
    for (let vertex = 0; vertex < homes.length; vertex++) {
      const from = homes[vertex]!;
      filled[from]! -= sizes[vertex]!;
      const to = bestHome(graph, vertex, (home, tie) => tie - tightness * sizes[vertex]! * filled[home]!, { homes, ties });
      // Alone a vertex is worth 0.
      const home = to ?? (filled[from] === 0 ? from : empty.pop()!);
      filled[home]! += sizes[vertex]!;
      if (home === from) continue;
      if (filled[from] === 0) empty.push(from);
      homes[vertex] = home;
      changed = moved = true;
    }
  }
  return { homes, moved };
}

interface Homes {
  readonly homes: Int32Array;
  /** Room for sums by community; zero before and after. */
  readonly ties: Float64Array;
}

/** The community among the vertex's own and its neighbours' that is worth most; undefined when all are worth less than being alone. */
function bestHome(graph: TermGraph, vertex: number, worthOf: (home: number, tie: number) => number, { homes, ties }: Homes): number | undefined {
  const own = homes[vertex]!;
  const met: number[] = [];
  for (let at = graph.starts[vertex]!; at < graph.starts[vertex + 1]!; at++) {
    const home = homes[graph.ends[at]!]!;
    if (ties[home] === 0) met.push(home);
    ties[home]! += graph.weights[at]!;
  }
  let best: number | undefined = own;
  let most = worthOf(own, ties[own]!);
  for (const home of met) {
    const worth = worthOf(home, ties[home]!);
    if (worth > most + ROUNDING) [best, most] = [home, worth];
  }
  for (const home of met) ties[home] = 0;
  return most < -ROUNDING ? undefined : best;
}

/** The same communities under 0, 1, 2…, in the order of their first vertices. */
function renumber(homes: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  for (const home of homes) if (!numbers.has(home)) numbers.set(home, numbers.size);
  return homes.map((home) => numbers.get(home)!);
}

/** Each community becomes one vertex; bonds between two are added up. */
function gather({ graph, sizes }: Level, numbers: Int32Array): Level {
  const count = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  const newSizes = new Float64Array(count);
  const bonds = Array.from({ length: count }, () => new Map<number, number>());
  numbers.forEach((from, vertex) => {
    newSizes[from]! += sizes[vertex]!;
    for (let at = graph.starts[vertex]!; at < graph.starts[vertex + 1]!; at++) {
      const to = numbers[graph.ends[at]!]!;
      if (from < to) bonds[from]!.set(to, (bonds[from]!.get(to) ?? 0) + graph.weights[at]!);
    }
  });
  const sorted = bonds.flatMap((ends, from) => [...ends].map(([to, weight]) => ({ from, to, weight })).sort((a, b) => a.to - b.to));
  return { graph: graphOf(count, sorted), sizes: newSizes };
}

function connectedParts(graph: TermGraph, homes: Int32Array): Int32Array {
  const firsts = new Int32Array(homes.length).fill(-1);
  for (let first = 0; first < homes.length; first++) {
    if (firsts[first] !== -1) continue;
    const waiting = [first];
    firsts[first] = first;
    for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
      for (let at = graph.starts[vertex]!; at < graph.starts[vertex + 1]!; at++) {
        const end = graph.ends[at]!;
        if (firsts[end] !== -1 || homes[end] !== homes[first]) continue;
        firsts[end] = first;
        waiting.push(end);
      }
    }
  }
  return firsts;
}

/** The communities with at least `smallest` vertices, each ascending, in the order of their first vertices. */
export function membersOf(communities: Int32Array, smallest: number): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  communities.forEach((first, vertex) => {
    const all = members.get(first);
    if (all === undefined) members.set(first, [vertex]);
    else all.push(vertex);
  });
  return [...members.values()].filter(({ length }) => length >= smallest);
}

/** The graph of some vertices alone; they are numbered as they stand in `vertices`, which ascend. */
export function graphWithin(graph: TermGraph, vertices: readonly number[]): TermGraph {
  const numbers = new Map(vertices.map((vertex, number) => [vertex, number]));
  const bonds = vertices.flatMap((vertex, from) => {
    const out: { readonly from: number; readonly to: number; readonly weight: number }[] = [];
    for (let at = graph.starts[vertex]!; at < graph.starts[vertex + 1]!; at++) {
      const to = numbers.get(graph.ends[at]!);
      if (to !== undefined && to > from) out.push({ from, to, weight: graph.weights[at]! });
    }
    return out;
  });
  return graphOf(vertices.length, bonds);
}
