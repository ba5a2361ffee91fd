/**
 * Roles of sentences. Those of the digest on 501 hand-labelled ones (bench/roles/README.md): precision, recall and coverage of items per role, for the half
 * that cues and thresholds were chosen on and the half held out, beside two baselines; then precision on sentences that were judged after they had been
 * given a role, for the roles of which whole items hold few. Those of the trends overview: roles-overview.ts.
 */
import { createHash } from 'node:crypto';
import type { Role } from '../src/model/index.js';
import { rolesOf, sentencesOf, type RoleMention } from '../src/text/index.js';
import { printOverviewRoles } from './roles-overview.js';
import { readCorpus, readReference, rowsOf, type Item } from './roles-texts.js';
import { printTable, sharedFile } from './shared.js';

const ROLES: readonly Role[] = ['lede', 'thesis', 'point', 'limit', 'audience', 'number'];
const CORPORA = ['bookmark_summary', 'arxiv_daily', 'conference_sessions', 'ainews'] as const;
const REFERENCE = 'reference-004';

interface Label {
  readonly start: number;
  readonly end: number;
  readonly roles: readonly string[];
}
interface LabelledItem extends Item {
  readonly id: string;
  readonly heldOut: boolean;
  readonly labels: readonly Label[];
}
/** The roles of each label's sentence, in the order of the labels. */
type Method = (item: LabelledItem) => readonly (readonly string[])[];

export async function run(): Promise<void> {
  if (sharedFile('reference') === undefined || CORPORA.some((corpus) => sharedFile('corpora', `${corpus}.jsonl.gz`) === undefined)) return;
  const texts = readItems();
  const items = readLabels(texts);
  const choosing = items.filter((item) => !item.heldOut);
  const methods: readonly (readonly [string, Method])[] = [
    ['ours', ours],
    [`majority (${majority(choosing)})`, constant(majority(choosing))],
    ['position', byPosition],
  ];
  for (const heldOut of [false, true]) {
    const half = items.filter((item) => item.heldOut === heldOut);
    console.log(
      `\n${heldOut ? 'Half held out' : 'Half for choosing'}: ${half.length} items, ${half.reduce((sum, item) => sum + item.labels.length, 0)} sentences`,
    );
    printTable(
      ['role', 'method', 'precision', 'recall', 'sentences', 'items claimed', 'items with one', 'items right'],
      ROLES.flatMap((role) => methods.map(([name, method]) => row(role, name, method, half))),
    );
  }
  printJudged(texts);
  printCoverage(texts);
  printSpeed([...texts.values()]);
  printOverviewRoles();
}

function ours(item: LabelledItem): readonly (readonly string[])[] {
  const roles = rolesBySpan(rolesOf(item.title, item.body, item.language));
  return item.labels.map(({ start, end }) => roles.get(`${start}-${end}`) ?? []);
}

function rolesBySpan(mentions: readonly RoleMention[]): ReadonlyMap<string, readonly Role[]> {
  const roles = new Map<string, Role[]>();
  for (const { start, end, role } of mentions) roles.set(`${start}-${end}`, [...(roles.get(`${start}-${end}`) ?? []), role]);
  return roles;
}

function constant(role: string): Method {
  return ({ labels }) => labels.map(() => [role]);
}

/** The most frequent role, or `none`. */
function majority(items: readonly LabelledItem[]): string {
  const counts = new Map<string, number>();
  for (const { labels } of items)
    for (const { roles } of labels) for (const role of roles.length > 0 ? roles : ['none']) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

/** By place alone: the first two sentences open, the first and the last state the thesis, each that opens an item is a point, the last but one is a limit, the last names the audience. */
function byPosition(item: LabelledItem): readonly (readonly string[])[] {
  const openers = new Set<number>();
  let lineBefore = -1;
  for (const { start, kind } of sentencesOf(item.body)) {
    const newline = item.body.lastIndexOf('\n', start);
    if (kind === 'item' && newline !== lineBefore) openers.add(start);
    lineBefore = newline;
  }
  const last = item.labels.length - 1;
  return item.labels.map(({ start }, at) => [
    ...(at <= 1 ? ['lede'] : []),
    ...(at === 0 || at === last ? ['thesis'] : []),
    ...(openers.has(start) ? ['point'] : []),
    ...(at === last - 1 ? ['limit'] : []),
    ...(at === last ? ['audience'] : []),
  ]);
}

function row(role: Role, name: string, method: Method, items: readonly LabelledItem[]): readonly (string | number)[] {
  const pairs = items.map((item) => {
    const given = method(item);
    return item.labels.map(({ roles }, at) => ({ labelled: roles.includes(role), given: given[at]!.includes(role) }));
  });
  const all = pairs.flat();
  const given = all.filter((pair) => pair.given).length;
  const labelled = all.filter((pair) => pair.labelled).length;
  const right = all.filter((pair) => pair.given && pair.labelled).length;
  return [
    name === 'ours' ? role : '',
    name,
    given === 0 ? '-' : `${(right / given).toFixed(2)} (${right}/${given})`,
    labelled === 0 ? '-' : (right / labelled).toFixed(2),
    labelled,
    pairs.filter((item) => item.some((pair) => pair.given)).length,
    pairs.filter((item) => item.some((pair) => pair.labelled)).length,
    pairs.filter((item) => item.some((pair) => pair.given && pair.labelled)).length,
  ];
}

/** Texts by `corpus id`. */
function readItems(): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>(CORPORA.flatMap((corpus) => [...readCorpus(corpus)]));
  const sections = readReference('004')
    .split(/^(?=#{1,4} )/m)
    .filter((section) => section.startsWith('#### '));
  for (const [at, section] of sections.entries()) {
    const line = section.indexOf('\n');
    items.set(`${REFERENCE} ${at + 1}`, { title: section.slice('#### '.length, line), body: section.slice(line + 1).trim(), language: 'zh-Hans' });
  }
  return items;
}

function readLabels(texts: ReadonlyMap<string, Item>): readonly LabelledItem[] {
  const labels = new Map<string, Label[]>();
  for (const [corpus, id, start, end, roles] of rowsOf('labels.tsv')) {
    const key = `${corpus!} ${id!}`;
    labels.set(key, [...(labels.get(key) ?? []), { start: Number(start), end: Number(end), roles: roles === '-' ? [] : roles!.split(',') }]);
  }
  const heldOut = new Set(CORPORA_WITH_REFERENCE.flatMap((corpus) => everySecond([...labels.keys()].filter((key) => key.startsWith(`${corpus} `)))));
  return [...labels].map(([id, own]) => ({ ...texts.get(id)!, id, heldOut: heldOut.has(id), labels: own }));
}

const CORPORA_WITH_REFERENCE = [...CORPORA, REFERENCE];

/** In the order of their hashes, in which they were drawn, every second item is held out. */
function everySecond(ids: readonly string[]): readonly string[] {
  const hash = (id: string): string => createHash('sha256').update(`roles ${id}`).digest('hex');
  return ids.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)).filter((_, at) => at % 2 === 1);
}

/** Sentences that were given a role were drawn and judged: `right` or `wrong`. Those that are no longer given it are counted apart. */
function printJudged(texts: ReadonlyMap<string, Item>): void {
  const rows = rowsOf('judged.tsv');
  const cache = new Map<string, ReadonlyMap<string, readonly Role[]>>();
  const given = rows.map(([corpus, id, start, end, role]) => {
    const key = `${corpus!} ${id!}`;
    const { title, body, language } = texts.get(key)!;
    if (!cache.has(key)) cache.set(key, rolesBySpan(rolesOf(title, body, language)));
    return (
      cache
        .get(key)!
        .get(`${start!}-${end!}`)
        ?.includes(role as Role) ?? false
    );
  });
  console.log('\nJudged after they had been given the role');
  printTable(
    ['role', 'language', 'precision', 'no longer given'],
    ROLES.flatMap((role) =>
      ['zh', 'en'].flatMap((language) => {
        const own = rows.map((row, at) => ({ row, given: given[at]! })).filter(({ row }) => row[4] === role && row[5] === language);
        const kept = own.filter((one) => one.given);
        const right = kept.filter(({ row }) => row[6] === 'right').length;
        return own.length === 0 ? [] : [[role, language, `${(right / kept.length).toFixed(2)} (${right}/${kept.length})`, own.length - kept.length]];
      }),
    ),
  );
}

/** Share of the items of a stream in which a role has a sentence, right or wrong. */
function printCoverage(texts: ReadonlyMap<string, Item>): void {
  console.log('\nItems in which the role has a sentence');
  const streams = [REFERENCE, 'bookmark_summary', 'conference_sessions'];
  const found = streams.map((stream) => {
    const own = [...texts].filter(([id, { language }]) => id.startsWith(`${stream} `) && (stream !== 'conference_sessions' || language === 'en'));
    return own.map(([, { title, body, language }]) => new Set(rolesOf(title, body, language).map((mention) => mention.role)));
  });
  printTable(
    ['role', ...streams.map((stream, at) => `${stream} (${found[at]!.length})`)],
    ROLES.map((role) => [role, ...found.map((items) => `${((100 * items.filter((roles) => roles.has(role)).length) / items.length).toFixed(0)}%`)]),
  );
}

/** The speed is measured on about as many characters of each language. */
const SPEED_UNITS = 5e6;

function printSpeed(items: readonly Item[]): void {
  for (const chinese of [true, false]) {
    const own = items.filter(({ language }) => (language === 'zh-Hans') === chinese);
    let units = 0;
    const started = performance.now();
    for (const { title, body, language } of own) {
      if (units > SPEED_UNITS) break;
      rolesOf(title, body, language);
      units += body.length;
    }
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${chinese ? 'Chinese' : 'English'}: ${(units / 1e6).toFixed(1)} M characters in ${seconds.toFixed(1)} s, ${(units / 1e6 / seconds).toFixed(1)} M/s`,
    );
  }
}
