import { PingmoError, explainSystemFailure } from '../errors/index.js';

/** What scripts may rely on. */
export const ExitCode = { done: 0, failed: 1, notUnderstood: 2, bug: 70 } as const;

/** Prints a failure on standard error and returns the exit code that goes with it. */
export function explain(failure: unknown): number {
  const error = explainSystemFailure(failure);
  if (error instanceof PingmoError) {
    process.stderr.write(`pingmo: ${error.message} [${error.code}]\n`);
    return error.code === 'usage' || error.code === 'query-invalid' ? ExitCode.notUnderstood : ExitCode.failed;
  }
  process.stderr.write(`pingmo: this is a bug in Pingmo; please report it with the lines below.\n${error instanceof Error ? error.stack : String(error)}\n`);
  return ExitCode.bug;
}

/** Prints a value as JSON on standard output, and nothing else there. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints lines on standard output. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
