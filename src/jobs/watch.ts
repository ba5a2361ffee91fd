import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { PingmoError } from '../errors/index.js';
import { collect } from './collect.js';
import type { World } from './contract.js';
import { openApp } from './open.js';

/** How often and how long a folder is looked at. */
export interface WatchPace {
  /** A file that did not change for so long is written to its end. */
  readonly stillMs: number;
  /** What the system tells nothing of (folders within, drives on a network) is looked for so often. */
  readonly pollMs: number;
}

const PACE: WatchPace = { stillMs: 1000, pollMs: 5000 };

export interface Watch {
  /** Ends it, after what is under way. */
  readonly stop: () => Promise<void>;
}

/** Collects the sources that lie in `inbox/` whenever a file there was added or changed. `tell` hears what could not be done, each thing once. */
export function watchInbox(folder: string, now: World['now'], tell: (line: string) => void, pace = PACE): Watch {
  let told = '';
  return watchFolder(
    join(folder, 'inbox'),
    async () => {
      try {
        await collectInbox(folder, now);
        told = '';
        return true;
      } catch (error) {
        if (!(error instanceof PingmoError)) throw error;
        if (error.message !== told) tell((told = error.message));
        return false;
      }
    },
    pace,
  );
}

/** Opens the workspace for as long as it takes: between two collections others may write. */
async function collectInbox(folder: string, now: World['now']): Promise<void> {
  const open = await openApp(folder, 'write', { now, report: () => undefined, onWait: () => undefined });
  try {
    const { workspace } = open;
    const inbox = join(workspace.folder, 'inbox');
    const isInside = (path: string | undefined): boolean => path !== undefined && !relative(inbox, resolve(workspace.folder, path)).startsWith('..');
    const names = workspace.configuration.sources.filter(({ path }) => isInside(path)).map(({ id }) => id);
    if (names.length > 0) await collect(names, open);
  } finally {
    await open.store.close();
  }
}

/** Calls `act` when what lies in a folder differs from the last time it was done (true), and has been still. What it does at first is to find that out. */
function watchFolder(folder: string, act: () => Promise<boolean>, { stillMs, pollMs }: WatchPace): Watch {
  let done: string | undefined;
  let before: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  let stopped = false;
  const lookIn = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void (looking = looking.then(look)), milliseconds);
  };
  const look = async (): Promise<void> => {
    const state = await stateOf(folder);
    const isStill = state === before;
    before = state;
    if (state !== done && isStill && (await act())) done = state;
    lookIn(state !== done && !isStill ? stillMs : pollMs);
  };
  const watcher = tryWatch(folder, () => lookIn(stillMs));
  lookIn(0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      watcher?.close();
      await looking;
    },
  };
}

/** Where the system cannot watch a folder, looking at it now and then has to do. */
function tryWatch(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, onChange);
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}

/** Names, sizes and times of all files of a folder, as one text. */
async function stateOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => !/(?:^|[/\\])\./.test(name)).sort();
  const states = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
  return names.map((name, at) => `${name}\0${states[at]?.size}\0${states[at]?.mtimeMs}`).join('\n');
}
