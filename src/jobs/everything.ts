import { collect, describeCollected } from './collect.js';
import { briefFolder, makeBrief, writeBrief } from './briefs.js';
import type { OpenWorkspace } from './contract.js';
import { newestDay } from './periods.js';

/** Days whose briefs `start` makes: the newest week that holds documents. */
const DAYS_MADE = 7;

/** Collects, and makes the briefs of the newest days in every language; returns lines that tell of it. */
export async function makeEverything(open: OpenWorkspace): Promise<readonly string[]> {
  const outcome = await collect([], open);
  const last = await newestDay(open);
  const days = (await open.store.documents.days())
    .map(({ day }) => day)
    .filter((day) => day <= last)
    .slice(-DAYS_MADE);
  const { languages } = open.workspace.configuration;
  let done = 0;
  for (const date of days) {
    for (const language of languages) {
      await writeBrief(await makeBrief({ date, language }, open), briefFolder(open), open);
      open.world.report({ step: 'briefs', done: ++done, total: days.length * languages.length });
    }
  }
  return [...outcome.sources.map(describeCollected), `${outcome.documents} documents; ${done} briefs in ${briefFolder(open)}`];
}
