/** A thread that analyses documents or finds their terms: in comes a batch, out goes what was found, in the same order. */
import { parentPort } from 'node:worker_threads';
import { carryOut, type Order } from './works.js';

parentPort!.on('message', ({ number, order }: { readonly number: number; readonly order: Order }) => {
  parentPort!.postMessage({ number, found: carryOut(order) });
});
