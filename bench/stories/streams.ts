/** The sets on which stories are measured. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Day } from '../../src/model/index.js';
import { cleanTitle, cutTitle, titleOfBody } from '../../src/documents/titles.js';
import { sharedFile } from '../shared.js';
import { plantedStream } from './planted.js';

/** A document with the story that it belongs to. */
export interface Labelled {
  readonly key: string;
  readonly truth: string;
  readonly day: Day;
  readonly language: string;
  readonly title: string;
  readonly body: string;
  readonly source: string;
  readonly about: readonly string[];
}

interface Row {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly published: string;
  readonly lang: string;
  readonly source: string;
  readonly text: string;
}

const LABELS = fileURLToPath(new URL('../../../bench/stories/labels.tsv', import.meta.url));
/** The days of the bilingual stream that are labelled by hand; those before served for choosing, those after are held out. */
const LABELLED_DAYS = { from: '2025-06-24', to: '2025-06-28' };

function readCorpus(name: string): readonly Row[] | undefined {
  const file = sharedFile('corpora', `${name}.jsonl.gz`);
  if (!file) return undefined;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

const documentOf = (row: Row, truth: string): Labelled => ({
  key: row.id,
  truth,
  day: row.published.slice(0, 10) as Day,
  language: row.lang === 'zh' ? 'zh-Hans' : row.lang,
  title: row.title,
  body: row.text,
  source: row.source,
  about: [row.url],
});

/** The items labelled by hand. */
export function labelledItems(): readonly Labelled[] | undefined {
  const rows = readFileSync(LABELS, 'utf8').trim().split('\n').slice(1);
  const corpora = ['hextra_daily', 'ainews'].map(readCorpus);
  if (corpora.some((corpus) => corpus === undefined)) return undefined;
  const records = new Map(corpora.flatMap((corpus) => corpus!).map((row) => [row.id, row]));
  return rows.map((row) => {
    const [, id, item, truth] = row.split('\t') as [string, string, string, string];
    const whole = documentOf(records.get(id)!, truth);
    if (item === '-') return whole;
    const body = listItem(whole.body, Number(item));
    return { ...whole, key: `${id}#${item}`, body, title: titleOfItem(body) };
  });
}

/** The n-th list item at column 0, with the lines that belong to it. */
function listItem(text: string, ordinal: number): string {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (/^(?:[-*] |\d+\. )/.test(line) ? [at] : []));
  const start = starts[ordinal - 1]!;
  const rest = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  const item = lines.slice(start, rest < 0 ? lines.length : start + 1 + rest).join('\n');
  return item.replace(/^(?:[-*]|\d+\.) +/, '');
}

/** What it begins with in bold, as collecting titles an item; else its first sentence. */
function titleOfItem(body: string): string {
  const bold = /^\*\*(.{2,200}?)\*\*/.exec(body)?.[1];
  return cutTitle((bold && cleanTitle(bold)) || titleOfBody(body));
}

/** Chinese and English tellings of one stream that share an address with nobody else: two documents make a story. Addresses are not given on. */
export function bilingualPairs(): { readonly chosenOn: readonly Labelled[]; readonly heldOut: readonly Labelled[] } | undefined {
  const rows = readCorpus('hextra_daily')?.filter(({ lang }) => lang === 'zh' || lang === 'en');
  if (!rows) return undefined;
  const byAddress = new Map<string, Row[]>();
  for (const row of rows) byAddress.set(row.url, [...(byAddress.get(row.url) ?? []), row]);
  const pairs = [...byAddress.values()].filter(([a, b, c]) => b !== undefined && c === undefined && a!.lang !== b.lang && a!.published === b.published);
  const documents = pairs.flat().map((row) => ({ ...documentOf(row, row.url), about: [] }));
  return { chosenOn: documents.filter(({ day }) => day < LABELLED_DAYS.from), heldOut: documents.filter(({ day }) => day > LABELLED_DAYS.to) };
}

/** Three streams that do not meet. */
export function plantedItems(): readonly Labelled[] {
  const starts = { 11: '2025-03-01', 12: '2025-06-01', 13: '2025-09-01' };
  return Object.entries(starts).flatMap(([seed, from]) =>
    plantedStream({ seed: Number(seed), from: from as Day, days: 14, eventsPerDay: 12 }).map(({ key, story, ...rest }) => ({
      ...rest,
      key: `${seed}-${key}`,
      truth: `${seed}-${story}`,
      about: [],
    })),
  );
}

/** Documents of which no two tell of one event, but for the few that do: abstracts of papers, items of a weekly. */
export function loners(corpus: 'arxiv_daily' | 'ruanyf_weekly', from: string, to: string): readonly Labelled[] | undefined {
  return readCorpus(corpus)
    ?.filter(({ published }) => published >= from && published.slice(0, 10) <= to)
    .map((row) => documentOf(row, row.id));
}
