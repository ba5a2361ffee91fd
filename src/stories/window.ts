import { addDays, isChinese, type Day, type DocumentId, type DocumentLanguage, type When } from '../model/index.js';
import { decodeFeatures, type FeatureTable } from './encoding.js';
import { T } from './thresholds.js';

/** A document as clustering sees it. */
export interface StoryEntry {
  readonly id: DocumentId;
  readonly day: Day;
  /** `publishedAt`, else `knownAt`: which document is the earliest. */
  readonly at: When;
  readonly language: DocumentLanguage;
  /** The document of which it is a near-copy. */
  readonly copyOf?: DocumentId;
  readonly features: Uint8Array;
}

const MILLISECONDS_OF_DAY = 86_400_000;

/** An entry opened for comparing. */
export interface OpenEntry {
  readonly entry: StoryEntry;
  /** Days since 1970. */
  readonly dayNumber: number;
  readonly group: Group;
  readonly table: FeatureTable;
  readonly ids: Uint32Array;
}

export interface Group {
  documents: number;
  counts: Uint32Array;
  recentDocuments: number;
  recent: Uint32Array;
}

const groupKey = (language: DocumentLanguage): string => (isChinese(language) ? 'zh' : language);

export class TrailingWindow {
  readonly #ids = new Map<number, number>();
  readonly #free: number[] = [];
  #references = new Uint32Array(1024);
  readonly #groups = new Map<string, Group>();
  #days: { old?: boolean; readonly day: Day; readonly entries: readonly OpenEntry[] }[] = [];

  get days(): readonly { readonly day: Day; readonly entries: readonly OpenEntry[] }[] {
    return this.#days;
  }
  get size(): number {
    return this.#references.length;
  }

  addDay(day: Day, entries: readonly StoryEntry[]): readonly OpenEntry[] {
    const opened = entries.map((entry) => this.#open(entry));
    this.#days.push({ day, entries: opened });
    for (const e of opened) this.#count(e, 1);
    for (const e of opened) this.#countRecent(e, 1);
    const recentFrom = addDays(day, 1 - T.recentDays);
    for (const d of this.#days)
      if (!d.old && d.day < recentFrom) {
        d.old = true;
        for (const e of d.entries) this.#countRecent(e, -1);
      }
    this.dropBefore(addDays(day, 1 - T.window));
    return opened;
  }

  dropBefore(first: Day): void {
    while (this.#days.length > 0 && this.#days[0]!.day < first)
      for (const e of this.#days.shift()!.entries) {
        this.#count(e, -1);
        this.#release(e);
      }
  }

  #open(entry: StoryEntry): OpenEntry {
    const table = decodeFeatures(entry.features);
    const ids = new Uint32Array(table.keys.length);
    for (let i = 0; i < ids.length; i++) {
      const key = table.keys[i]!;
      let id = this.#ids.get(key);
      if (id === undefined) {
        id = this.#free.pop() ?? this.#ids.size;
        this.#ids.set(key, id);
        if (id >= this.#references.length) this.#grow();
      }
      this.#references[id]!++;
      ids[i] = id;
    }
    const name = groupKey(entry.language);
    let group = this.#groups.get(name);
    if (!group)
      this.#groups.set(
        name,
        (group = { documents: 0, counts: new Uint32Array(this.#references.length), recentDocuments: 0, recent: new Uint32Array(this.#references.length) }),
      );
    return { entry, dayNumber: Date.parse(entry.day) / MILLISECONDS_OF_DAY, group, table, ids };
  }
  #grow(): void {
    const grown = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const a = new Uint32Array(old.length * 2);
      a.set(old);
      return a;
    };
    this.#references = grown(this.#references);
    for (const g of this.#groups.values()) {
      g.counts = grown(g.counts);
      g.recent = grown(g.recent);
    }
  }
  #count(e: OpenEntry, by: 1 | -1): void {
    if (e.entry.copyOf) return;
    e.group.documents += by;
    for (const id of e.ids) e.group.counts[id]! += by;
  }
  #countRecent(e: OpenEntry, by: 1 | -1): void {
    if (e.entry.copyOf) return;
    e.group.recentDocuments += by;
    for (const id of e.ids) e.group.recent[id]! += by;
  }
  #release(e: OpenEntry): void {
    for (let i = 0; i < e.ids.length; i++) {
      const id = e.ids[i]!;
      if (--this.#references[id]! === 0) {
        this.#ids.delete(e.table.keys[i]!);
        this.#free.push(id);
      }
    }
  }
  /** Documents of all languages that bear a feature. */
  bearers(id: number): number {
    let n = 0;
    for (const g of this.#groups.values()) n += g.counts[id]!;
    return n;
  }
}

export function rarityOf(group: Group, id: number): number {
  const recent = T.lambda,
    d = group.documents - (1 - recent) * group.recentDocuments,
    c = group.counts[id]! - (1 - recent) * group.recent[id]!;
  return Math.max(0, Math.log((d + 1) / (c + 0.5))) ** T.power;
}
