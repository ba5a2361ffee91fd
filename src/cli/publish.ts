import type { Command } from 'commander';
import type { Day, Period } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { dateOption, onWorkspace, weekOption, withJson, type WorkspaceOptions } from './options.js';

interface PublishOptions extends WorkspaceOptions {
  readonly date?: Day;
  readonly week?: Period;
  readonly collection?: string;
}

export function registerPublish(program: Command): void {
  withJson(onWorkspace(program.command('publish')))
    .description('freeze and number every wanted publication of every period that is over (today counts) and holds documents (or of one), and write site/')
    .addOption(dateOption('only the brief of this day').conflicts(['week', 'collection']))
    .addOption(weekOption('only the reading digest of this ISO week').conflicts('collection'))
    .option('--collection <id>', 'only the overview of this collection')
    .addHelpText(
      'after',
      '\nA published issue never changes silently: when its inputs changed, publishing it again by name adds a dated correction.\n\nExamples:\n  pingmo publish --date 2025-06-20\n  pingmo publish --week 2025-W25\n  pingmo publish --collection aicon\n  pingmo publish',
    )
    .action(async (options: PublishOptions) => {
      await withWorkspace(options.workspace, 'write', async (open) => {
        const { jobs } = await import('../app.js');
        const collection = options.collection === undefined ? undefined : jobs.collectionNamed(options.collection, open).id;
        const overview =
          collection === undefined
            ? undefined
            : ({ publication: 'trends-overview', collection, date: await jobs.newestPeriod(jobs.overviewPress, open, undefined, collection) } as const);
        const outcome = await jobs.publish(overview ?? namedPeriod(options), open);
        if (options.json) printJson(outcome);
        else printLines([...outcome.issues.map((issue) => `No. ${issue.number} ${issue.name} ${issue.language}: ${issue.state}`), outcome.site]);
      });
    });
}

function namedPeriod({ date, week }: PublishOptions) {
  if (date !== undefined) return { publication: 'daily-brief', date } as const;
  return week === undefined ? undefined : ({ publication: 'reading-digest', date: week.from } as const);
}
