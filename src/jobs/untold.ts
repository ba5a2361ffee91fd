import { type Day, type Decisions, type Override, type OverrideOf, TermId } from '../model/index.js';
import { namesHeld } from '../search/index.js';
import { termKey } from '../text/index.js';
import { documentsWith, type TermCounts } from '../trends/index.js';
import { nearestWords } from '../workspace/index.js';
import type { OpenWorkspace } from './contract.js';
import { countUnmeasured } from './measure.js';
import { countsOf } from './term-counts.js';

type OfTerms = OverrideOf<'ban-term' | 'follow-term' | 'rename-term' | 'alias'>;

/** Names that may have been meant; more are a list to choose from, not a reminder. */
const MOST_NEAR = 3;

/** What decisions about terms wait for: by their id, the names that no document has yet. They stay in force, for a term may be told of only later. */
export async function untoldNames(overrides: readonly Override[], open: OpenWorkspace): Promise<ReadonlyMap<string, readonly string[]>> {
  const ofTerms = overrides.filter(isOfTerms);
  const ofAliases = ofTerms.filter(({ kind }) => kind === 'alias').flatMap(namesOf);
  const ofOthers = ofTerms.filter(({ kind }) => kind !== 'alias').flatMap(namesOf);
  // A name that the editor joined to another is told of with it; of the pair itself each is asked for alone.
  const toldAlone = await namesTold(ofAliases, [], open);
  const told = await namesTold(ofOthers, open.decisionsAt().aliases, open);
  return new Map(
    ofTerms.flatMap((override) => {
      const names = namesOf(override).filter((name) => !(override.kind === 'alias' ? toldAlone : told).has(name));
      return names.length === 0 ? [] : [[override.id, names]];
    }),
  );
}

function isOfTerms(override: Override): override is OfTerms {
  return override.kind === 'alias' || 'term' in override;
}

function namesOf(override: OfTerms): readonly string[] {
  return override.kind === 'alias' ? [override.name, override.alias] : [override.term];
}

/** The index knows every document as soon as it is collected; terms are folded further, but found only when they are asked for. */
async function namesTold(names: readonly string[], decided: Decisions['aliases'], open: OpenWorkspace): Promise<ReadonlySet<string>> {
  const held = new Set(await namesHeld(names, open.store, decided));
  const missing = names.filter((name) => !held.has(name));
  for (const name of missing) if ((await open.store.postings.numbers([termKey(name)])).length > 0 || (await isTermId(name, open))) held.add(name);
  return held;
}

async function isTermId(name: string, open: OpenWorkspace): Promise<boolean> {
  return TermId.safeParse(name).success && documentsWith(await countsOf(open, undefined), name, EVER).length > 0;
}

/** Before and after every day of the calendar as a string. */
const EVER = { from: '0000-01-01' as Day, to: '9999-12-31' as Day };

/** Whether a decision has nothing to apply to while no document has these names. To join a name that stands nowhere to one that does helps who searches for it. */
export function waitsFor(override: Override, untold: readonly string[]): boolean {
  return untold.length > 0 && (override.kind !== 'alias' || !override.same || untold.length === 2);
}

export function untoldInWords(names: readonly string[]): string {
  return `no document has ${anyOf(names)} yet`;
}

/** To be told at once of a decision about terms that no document has: that it was kept, from when it counts, and what may have been meant. */
export async function describeUntold(override: Override, open: OpenWorkspace): Promise<readonly string[]> {
  const names = (await untoldNames([override], open)).get(override.id);
  if (names === undefined || !isOfTerms(override)) return [];
  const near = await namesNear(names, open);
  return [`No document has ${anyOf(names)} yet; ${fromThenOn(override, names)}.${near.length === 0 ? '' : ` Near: ${near.map(inMarks).join(', ')}.`}`];
}

/** Terms whose names differ from these by a few letters, as most documents write them. */
async function namesNear(names: readonly string[], open: OpenWorkspace): Promise<readonly string[]> {
  if ((await countUnmeasured(open)).outdated) return [];
  const counts = await countsOf(open, undefined);
  const keys = counts.vocabulary.map(({ key }) => key);
  const near = [...new Set(names.flatMap((name) => nearestWords(termKey(name), keys, MOST_NEAR)))].slice(0, MOST_NEAR);
  return Promise.all(near.map((key) => mostWritten(counts.indexOf.get(key)!, counts)));
}

async function mostWritten(term: number, { terms, surfaces, writtenAs }: TermCounts): Promise<string> {
  const uses = new Map<number, number>();
  terms.forEach((other, place) => {
    if (other === term) uses.set(surfaces[place]!, (uses.get(surfaces[place]!) ?? 0) + 1);
  });
  const written = await writtenAs(uses.keys());
  const [most] = [...uses].sort(([a, m], [b, n]) => n - m || (written.get(a)! < written.get(b)! ? -1 : 1));
  return written.get(most![0])!;
}

function fromThenOn(override: OfTerms, untold: readonly string[]): string {
  if (override.kind === 'follow-term') return 'it will be followed from the day one does';
  if (override.kind === 'ban-term') return 'it will be listed nowhere when one does';
  if (override.kind === 'rename-term') return 'it will be called so from the day one does';
  if (!override.same) return 'the two will be kept apart from the day one does';
  if (untold.length === 2) return 'the two will be one from the day documents have both';
  return `who searches for it finds ${inMarks(untold[0] === override.name ? override.alias : override.name)}`;
}

const anyOf = (names: readonly string[]): string => names.map(inMarks).join(' or ');
const inMarks = (name: string): string => `“${name}”`;
