import { type Command, Option } from 'commander';
import { TERM_KINDS } from '../model/choices.js';
import type { Day, Grain, Lang, TermKind } from '../model/index.js';
import { withMeasured } from './measured.js';
import type { jobs as Jobs, OpenWorkspace } from '../app.js';
import { printJson, printLines } from './outcome.js';
import {
  asOfOption,
  dateOption,
  grainOption,
  languageOption,
  onWorkspace,
  type PeriodOptions,
  parseCount,
  pictureFileOf,
  type PictureOptions,
  withJson,
  withPicture,
} from './options.js';

interface TrendsOptions extends PeriodOptions, PictureOptions {
  readonly rising?: boolean;
  readonly fading?: boolean;
  readonly new?: boolean;
  readonly followed?: boolean;
  readonly families?: boolean;
  readonly kind?: readonly TermKind[];
  readonly lang?: Lang;
  readonly most: number;
}

const MOST_TRENDS = 50;

export function registerTrends(program: Command): void {
  withPicture(withJson(onWorkspace(program.command('trends'))))
    .description('list the terms that move in a week, month or year, strongest first, with curves, first days and stages')
    .addOption(grainOption())
    .addOption(new Option('--rising', 'told of more than before (the default); what may be chance says so').conflicts(['fading', 'new', 'followed']))
    .addOption(new Option('--fading', 'told of less than before').conflicts(['rising', 'new', 'followed']))
    .addOption(new Option('--new', 'never told of before the period').conflicts(['rising', 'fading', 'followed']))
    .addOption(new Option('--followed', 'what you follow (`pingmo edit follow-term`), whatever it does').conflicts(['rising', 'fading', 'new']))
    .addOption(
      new Option('--families', 'terms that are told of together, and what became of those of the period before').conflicts([
        'rising',
        'fading',
        'new',
        'followed',
        'kind',
      ]),
    )
    .addOption(new Option('--kind <kinds...>', 'only terms of these kinds').choices(TERM_KINDS))
    .addOption(dateOption('a day of the period; default: the newest day with documents'))
    .addOption(new Option('--most <count>', 'most terms').argParser(parseCount).default(MOST_TRENDS))
    .addOption(languageOption())
    .addOption(asOfOption())
    .addHelpText(
      'after',
      '\nA term counts once for each story; copies count once; what an outage, a new source or a burst of reposts does is marked, not counted.\n\nExamples:\n  pingmo trends --period month\n  pingmo trends --period week --new --kind method concept\n  pingmo trends --period month --rising --as-of 2025-07-31 --json | jq ".[].term"\n  pingmo trends --families --period month\n  pingmo trends --picture trends.svg\n  pingmo trend "context engineering"     one term\n  pingmo why "context engineering"       what its figures rest on',
    )
    .action(async (options: TrendsOptions) => {
      await withMeasured(options.workspace, async (open) => {
        const { jobs } = await import('../app.js');
        const language = options.lang ?? open.workspace.configuration.languages[0]!;
        await (options.families ? showFamilies : showTrends)({ options, language, jobs, open });
      });
    });
}

interface Asked {
  readonly options: TrendsOptions;
  readonly language: Lang;
  readonly jobs: typeof Jobs;
  readonly open: OpenWorkspace;
}

async function showTrends({ options, language, jobs, open }: Asked): Promise<void> {
  const filter = options.fading ? 'fading' : options.new ? 'new' : options.followed ? 'followed' : 'rising';
  const question = {
    ...periodOf(options),
    filter,
    most: options.most,
    language,
    ...(options.kind === undefined ? {} : { kinds: options.kind }),
  } as const;
  if (options.picture !== undefined) {
    const picture = await jobs.pictureOfTrends(question, open);
    printLines([picture === undefined ? await jobs.tellEmpty(question, open) : await jobs.writePicture(picture, pictureFileOf(options, language))]);
    return;
  }
  const trends = await jobs.listTrends(question, open);
  if (options.json) printJson(trends);
  else printLines(trends.length === 0 ? [await jobs.tellEmpty(question, open)] : jobs.describeTrends(trends));
}

async function showFamilies({ options, language, jobs, open }: Asked): Promise<void> {
  const question = { ...periodOf(options), language };
  const picture = options.picture === undefined ? undefined : await jobs.pictureOfFamilies(question, open);
  if (picture !== undefined) {
    printLines([await jobs.writePicture(picture, pictureFileOf(options, language))]);
    return;
  }
  const listed = await jobs.listFamilies(question, open);
  if (options.json) printJson(listed);
  else printLines(jobs.describeFamilies(listed));
}

function periodOf({ period, date, asOf }: TrendsOptions): { readonly grain: Grain; readonly date?: Day; readonly asOf?: Day } {
  return { grain: period, ...(date === undefined ? {} : { date }), ...(asOf === undefined ? {} : { asOf }) };
}
