/** Reads a ledger and puts its decisions together; run as a process of its own (`node apply.js FILE`) it prints the milliseconds. */
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { decisionsOf, readLedger } from '../../src/editing/index.js';
import type { Day, Decisions, Override } from '../../src/model/index.js';

export async function readAndApply(file: string): Promise<readonly [readonly Override[], Decisions]> {
  const { overrides } = await readLedger(file);
  return [overrides, decisionsOf(overrides, 'Asia/Shanghai', '2025-12-31' as Day)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const startedAt = performance.now();
  await readAndApply(process.argv[2]!);
  console.log(performance.now() - startedAt);
}
