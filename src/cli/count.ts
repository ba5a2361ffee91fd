import type { Command } from 'commander';
import type { Day } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson } from './outcome.js';
import { asOfOption, onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerCount(program: Command): void {
  withJson(onWorkspace(program.command('count <query>')))
    .description('recompute a number that a publication prints; QUERY is the JSON that stands beside it')
    .addOption(asOfOption())
    .addHelpText('after', `\nExample:\n  pingmo count '{"count":"documents","from":"2025-06-20","to":"2025-06-20"}' --json`)
    .action(async (query: string, options: WorkspaceOptions & { readonly asOf?: Day }) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        printJson(await jobs.countAgain(query, options.asOf, open));
      });
    });
}
