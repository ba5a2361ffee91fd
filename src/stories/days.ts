import { addDays, daysBetween, storyIdOf, type Day, type DocumentId, type StoryId } from '../model/index.js';
import { agglomerate } from './agglomerate.js';
import { weigh, type Node } from './nodes.js';
import { rawStrength, strictly } from './strength.js';
import { TrailingWindow, type OpenEntry, type StoryEntry } from './window.js';
import { T } from './thresholds.js';

interface LiveStory { readonly id: StoryId; readonly members: readonly OpenEntry[] }
export interface Assigned { documentId: DocumentId; storyId: StoryId; day: Day }
const earlier = (a: OpenEntry, b: OpenEntry): number => (a.entry.day < b.entry.day ? -1 : a.entry.day > b.entry.day ? 1 : a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : a.entry.id < b.entry.id ? -1 : 1);

export function clusterAll(days: Iterable<{ day: Day; entries: readonly StoryEntry[] }>): { assignments: Assigned[] } {
  const window = new TrailingWindow();
  let stories: LiveStory[] = [];
  const assignments: Assigned[] = [];
  for (const { day, entries } of days) {
    const opened = window.addDay(day, entries).toSorted(earlier);
    const first = addDays(day, 1 - T.window), activeFrom = addDays(day, -T.active);
    stories = stories.filter((s) => s.members[0]!.entry.day >= first);
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
      const members = [...prior.flatMap((s) => s.members), ...fresh].sort(earlier);
      const id = storyIdOf(members[0]!.entry.id);
      for (const m of fresh) assignments.push({ documentId: m.entry.id, storyId: id, day });
      for (const p of prior) if (p.id !== id) for (const m of p.members) assignments.push({ documentId: m.entry.id, storyId: id, day });
      next.push({ id, members });
    }
    stories = next;
  }
  return { assignments };
}

function sumsOf(stories: readonly (readonly Node[])[], today: readonly Node[], size: number): Float64Array[] {
  const S = stories.length;
  const sums: Float64Array[] = Array.from({ length: S + today.length }, (_, i) => new Float64Array(i));
  const nodes: Node[] = [];
  const clusterOf: number[] = [];
  const post = new Postings(size);
  stories.forEach((ns, s) => ns.forEach((n) => { post.add(n, nodes.length); nodes.push(n); clusterOf.push(s); }));
  const acc = new Float64Array(nodes.length + today.length);
  today.forEach((t, i) => {
    acc.fill(0, 0, nodes.length);
    post.accumulate(t, nodes, acc);
    const row = sums[S + i]!;
    for (let j = 0; j < nodes.length; j++) if (acc[j]! > 0) row[clusterOf[j]!]! += strictly(t, nodes[j]!, rawStrength(t, nodes[j]!, acc[j]!));
    post.add(t, nodes.length); nodes.push(t); clusterOf.push(S + i);
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
  constructor(size: number) { this.#head = new Int32Array(size).fill(-1); }
  add(n: Node, at: number): void {
    const ids = n.open.ids;
    for (let i = 0; i < ids.length; i++) {
      if (n.full[i] === 0 && n.neutral[i] === 0) continue;
      if (this.#used === this.#next.length) this.#grow();
      const p = this.#used++;
      this.#next[p] = this.#head[ids[i]!]!; this.#head[ids[i]!] = p; this.#node[p] = at; this.#full[p] = n.full[i]!; this.#neutral[p] = n.neutral[i]!;
    }
  }
  accumulate(t: Node, nodes: readonly Node[], acc: Float64Array): void {
    const ids = t.open.ids, g = t.open.group;
    for (let i = 0; i < ids.length; i++) {
      const f = t.full[i]!, u = t.neutral[i]!;
      for (let p = this.#head[ids[i]!]!; p >= 0; p = this.#next[p]!) {
        const j = this.#node[p]!;
        acc[j]! += nodes[j]!.open.group === g ? f * this.#full[p]! : u * this.#neutral[p]!;
      }
    }
  }
  #grow(): void {
    const n = this.#next.length * 2;
    const gi = (o: Int32Array): Int32Array<ArrayBuffer> => { const a = new Int32Array(n); a.set(o); return a; };
    const gf = (o: Float64Array): Float64Array<ArrayBuffer> => { const a = new Float64Array(n); a.set(o); return a; };
    this.#next = gi(this.#next); this.#node = gi(this.#node); this.#full = gf(this.#full); this.#neutral = gf(this.#neutral);
  }
}
void daysBetween;
