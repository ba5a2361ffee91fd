import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Document, StoredDocument } from '../model/index.js';
import type { FoundTerms } from '../storage/contracts.js';
import type { Findings } from './analyse.js';
import { carryOut, type Order } from './works.js';

/** Threads beside the main one, which reads and stores and takes as long as one of them; more than this would wait for it. */
const MOST_THREADS = 2;
/** UTF-16 units of text below which it is quicker to work here than to start a thread (half a second). */
const WORTH_A_THREAD = 1_000_000;

/** A batch and its analysis need a tenth of this; without a limit, V8 lets garbage pile up. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };

interface Waiting {
  readonly resolve: (found: readonly Findings[] | readonly FoundTerms[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Analyses batches of documents or finds their terms, large ones on threads of their own. The result does not depend on where or when it was made. */
export class Analysts {
  #workers: Worker[] = [];
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Batches that may be under way at once: one a thread and one to follow. */
  readonly capacity = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1)) + 1;

  async analyse(documents: readonly Document[]): Promise<readonly Findings[]> {
    return (await this.#carryOut({ work: 'analyse', documents })) as readonly Findings[];
  }

  async findTerms(documents: readonly StoredDocument[]): Promise<readonly FoundTerms[]> {
    return (await this.#carryOut({ work: 'find terms', documents })) as readonly FoundTerms[];
  }

  async #carryOut(order: Order): Promise<readonly Findings[] | readonly FoundTerms[]> {
    const units = order.documents.reduce((sum, document) => sum + document.body.length, 0);
    if (units < WORTH_A_THREAD && this.#workers.length === 0) return carryOut(order);
    if (this.#workers.length === 0) this.#workers = Array.from({ length: this.capacity - 1 }, () => this.#start());
    const number = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#workers[number % this.#workers.length]!.postMessage({ number, order });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./analyse-worker.js', import.meta.url), { resourceLimits: THREAD_MEMORY });
    worker.on('message', ({ number, found }: { readonly number: number; readonly found: readonly Findings[] | readonly FoundTerms[] }) => {
      this.#waiting.get(number)?.resolve(found);
      this.#waiting.delete(number);
    });
    worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
    });
    return worker;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
    this.#workers = [];
  }
}
