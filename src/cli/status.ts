import type { Command } from 'commander';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerStatus(program: Command): void {
  withJson(onWorkspace(program.command('status')))
    .description('what the workspace holds, and what is left to do')
    .action(async (options: WorkspaceOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const status = await jobs.describeWorkspace(open);
        if (options.json) printJson(status);
        else printLines(jobs.statusLines(status));
      });
    });
}
