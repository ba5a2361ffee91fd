import { type Command, Option } from 'commander';
import { SOURCE_KINDS, SOURCE_ROLES } from '../model/choices.js';
import type { SourceKind, SourceRole } from '../model/index.js';
import { printJson, printLines } from './outcome.js';
import { onWorkspace, withJson, type WorkspaceOptions } from './options.js';

interface AddOptions extends WorkspaceOptions {
  readonly reading?: boolean;
  readonly split?: 'auto' | 'never';
  readonly kind?: SourceKind;
  readonly role?: SourceRole;
  readonly title?: string;
}

export function registerAdd(program: Command): void {
  withJson(onWorkspace(program.command('add <targets...>')))
    .description('add sources to pingmo.yaml: a file, an address, a folder, an OPML list of feeds, a query of arXiv or Hacker News')
    .option('--reading', 'what you read yourself: the input of the reading digest')
    .addOption(new Option('--split <how>', 'whether lists of linked items become those items').choices(['auto', 'never']))
    .addOption(new Option('--kind <kind>', 'instead of finding out').choices(SOURCE_KINDS))
    .addOption(new Option('--role <role>', 'who tells').choices(SOURCE_ROLES))
    .option('--title <title>', 'the name to print')
    .addHelpText(
      'after',
      '\nExamples:\n  pingmo add https://example.org/feed.xml --role primary\n  pingmo add ~/archive.jsonl.gz --split never\n  pingmo add notes/ --reading\n  pingmo add subscriptions.opml\n  pingmo add arxiv:cat:cs.CL hn:"context engineering"\n\nThen: pingmo collect',
    )
    .action(async (targets: string[], options: AddOptions) => {
      const { jobs } = await import('../app.js');
      const added = await jobs.addTargets(targets, options);
      if (options.json) printJson(added);
      else
        printLines([
          ...added.map((source) => `${source.id}: ${source.kind} ${source.query ?? source.url ?? source.path ?? ''}`.trimEnd()),
          'Next: pingmo collect',
        ]);
    });
}
