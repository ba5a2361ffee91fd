import { addDays, storyIdOf, type Day, type DocumentId, type StoryId } from '../model/index.js';
import type { Assignment } from '../storage/contracts.js';
import { agglomerate, type ClusteringTask } from './agglomerate.js';
import { sharersOf } from './identities.js';
import { Postings } from './postings.js';
import { strengthFrom } from './strength.js';
import { ACTIVE_DAYS } from './thresholds.js';
import { weigh, type WeighedEntry } from './weighing.js';
import { isEarlier, TrailingWindow, type StoryEntry, type WindowEntry } from './window.js';

/** The documents of one day, in any order. */
export interface DayOfEntries {
  readonly day: Day;
  readonly entries: readonly StoryEntry[];
}

/** A story that may still grow: all its documents stand in the window. The earliest first. */
interface LiveStory {
  readonly id: StoryId;
  readonly members: readonly WindowEntry[];
}

/**
 * Puts documents into stories, one day after the other. What it knows of the days before is the documents of the trailing window and
 * the stories in which they stand, nothing else: so it may begin on any day, and what it makes of a day depends on the set of
 * documents up to that day, not on when they came.
 */
export class DayClustering {
  readonly #window = new TrailingWindow();
  readonly #storyOf = new Map<DocumentId, StoryId>();

  /** A day whose documents are in their stories already (as they stand at the end of the last such day). */
  recall(day: DayOfEntries, storyOf: ReadonlyMap<DocumentId, StoryId>): void {
    for (const { id } of this.#window.addDay(day.day, day.entries)) {
      const storyId = storyOf.get(id);
      if (storyId !== undefined) this.#storyOf.set(id, storyId);
    }
  }

  /** Out: what changes on this day, the documents of the day first. A merger moves the documents of the younger story. */
  cluster({ day, entries }: DayOfEntries): readonly Assignment[] {
    const today = this.#window.addDay(day, entries);
    const firstBearers = this.#firstOfEachText();
    const originals = today.filter((entry) => firstBearers.get(textOf(entry)) === entry);
    const placed = this.#place(originals.map(weigh), day, firstBearers);
    for (const { documentId, storyId } of placed) this.#storyOf.set(documentId, storyId);
    const followed = today.flatMap((copy): Assignment[] => {
      const original = firstBearers.get(textOf(copy))!;
      return original === copy ? [] : [{ documentId: copy.id, storyId: this.#storyOf.get(original.id)!, day }];
    });
    for (const { documentId, storyId } of followed) this.#storyOf.set(documentId, storyId);
    return [...placed, ...followed];
  }

  /** Of near-copies the earliest that stands in the window; the others follow it. */
  #firstOfEachText(): ReadonlyMap<DocumentId, WindowEntry> {
    const first = new Map<DocumentId, WindowEntry>();
    for (const entry of this.#window.entries) {
      const known = first.get(textOf(entry));
      if (known === undefined || (entry.copyOf === undefined && known.day === entry.day)) first.set(textOf(entry), entry);
    }
    return first;
  }

  #place(today: readonly WeighedEntry[], day: Day, firstBearers: ReadonlyMap<DocumentId, WindowEntry>): Assignment[] {
    const links = today.map((document) => sharersOf(document, this.#window));
    const stories = this.#growingStories(day, new Set(links.flat()), firstBearers);
    const task = clusteringTask(stories, today, links, this.#window.featureCount);
    return agglomerate(task).flatMap((parts) => {
      const joined = parts.filter((part) => part < stories.length).map((part) => stories[part]!.story);
      const added = parts.filter((part) => part >= stories.length).map((part) => today[part - stories.length]!.entry);
      return this.#assign(joined, added, day);
    });
  }

  #assign(joined: readonly LiveStory[], added: readonly WindowEntry[], day: Day): Assignment[] {
    const [earliest] = [...joined.map(({ members }) => members[0]!), ...added].sort(isEarlier);
    const storyId = storyIdOf(earliest!.id);
    const moved = joined.filter(({ id }) => id !== storyId).flatMap(({ members }) => members);
    return [...added, ...moved].map(({ id }) => ({ documentId: id, storyId, day }));
  }

  /** Stories with a document of the last days, and those that one of `linked` belongs to, with the documents that speak for them. */
  #growingStories(day: Day, linked: ReadonlySet<WindowEntry>, firstBearers: ReadonlyMap<DocumentId, WindowEntry>): readonly GrowingStory[] {
    const from = addDays(day, -ACTIVE_DAYS);
    const stories: GrowingStory[] = [];
    for (const story of this.#liveStories(day)) {
      const originals = story.members.filter((member) => firstBearers.get(textOf(member)) === member);
      const recent = originals.filter((member) => member.day >= from);
      const speakers = recent.length > 0 ? recent : originals.filter((member) => linked.has(member));
      if (speakers.length > 0) stories.push({ story, speakers: speakers.map(weigh) });
    }
    return stories;
  }

  #liveStories(day: Day): readonly LiveStory[] {
    const members = new Map<StoryId, WindowEntry[]>();
    for (const entry of this.#window.entries) {
      if (entry.day === day) continue;
      const storyId = this.#storyOf.get(entry.id);
      if (storyId === undefined) continue;
      const present = members.get(storyId);
      if (present) present.push(entry);
      else members.set(storyId, [entry]);
    }
    // A story is named after its first document: when that one has left the window, so has the story.
    return [...members].flatMap(([id, entries]) => (storyIdOf(entries[0]!.id) === id ? [{ id, members: entries }] : []));
  }
}

interface GrowingStory {
  readonly story: LiveStory;
  /** The documents to which new ones are compared. */
  readonly speakers: readonly WeighedEntry[];
}

const textOf = ({ id, copyOf }: StoryEntry): DocumentId => copyOf ?? id;

function clusteringTask(stories: readonly GrowingStory[], today: readonly WeighedEntry[], links: readonly (readonly WindowEntry[])[], featureCount: number): ClusteringTask {
  const clusters = [...stories.map(({ speakers }) => speakers), ...today.map((document) => [document])];
  const clusterOf = new Map<WindowEntry, number>();
  for (const [at, { story }] of stories.entries()) for (const member of story.members) clusterOf.set(member, at);
  for (const [at, { entry }] of today.entries()) clusterOf.set(entry, stories.length + at);
  const joined = links.flatMap((entries, at) =>
    entries.flatMap((entry): [number, number][] => (clusterOf.has(entry) ? [[stories.length + at, clusterOf.get(entry)!]] : [])),
  );
  return { clusters, stories: stories.length, sums: sumsOfStrengths(clusters, stories.length, featureCount), joined };
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
