import { type DigestConfig, type Lang, type ReadingKind, type StoredDocument, isChinese } from '../../model/index.js';
import { foldForMatching, toScript } from '../../text/index.js';
import { fieldNamed } from './fields.js';
import { digestWords } from './words.js';

/** What of an item decides where it stands. */
export interface Placeable {
  readonly document: Pick<StoredDocument, 'id' | 'tags' | 'parent'>;
  readonly kind: ReadingKind;
  /** See `fieldOf`. */
  readonly field?: string;
}

export interface PlacedGroup<Item> {
  readonly name: string;
  readonly suggested: boolean;
  /** Those of no sub-group. */
  readonly items: readonly Item[];
  readonly groups: readonly { readonly name: string; readonly items: readonly Item[] }[];
}

/** A name in every language, with what it is told by. */
interface Name {
  readonly key: string;
  readonly in: (language: Lang) => string;
}

interface Place {
  readonly group: Name;
  readonly sub?: Name;
  readonly suggested: boolean;
  /** Groups stand by this, then as their first items come. */
  readonly order: number;
  readonly subOrder: number;
}

type GroupConfig = DigestConfig['groups'][number];

/** Groups of the configuration stand in its order, then those of headings and tags, then suggestions. */
const ORDER = { stated: 10_000, suggested: 20_000 };

/**
 * Places items under groups and sub-groups: by the editor's decision, by the configuration (tags, headings and names, then kinds), by the headings or tags that the
 * document came with, else by a suggestion. The same groups in every language; their names differ.
 */
export function placeItems<Item extends Placeable>(
  items: readonly Item[],
  config: readonly GroupConfig[],
  decided: ReadonlyMap<StoredDocument['id'], readonly string[]>,
  language: Lang,
): readonly PlacedGroup<Item>[] {
  const tags = countTags(items);
  const placed = items.map((item) => ({ item, place: decidedPlace(item, config, decided) ?? configuredPlace(item, config) ?? statedPlace(item, tags) }));
  const suggest = suggestionFor(placed.filter(({ place }) => place === undefined).map(({ item }) => item));
  return gatherGroups(
    placed.map(({ item, place }) => ({ item, place: place ?? suggest(item) })),
    language,
  );
}

function plainName(name: string): Name {
  return { key: foldForMatching(name).trim(), in: (language) => (isChinese(language) ? toScript(name, language) : name) };
}

function configuredName(name: GroupConfig['name']): Name {
  if (typeof name === 'string') return { key: foldForMatching(name).trim(), in: () => name };
  const first = Object.values(name)[0] ?? '';
  const other = (language: Lang): string | undefined => {
    const script = language === 'zh-Hans' ? name['zh-Hant'] : language === 'zh-Hant' ? name['zh-Hans'] : undefined;
    return script === undefined ? undefined : toScript(script, language);
  };
  return { key: foldForMatching(first).trim(), in: (language) => name[language] ?? other(language) ?? first };
}

function isNamed(name: GroupConfig['name'], text: string): boolean {
  const names = typeof name === 'string' ? [name] : Object.values(name);
  return names.some((one) => foldForMatching(one).trim() === foldForMatching(text).trim());
}

/** The editor names groups in any of their languages; a name that the configuration does not know makes a group. */
function decidedPlace(item: Placeable, config: readonly GroupConfig[], decided: ReadonlyMap<StoredDocument['id'], readonly string[]>): Place | undefined {
  const [name, subName] = decided.get(item.document.id) ?? [];
  if (name === undefined) return undefined;
  const order = config.findIndex((group) => isNamed(group.name, name));
  const group = config[order];
  const subOrder = group && subName !== undefined ? group.groups.findIndex((sub) => isNamed(sub.name, subName)) : -1;
  const sub = group?.groups[subOrder];
  return {
    group: group ? configuredName(group.name) : plainName(name),
    ...(subName === undefined ? {} : { sub: sub ? configuredName(sub.name) : plainName(subName) }),
    suggested: false,
    order: group ? order : ORDER.stated,
    subOrder: sub ? subOrder : ORDER.stated,
  };
}

function configuredPlace(item: Placeable, config: readonly GroupConfig[]): Place | undefined {
  const own = [...item.document.tags, ...(item.document.parent?.headings ?? [])];
  const byTag = ({ tags, name }: Pick<GroupConfig, 'tags' | 'name'>): boolean => own.some((tag) => [...tags, name].some((wanted) => isNamed(wanted, tag)));
  const byKind = (of: { readonly kinds: readonly ReadingKind[] }): boolean => of.kinds.includes(item.kind);
  const withTag = config.findIndex((group) => byTag(group) || group.groups.some(byTag));
  const order = withTag >= 0 ? withTag : config.findIndex((group) => byKind(group) || group.groups.some(byKind));
  const group = config[order];
  if (!group) return undefined;
  const subWithTag = group.groups.findIndex(byTag);
  const subOrder = subWithTag >= 0 ? subWithTag : group.groups.findIndex(byKind);
  const sub = group.groups[subOrder];
  return { group: configuredName(group.name), ...(sub ? { sub: configuredName(sub.name) } : {}), suggested: false, order, subOrder };
}

function countTags(items: readonly Placeable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { document } of items) for (const tag of new Set(document.tags.map((one) => foldForMatching(one)))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/** A tag that only one document of the week bears makes no group. */
const LEAST_OF_TAG = 2;

/** The two headings next above it in the list it came from, else the most common of its tags. */
function statedPlace({ document }: Placeable, tags: ReadonlyMap<string, number>): Place | undefined {
  const [group, sub] = (document.parent?.headings ?? []).slice(-2);
  if (group !== undefined) {
    return { group: plainName(group), ...(sub === undefined ? {} : { sub: plainName(sub) }), suggested: false, order: ORDER.stated, subOrder: 0 };
  }
  const timesOf = (tag: string): number => tags.get(foldForMatching(tag)) ?? 0;
  const [tag] = document.tags.filter((one) => timesOf(one) >= LEAST_OF_TAG).sort((a, b) => timesOf(b) - timesOf(a) || (a < b ? -1 : 1));
  return tag === undefined ? undefined : { group: plainName(tag), suggested: false, order: ORDER.stated + 1, subOrder: 0 };
}

const KINDS: readonly ReadingKind[] = ['essay', 'repository', 'talk', 'paper', 'thread'];
/** Fewer need not be divided. */
const LEAST_TO_DIVIDE = 8;
const LEAST_OF_FIELD = 2;

/** What Pingmo would do with items that nothing places: essays by their field, the others by their kind, and many of a kind by their fields too. */
function suggestionFor<Item extends Placeable>(items: readonly Item[]): (item: Item) => Place {
  const fields = new Map(items.map((item) => [item, item.field]));
  for (const kind of KINDS) {
    const ofKind = items.filter((item) => item.kind === kind);
    const sizes = new Map<string, number>();
    for (const { field } of ofKind) if (field !== undefined) sizes.set(field, (sizes.get(field) ?? 0) + 1);
    for (const item of ofKind) if (ofKind.length < LEAST_TO_DIVIDE || (sizes.get(item.field ?? '') ?? 0) < LEAST_OF_FIELD) fields.set(item, undefined);
  }
  const isDivided = items.some((item) => item.kind === 'essay' && fields.get(item) !== undefined);
  return (item) => {
    const id = fields.get(item);
    const field = id === undefined ? undefined : fieldNamed(id);
    const name = field && { key: `field ${id}`, in: (language: Lang) => field.name[language] };
    if (item.kind === 'essay') {
      const rest = { key: 'kind essay', in: (language: Lang) => (isDivided ? digestWords[language].others : digestWords[language].kinds.essay) };
      return { group: name ?? rest, suggested: true, order: ORDER.suggested + (field?.order ?? FIELDS_AT_MOST), subOrder: 0 };
    }
    return {
      group: { key: `kind ${item.kind}`, in: (language) => digestWords[language].kinds[item.kind] },
      ...(name ? { sub: name } : {}),
      suggested: true,
      order: ORDER.suggested + FIELDS_AT_MOST + KINDS.indexOf(item.kind),
      subOrder: field?.order ?? 0,
    };
  };
}

/** Kinds stand behind the fields. */
const FIELDS_AT_MOST = 100;

function gatherGroups<Item>(placed: readonly { readonly item: Item; readonly place: Place }[], language: Lang): readonly PlacedGroup<Item>[] {
  const groups = new Map<string, { place: Place; suggested: boolean; items: Item[]; subs: Map<string, { place: Place; items: Item[] }> }>();
  for (const { item, place } of placed) {
    const known = groups.get(place.group.key);
    const group = known ?? { place, suggested: true, items: [], subs: new Map<string, { place: Place; items: Item[] }>() };
    if (!known) groups.set(place.group.key, group);
    group.suggested &&= place.suggested;
    if (!place.sub) group.items.push(item);
    else {
      const sub = group.subs.get(place.sub.key) ?? { place, items: [] };
      group.subs.set(place.sub.key, sub);
      sub.items.push(item);
    }
  }
  // Sorting is stable: within one order, as their first items come.
  return [...groups.values()]
    .sort((a, b) => a.place.order - b.place.order)
    .map(({ place, suggested, items, subs }) => ({
      name: place.group.in(language),
      suggested,
      items,
      groups: [...subs.values()].sort((a, b) => a.place.subOrder - b.place.subOrder).map((sub) => ({ name: sub.place.sub!.in(language), items: sub.items })),
    }));
}
