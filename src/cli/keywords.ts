import type { Command } from 'commander';
import type { Day, Lang, Period } from '../model/index.js';
import { withMeasured } from './measured.js';
import { printJson, printLines } from './outcome.js';
import { asOfOption, languageOption, onWorkspace, weekOption, withJson, type WorkspaceOptions } from './options.js';

interface KeywordsOptions extends WorkspaceOptions {
  readonly week?: Period;
  readonly lang?: Lang;
  readonly asOf?: Day;
}

export function registerKeywords(program: Command): void {
  withJson(onWorkspace(program.command('keywords')))
    .description('make the keywords of a week: JSON, Markdown, HTML and CSV under publications/weekly-keywords/')
    .addOption(weekOption('the ISO week, 2025-W25; default: the newest week that holds documents'))
    .addOption(languageOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      '\nRising terms come first, then new ones, then those that carried the largest stories without moving.\n\nExamples:\n  pingmo keywords\n  pingmo keywords --week 2025-W25 --lang en\n  pingmo keywords --week 2025-W25 --json | jq -r .keywords[].term',
    )
    .action(async (options: KeywordsOptions) => {
      await withMeasured(options.workspace, async (open) => {
        const { jobs } = await import('../app.js');
        const date = options.week?.from ?? (await jobs.newestPeriod(jobs.keywordsPress, open, options.asOf));
        const language = options.lang ?? open.workspace.configuration.languages[0]!;
        const issue = await jobs.makeIssue(jobs.keywordsPress, { date, language, ...(options.asOf === undefined ? {} : { asOf: options.asOf }) }, open);
        if (options.json) printJson(issue);
        else printLines(await jobs.writeIssue(issue, open));
      });
    });
}
