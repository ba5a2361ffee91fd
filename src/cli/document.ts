import type { Command } from 'commander';
import type { Day } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { asOfOption, onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerDocument(program: Command): void {
  withJson(onWorkspace(program.command('document <id>')))
    .description('print one stored document with its terms and its story; ID may be its own, a unique beginning of it, or its record id')
    .addOption(asOfOption())
    .addHelpText('after', '\nExample:\n  pingmo document d4f2k7m3q5x2a6bcd --json')
    .action(async (id: string, options: WorkspaceOptions & { readonly asOf?: Day }) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const document = await jobs.showDocument(id, options.asOf, open);
        if (options.json) printJson(document);
        else printLines(jobs.describeDocument(document));
      });
    });
}
