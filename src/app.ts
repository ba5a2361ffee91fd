/**
 * APP: what the doors import; behind it, rooms are wired together in `jobs/` and nowhere else.
 * In: a workspace folder and the outside world. Out: an open workspace, and the jobs that work on it.
 * Never: holds logic of its own.
 */
export type { OpenWorkspace, Progress, World } from './jobs/contract.js';
export { openApp } from './jobs/open.js';
export * as jobs from './jobs/index.js';
