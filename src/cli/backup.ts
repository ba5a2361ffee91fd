import type { Command } from 'commander';
import { liveWorld, withWorkspace } from './live.js';
import { printLines } from './outcome.js';
import { onWorkspace, type WorkspaceOptions } from './options.js';

export function registerBackup(program: Command): void {
  onWorkspace(program.command('backup <file>'))
    .description('write the whole workspace (configuration, decisions, database) into one file')
    .addHelpText('after', '\nExample:\n  pingmo backup ~/pingmo-2025-06-20.backup')
    .action(async (file: string, options: WorkspaceOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        await jobs.backupWorkspace(file, open);
        printLines([file]);
      });
    });
  onWorkspace(program.command('restore <file>'))
    .description('bring a workspace back as a backup holds it; what stands in its place is kept aside')
    .addHelpText('after', '\nExample:\n  pingmo restore ~/pingmo-2025-06-20.backup --workspace news')
    .action(async (file: string, options: WorkspaceOptions) => {
      const { jobs } = await import('../app.js');
      printLines(await jobs.restoreWorkspace(file, options.workspace, liveWorld()));
    });
}
