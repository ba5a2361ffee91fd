/** A thread that analyses documents: in comes a batch, out goes what was found, in the same order. */
import { parentPort } from 'node:worker_threads';
import type { Document } from '../model/index.js';
import { analyseDocument } from './analyse.js';

parentPort!.on('message', ({ number, documents }: { readonly number: number; readonly documents: readonly Document[] }) => {
  parentPort!.postMessage({ number, found: documents.map(analyseDocument) });
});
