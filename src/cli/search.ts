import { type Command, Option } from 'commander';
import type { Day } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { asOfOption, onWorkspace, parseCount, parseDay, withJson, type WorkspaceOptions } from './options.js';

interface SearchOptions extends WorkspaceOptions {
  readonly from?: Day;
  readonly to?: Day;
  readonly source?: string[];
  readonly language?: string[];
  readonly limit?: number;
  readonly asOf?: Day;
}

export function registerSearch(program: Command): void {
  withJson(onWorkspace(program.command('search <query...>')))
    .description('find documents; a name finds its other names in Chinese and English too')
    .addOption(new Option('--from <day>', 'first day').argParser(parseDay))
    .addOption(new Option('--to <day>', 'last day').argParser(parseDay))
    .option('--source <ids...>', 'only these sources')
    .option('--language <languages...>', 'only these languages')
    .addOption(new Option('--limit <count>', 'most results').argParser(parseCount).default(20))
    .addOption(asOfOption())
    .addHelpText(
      'after',
      '\nExamples:\n  pingmo search 智能体\n  pingmo search "AI agent" --from 2025-06-01 --language zh-Hans\n  pingmo search \'"small language model"\' --json',
    )
    .action(async (query: string[], options: SearchOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const results = await jobs.findDocuments(query.join(' '), options, open);
        if (options.json) printJson(results);
        else printLines(results.length === 0 ? [`Nothing found for ${query.join(' ')}.`] : results.flatMap(jobs.describeResult));
      });
    });
}
