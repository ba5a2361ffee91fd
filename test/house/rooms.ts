/** The import rule as data: which door of which room each room may go through. */
import { withoutEnding } from './source-file.js';

/**
 * `model` stands for the room's `index.ts`; `fetching/contract` for that one file; `publications/*` for the index of any publication.
 * A room is entered by these doors only. Inside itself a room is free.
 */
type Doors = readonly string[];

/** Whatever fails for a user fails as a `PingmoError`: every room but the model may raise one. */
const FAILURES = 'errors';
/** What a publication is made from, and the blocks that it describes a page with. It never sees another publication: lower ones arrive as data. */
const PUBLICATION: Doors = [
  FAILURES,
  'model',
  'text',
  'evidence',
  'search',
  'stories',
  'trends',
  'storage/contracts',
  'rendering/blocks',
  'rendering/github-anchor',
];

/** What jobs and the app wire together; nobody else sees an implementation of the network, the database or a kind of source. */
const IMPLEMENTATIONS: Doors = [
  FAILURES,
  'model',
  'text',
  'fetching',
  'fetching/contract',
  'sources',
  'sources/contract',
  'documents',
  'search',
  'stories',
  'trends',
  'evidence',
  'editing',
  'publications/*',
  'rendering',
  'storage',
  'storage/contracts',
  'workspace',
];

const RULE: Readonly<Record<string, Doors>> = {
  model: [],
  errors: [],
  text: [FAILURES, 'model'],
  fetching: [FAILURES, 'model'],
  sources: [FAILURES, 'model', 'fetching/contract'],
  documents: [FAILURES, 'model', 'text', 'fetching/contract', 'sources/contract'],
  evidence: [FAILURES, 'model', 'text'],
  editing: [FAILURES, 'model'],
  search: [FAILURES, 'model', 'text', 'storage/contracts'],
  stories: [FAILURES, 'model', 'text', 'storage/contracts'],
  trends: [FAILURES, 'model', 'text', 'stories', 'storage/contracts'],
  'publications/*': PUBLICATION,
  rendering: [FAILURES, 'model', 'text'],
  storage: [FAILURES, 'model', 'text'],
  workspace: [FAILURES, 'model'],
  jobs: IMPLEMENTATIONS,
  app: [...IMPLEMENTATIONS, 'jobs', 'jobs/contract', 'jobs/open'],
  // Doors. `errors` (to tell of a failure) and `workspace` (`init` works before there is anything to open) extend the rule a little: decision 0007.
  // `start` opens the browser's door. `choices` and `calendar` are the parts of the model that load nothing, so that a command's help is quick.
  cli: [FAILURES, 'model', 'model/choices', 'model/calendar', 'app', 'rendering', 'workspace', 'web'],
  web: [FAILURES, 'model', 'app', 'rendering'],
};

/** Packages, where a room may not have any it likes. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = { model: ['zod'], errors: [] };

/** The database driver; with it, SQL stays in its room. */
export const DRIVER = '@photostructure/sqlite';
export const DRIVER_ROOM = 'storage';

/** The files that read the clock: for all others, and for the limits of time on a real network (a live default). */
export const CLOCK_FILES: readonly string[] = ['src/cli/live.ts', 'src/fetching/index.ts'];

/** Files under this many lines can be read at one sitting; lists of words are looked up, not read. */
export const MOST_LINES = 400;
export const WORD_LISTS: readonly string[] = ['src/text/glossary.ts', 'src/text/user-dictionary.ts', 'src/text/subjects.ts'];

/** The room in which a file stands: `publications/daily-brief` of `src/publications/daily-brief/gather.ts`. */
export function roomOf(path: string): string {
  const steps = withoutEnding(path)
    .replace(/^src\//, '')
    .split('/');
  return steps[0] === 'publications' ? steps.slice(0, 2).join('/') : steps[0]!;
}

/** The door that leads to a file: the room's name for its index, else the path without `src/` and ending. */
export function doorTo(path: string): string {
  return withoutEnding(path)
    .replace(/^src\//, '')
    .replace(/\/index$/, '');
}

/** Doors open to a room; undefined for a room that the rule does not know. */
export function doorsOpenTo(room: string): Doors | undefined {
  return RULE[room] ?? (room.startsWith('publications/') ? RULE['publications/*'] : undefined);
}

export function isOpen(door: string, doors: Doors): boolean {
  return doors.some((open) => open === door || (open === 'publications/*' && /^publications\/[^/]+$/.test(door)));
}

/** The file that bears a room's sign. */
export function signFileOf(room: string): string {
  if (room === 'app') return 'src/app.ts';
  return room === 'cli' ? 'src/cli/main.ts' : `src/${room}/index.ts`;
}
