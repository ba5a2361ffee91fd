/**
 * STORAGE, SQLite: one workspace's database as one file in WAL mode; readers never wait, one writer at a time.
 * In: what `contracts.ts` hands over. Out: the same, exactly as it was put in.
 * Never: tokenises, scores or dates anything itself, and never loses a committed transaction when the process is killed.
 */
export { openStore, restoreStore } from './open-store.js';
export { checkStore, setAsideCorrupt } from './integrity.js';
export type { LockHolder } from './writer-lock.js';
