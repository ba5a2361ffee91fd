import { type Command, Option } from 'commander';
import { liveWorld, withWorkspace } from './live.js';
import { printLines } from './outcome.js';
import { onWorkspace, parsePort, type WorkspaceOptions } from './options.js';

interface StartOptions extends WorkspaceOptions {
  readonly sample?: boolean;
  readonly exit?: boolean;
  readonly port: number;
}

export function registerStart(program: Command): void {
  onWorkspace(program.command('start'))
    .description('collect, make the briefs, and open an index on http://127.0.0.1:4747; what is put into inbox/ meanwhile is collected')
    .option('--sample', 'use the sample workspace, made in ./sample when it is not there')
    .option('--exit', 'stop when everything is made instead of serving it')
    .addOption(new Option('--port <port>', 'port on 127.0.0.1').argParser(parsePort).default(4747))
    .addHelpText('after', '\nExamples:\n  pingmo start\n  pingmo start --sample --exit')
    .action(async (options: StartOptions) => {
      const { jobs } = await import('../app.js');
      const folder = options.sample ? await jobs.prepareSample('sample') : options.workspace;
      printLines(await withWorkspace(folder, 'write', (open) => jobs.makeEverything(open, options.sample ? jobs.SAMPLE_DAYS : undefined)));
      if (options.exit) return;
      const { serve } = await import('../web/index.js');
      const world = liveWorld();
      const { url } = await serve(folder, options.port, world);
      jobs.watchInbox(folder, world.now, (line) => void process.stderr.write(`pingmo: ${line}\n`));
      printLines([`Open ${url}   (stop with Ctrl+C)`, ...(options.sample ? jobs.SAMPLE_PAGES.map((page) => `Begin with ${url}${page}`) : [])]);
    });
}
