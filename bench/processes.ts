/** Whole processes, measured from outside. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));
const TIME = '/usr/bin/time';

export interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly stdout: string;
}

/** A whole process, from its start to its end, with the most memory that it held. */
export function measure(args: readonly string[]): Measured {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(TIME, ['-f', '%M', process.execPath, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { seconds: (performance.now() - startedAt) / 1000, peakMegabytes: Number(stderr.trim().split('\n').at(-1)) / 1024, stdout };
}

export const initWorkspace = (folder: string): Measured => measure([MAIN, 'init', folder]);

export const pingmo = (workspace: string, ...args: string[]): Measured => measure([MAIN, ...args, '--workspace', workspace]);
