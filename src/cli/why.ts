import type { Command } from 'commander';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerWhy(program: Command): void {
  withJson(onWorkspace(program.command('why <claim>')))
    .description('show where a sentence of a publication comes from: passage, document, the words around it')
    .addHelpText('after', '\nExample:\n  pingmo why c4f2k7m3q5x2a')
    .action(async (claim: string, options: WorkspaceOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const answer = await jobs.explainClaim(claim, open);
        if (options.json) printJson(answer);
        else printLines(jobs.describeAnswer(answer));
      });
    });
}
