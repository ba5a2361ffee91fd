import { appendOverride, type NewOverride } from '../editing/index.js';
import { type Day, type Lang, type Override, type OverrideOf, type PublicationKind, mondayOf } from '../model/index.js';
import { namesOfStory, storiesAsOf } from '../stories/index.js';
import { termKey } from '../text/index.js';
import type { OpenWorkspace } from './contract.js';
import { claimSubject, documentSubject, passageFor, refuse, sourceSubject, storySubject } from './edit-subjects.js';
import { describeUntold } from './untold.js';

type Common = 'decidedAt' | 'by' | 'note';
type WithoutCommon<T> = T extends unknown ? Omit<T, Common> : never;
/** A decision that was checked and waits to be recorded: all but when, by whom and why. */
export type Prepared = WithoutCommon<NewOverride>;
type Prepare<Given extends readonly unknown[]> = (...given: [...Given, OpenWorkspace]) => Promise<Prepared>;

const ofStory =
  (kind: 'pin' | 'drop'): Prepare<[string]> =>
  async (id, open) => {
    const { id: story, concerned } = await storySubject(id, open);
    return { kind, story, concerned };
  };

const retitle: Prepare<[string, string, Lang | undefined]> = async (id, text, language, open) => {
  const { id: story, concerned } = await storySubject(id, open);
  return { kind: 'retitle', story, language: language ?? open.workspace.configuration.languages[0]!, text, concerned };
};

const order: Prepare<[Day, readonly string[]]> = async (date, ids, open) => {
  const named = await Promise.all(ids.map((id) => storySubject(id, open)));
  const told = new Set((await storiesAsOf(open.store, { from: date, to: date }, undefined, open.decisionsAt().regrouped)).flatMap(namesOfStory));
  const missing = named.find(({ id }) => !told.has(id));
  if (missing) {
    throw refuse(`order the brief of ${date}`, `no document of that day tells of ${missing.id}`, `List its stories with \`pingmo stories --date ${date}\`.`);
  }
  return { kind: 'order', publication: 'daily-brief', date, stories: named.map(({ id }) => id), concerned: named.map((one) => one.concerned).join(' · ') };
};

const merge: Prepare<[readonly string[]]> = async (ids, open) => {
  const named = await Promise.all(ids.map((id) => storySubject(id, open)));
  const stories = [...new Set(named.map(({ id }) => id))];
  if (stories.length < 2) throw refuse('merge these stories', 'they are one story already', 'Name at least two of those that `pingmo stories` lists.');
  return { kind: 'merge', stories, concerned: named.map((one) => one.concerned).join(' + ') };
};

const split: Prepare<[string, readonly string[]]> = async (id, documentIds, open) => {
  const { id: story, concerned, documentIds: whole } = await storySubject(id, open);
  const parts = await Promise.all(documentIds.map((one) => documentSubject(one, open)));
  const stranger = parts.find((part) => !whole.includes(part.id));
  if (stranger) throw refuse(`split the story ${story}`, `${stranger.id} is no document of it`, `Its documents: ${whole.join(', ')}.`);
  const documents = [...new Set(parts.map((part) => part.id))];
  if (documents.length === whole.length)
    throw refuse(`split the story ${story}`, 'nothing would be left of it', 'Name only the documents that tell of another event.');
  return { kind: 'split', story, documents, concerned: `${concerned}: ${parts.map((part) => part.concerned).join(' · ')}` };
};

const reword: Prepare<[string, string, Lang | undefined]> = async (id, text, language, open) => {
  const { id: claim, concerned, seenIn, stoodOn } = await claimSubject(id, language, open);
  return { kind: 'reword', claim, ...seenIn, stoodOn, text, concerned };
};

const swap: Prepare<[string, string, string, Lang | undefined]> = async (id, documentId, words, language, open) => {
  const { id: claim, concerned, tier, seenIn, stoodOn } = await claimSubject(id, language, open);
  if (tier === 'counted')
    throw refuse(`put a passage in the place of ${claim}`, 'it is a count and stands on no one passage', 'Reword it with `pingmo edit reword`.');
  const { document, passage } = await passageFor(documentId, words, open);
  return { kind: 'swap', claim, ...seenIn, stoodOn, document: document.id, ...passage, concerned };
};

const leaveOut: Prepare<[string]> = async (id, open) => {
  const { id: document, concerned } = await documentSubject(id, open);
  return { kind: 'leave-out', document, concerned };
};

const annotate: Prepare<[string, string]> = async (id, text, open) => {
  const { id: document, concerned } = await documentSubject(id, open);
  return { kind: 'annotate', document, text, concerned };
};

const group: Prepare<[string, readonly string[]]> = async (id, groups, open) => {
  const { id: document, concerned } = await documentSubject(id, open);
  return { kind: 'group', document, groups: [...groups], concerned };
};

const mute: Prepare<[string]> = async (id, open) => {
  const { id: source, concerned } = await sourceSubject(id, open);
  return { kind: 'mute', source, concerned };
};

const alias: Prepare<[string, string, boolean]> = async (name, other, same) => {
  if (termKey(name) === termKey(other)) {
    throw refuse(
      'decide about an alias',
      `“${name}” and “${other}” are one name: those that differ in case, script, hyphens or a plural only are never told apart`,
      'Give two names.',
    );
  }
  return { kind: 'alias', name, alias: other, same };
};

const renameTerm: Prepare<[string, string, Lang | undefined]> = async (term, name, language, { workspace }) => ({
  kind: 'rename-term',
  term,
  language: language ?? workspace.configuration.languages[0]!,
  text: name,
});

const ofTerm =
  (kind: 'ban-term' | 'follow-term'): Prepare<[string]> =>
  async (term) => ({ kind, term });

export interface TextPlace {
  readonly place: 'opening' | 'closing';
  readonly publication: PublicationKind;
  readonly date: Day;
  readonly language?: Lang;
}

const text: Prepare<[string, TextPlace]> = async (words, { place, publication, date, language }, { workspace }) => ({
  kind: 'text',
  publication,
  date: WEEKLY.has(publication) ? mondayOf(date) : date,
  language: language ?? workspace.configuration.languages[0]!,
  place,
  text: words,
});

/** Publications whose period begins on a Monday. */
const WEEKLY: ReadonlySet<PublicationKind> = new Set<PublicationKind>(['reading-digest', 'weekly-keywords']);

/** A check for each thing that an editor may decide: what he names must be there. Nothing is recorded yet. */
export const edits = {
  pin: ofStory('pin'),
  drop: ofStory('drop'),
  retitle,
  order,
  merge,
  split,
  reword,
  swap,
  'leave-out': leaveOut,
  annotate,
  group,
  mute,
  alias,
  'rename-term': renameTerm,
  'ban-term': ofTerm('ban-term'),
  'follow-term': ofTerm('follow-term'),
  text,
} as const;

export interface Deciding {
  /** Who decides; the configuration's editor when absent. */
  readonly by?: string;
  readonly note?: string;
}

/** Puts a decision into the ledger. */
export async function decide(prepared: Prepared, { by, note }: Deciding, open: OpenWorkspace): Promise<Override> {
  const { ledgerFile, configuration } = open.workspace;
  const common = { decidedAt: open.world.now(), by: by ?? configuration.editor, ...(note === undefined ? {} : { note }) };
  const whole = { ...prepared, ...common } as NewOverride;
  if (
    Object.values(whole)
      .flat()
      .some((value) => typeof value === 'string' && value.trim() === '')
  )
    throw refuse(`decide to ${prepared.kind}`, 'one of the texts is empty', 'Write what you mean between quotation marks.');
  return appendOverride(ledgerFile, whole);
}

/** What was decided, whether it has something to apply to, and how to take it back. */
export async function describeDecided(override: Override, open: OpenWorkspace): Promise<readonly string[]> {
  const frozen = open.decisionsAt().published.length > 0;
  return [
    `${override.kind}: ${override.concerned ?? subjectOf(override)}`,
    ...('claim' in override ? [editionsInWords(override)] : []),
    ...(await describeUntold(override, open)),
    `Decision ${override.id}. To take it back: pingmo undo ${override.id}`,
    ...(frozen ? ['What is published stays as it is until `pingmo publish --date DAY` corrects it.'] : []),
  ];
}

function editionsInWords({ publication, language }: OverrideOf<'reword' | 'swap'>): string {
  return `It holds in ${publication === undefined ? 'every publication' : `the ${publication.replace('-', ' ')}`}${language === undefined ? '' : ` in ${language}`}.`;
}

/** What a decision is about, where no other words were kept. */
export function subjectOf(override: Override): string {
  if (override.kind === 'alias') return aliasInWords(override);
  if (override.kind === 'text') return `${override.place} of the ${override.publication} of ${override.date} (${override.language})`;
  if (override.kind === 'publish' || override.kind === 'correct') return `${override.publication} of ${override.date} (${override.language})`;
  if ('term' in override) return override.kind === 'rename-term' ? `${override.term} → ${override.text} (${override.language})` : override.term;
  if (override.kind === 'undo') return override.override;
  if (override.kind === 'mute') return override.source;
  if (override.kind === 'merge' || override.kind === 'order') return override.stories.join(', ');
  if ('claim' in override) return override.claim;
  return 'document' in override ? override.document : override.story;
}

function aliasInWords({ name, alias: other, same }: OverrideOf<'alias'>): string {
  return `${name} ${same ? 'is' : 'is not'} ${other}`;
}
