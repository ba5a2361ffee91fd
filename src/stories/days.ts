import { addDays, daysBetween, storyIdOf, type Day, type DocumentId, type StoryId } from '../model/index.js';
import { agglomerate } from './agglomerate.js';
import { weigh, type Node } from './nodes.js';
import { rawStrength, strictly } from './strength.js';
import { TrailingWindow, type OpenEntry, type StoryEntry } from './window.js';
import { T } from './thresholds.js';

interface LiveStory {
  readonly id: StoryId;
  readonly members: readonly OpenEntry[];
}
export interface Assigned {
  documentId: DocumentId;
  storyId: StoryId;
  day: Day;
}
const earlier = (a: OpenEntry, b: OpenEntry): number =>
  a.entry.day < b.entry.day
    ? -1
    : a.entry.day > b.entry.day
      ? 1
      : a.entry.at < b.entry.at
        ? -1
        : a.entry.at > b.entry.at
          ? 1
          : a.entry.id < b.entry.id
            ? -1
            : 1;

/** The documents of one day. */
export interface DayOfEntries {
  readonly day: Day;
  readonly entries: readonly StoryEntry[];
}

/** Days of documents that tell what is rare, and the longest that a story lives. */
export const WINDOW_DAYS = T.window;

/** Clusters day by day. `history` are the days before, with the stories in which their documents stand at the end of it. */
export function* clusterDays(
  history: readonly DayOfEntries[],
  standing: ReadonlyMap<DocumentId, StoryId>,
  days: readonly DayOfEntries[],
): Generator<readonly Assigned[]> {
  const window = new TrailingWindow();
  const members = new Map<StoryId, OpenEntry[]>();
  for (const { day, entries } of history) {
    for (const opened of window.addDay(day, entries)) {
      const storyId = standing.get(opened.entry.id);
      if (storyId) members.set(storyId, [...(members.get(storyId) ?? []), opened]);
    }
  }
  let stories: LiveStory[] = [...members].map(([id, of]) => ({ id, members: of.sort(earlier) })).sort((a, b) => earlier(a.members[0]!, b.members[0]!));
  for (const { day, entries } of days) {
    const assignments: Assigned[] = [];
    const opened = window.addDay(day, entries).toSorted(earlier);
    const first = addDays(day, 1 - T.window),
      activeFrom = addDays(day, -T.active);
    stories = stories
      .filter((s) => s.id.slice(1) === s.members[0]!.entry.id.slice(1) && s.members[0]!.entry.day >= first)
      .sort((a, b) => earlier(a.members[0]!, b.members[0]!));
    const active = stories.filter((s) => s.members.some((m) => m.entry.day >= activeFrom));
    const idle = stories.filter((s) => !active.includes(s));
    const storyNodes = active.map((s) => s.members.filter((m) => m.entry.day >= activeFrom && !m.entry.copyOf).map(weigh));
    const today = opened.filter((o) => !o.entry.copyOf).map(weigh);
    const sums = sumsOf(storyNodes, today, window.size);
    const clusters = agglomerate([...storyNodes, ...today.map((t) => [t])], active.length, sums);
    const next: LiveStory[] = [...idle];
    for (const c of clusters) {
      const prior = c.stories.map((i) => active[i]!);
      const fresh = c.members.map((m) => m.open).filter((o) => o.entry.day === day);
      const merged = [...prior.flatMap((s) => s.members), ...fresh].sort(earlier);
      const id = storyIdOf(merged[0]!.entry.id);
      for (const m of fresh) assignments.push({ documentId: m.entry.id, storyId: id, day });
      for (const p of prior) if (p.id !== id) for (const m of p.members) assignments.push({ documentId: m.entry.id, storyId: id, day });
      next.push({ id, members: merged });
    }
    stories = withCopies(
      next,
      opened.filter((o) => o.entry.copyOf !== undefined),
      assignments,
    );
    yield assignments;
  }
}

/** Near-copies join the story of their original; one whose original is too old for the window stands alone. */
function withCopies(stories: readonly LiveStory[], copies: readonly OpenEntry[], assignments: Assigned[]): LiveStory[] {
  const all = stories.map(({ id, members }) => ({ id, members: [...members] }));
  const storyOf = new Map(all.flatMap((story) => story.members.map((member) => [member.entry.id, story] as const)));
  for (const copy of copies) {
    let story = storyOf.get(copy.entry.copyOf!);
    if (!story) all.push((story = { id: storyIdOf(copy.entry.id), members: [] }));
    story.members.push(copy);
    story.members.sort(earlier);
    storyOf.set(copy.entry.id, story);
    assignments.push({ documentId: copy.entry.id, storyId: story.id, day: copy.entry.day });
  }
  return all;
}

function sumsOf(stories: readonly (readonly Node[])[], today: readonly Node[], size: number): Float64Array[] {
  const S = stories.length;
  const sums: Float64Array[] = Array.from({ length: S + today.length }, (_, i) => new Float64Array(i));
  const nodes: Node[] = [];
  const clusterOf: number[] = [];
  const post = new Postings(size);
  stories.forEach((ns, s) =>
    ns.forEach((n) => {
      post.add(n, nodes.length);
      nodes.push(n);
      clusterOf.push(s);
    }),
  );
  const acc = new Float64Array(nodes.length + today.length);
  today.forEach((t, i) => {
    acc.fill(0, 0, nodes.length);
    post.accumulate(t, nodes, acc);
    const row = sums[S + i]!;
    for (let j = 0; j < nodes.length; j++) if (acc[j]! > 0) row[clusterOf[j]!]! += strictly(t, nodes[j]!, rawStrength(t, nodes[j]!, acc[j]!));
    post.add(t, nodes.length);
    nodes.push(t);
    clusterOf.push(S + i);
  });
  return sums;
}

class Postings {
  readonly #head: Int32Array;
  #next = new Int32Array(4096);
  #node = new Int32Array(4096);
  #full = new Float64Array(4096);
  #neutral = new Float64Array(4096);
  #used = 0;
  constructor(size: number) {
    this.#head = new Int32Array(size).fill(-1);
  }
  add(n: Node, at: number): void {
    const ids = n.open.ids;
    for (let i = 0; i < ids.length; i++) {
      if (n.full[i] === 0 && n.neutral[i] === 0) continue;
      if (this.#used === this.#next.length) this.#grow();
      const p = this.#used++;
      this.#next[p] = this.#head[ids[i]!]!;
      this.#head[ids[i]!] = p;
      this.#node[p] = at;
      this.#full[p] = n.full[i]!;
      this.#neutral[p] = n.neutral[i]!;
    }
  }
  accumulate(t: Node, nodes: readonly Node[], acc: Float64Array): void {
    const ids = t.open.ids,
      g = t.open.group;
    for (let i = 0; i < ids.length; i++) {
      const f = t.full[i]!,
        u = t.neutral[i]!;
      for (let p = this.#head[ids[i]!]!; p >= 0; p = this.#next[p]!) {
        const j = this.#node[p]!;
        acc[j]! += nodes[j]!.open.group === g ? f * this.#full[p]! : u * this.#neutral[p]!;
      }
    }
  }
  #grow(): void {
    const n = this.#next.length * 2;
    const gi = (o: Int32Array): Int32Array<ArrayBuffer> => {
      const a = new Int32Array(n);
      a.set(o);
      return a;
    };
    const gf = (o: Float64Array): Float64Array<ArrayBuffer> => {
      const a = new Float64Array(n);
      a.set(o);
      return a;
    };
    this.#next = gi(this.#next);
    this.#node = gi(this.#node);
    this.#full = gf(this.#full);
    this.#neutral = gf(this.#neutral);
  }
}
void daysBetween;
