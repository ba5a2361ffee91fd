import type { Command } from 'commander';
import type { Lang } from '../model/index.js';
import { withMeasured } from './measured.js';
import { printJson, printLines } from './outcome.js';
import {
  asOfOption,
  dateOption,
  grainOption,
  languageOption,
  onWorkspace,
  type PeriodOptions,
  pictureFileOf,
  type PictureOptions,
  withJson,
  withPicture,
} from './options.js';

interface TrendOptions extends PeriodOptions, PictureOptions {
  readonly lang?: Lang;
}

export function registerTrend(program: Command): void {
  withPicture(withJson(onWorkspace(program.command('trend <term>'))))
    .description('show one term, by any of its names: since when, how fast, on whose word')
    .addOption(grainOption())
    .addOption(dateOption('a day of the period; default: the newest day with documents'))
    .addOption(languageOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      '\nExamples:\n  pingmo trend "context engineering"\n  pingmo trend 智能体 --period week --as-of 2025-07-31 --json\n  pingmo trend "context engineering" --picture curve.png --width 760',
    )
    .action(async (term: string, options: TrendOptions) => {
      await withMeasured(options.workspace, async (open) => {
        const { jobs } = await import('../app.js');
        const question = { ...options, grain: options.period, language: options.lang ?? open.workspace.configuration.languages[0]! };
        if (options.picture !== undefined) {
          printLines([await jobs.writePicture(await jobs.pictureOfTerm(term, question, open), pictureFileOf(options, question.language))]);
          return;
        }
        const trend = await jobs.showTrend(term, question, open);
        if (options.json) printJson(trend);
        else printLines(jobs.describeTrend(trend, await jobs.titlesOf([trend.first.documentId], open)));
      });
    });
}
