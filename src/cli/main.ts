#!/usr/bin/env node
/**
 * CLI: the door for people and scripts.
 * In: words on the command line. Out: JSON or text on standard output, progress and faults on standard error, an exit code.
 * Never: does work itself; each action parses, calls a job, and presents what it gave.
 */
import { Command, CommanderError } from 'commander';
import { registerAdd } from './add.js';
import { registerAliases } from './aliases.js';
import { registerBackup } from './backup.js';
import { registerBrief } from './brief.js';
import { registerCollect } from './collect.js';
import { registerCollection } from './collection.js';
import { registerCount } from './count.js';
import { registerDecisions } from './decisions.js';
import { registerDigest } from './digest.js';
import { registerDoctor } from './doctor.js';
import { registerDocument } from './document.js';
import { registerEdit } from './edit.js';
import { registerForget } from './forget.js';
import { registerInit } from './init.js';
import { registerKeywords } from './keywords.js';
import { registerOverview } from './overview.js';
import { registerPublish } from './publish.js';
import { registerSearch } from './search.js';
import { registerSources } from './sources.js';
import { registerStart } from './start.js';
import { registerStatus } from './status.js';
import { registerStories } from './stories.js';
import { registerTrend } from './trend.js';
import { registerTrends } from './trends.js';
import { registerUndo } from './undo.js';
import { registerWhy } from './why.js';
import { ExitCode, explain } from './outcome.js';
import { version } from './version.js';

const program = new Command('pingmo')
  .description('Turns what a technology researcher reads into briefs in which every sentence leads back to its source.')
  .version(version)
  .showSuggestionAfterError(true)
  .configureHelp({ sortSubcommands: false })
  .exitOverride()
  .addHelpText(
    'after',
    `
A first morning:
  pingmo init news && cd news
  pingmo add https://example.org/feed.xml
  pingmo add ~/reading/archive.jsonl.gz
  pingmo collect
  pingmo brief                      writes today's brief into publications/ and prints the paths
  pingmo why c4f2k7m3q5x2a          where a sentence comes from

Exit codes: 0 done · 1 could not be done (the message says why and what to do) · 2 not understood · 70 a bug.
Every command takes --workspace DIR (default: this folder) and, where it prints data, --json.`,
  );

for (const register of [
  registerInit,
  registerAdd,
  registerCollect,
  registerSources,
  registerBrief,
  registerDigest,
  registerKeywords,
  registerOverview,
  registerCollection,
  registerPublish,
  registerStories,
  registerTrends,
  registerTrend,
  registerSearch,
  registerAliases,
  registerDocument,
  registerWhy,
  registerCount,
  registerEdit,
  registerUndo,
  registerDecisions,
  registerForget,
  registerBackup,
  registerStatus,
  registerDoctor,
  registerStart,
]) {
  register(program);
}
// A command made by `register` inherits neither of these by itself.
for (const command of program.commands) command.exitOverride().showSuggestionAfterError(true);

// Who reads our output may have read enough (`pingmo brief --json | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(ExitCode.done);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.done : ExitCode.notUnderstood;
  else process.exitCode = explain(error);
}
