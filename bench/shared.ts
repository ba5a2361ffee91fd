import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of real streams and labelled sets; it is not part of the project. */
const FOLDER = resolve(process.env['PINGMO_SHARED'] ?? '../shared');

/** Path of a measuring set; undefined, after saying so, when it is not there. */
export function sharedFile(...path: readonly string[]): string | undefined {
  const file = join(FOLDER, ...path);
  if (existsSync(file)) return file;
  console.log(`Skipped: ${file} is not there (PINGMO_SHARED names the folder of measuring sets).`);
  return undefined;
}

/** Prints rows under a head, columns padded; numbers to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [head, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(Math.round(cell * 1000) / 1000) : cell)))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  for (const [at, row] of cells.entries()) {
    console.log(`| ${row.map((cell, column) => (/^[\d.,×±% -]+$/.test(cell) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join(' | ')} |`);
    if (at === 0) console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  }
}
