import { addDays, daysBetween, isChinese, type Day, type DocumentId, type DocumentLanguage, type SourceId, type When } from '../model/index.js';
import { decodeFeatures, isIdentity, type FeatureTable } from './encoding.js';
import { FeatureIds } from './feature-ids.js';
import { COMMON_SHARE, MOST_BEARERS, MOST_BY_ONE_SOURCE, UNSEEN_DOCUMENTS, WINDOW_DAYS } from './thresholds.js';

/** A document as clustering sees it. */
export interface StoryEntry {
  readonly id: DocumentId;
  readonly sourceId: SourceId;
  readonly day: Day;
  /** `publishedAt`, else `knownAt`: tells which of two documents of a day is the earlier. */
  readonly at: When;
  readonly language: DocumentLanguage;
  /** The document of which it is a near-copy. */
  readonly copyOf?: DocumentId;
  readonly features: Uint8Array;
}

/** An entry of the window, laid out for comparing. */
export interface WindowEntry extends StoryEntry {
  readonly table: FeatureTable;
  /** Its features by the numbers that they have while they stand in the window. */
  readonly featureIds: Uint32Array;
  /** Those of its identities that are not merely where its source puts its texts. */
  readonly identities: readonly number[];
  readonly group: LanguageGroup;
  /** Days since 1970. */
  readonly dayNumber: number;
}

/** Documents that share words: all Chinese ones, all English ones, those of any other language. */
export interface LanguageGroup {
  documents: number;
  /** By feature number, how many of them bear it. */
  counts: Uint32Array;
  /** By number of bearers, how telling a feature is ({@link rarityOf}); as far as it was asked for since `documents` changed. */
  rarities: Float64Array;
}

/** The earlier one first: by day, moment, id. */
export function byTime(a: StoryEntry, b: StoryEntry): number {
  return compare(a.day, b.day) || compare(a.at, b.at) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const EPOCH = '1970-01-01' as Day;

/** The documents of the last {@link WINDOW_DAYS} days: what is rare in them, who bears an identity, which are of one text. */
export class TrailingWindow {
  readonly #features = new FeatureIds();
  readonly #groups = new Map<string, LanguageGroup>();
  readonly #bearers = new Map<number, readonly WindowEntry[]>();
  readonly #texts = new Map<DocumentId, readonly WindowEntry[]>();
  readonly #days: { readonly day: Day; readonly entries: readonly WindowEntry[] }[] = [];

  /** Adds a day later than all before, and lets go of the days that it pushes out. In: any order. Out: the earliest first. */
  addDay(day: Day, entries: readonly StoryEntry[]): readonly WindowEntry[] {
    this.#dropBefore(addDays(day, 1 - WINDOW_DAYS));
    const sorted = entries.toSorted(byTime).map((entry) => ({ entry, table: decodeFeatures(entry.features) }));
    const containers = containersOf(sorted);
    const opened = sorted.map(({ entry, table }) => this.#open(entry, table, containers));
    for (const entry of opened) this.#admit(entry);
    this.#days.push({ day, entries: opened });
    for (const group of this.#groups.values()) group.rarities = new Float64Array(group.documents + 1).fill(-1);
    return opened;
  }

  /** One more than the highest feature number. */
  get featureCount(): number {
    return this.#features.size;
  }

  /** The first day that the window reaches. */
  get firstDay(): Day {
    return addDays(this.#days.at(-1)!.day, 1 - WINDOW_DAYS);
  }

  /** Entries of `from` and later days, the earliest first. */
  entriesSince(from: Day): readonly WindowEntry[] {
    return this.#days.flatMap(({ day, entries }) => (day >= from ? entries : []));
  }

  /** The originals that bear an identity; none when it is a hub. */
  bearersOf(identity: number): readonly WindowEntry[] {
    const bearers = this.#bearers.get(identity) ?? [];
    return bearers.length > MOST_BEARERS ? [] : bearers;
  }

  /** Of near-copies the one that the others follow: the original, or the earliest when that one does not stand in the window. */
  leadOf(entry: WindowEntry): WindowEntry {
    const texts = this.#texts.get(textOf(entry))!;
    return texts.find(({ copyOf }) => copyOf === undefined) ?? texts[0]!;
  }

  #open(entry: StoryEntry, table: FeatureTable, containers: ReadonlySet<string>): WindowEntry {
    const featureIds = this.#features.take(table.keys);
    const identities = [...featureIds].filter((_, at) => isIdentity(table.keys[at]!) && !containers.has(containerKey(entry, table.keys[at]!)));
    return { ...entry, table, featureIds, identities, group: this.#groupOf(entry.language), dayNumber: daysBetween(EPOCH, entry.day) };
  }

  #groupOf(language: DocumentLanguage): LanguageGroup {
    const name = nameOfGroup(language);
    let group = this.#groups.get(name);
    if (!group) this.#groups.set(name, (group = { documents: 0, counts: new Uint32Array(0), rarities: new Float64Array(0) }));
    return group;
  }

  #admit(entry: WindowEntry): void {
    append(this.#texts, textOf(entry), entry);
    this.#count(entry, 1);
    if (entry.copyOf === undefined) for (const identity of entry.identities) append(this.#bearers, identity, entry);
  }

  /** Near-copies count once: they make nothing more common. */
  #count({ copyOf, group, featureIds }: WindowEntry, by: 1 | -1): void {
    if (copyOf !== undefined) return;
    if (group.counts.length < this.#features.size) group.counts = grown(group.counts, this.#features.size);
    group.documents += by;
    for (const id of featureIds) group.counts[id]! += by;
  }

  #dropBefore(first: Day): void {
    while (this.#days.length > 0 && this.#days[0]!.day < first) {
      for (const entry of this.#days.shift()!.entries) {
        this.#count(entry, -1);
        remove(this.#texts, textOf(entry), entry);
        for (const identity of entry.identities) remove(this.#bearers, identity, entry);
        this.#features.release(entry.table.keys, entry.featureIds);
      }
    }
  }
}

const textOf = ({ id, copyOf }: StoryEntry): DocumentId => copyOf ?? id;

function append<K>(lists: Map<K, readonly WindowEntry[]>, key: K, entry: WindowEntry): void {
  lists.set(key, [...(lists.get(key) ?? []), entry]);
}

function remove<K>(lists: Map<K, readonly WindowEntry[]>, key: K, entry: WindowEntry): void {
  const left = lists.get(key)?.filter((other) => other !== entry) ?? [];
  if (left.length > 0) lists.set(key, left);
  else lists.delete(key);
}

function nameOfGroup(language: DocumentLanguage): string {
  return isChinese(language) ? 'zh' : language;
}

function grown(counts: Uint32Array, size: number): Uint32Array {
  const next = new Uint32Array(Math.max(size, counts.length * 2));
  next.set(counts);
  return next;
}

/**
 * How telling a feature is among the documents of a language: the root of its inverse document frequency, so that in a product of two
 * documents each shared feature adds its inverse document frequency once; 0 for what is common.
 */
export function rarityOf(group: LanguageGroup, featureId: number): number {
  const bearers = group.counts[featureId]!;
  const known = group.rarities[bearers]!;
  return known >= 0 ? known : (group.rarities[bearers] = rarityAmong(group.documents + UNSEEN_DOCUMENTS, bearers));
}

function rarityAmong(documents: number, bearers: number): number {
  const half = 0.5; // a feature that nobody bears is not infinitely rare
  return bearers > documents * COMMON_SHARE ? 0 : Math.sqrt(Math.log((documents + 1) / (bearers + half)));
}

const containerKey = (entry: StoryEntry, key: number): string => `${key} ${nameOfGroup(entry.language)} ${entry.sourceId}`;

/** Identities that one source gives to many documents of the day: the page of an issue, not what its parts are about. */
function containersOf(entries: readonly { readonly entry: StoryEntry; readonly table: FeatureTable }[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { entry, table } of entries) {
    if (entry.copyOf !== undefined) continue;
    for (const key of table.keys) {
      if (!isIdentity(key)) continue;
      const container = containerKey(entry, key);
      counts.set(container, (counts.get(container) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > MOST_BY_ONE_SOURCE).map(([container]) => container));
}
