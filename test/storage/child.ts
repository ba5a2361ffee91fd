/** Another process for the tests of locks and kills. Arguments: database, task (`hold`: keeps it open; `put`: stores one document after another). */
import { openStore } from '../../src/storage/index.js';
import { instant, sample } from './sample.js';

const [path, task] = process.argv.slice(2) as [string, string];

/** The number in letters that a document id may hold. */
function nameOf(number: number): string {
  return [...String(number)].map((digit) => 'qrstuvwxyz'[Number(digit)]).join('');
}

try {
  const store = await openStore(path, { mode: 'write', now: instant('2025-06-20T08:00:00.000Z') });
  process.stdout.write('open\n');
  for (let number = 0; task === 'put'; number++) {
    await store.documents.put([sample({ name: nameOf(number), body: `${nameOf(number)} `.repeat(2000) })]);
    process.stdout.write(`${nameOf(number)}\n`);
  }
  setInterval(() => undefined, 1000);
} catch (error) {
  process.stdout.write(`error ${(error as { code: string }).code}\n`);
  process.exit(3);
}
