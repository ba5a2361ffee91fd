import type { Command } from 'commander';
import type { Day, Period } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { dateOption, onWorkspace, weekOption, withJson, type WorkspaceOptions } from './options.js';

interface PublishOptions extends WorkspaceOptions {
  readonly date?: Day;
  readonly week?: Period;
}

export function registerPublish(program: Command): void {
  withJson(onWorkspace(program.command('publish')))
    .description('freeze and number every wanted publication of every period that is over (today counts) and holds documents (or of one), and write site/')
    .addOption(dateOption('only the brief of this day').conflicts('week'))
    .addOption(weekOption('only the reading digest of this ISO week'))
    .addHelpText(
      'after',
      '\nA published issue never changes silently: when its inputs changed, publishing it again by name adds a dated correction.\n\nExamples:\n  pingmo publish --date 2025-06-20\n  pingmo publish --week 2025-W25\n  pingmo publish',
    )
    .action(async (options: PublishOptions) => {
      await withWorkspace(options.workspace, 'write', async (open) => {
        const { jobs } = await import('../app.js');
        const outcome = await jobs.publish(namedPeriod(options), open);
        if (options.json) printJson(outcome);
        else printLines([...outcome.issues.map((issue) => `No. ${issue.number} ${issue.name} ${issue.language}: ${issue.state}`), outcome.site]);
      });
    });
}

function namedPeriod({ date, week }: PublishOptions) {
  if (date !== undefined) return { publication: 'daily-brief', date } as const;
  return week === undefined ? undefined : ({ publication: 'reading-digest', date: week.from } as const);
}
