import type { Command } from 'commander';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerDecisions(program: Command): void {
  withJson(onWorkspace(program.command('decisions')))
    .description('the decisions in force, what each is about, those whose object changed or went, and those about terms that no document has yet')
    .option('--all', 'also those undone, and what was published')
    .addHelpText('after', '\nExamples:\n  pingmo decisions\n  pingmo decisions --all --json')
    .action(async (options: WorkspaceOptions & { readonly all?: boolean }) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const list = await jobs.listDecisions(options.all === true, open);
        if (options.json) printJson(list);
        else printLines(jobs.describeDecisions(list, open));
      });
    });
}
