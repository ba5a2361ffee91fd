import type { Command } from 'commander';
import type { Day } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { dateOption, onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerPublish(program: Command): void {
  withJson(onWorkspace(program.command('publish')))
    .description('freeze and number the briefs of every day that holds documents (or of one day), and write site/')
    .addOption(dateOption('only this day'))
    .addHelpText(
      'after',
      '\nA published issue never changes silently: when its inputs changed, publishing again adds a dated correction.\n\nExamples:\n  pingmo publish --date 2025-06-20\n  pingmo publish',
    )
    .action(async (options: WorkspaceOptions & { readonly date?: Day }) => {
      await withWorkspace(options.workspace, 'write', async (open) => {
        const { jobs } = await import('../app.js');
        const outcome = await jobs.publish(options.date, open);
        if (options.json) printJson(outcome);
        else printLines([...outcome.issues.map((issue) => `No. ${issue.number} ${issue.date} ${issue.language}: ${issue.state}`), outcome.site]);
      });
    });
}
