import type { Command } from 'commander';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerForget(program: Command): void {
  withJson(onWorkspace(program.command('forget <document>')))
    .description('remove the text, index and quotes of a document, for good; lists the publications it touches')
    .addHelpText('after', '\nExample:\n  pingmo forget d4f2k7m3q5x2a6bcd')
    .action(async (id: string, options: WorkspaceOptions) => {
      await withWorkspace(options.workspace, 'write', async (open) => {
        const { jobs } = await import('../app.js');
        const outcome = await jobs.forgetDocument(id, open);
        if (options.json) printJson(outcome);
        else printLines([`Forgotten: ${outcome.id} ${outcome.title}`, ...outcome.touched.map((file) => `  quoted in ${file}`)]);
      });
    });
}
