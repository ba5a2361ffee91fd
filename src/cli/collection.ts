import type { Command } from 'commander';
import type { Day } from '../model/index.js';
import { withWorkspace } from './live.js';
import { asOfOption, onWorkspace, parseDay, withJson, type WorkspaceOptions } from './options.js';
import { printJson, printLines } from './outcome.js';

interface NewCollectionOptions extends WorkspaceOptions {
  readonly source?: string;
  readonly query?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly name?: string;
}

export function registerCollection(program: Command): void {
  const collection = program
    .command('collection')
    .description('what trends overviews are made of: the sessions of a seminar, what a query finds, a period')
    .addHelpText(
      'after',
      '\nExamples:\n  pingmo collection add aicon --source ~/aicon-transcripts --name "AICon Beijing 2025"\n  pingmo collection add agents --query "AI agent" --from 2025-06-01 --to 2025-06-30\n  pingmo collect && pingmo overview aicon',
    );
  registerAdd(collection);
  registerList(collection);
  registerShow(collection);
  registerRemove(collection);
  // A command made by `command` inherits neither of these by itself.
  for (const command of collection.commands) command.exitOverride().showSuggestionAfterError(true);
}

function registerAdd(collection: Command): void {
  onWorkspace(collection.command('add <id>'))
    .description('add a collection to pingmo.yaml; conditions are joined by "and"')
    .option('--source <source>', 'only documents of this source: its id, the `source` of imported records, or a folder or file that becomes one')
    .option('--query <words>', 'only documents that these words find')
    .option('--from <day>', 'first day, included', parseDay)
    .option('--to <day>', 'last day, included', parseDay)
    .option('--name <name>', 'name to print; the id when absent')
    .action(async (id: string, { workspace, source, query, from, to, name }: NewCollectionOptions) => {
      await withWorkspace(workspace, 'write', async (open) => {
        const { jobs } = await import('../app.js');
        const wanted = Object.fromEntries(Object.entries({ source, query, from, to, name }).filter(([, value]) => value !== undefined));
        await jobs.newCollection(id, wanted, open);
        const [added] = (await jobs.listCollections(open)).filter((one) => one.id === id);
        printLines([jobs.describeCollection(added!)]);
      });
    });
}

function registerList(collection: Command): void {
  withJson(onWorkspace(collection.command('list')))
    .description('every collection with what it holds')
    .action(async (options: WorkspaceOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const collections = await jobs.listCollections(open);
        if (options.json) printJson(collections);
        else printLines(collections.map(jobs.describeCollection));
      });
    });
}

function registerShow(collection: Command): void {
  withJson(onWorkspace(collection.command('show <id>')))
    .description('the documents of a collection, in the order of their days and names')
    .addOption(asOfOption())
    .action(async (id: string, options: WorkspaceOptions & { readonly asOf?: Day }) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const documents = await jobs.documentsOfCollection(id, options.asOf, open);
        if (options.json) printJson(documents);
        else printLines(documents.map(jobs.describeCollectionDocument));
      });
    });
}

function registerRemove(collection: Command): void {
  onWorkspace(collection.command('remove <id>'))
    .description('take a collection out of pingmo.yaml; its documents stay, and what was published of it, but no index lists it any more')
    .action(async (id: string, options: WorkspaceOptions) => {
      await withWorkspace(options.workspace, 'write', async (open) => {
        const { jobs } = await import('../app.js');
        printLines([`${(await jobs.dropCollection(id, open)).id}: removed`]);
      });
    });
}
