export interface Edge {
  /** Mean strength between two clusters. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Sum of the ages that the two clusters had. */
  readonly age: number;
}

/** The strongest edge first; of two alike the one between earlier clusters. A binary heap. */
export class EdgeQueue {
  readonly #heap: Edge[] = [];

  push(edge: Edge): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(edge);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!comesBefore(edge, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = edge;
  }

  pop(): Edge | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (heap.length > 0) this.#sink(last!);
    return first;
  }

  #sink(edge: Edge): void {
    const heap = this.#heap;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && comesBefore(heap[child + 1]!, heap[child]!)) child++;
      if (!comesBefore(heap[child]!, edge)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = edge;
  }
}

function comesBefore(a: Edge, b: Edge): boolean {
  return a.mean !== b.mean ? a.mean > b.mean : a.low !== b.low ? a.low < b.low : a.high < b.high;
}
