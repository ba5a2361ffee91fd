import type { Command } from 'commander';
import type { Day } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { asOfOption, onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerAliases(program: Command): void {
  withJson(onWorkspace(program.command('aliases')))
    .description('list the names that documents give for one thing, with how many give them and since when; two documents are needed before search uses one')
    .addOption(asOfOption())
    .addHelpText(
      'after',
      "\nExamples:\n  pingmo aliases\n  pingmo edit alias RL 强化学习            join a pair that waits\n  pingmo edit alias RL 'rate limit' --apart  part one that is wrong",
    )
    .action(async (options: WorkspaceOptions & { readonly asOf?: Day }) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const aliases = await jobs.listAliases(options.asOf, open);
        if (options.json) printJson(aliases);
        else printLines(aliases.map(jobs.describeAlias));
      });
    });
}
