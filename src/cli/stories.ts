import { type Command, Option } from 'commander';
import type { Day, Period } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { asOfOption, dateOption, onWorkspace, parseDay, weekOption, withJson, type WorkspaceOptions } from './options.js';

interface StoriesOptions extends WorkspaceOptions {
  readonly date?: Day;
  readonly week?: Period;
  readonly from?: Day;
  readonly to?: Day;
  readonly asOf?: Day;
}

export function registerStories(program: Command): void {
  withJson(onWorkspace(program.command('stories')))
    .description('list the stories of a day, a week or a period, ranked, with the parts of each rank')
    .addOption(dateOption('one day'))
    .addOption(weekOption('an ISO week, 2025-W25'))
    .addOption(new Option('--from <day>', 'first day').argParser(parseDay))
    .addOption(new Option('--to <day>', 'last day').argParser(parseDay))
    .addOption(asOfOption())
    .addHelpText('after', '\nExamples:\n  pingmo stories --date 2025-06-20\n  pingmo stories --week 2025-W25 --json')
    .action(async (options: StoriesOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const stories = await jobs.listStories(await jobs.periodOf(options, open), options.asOf, open);
        if (options.json) printJson(stories);
        else printLines(stories.flatMap(jobs.describeStory));
      });
    });
}
