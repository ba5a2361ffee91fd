import type { Command } from 'commander';
import { printLines } from './outcome.js';

export function registerInit(program: Command): void {
  program
    .command('init <dir>')
    .description('make a workspace: pingmo.yaml, inbox/, overrides.jsonl, publications/, .pingmo/')
    .addHelpText('after', '\nExample:\n  pingmo init ~/news')
    .action(async (dir: string) => {
      const { createWorkspace } = await import('../workspace/index.js');
      const made = await createWorkspace(dir, Intl.DateTimeFormat().resolvedOptions().timeZone);
      printLines([...made, '', `Next: cd ${dir} && pingmo add FILE|URL|FOLDER|OPML && pingmo collect && pingmo brief`]);
    });
}
