import { createRequire } from 'node:module';
import type { SingleBar } from 'cli-progress';
import type { OpenWorkspace, Progress, World } from '../app.js';
import type { Instant } from '../model/index.js';

/** The live world of a command: the clock, the network, and progress bars on a terminal. */
export function liveWorld(): World & { readonly stopBars: () => void } {
  const bars = process.stderr.isTTY ? terminalBars() : silentBars;
  return {
    now,
    report: bars.report,
    stopBars: bars.stop,
    onWait: (holder) =>
      void process.stderr.write(`pingmo: waiting for ${holder ? `${holder.command} (process ${holder.pid}, since ${holder.since})` : 'another writer'}\n`),
  };
}

/** The clock. `PINGMO_NOW` (an ISO 8601 instant) stands still in its place, for runs that must be repeatable. */
function now(): Instant {
  return new Date(process.env['PINGMO_NOW'] ?? Date.now()).toISOString() as Instant;
}

interface Bars {
  readonly report: (progress: Progress) => void;
  readonly stop: () => void;
}

const silentBars: Bars = { report: () => undefined, stop: () => undefined };

function terminalBars(): Bars {
  // Loaded only where there is something to draw on.
  const { MultiBar, Presets } = createRequire(import.meta.url)('cli-progress') as typeof import('cli-progress');
  const multi = new MultiBar(
    { format: '{step} {bar} {value}/{total} · {eta_formatted} left', hideCursor: true, clearOnComplete: false, stream: process.stderr },
    Presets.rect,
  );
  const bars = new Map<string, SingleBar>();
  return {
    report({ step, done, total }) {
      let bar = bars.get(step);
      if (!bar) bars.set(step, (bar = multi.create(total ?? 0, 0, { step })));
      bar.setTotal(total ?? Math.max(done, 1));
      bar.update(done, { step });
    },
    stop: () => multi.stop(),
  };
}

/** Opens the workspace for the time of `work`. */
export async function withWorkspace<T>(folder: string, mode: 'read' | 'write', work: (open: OpenWorkspace) => Promise<T>): Promise<T> {
  const world = liveWorld();
  const { openApp } = await import('../app.js');
  const open = await openApp(folder, mode, world);
  try {
    return await work(open);
  } finally {
    world.stopBars();
    await open.store.close();
  }
}
