import type { Command } from 'commander';
import { withWorkspace } from './live.js';
import { withMeasured } from './measured.js';
import { printJson, printLines } from './outcome.js';
import { asOfOption, dateOption, grainOption, onWorkspace, type PeriodOptions, withJson } from './options.js';

async function explainTerm(term: string, options: PeriodOptions): Promise<void> {
  await withMeasured(options.workspace, async (open) => {
    const { jobs } = await import('../app.js');
    const explained = await jobs.explainTerm(term, { ...options, grain: options.period, language: open.workspace.configuration.languages[0]! }, open);
    const passages = await jobs.passagesOf(explained, open);
    if (options.json) return printJson({ ...explained, passages });
    const titles = await jobs.titlesOf([explained.trend.first.documentId], open);
    printLines([...jobs.describeExplained(explained, titles), '', 'told of in:', ...jobs.describePassages(passages)]);
  });
}

export function registerWhy(program: Command): void {
  withJson(onWorkspace(program.command('why <claim-or-term>')))
    .description('show where a sentence of a publication comes from, or what the figures of a term rest on')
    .addOption(grainOption())
    .addOption(dateOption('of a term: a day of the period; default: the newest day with documents'))
    .addOption(asOfOption())
    .addHelpText('after', '\nExamples:\n  pingmo why c4f2k7m3q5x2a\n  pingmo why "context engineering" --period week')
    .action(async (claim: string, options: PeriodOptions) => {
      if (!/^c[a-z2-7]{5,}$/.test(claim)) return explainTerm(claim, options);
      await withWorkspace(options.workspace, 'read', async (open) => {
        const { jobs } = await import('../app.js');
        const answer = await jobs.explainClaim(claim, open);
        if (options.json) printJson(answer);
        else printLines(jobs.describeAnswer(answer));
      });
    });
}
