import type { Command } from 'commander';
import type { Day, Lang, Period } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { asOfOption, languageOption, onWorkspace, weekOption, withJson, type WorkspaceOptions } from './options.js';

interface DigestOptions extends WorkspaceOptions {
  readonly week?: Period;
  readonly lang?: Lang;
  readonly asOf?: Day;
}

export function registerDigest(program: Command): void {
  withJson(onWorkspace(program.command('digest')))
    .description('make the digest of what was read in a week: JSON, Markdown and HTML under publications/reading-digest/')
    .addOption(weekOption('the ISO week, 2025-W25; default: the newest week in which something was read'))
    .addOption(languageOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      '\nIt is made of sources that are marked as reading: `pingmo add notes/ --reading`.\n\nExamples:\n  pingmo digest\n  pingmo digest --week 2025-W25 --lang en\n  pingmo digest --week 2025-W25 --json | jq .groups[0].name',
    )
    .action(async (options: DigestOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const date = options.week?.from ?? (await jobs.newestPeriod(jobs.digestPress, open, options.asOf));
        const language = options.lang ?? open.workspace.configuration.languages[0]!;
        const digest = await jobs.makeIssue(jobs.digestPress, { date, language, ...(options.asOf === undefined ? {} : { asOf: options.asOf }) }, open);
        if (options.json) printJson(digest);
        else printLines(await jobs.writeIssue(digest, open));
      });
    });
}
