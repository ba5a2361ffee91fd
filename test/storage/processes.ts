import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Children {
  /** Starts `child.ts`; `shell` is put before the command: `ulimit -f 100;`. */
  start(path: string, task: 'hold' | 'put', shell?: string): ChildProcess;
  /** Removes the compiled code and kills what still runs. */
  end(): void;
}

/** Compiles `child.ts` with what it imports, for Node runs no TypeScript. */
export function compileChild(): Children {
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'pingmo-child-'));
  const options = [
    '--ignoreConfig',
    '--outDir',
    folder,
    '--rootDir',
    ROOT,
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--types',
    'node',
    '--skipLibCheck',
    '--noCheck',
  ];
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, join(ROOT, 'test/storage/child.ts')], { cwd: ROOT });
  const started: ChildProcess[] = [];
  return {
    start(path, task, shell = '') {
      const child = spawn('bash', ['-c', `${shell} exec "$@"`, 'bash', process.execPath, join(folder, 'test/storage/child.js'), path, task], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      started.push(child);
      return child;
    },
    end() {
      for (const child of started) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The lines that a child has printed until `enough` says so, or until it ends. */
export async function linesUntil(child: ChildProcess, enough: (lines: readonly string[]) => boolean): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    if (enough(lines)) break;
  }
  return lines;
}

export async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
