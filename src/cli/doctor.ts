import type { Command } from 'commander';
import { liveWorld } from './live.js';
import { ExitCode, printJson, printLines } from './outcome.js';
import { onWorkspace, withJson, type WorkspaceOptions } from './options.js';

export function registerDoctor(program: Command): void {
  withJson(onWorkspace(program.command('doctor')))
    .description('check configuration, decisions, database and sources; a damaged database is kept aside and rebuilt')
    .action(async (options: WorkspaceOptions) => {
      const { jobs } = await import('../app.js');
      const world = liveWorld();
      const findings = await jobs.examine(options.workspace, world).finally(() => world.stopBars());
      if (options.json) printJson(findings);
      else printLines(findings.map(jobs.describeFinding));
      if (findings.some((finding) => finding.state === 'broken')) process.exitCode = ExitCode.failed;
    });
}
