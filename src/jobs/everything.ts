import { collect, describeCollected } from './collect.js';
import type { OpenWorkspace } from './contract.js';
import { issueFolder, makeIssue, writeIssue } from './issues.js';
import { measureDocuments } from './measure.js';
import { newestDay } from './periods.js';
import type { IssueKey } from './press.js';
import { collectionsOf, wantedPresses } from './presses.js';

/** Days of which `start` makes what is wanted: the newest week that holds documents. */
const DAYS_MADE = 7;

/** Collects, and makes what is wanted of the newest days (at most `mostDays`) in every language; returns lines that tell of it. */
export async function makeEverything(open: OpenWorkspace, mostDays = DAYS_MADE): Promise<readonly string[]> {
  const outcome = await collect([], open);
  await measureDocuments(open);
  const last = await newestDay(open);
  const days = (await open.store.documents.days()).map(({ day }) => day).filter((day) => day <= last);
  const first = days.slice(-mostDays)[0] ?? last;
  const { languages } = open.workspace.configuration;
  const lines: string[] = [];
  for (const press of wantedPresses(open)) {
    const keys: IssueKey[] = [];
    for (const collection of collectionsOf(press, open)) {
      const periods = (await press.periods(open, undefined, collection)).filter((date) => press.periodOf(date).to >= first && date <= last);
      keys.push(...periods.flatMap((date) => languages.map((language) => ({ date, language, ...(collection === undefined ? {} : { collection }) }))));
    }
    for (const [at, key] of keys.entries()) {
      await writeIssue(await makeIssue(press, key, open), open);
      open.world.report({ step: press.kind, done: at + 1, total: keys.length });
    }
    lines.push(`${keys.length} × ${press.kind} in ${issueFolder(press.kind, open)}`);
  }
  return [...outcome.sources.map(describeCollected), `${outcome.documents} documents`, ...lines];
}
