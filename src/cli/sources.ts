import type { Command } from 'commander';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerSources(program: Command): void {
  withJson(onWorkspace(program.command('sources')))
    .description('each source with its last success, its last error, and what it delivered against its usual')
    .option('--opml [file]', 'write the feeds as OPML, each with how it fares; without a file, print them')
    .addHelpText('after', '\nExamples:\n  pingmo sources\n  pingmo sources --opml feeds.opml')
    .action(async (options: WorkspaceOptions & { readonly opml?: boolean | string }) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        if (typeof options.opml === 'string') return printLines([await jobs.writeOpmlFile(options.opml, open)]);
        if (options.opml) return printLines([await jobs.opmlOf(open)]);
        const sources = await jobs.listSources(open);
        if (options.json) printJson(sources);
        else printLines(sources.flatMap(jobs.describeSource));
      });
    });
}
