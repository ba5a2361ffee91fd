import type { Command } from 'commander';
import type { Day, Lang } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { asOfOption, dateOption, languageOption, onWorkspace, withJson, type WorkspaceOptions } from './options.js';

interface BriefOptions extends WorkspaceOptions {
  readonly date?: Day;
  readonly lang?: Lang;
  readonly asOf?: Day;
}

export function registerBrief(program: Command): void {
  withJson(onWorkspace(program.command('brief')))
    .description("make one day's brief: JSON, Markdown and HTML under publications/daily-brief/")
    .addOption(dateOption('the day; default: the newest day that holds documents'))
    .addOption(languageOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      '\nExamples:\n  pingmo brief\n  pingmo brief --date 2025-06-20 --lang en\n  pingmo brief --date 2025-06-20 --json | jq .items[0].headline.text',
    )
    .action(async (options: BriefOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const date = options.date ?? (await jobs.newestDay(open, options.asOf));
        const language = options.lang ?? open.workspace.configuration.languages[0]!;
        const brief = await jobs.makeIssue(jobs.briefPress, { date, language, ...(options.asOf === undefined ? {} : { asOf: options.asOf }) }, open);
        if (options.json) printJson(brief);
        else printLines(await jobs.writeIssue(brief, open));
      });
    });
}
