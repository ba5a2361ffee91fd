import type { OpenWorkspace } from '../app.js';
import { withWorkspace } from './live.js';

/** Opens the workspace for the time of `work`, with the terms of all documents found: what is new since the last time is measured first. */
export async function withMeasured<T>(folder: string, work: (open: OpenWorkspace) => Promise<T>): Promise<T> {
  const { jobs } = await import('../app.js');
  if (await withWorkspace(folder, 'read', jobs.hasUnmeasured)) await withWorkspace(folder, 'write', jobs.measureDocuments);
  return withWorkspace(folder, 'read', work);
}
