import type { TermGraph } from './term-graph.js';

/**
 * Parts a community that hangs together by one term: where nothing but it binds two parts of `fewest` vertices or more, they are two subjects that both use it.
 * It stays with the part that it has most bonds with, and smaller parts stay with it. Members ascend, and ascend in what comes out.
 */
export function partAtCuts(graph: TermGraph, members: readonly number[], fewest: number): readonly (readonly number[])[] {
  for (const cut of members) {
    const parts = partsWithout(graph, members, cut);
    const large = parts.filter(({ vertices }) => vertices.length >= fewest);
    if (large.length < 2) continue;
    const home = large.reduce((best, part) => (part.tie > best.tie ? part : best));
    const others = large.filter((part) => part !== home);
    const left = [cut, ...parts.filter((part) => !others.includes(part)).flatMap(({ vertices }) => vertices)];
    return [left, ...others.map(({ vertices }) => vertices)].flatMap((part) => partAtCuts(graph, part.toSorted(ascending), fewest));
  }
  return [members];
}

interface Part {
  readonly vertices: readonly number[];
  /** Sum of its bonds with the vertex taken out. */
  readonly tie: number;
}

/** The connected parts of the members without one of them, in the order of their first vertices. */
function partsWithout(graph: TermGraph, members: readonly number[], cut: number): readonly Part[] {
  const left = new Set(members);
  left.delete(cut);
  const parts: Part[] = [];
  for (const first of members) {
    if (!left.delete(first)) continue;
    const vertices = [first];
    let tie = 0;
    for (let next = 0; next < vertices.length; next++) {
      const vertex = vertices[next]!;
      for (let at = graph.starts[vertex]!; at < graph.starts[vertex + 1]!; at++) {
        const end = graph.ends[at]!;
        if (end === cut) tie += graph.weights[at]!;
        if (left.delete(end)) vertices.push(end);
      }
    }
    parts.push({ vertices, tie });
  }
  return parts;
}

function ascending(a: number, b: number): number {
  return a - b;
}
