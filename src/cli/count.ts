import type { Command } from 'commander';
import type { OpenWorkspace } from '../app.js';
import type { Day } from '../model/index.js';
import { withWorkspace } from './live.js';
import { withMeasured } from './measured.js';
import { printJson } from './outcome.js';
import { asOfOption, onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerCount(program: Command): void {
  withJson(onWorkspace(program.command('count <query>')))
    .description('recompute a number that a publication prints; QUERY is the JSON that stands beside it')
    .addOption(asOfOption())
    .addHelpText(
      'after',
      `
QUERY says what to "count", each once: documents, origins, sources, stories or languages. The rest is joined by "and":
  from, to               first and last day, included
  term                   with this term, under any of its names
  story, source          of this id
  language               as \`pingmo document\` prints it
  documents              only among these ids
  readFrom, readTo       first and last day of reading; timeZone: where those days begin (UTC when absent)
  copies                 true: near-copies count too

Examples:
  pingmo count '{"count":"documents","from":"2025-06-20","to":"2025-06-20"}' --json
  pingmo count '{"count":"stories","term":"context engineering","from":"2025-06-01"}'`,
    )
    .action(async (query: string, options: WorkspaceOptions & { readonly asOf?: Day }) => {
      const recount = async (open: OpenWorkspace): Promise<void> => {
        const { jobs } = await import('../app.js');
        printJson(await jobs.countAgain(query, options.asOf, open));
      };
      // A term is counted among documents whose terms were found.
      if (query.includes('"term"')) await withMeasured(options.workspace, recount);
      else await withWorkspace(options.workspace, 'read', recount);
    });
}
