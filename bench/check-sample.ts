/**
 * Checks the sample workspace: every document has its link, dates agree, ids are unique, all that is promised is there, and no sentence
 * is taken over from the corpora. Run: `npm run check-sample`. What is found stands on standard output; found things other than
 * differing figures fail the check. Without the folder of corpora (PINGMO_SHARED, else ../shared) that comparison is skipped.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkspace } from '../src/workspace/index.js';
import { findDifferingFigures } from './sample/figures.js';
import { readSample, type Sample } from './sample/read.js';
import { countSample, findBrokenPromises, findMissingLinks, findRepeatedIds, findWrongDates } from './sample/rules.js';
import { findSharedRuns } from './sample/shared-runs.js';
import { sharedFile } from './shared.js';

const FOLDER = fileURLToPath(new URL('../../examples/season', import.meta.url));
/** One feed is malformed on purpose, and loses one item. */
const REJECTED_ON_PURPOSE = /^broken: /;

const sample = await readSample(await openWorkspace(FOLDER));
const problems = [
  ...report('cannot be read', findUnreadable(sample)),
  ...report('links', findMissingLinks(sample)),
  ...report('dates', findWrongDates(sample)),
  ...report('ids', findRepeatedIds(sample)),
  ...report('promises', findBrokenPromises(sample)),
  ...report('sentences in common', await findTakenOver(sample)),
];
report('figures that differ within a story (warnings)', findDifferingFigures(sample.documents));
console.log(JSON.stringify(countSample(sample)));
if (problems.length > 0) process.exitCode = 1;

function findUnreadable({ rejected }: Sample): readonly string[] {
  return rejected.filter((line) => !REJECTED_ON_PURPOSE.test(line));
}

async function findTakenOver({ whole }: Sample): Promise<readonly string[]> {
  const corpora = sharedFile('corpora');
  return corpora === undefined ? [] : findSharedRuns(whole, dirname(corpora));
}

function report(what: string, lines: readonly string[]): readonly string[] {
  console.log(`${what}: ${lines.length === 0 ? 'in order' : lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
  return lines;
}
