import { type Command, Option } from 'commander';
import type { OpenWorkspace, jobs as Jobs } from '../app.js';
import { PUBLICATION_KINDS } from '../model/choices.js';
import type { Day, Lang, Override, Period, PublicationKind } from '../model/index.js';
import { withWorkspace } from './live.js';
import { printJson, printLines } from './outcome.js';
import { dateOption, languageOption, onWorkspace, parseDay, parseWeek, withJson, type WorkspaceOptions } from './options.js';

interface EditOptions extends WorkspaceOptions {
  readonly note?: string;
  readonly by?: string;
  readonly lang?: Lang;
  readonly apart?: boolean;
  readonly publication: PublicationKind;
  readonly date?: Day;
  readonly week?: Period;
}

type Check = (jobs: typeof Jobs, given: never, options: EditOptions, open: OpenWorkspace) => Promise<Jobs.Prepared>;

/** One decision as a command: how it is called, what it does, an example, and the check that what is named is there. */
interface Edit {
  readonly call: string;
  readonly does: string;
  readonly examples: readonly string[];
  /** What else it takes, and which words it understands. */
  readonly narrow?: (command: Command) => void;
  readonly check: Check;
}

/** Gives the words of the command line their types: a commander action receives them as an array. */
function edit<Given extends readonly unknown[]>(
  parts: Omit<Edit, 'check'>,
  check: (jobs: typeof Jobs, given: Given, options: EditOptions, open: OpenWorkspace) => Promise<Jobs.Prepared>,
): Edit {
  return { ...parts, check };
}

/** A decision about a sentence holds in the editions of one language. */
const editionOption = (): Option => languageOption('to be named when editions of several languages hold the sentence');

const EDITS: readonly Edit[] = [
  edit<[string]>(
    { call: 'pin <story>', does: 'put a story before all others in the briefs of its days', examples: ['pingmo edit pin s4f2k7m3q5x2a6bcd'] },
    (jobs, [story], _, open) => jobs.edits.pin(story, open),
  ),
  edit<[string]>(
    { call: 'drop <story>', does: 'keep a story out of briefs', examples: ['pingmo edit drop s4f2k7m3 --note "an advertisement"'] },
    (jobs, [story], _, open) => jobs.edits.drop(story, open),
  ),
  edit<[string]>(
    { call: 'leave-out <document>', does: 'leave a document out of publications; it stays stored and counted', examples: ['pingmo edit leave-out d4f2k7m3'] },
    (jobs, [document], _, open) => jobs.edits['leave-out'](document, open),
  ),
  edit<[string, string]>(
    {
      call: 'retitle <story> <text>',
      does: 'give a story a headline of your own, on the evidence of the one it replaces',
      examples: ['pingmo edit retitle s4f2k7m3 "Lotus ships its second chip" --lang en'],
      narrow: (command) => void command.addOption(languageOption()),
    },
    (jobs, [story, text], { lang }, open) => jobs.edits.retitle(story, text, lang, open),
  ),
  edit<[Day, string[]]>(
    {
      call: 'order <day> <stories...>',
      does: "the first items of a day's brief, in this order; the others follow by rank",
      examples: ['pingmo edit order 2025-06-20 s4f2k7m3 saaq2x5b'],
      narrow: (command) => void command.registeredArguments[0]!.argParser(parseDay),
    },
    (jobs, [day, stories], _, open) => jobs.edits.order(day, stories, open),
  ),
  edit<[string[]]>(
    { call: 'merge <stories...>', does: 'make one story of several, under the id of the first', examples: ['pingmo edit merge s4f2k7m3 saaq2x5b'] },
    (jobs, [stories], _, open) => jobs.edits.merge(stories, open),
  ),
  edit<[string, string[]]>(
    {
      call: 'split <story> <documents...>',
      does: 'make these documents of a story a story of their own',
      examples: ['pingmo edit split s4f2k7m3 d7xq2m4k dkk2b5aa'],
    },
    (jobs, [story, documents], _, open) => jobs.edits.split(story, documents, open),
  ),
  edit<[string, string]>(
    {
      call: 'reword <claim> <text>',
      does: 'say a sentence in your words; it is shown as edited and keeps its evidence',
      examples: ['pingmo edit reword c4f2k7m3q5x2a "The chip ships in May." --lang en'],
      narrow: (command) => void command.addOption(editionOption()),
    },
    (jobs, [claim, text], { lang }, open) => jobs.edits.reword(claim, text, lang, open),
  ),
  edit<[string, string, string]>(
    {
      call: 'swap <claim> <document> <words>',
      does: 'quote another passage in the place of a sentence; WORDS stand so in the document',
      examples: ['pingmo edit swap c4f2k7m3 d7xq2m4k "exact words of the document"'],
      narrow: (command) => void command.addOption(editionOption()),
    },
    (jobs, [claim, document, words], { lang }, open) => jobs.edits.swap(claim, document, words, lang, open),
  ),
  edit<[string, string]>(
    {
      call: 'annotate <document> <text>',
      does: 'your remark on a document, for the reading digest',
      examples: ['pingmo edit annotate d7xq2m4k "Read the appendix first."'],
    },
    (jobs, [document, text], _, open) => jobs.edits.annotate(document, text, open),
  ),
  edit<[string, string, string | undefined]>(
    {
      call: 'group <document> <group> [sub-group]',
      does: 'where a document stands in the reading digest',
      examples: ['pingmo edit group d7xq2m4k Papers Agents'],
    },
    (jobs, [document, group, sub], _, open) => jobs.edits.group(document, sub === undefined ? [group] : [group, sub], open),
  ),
  edit<[string]>({ call: 'mute <source>', does: 'never again from this source', examples: ['pingmo edit mute press-wire'] }, (jobs, [source], _, open) =>
    jobs.edits.mute(source, open),
  ),
  edit<[string, string]>(
    {
      call: 'alias <name> <other>',
      does: 'say that two names mean one thing, or do not',
      examples: ['pingmo edit alias 具身智能 "embodied AI"', 'pingmo edit alias Gemini 双子座 --apart'],
      narrow: (command) => void command.option('--apart', 'they mean two things'),
    },
    (jobs, [name, other], { apart }, open) => jobs.edits.alias(name, other, apart !== true, open),
  ),
  edit<[string, string]>(
    {
      call: 'rename-term <term> <name>',
      does: 'what a term is called in a language',
      examples: ['pingmo edit rename-term "agent skill" "Agent Skills" --lang en'],
      narrow: (command) => void command.addOption(languageOption()),
    },
    (jobs, [term, name], { lang }, open) => jobs.edits['rename-term'](term, name, lang, open),
  ),
  edit<[string]>(
    { call: 'ban-term <term>', does: 'a term that is no subject: it is listed nowhere', examples: ['pingmo edit ban-term "key takeaway"'] },
    (jobs, [term], _, open) => jobs.edits['ban-term'](term, open),
  ),
  edit<[string]>(
    {
      call: 'follow-term <term>',
      does: 'a term that is listed whatever it does; stories with it rank higher',
      examples: ['pingmo edit follow-term 具身智能', 'pingmo trends --followed'],
    },
    (jobs, [term], _, open) => jobs.edits['follow-term'](term, open),
  ),
  edit<['opening' | 'closing', string]>(
    {
      call: 'text <place> <text>',
      does: 'words of your own before the items of an issue (PLACE: opening) or after them (closing)',
      examples: [
        'pingmo edit text opening "A quiet day." --date 2025-06-20 --lang en',
        'pingmo edit text closing "Until Monday." --publication reading-digest --week 2025-W25',
      ],
      narrow: (command) => {
        command.registeredArguments[0]!.choices(['opening', 'closing']);
        command
          .addOption(new Option('--publication <kind>', 'in which publication').choices(PUBLICATION_KINDS).default('daily-brief'))
          .addOption(dateOption('the day of the issue; default: the newest day that holds documents'))
          .addOption(new Option('--week <week>', 'the ISO week of the issue, 2025-W25').argParser(parseWeek).conflicts('date'))
          .addOption(languageOption());
      },
    },
    async (jobs, [place, text], { publication, date, week, lang }, open) =>
      jobs.edits.text(
        text,
        { place, publication, date: week?.from ?? date ?? (await jobs.newestDay(open)), ...(lang === undefined ? {} : { language: lang }) },
        open,
      ),
  ),
];

export function registerEdit(program: Command): void {
  const parent = program
    .command('edit')
    .description('overrule a step: every decision is a line of overrides.jsonl, survives every rerun, and can be undone')
    .addHelpText(
      'after',
      '\nExamples:\n  pingmo edit pin s4f2k7m3\n  pingmo edit reword c4f2k7m3q5x2a "The chip ships in May."\n  pingmo decisions\n  pingmo undo',
    );
  for (const one of EDITS) registerOne(parent, one);
}

function registerOne(parent: Command, { call, does, examples, narrow, check }: Edit): void {
  const command = withJson(onWorkspace(parent.command(call)))
    .description(does)
    .exitOverride()
    .showSuggestionAfterError(true)
    .option('--note <text>', 'why; kept with the decision')
    .option('--by <name>', 'who decides; default: the editor of pingmo.yaml')
    .addHelpText('after', `\n${examples.length > 1 ? 'Examples' : 'Example'}:\n${examples.map((example) => `  ${example}`).join('\n')}`);
  narrow?.(command);
  command.action(async (...words: unknown[]) => {
    const given = words.slice(0, -2) as never;
    const chosen = command.opts<EditOptions>();
    await withWorkspace(chosen.workspace, 'read', async (open) => {
      const { jobs } = await import('../app.js');
      await printDecided(await jobs.decide(await check(jobs, given, chosen, open), chosen, open), chosen, jobs, open);
    });
  });
}

/** Prints a decision that was recorded. */
export async function printDecided(override: Override, { json }: WorkspaceOptions, jobs: typeof Jobs, open: OpenWorkspace): Promise<void> {
  if (json) printJson(override);
  else printLines(await jobs.describeDecided(override, open));
}
