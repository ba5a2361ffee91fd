/**
 * Roles for the trends overview on 514 hand-labelled sentences and the 119 bullets of reference 003 (bench/roles/README.md): precision and recall per
 * role, for the half that cues were chosen on and the half held out, beside the majority; then on Chinese sentences judged after they had been given a
 * role, and the share of documents in which a role has a sentence.
 */
import type { OverviewRole } from '../src/model/index.js';
import { overviewRolesOf } from '../src/text/index.js';
import { readCorpus, readReference, rowsOf, type Item } from './roles-texts.js';
import { printTable, sharedFile } from './shared.js';

const ROLES: readonly OverviewRole[] = ['overview', 'use-case', 'impact', 'challenge', 'tool'];
const LABELLED_CORPORA = ['conference_sessions', 'changelog_transcripts'] as const;
const JUDGED_CORPORA = ['ruanyf_weekly', 'bookmark_summary'] as const;
const REFERENCE = 'reference-003';

interface Label {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly roles: readonly string[];
  readonly heldOut: boolean;
}

export function printOverviewRoles(): void {
  const corpora = [...LABELLED_CORPORA, ...JUDGED_CORPORA];
  if (corpora.some((corpus) => sharedFile('corpora', `${corpus}.jsonl.gz`) === undefined)) return;
  const texts = new Map(corpora.flatMap((corpus) => [...readCorpus(corpus)]));
  const overview: Item = { title: '', body: readReference('003'), language: 'zh-Hant' };
  const labels = readLabels();
  const given = givenIn(texts);
  const inReference = givenIn(new Map([[REFERENCE, overview]]));
  for (const heldOut of [false, true]) {
    const half = labels.filter((label) => label.heldOut === heldOut);
    const bullets = half.filter(({ key }) => key === REFERENCE);
    const name = heldOut ? 'half held out' : 'half for choosing';
    printHalf(
      `Talks and news, ${name}`,
      half.filter(({ key }) => key !== REFERENCE),
      given,
    );
    printHalf(`Bullets of reference 003 below their headings, ${name}`, bullets, inReference);
    printHalf(`Bullets of reference 003 each alone, ${name}`, bullets, ({ start, end }) =>
      rolesIn({ ...overview, body: `- ${overview.body.slice(start, end)}` }),
    );
  }
  printJudged(given);
  printCoverage(texts);
}

type Given = (label: Pick<Label, 'key' | 'start' | 'end'>) => readonly string[];

function readLabels(): readonly Label[] {
  return rowsOf('overview-labels.tsv').map(([corpus, id, start, end, roles, half]) => ({
    key: corpus === REFERENCE ? REFERENCE : `${corpus!} ${id!}`,
    start: Number(start),
    end: Number(end),
    roles: roles === '-' ? [] : roles!.split(','),
    heldOut: half === 'held-out',
  }));
}

function rolesIn({ title, body, language }: Item): readonly OverviewRole[] {
  return overviewRolesOf(title, body, language).map(({ role }) => role);
}

/** The roles that a sentence is given within its text. */
function givenIn(texts: ReadonlyMap<string, Item>): Given {
  const cache = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return ({ key, start, end }) => {
    if (!cache.has(key)) cache.set(key, bySpan(texts.get(key)!));
    return cache.get(key)!.get(`${start}-${end}`) ?? [];
  };
}

function bySpan({ title, body, language }: Item): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>();
  for (const { start, end, role } of overviewRolesOf(title, body, language)) roles.set(`${start}-${end}`, [...(roles.get(`${start}-${end}`) ?? []), role]);
  return roles;
}

function printHalf(name: string, labels: readonly Label[], given: Given): void {
  const pairs = labels.map((label) => ({ labelled: label.roles, given: given(label) }));
  const counts = ROLES.map((role) => pairs.filter(({ labelled }) => labelled.includes(role)).length);
  const most = ROLES[counts.indexOf(Math.max(...counts))]!;
  console.log(`\n${name}: ${labels.length} sentences; the most frequent role is ${most}`);
  printTable(
    ['role', 'precision', 'recall', 'labelled', 'were all given the role'],
    ROLES.map((role, at) => {
      const own = pairs.filter((pair) => pair.given.includes(role));
      const right = own.filter(({ labelled }) => labelled.includes(role)).length;
      return [role, ratio(right, own.length), counts[at] === 0 ? '-' : (right / counts[at]!).toFixed(2), counts[at]!, (counts[at]! / labels.length).toFixed(2)];
    }),
  );
}

function ratio(right: number, all: number): string {
  return all === 0 ? '-' : `${(right / all).toFixed(2)} (${right}/${all})`;
}

/** Chinese sentences by draw; wordings were changed after each, so that only the last draw of a role is unseen. */
function printJudged(given: Given): void {
  const rows = rowsOf('overview-judged.tsv').map(([corpus, id, start, end, role, , judgement, draw]) => ({
    role: role!,
    right: judgement === 'right',
    draw: draw!,
    still: given({ key: `${corpus!} ${id!}`, start: Number(start), end: Number(end) }).includes(role!),
  }));
  const draws = ['1', '2', '3'];
  console.log('\nChinese sentences judged after they had been given the role, by draw');
  printTable(
    ['role', ...draws.map((draw) => `draw ${draw}`), 'still given'],
    ROLES.map((role) => {
      const own = rows.filter((row) => row.role === role);
      const still = own.filter((row) => row.still);
      const cells = draws.map((draw) => own.filter((row) => row.draw === draw)).map((drawn) => ratio(drawn.filter(({ right }) => right).length, drawn.length));
      return [role, ...cells, ratio(still.filter(({ right }) => right).length, still.length)];
    }),
  );
}

function printCoverage(texts: ReadonlyMap<string, Item>): void {
  const streams = [LABELLED_CORPORA[0], ...JUDGED_CORPORA];
  const found = streams.map((stream) =>
    [...texts]
      .filter(([key, { language }]) => key.startsWith(`${stream} `) && (language === 'zh-Hans' || language === 'en'))
      .map(([, item]) => new Set(rolesIn(item))),
  );
  console.log('\nDocuments in which the role has a sentence');
  printTable(
    ['role', ...streams.map((stream, at) => `${stream} (${found[at]!.length})`)],
    ROLES.map((role) => [role, ...found.map((items) => `${((100 * items.filter((roles) => roles.has(role)).length) / items.length).toFixed(0)}%`)]),
  );
}
