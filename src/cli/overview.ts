import type { Command } from 'commander';
import type { Day, Lang } from '../model/index.js';
import { withWorkspace } from './live.js';
import { asOfOption, languageOption, onWorkspace, withJson, type WorkspaceOptions } from './options.js';
import { printJson, printLines } from './outcome.js';

interface OverviewOptions extends WorkspaceOptions {
  readonly lang?: Lang;
  readonly asOf?: Day;
}

export function registerOverview(program: Command): void {
  withJson(onWorkspace(program.command('overview <collection>')))
    .description('make the overview of what the sessions of a collection speak of: JSON, Markdown and HTML under publications/trends-overview/')
    .addOption(languageOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      '\nA collection is made by `pingmo collection add`.\n\nExamples:\n  pingmo overview aicon\n  pingmo overview aicon --lang en\n  pingmo overview aicon --json | jq .frontMatter.visualization_data.trend_hierarchy',
    )
    .action(async (id: string, options: OverviewOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const collection = jobs.collectionNamed(id, open).id;
        const asOf = options.asOf === undefined ? {} : { asOf: options.asOf };
        const date = await jobs.dateOfOverview(collection, options.asOf, open);
        const language = options.lang ?? open.workspace.configuration.languages[0]!;
        const overview = await jobs.makeIssue(jobs.overviewPress, { collection, date, language, ...asOf }, open);
        if (options.json) printJson(overview);
        else printLines(await jobs.writeIssue(overview, open));
      });
    });
}
