import type { Command } from 'commander';
import { withWorkspace } from './live.js';
import { ExitCode, printJson, printLines } from './outcome.js';
import { onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerCollect(program: Command): void {
  withJson(onWorkspace(program.command('collect [sources...]')))
    .description('read every source (or those named), find near-copies and stories')
    .addHelpText(
      'after',
      '\nExamples:\n  pingmo collect\n  pingmo collect inbox hn --json\n\nRun it again at any time: it does only what is left to do, also after it was killed.',
    )
    .action(async (sources: string[], options: WorkspaceOptions) => {
      await withWorkspace(options.workspace, 'write', async (open) => {
        const { jobs } = await import('../app.js');
        const outcome = await jobs.collect(sources, open);
        if (options.json) printJson(outcome);
        else printLines([...outcome.sources.map(jobs.describeCollected), jobs.describeCollectedAll(outcome)]);
        const failed = outcome.sources.flatMap(({ error }) => error ?? []);
        if (failed.length === 0 || failed.length < outcome.sources.length) return;
        // Nothing was read at all: a scheduler that keeps only standard error has to hear why.
        process.stderr.write(failed.map((error) => `pingmo: ${error}\n`).join(''));
        process.exitCode = ExitCode.failed;
      });
    });
}
