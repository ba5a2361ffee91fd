import type { Command } from 'commander';
import { printDecided } from './edit.js';
import { withWorkspace } from './live.js';
import { onWorkspace, withJson, type WorkspaceOptions } from './options.js';

interface UndoOptions extends WorkspaceOptions {
  readonly note?: string;
  readonly by?: string;
}

export function registerUndo(program: Command): void {
  withJson(onWorkspace(program.command('undo [decision]')))
    .description('take back the last decision in force, or the one named; undoing an undo brings the decision back')
    .option('--note <text>', 'why; kept with the decision')
    .option('--by <name>', 'who decides; default: the editor of pingmo.yaml')
    .addHelpText('after', '\nExamples:\n  pingmo undo\n  pingmo undo 3f9c01ab --note "the vendor corrected it"\n  pingmo decisions --all')
    .action(async (id: string | undefined, options: UndoOptions) => {
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        await printDecided(await jobs.undo(id, options, open), options, jobs, open);
      });
    });
}
