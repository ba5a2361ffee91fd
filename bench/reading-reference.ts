/**
 * Reading a digest: reference 004 (a week of 78 items in Markdown) read into documents, against the facts that a correct reading
 * returns (`golden-dev.json`) and the counts that its anatomy states. The baseline is what the same reading gives when lists are left whole.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createDocument, splitList } from '../src/documents/index.js';
import { SourceConfig, type Document, type Instant } from '../src/model/index.js';
import { postsOf, type ThreadPost } from '../src/text/index.js';
import { printTable, sharedFile } from './shared.js';

interface GoldenFact {
  readonly seed: string;
  readonly lines: readonly [number, number];
  readonly path: string;
  readonly expected: unknown;
  readonly evidence: readonly string[];
}

type Row = readonly [fact: string, expected: string | number, read: string | number];

export async function run(): Promise<void> {
  const reference = sharedFile('reference', '004_bb3f0fe218b5324f.txt.gz');
  const golden = reference && sharedFile('reference', 'golden-dev.json');
  if (reference === undefined || golden === undefined) return;
  const text = gunzipSync(readFileSync(reference)).toString('utf8');
  const facts = (JSON.parse(readFileSync(golden, 'utf8')) as readonly GoldenFact[]).filter(({ seed }) => seed === '004');
  const whole = await digestOf(text);
  const started = performance.now();
  const items = await splitList(whole);
  const milliseconds = performance.now() - started;
  const [ours, baseline] = [rowsOf(items, facts), rowsOf([whole], facts)];
  printTable(
    ['fact', 'expected', 'read', '', 'left whole'],
    ours.map(([fact, expected, read], at) => [
      fact,
      String(expected),
      String(read),
      String(expected) === String(read) ? 'yes' : 'NO',
      String(expected) === String(baseline[at]![2]) ? 'yes' : 'NO',
    ]),
  );
  const right = ours.filter(([, expected, read]) => String(expected) === String(read)).length;
  console.log(`${right} of ${ours.length} facts; ${Math.round(milliseconds)} ms to split ${text.length} characters`);
}

async function digestOf(text: string): Promise<Document> {
  const source = SourceConfig.parse({ id: 'reading', kind: 'file', path: '004.md', reading: true });
  const context = { source, archive: true, fetchedAt: '2026-02-02T00:00:00.000Z' as Instant, timeZone: 'Asia/Shanghai' };
  const document = await createDocument({ recordId: '004.md', urlIsCanonical: false, body: { format: 'markdown', text } }, context);
  if ('reason' in document) throw new Error(document.reason);
  return document;
}

function rowsOf(items: readonly Document[], facts: readonly GoldenFact[]): readonly Row[] {
  const posts = items.flatMap(({ body }) => postsOf(body));
  const groupsAt = (depth: number): number => new Set(items.map(({ parent }) => parent?.headings.slice(0, depth).join(' / ')).filter((name) => name)).size;
  return [
    ['groups', 4, groupsAt(1)],
    ['groups and sub-groups with items', 16, groupsAt(2)],
    ['links of what was read', 67, items.filter(({ body }) => /^\[[^[\n].*\]\(http/.test(body)).length],
    ['of these, as `about`', 67, items.filter(({ body, about }) => /^\[[^[\n].*\]\(http/.test(body) && about.length === 1).length],
    ['posts', 49, posts.length],
    ['handles', 27, new Set(posts.map(({ handle }) => handle)).size],
    ['posts with day and address', 49, posts.filter(({ date, url }) => date !== undefined && url !== undefined).length],
    ['threads with authors and address', 10, items.filter((item) => isThread(item) && item.authors.length > 0 && item.about.length === 1).length],
    ['callouts as notes', 2, items.filter(({ note }) => note !== undefined).length],
    ['distinct document ids', 78, new Set(items.map(({ id }) => id)).size],
    ...facts.flatMap((fact) => goldenRows(fact, items)),
  ];
}

function isThread({ body }: Document): boolean {
  return postsOf(body)[0]?.start === 0;
}

/** One golden fact as rows; the item that it is of is the one that holds its evidence. */
function goldenRows(fact: GoldenFact, items: readonly Document[]): readonly Row[] {
  const expected = fact.expected as Readonly<Record<string, unknown>>;
  const name = (part: string): string => `L${fact.lines[0]} ${fact.path} ${part}`.trim();
  const item = items.find((each) =>
    fact.evidence.every((piece) => squeezed(`${each.title}\n${each.note ?? ''}\n${each.body}${(each.note ?? '') && '[!NOTE]'}`).includes(piece)),
  );
  const row = (part: string, read: string | number): Row => [name(part), shown(expected[part]), read];
  switch (fact.path.replace(/^items\[\d+\]\./, '')) {
    case 'items.length':
      return [[name(''), String(fact.expected), items.length]];
    case 'source':
      return [row('target', /^\[\[(.+)\]\]/.exec(items[0]!.body)?.[1] ?? '')];
    case 'callout':
      return [row('kind', item?.note === undefined ? '' : 'NOTE')];
    case 'sourceMismatch':
      return [row('linkTitle', /^\[([^\]]+)\]/.exec(item?.body ?? '')?.[1] ?? ''), row('itemTitle', item?.title.split('：')[0] ?? '')];
    case 'thread':
      return threadRows(item ? postsOf(item.body) : [], expected, row);
    case 'papers':
      return paperRows(
        items.filter(({ parent }) => parent?.headings[0] === '学术研究'),
        row,
      );
    case 'paper':
      return [[name('arxiv'), shown(expected['arxiv']), item?.identifiers.arxiv ?? '']];
    default:
      return [[name('in one item'), 'yes', item && items.length > 1 ? 'yes' : 'no']];
  }
}

function threadRows(
  posts: readonly ThreadPost[],
  expected: Readonly<Record<string, unknown>>,
  row: (part: string, read: string | number) => Row,
): readonly Row[] {
  const authors = [...new Set(posts.map(({ handle = '' }) => handle.slice(1)))];
  const reads: Readonly<Record<string, () => string | number>> = {
    posts: () => posts.length,
    authors: () => (typeof expected['authors'] === 'number' ? authors.length : shown(authors.toSorted())),
    dates: () => shown([...new Set(posts.map(({ date = '' }) => date))].toSorted()),
    quoted: () => posts.filter((post) => posts.some((other) => other !== post && other.start < post.start && post.end <= other.end)).length,
    articleUrl: () => posts.filter(({ url = '' }) => url.includes('/article/')).length,
  };
  return Object.keys(expected).flatMap((part) => (reads[part] ? [row(part, reads[part]())] : []));
}

function paperRows(papers: readonly Document[], row: (part: string, read: string | number) => Row): readonly Row[] {
  const ids = papers.flatMap(({ identifiers }) => identifiers.arxiv ?? []);
  const addresses = papers.flatMap(({ about }) => about);
  return [
    row('items', papers.length),
    row('arxiv', ids.length),
    row('distinct', new Set(ids).size),
    row('2601', ids.filter((id) => id.startsWith('2601')).length),
    row('html', addresses.filter((address) => address.includes('arxiv.org/html/')).length),
    row('abs', addresses.filter((address) => address.includes('arxiv.org/abs/')).length),
  ];
}

/** Evidence is written without white space. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
