import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command line as `npm ci` builds it. */
const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly now?: string;
  readonly killAfterMilliseconds?: number;
  readonly cwd?: string;
  /** Put before the command, for a world in which it is to fail: `ulimit -f 100;`. */
  readonly shell?: string;
}

/** Runs `pingmo` as a process of its own. With `killAfterMilliseconds` it is killed (SIGKILL) when it still runs by then. */
export async function pingmo(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const command = [process.execPath, MAIN, ...args];
  const [program, ...words] = options.shell === undefined ? command : ['bash', '-c', `${options.shell} exec "$@"`, 'bash', ...command];
  const child = spawn(program!, words, {
    cwd: options.cwd,
    env: { ...process.env, PINGMO_NOW: options.now ?? '2025-07-01T00:00:00.000Z' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = options.killAfterMilliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfterMilliseconds);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearTimeout(timer);
  return { code, stdout, stderr };
}

/** A record of an imported file. */
export interface TestRecord {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published?: string;
  readonly lang?: string;
  readonly source?: string;
  readonly url?: string;
  readonly known_at?: string;
}

/** A workspace in a new folder with these records in its inbox, not collected yet. */
export async function workspaceWith(records: readonly TestRecord[]): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'pingmo-')), 'news');
  const { code, stderr } = await pingmo(['init', folder]);
  if (code !== 0) throw new Error(stderr);
  await writeFile(join(folder, 'pingmo.yaml'), CONFIGURATION);
  await writeFile(join(folder, 'inbox', 'records.jsonl'), records.map((record) => JSON.stringify(record)).join('\n') + '\n');
  return folder;
}

const CONFIGURATION = `title: Test
editor: A. Reader
languages: [en, zh-Hans]
timeZone: Asia/Shanghai
sources:
  - { id: inbox, kind: folder, path: inbox }
`;

/** Parses what `--json` printed; fails with what was said on standard error. */
export function jsonOf<T>(outcome: Outcome): T {
  if (outcome.code !== 0) throw new Error(`exit ${outcome.code}: ${outcome.stderr}`);
  return JSON.parse(outcome.stdout) as T;
}
