import { addDays, storyIdOf, type Day, type DocumentId, type StoryId } from '../model/index.js';
import type { Assignment } from '../storage/contracts.js';
import { agglomerate, type ClusteringTask } from './agglomerate.js';
import { sharersOf } from './identities.js';
import { Postings } from './postings.js';
import { strengthFrom } from './strength.js';
import { ACTIVE_DAYS } from './thresholds.js';
import { weigh, type WeighedEntry } from './weighing.js';
import { byTime, TrailingWindow, type StoryEntry, type WindowEntry } from './window.js';

/** The documents of one day, in any order. */
export interface DayOfEntries {
  readonly day: Day;
  readonly entries: readonly StoryEntry[];
}

/** What has left the window is let go of now and then, to save memory; nothing depends on when. */
const DAYS_BETWEEN_CLEARINGS = 20;

/** A story that may still grow, with the documents to which new ones are compared. */
interface GrowingStory {
  readonly members: readonly WindowEntry[];
  readonly speakers: readonly WeighedEntry[];
}

/**
 * Puts documents into stories, one day after the other. What it knows of the days before is the documents of the trailing window and
 * the stories in which they stand, nothing else: so it may begin on any day, and what it makes of a day depends on the set of
 * documents up to that day, not on when they came.
 */
export class DayClustering {
  readonly #window = new TrailingWindow();
  readonly #storyOf = new Map<DocumentId, StoryId>();
  /** Of each story the documents, the earliest first; of one that began before the window only the later ones. */
  readonly #members = new Map<StoryId, readonly WindowEntry[]>();
  #daysOpened = 0;

  /** A day whose documents are in their stories already (as they stand at the end of the last such day). */
  recall({ day, entries }: DayOfEntries, storyOf: ReadonlyMap<DocumentId, StoryId>): void {
    this.#putEach(this.#open(day, entries), ({ id }) => storyOf.get(id));
  }

  /** Out: what changes on this day. A merger moves the documents of the younger story. */
  cluster({ day, entries }: DayOfEntries): readonly Assignment[] {
    const today = this.#open(day, entries);
    const [leads, copies] = [today.filter((entry) => this.#window.leadOf(entry) === entry), today.filter((entry) => this.#window.leadOf(entry) !== entry)];
    const moved = this.#place(leads.map(weigh), day);
    this.#putEach(copies, (copy) => this.#storyOf.get(this.#window.leadOf(copy).id)!);
    return [...today, ...moved].map(({ id }) => ({ documentId: id, storyId: this.#storyOf.get(id)!, day }));
  }

  #open(day: Day, entries: readonly StoryEntry[]): readonly WindowEntry[] {
    const opened = this.#window.addDay(day, entries);
    this.#daysOpened++;
    if (this.#daysOpened % DAYS_BETWEEN_CLEARINGS === 0) this.#forgetBefore(this.#window.firstDay);
    return opened;
  }

  #forgetBefore(firstDay: Day): void {
    for (const [storyId, members] of this.#members) {
      if (members.at(-1)!.day >= firstDay) continue;
      this.#members.delete(storyId);
      for (const { id } of members) this.#storyOf.delete(id);
    }
  }

  #putEach(entries: readonly WindowEntry[], storyOf: (entry: WindowEntry) => StoryId | undefined): void {
    const ofStory = new Map<StoryId, WindowEntry[]>();
    for (const entry of entries) {
      const storyId = storyOf(entry);
      if (storyId === undefined) continue;
      const known = ofStory.get(storyId);
      if (known) known.push(entry);
      else ofStory.set(storyId, [entry]);
    }
    for (const [storyId, added] of ofStory) this.#put(added, storyId);
  }

  #put(entries: readonly WindowEntry[], storyId: StoryId): void {
    for (const { id } of entries) this.#storyOf.set(id, storyId);
    this.#members.set(storyId, [...(this.#members.get(storyId) ?? []), ...entries].sort(byTime));
  }

  /** Gives each of the day's documents its story. Out: documents of earlier days that came into another story. */
  #place(today: readonly WeighedEntry[], day: Day): readonly WindowEntry[] {
    const links = today.map((document) => sharersOf(document, this.#window));
    const stories = this.#growingStories(day, links.flat());
    const task = clusteringTask(stories, today, links, this.#window.featureCount);
    return agglomerate(task).flatMap((parts) => {
      const joined = parts.filter((part) => part < stories.length).map((part) => stories[part]!.members);
      const added = parts.filter((part) => part >= stories.length).map((part) => today[part - stories.length]!.entry);
      return this.#join(joined, added);
    });
  }

  #join(stories: readonly (readonly WindowEntry[])[], added: readonly WindowEntry[]): readonly WindowEntry[] {
    const [earliest] = [...stories.flat(), ...added].sort(byTime);
    const storyId = storyIdOf(earliest!.id);
    const moved = stories.filter(([first]) => first !== earliest).flat();
    for (const { id } of moved) this.#members.delete(this.#storyOf.get(id)!);
    this.#put([...added, ...moved], storyId);
    return moved;
  }

  /** Stories that have a document of the last days, or one of `linked`; the older first. */
  #growingStories(day: Day, linked: readonly WindowEntry[]): readonly GrowingStory[] {
    const from = addDays(day, -ACTIVE_DAYS);
    const storyIds = new Set([...this.#window.entriesSince(from), ...linked].map(({ id }) => this.#storyOf.get(id)));
    const stories: GrowingStory[] = [];
    for (const storyId of storyIds) {
      const members = storyId === undefined ? [] : this.#members.get(storyId)!;
      // A story is named after its first document: when that one has left the window, the story grows no more.
      if (members.length === 0 || storyIdOf(members[0]!.id) !== storyId || members[0]!.day < this.#window.firstDay) continue;
      const leads = members.filter((member) => this.#window.leadOf(member) === member);
      const recent = leads.filter((member) => member.day >= from);
      const speakers = recent.length > 0 ? recent : leads.filter((member) => linked.includes(member));
      if (speakers.length > 0) stories.push({ members, speakers: speakers.map(weigh) });
    }
    return stories.sort((a, b) => byTime(a.members[0]!, b.members[0]!));
  }
}

function clusteringTask(
  stories: readonly GrowingStory[],
  today: readonly WeighedEntry[],
  links: readonly (readonly WindowEntry[])[],
  featureCount: number,
): ClusteringTask {
  const clusters = [...stories.map(({ speakers }) => speakers), ...today.map((document) => [document])];
  const joined = links.flatMap((entries, at) =>
    entries.map((entry) => placeOf(entry, stories, today)).flatMap((place): [number, number][] => (place === undefined ? [] : [[stories.length + at, place]])),
  );
  return { clusters, stories: stories.length, sums: sumsOfStrengths(clusters, stories.length, featureCount), joined };
}

/** Undefined when it stands in a story that grows no more. */
function placeOf(entry: WindowEntry, stories: readonly GrowingStory[], today: readonly WeighedEntry[]): number | undefined {
  const story = stories.findIndex(({ members }) => members.includes(entry));
  if (story >= 0) return story;
  const document = today.findIndex((weighed) => weighed.entry === entry);
  return document >= 0 ? stories.length + document : undefined;
}

/** Between each document of the day and every cluster before it. */
function sumsOfStrengths(clusters: readonly (readonly WeighedEntry[])[], stories: number, featureCount: number): readonly Float64Array[] {
  const documents = clusters.flat();
  const clusterOf = Uint32Array.from(clusters.flatMap((cluster, at) => cluster.map(() => at)));
  const postings = new Postings(documents, featureCount);
  const firstPlace = documents.length - (clusters.length - stories);
  return clusters.slice(stories).map((_, at) => {
    const sums = new Float64Array(stories + at);
    const document = documents[firstPlace + at]!;
    const cosines = postings.cosinesBefore(firstPlace + at);
    for (let other = 0; other < cosines.length; other++) {
      if (cosines[other]! > 0) sums[clusterOf[other]!]! += strengthFrom(cosines[other]!, document, documents[other]!);
    }
    return sums;
  });
}
