/**
 * Article extraction on the 91 shared pages (half of scrapinghub/article-extraction-benchmark): F1 over 4-word shingles as its
 * evaluate.py defines it. Ours is the text of the Markdown that a document keeps; beside it the library alone and the whole body.
 * What surrounds an article was looked at on every second page only; the other half is held out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findArticle, readArticle } from '../src/documents/article.js';
import { parseHtml, type HtmlElement } from '../src/documents/html.js';
import { plainText } from '../src/text/index.js';

const SHINGLE_WORDS = 4;

interface Page {
  readonly html: string;
  readonly url: string;
  readonly truth: string;
}

type Extract = (page: Page) => string;

const EXTRACTORS: readonly (readonly [string, Extract])[] = [
  ['Pingmo (readability, as Markdown)', ({ html, url }) => (readArticle(html, url)?.body ?? '').split('\n').map(plainText).join('\n')],
  ['readability + linkedom, blocks kept apart', ({ html }) => textOfBlocks(articleOf(html))],
  ['readability + linkedom, textContent', ({ html }) => articleOf(html)?.textContent ?? ''],
  ['the body’s text', ({ html }) => bodyText(html)],
];

/** On the same 91 pages, from the shared README; the library is not a dependency. */
const PUBLISHED: readonly (readonly [string, number])[] = [
  ['defuddle 0.19.4 (published)', 0.933],
  ['readability + linkedom, blocks (published)', 0.956],
  ['the body’s text (published)', 0.665],
];

export async function run(): Promise<void> {
  const folder = join(process.env['PINGMO_SHARED'] ?? '../shared', 'benchmarks/article-extraction');
  if (!existsSync(folder)) return console.log(`extraction: skipped, there is no folder ${folder}`);
  const pages = readPages(folder);
  console.log(`article extraction, ${pages.length} pages\n${'extractor'.padEnd(44)}    F1  precision  recall  held out  ms a page`);
  for (const [name, extract] of EXTRACTORS) {
    const started = performance.now();
    const texts = pages.map((page) => extract(page));
    const milliseconds = (performance.now() - started) / pages.length;
    const pairs = pages.map((page, index) => [page.truth, texts[index]!] as const);
    const { f1, precision, recall } = score(pairs);
    const heldOut = score(pairs.filter((_, index) => index % 2 === 1)).f1;
    console.log(
      `${name.padEnd(44)} ${f1.toFixed(3)}      ${precision.toFixed(3)}   ${recall.toFixed(3)}     ${heldOut.toFixed(3)}      ${milliseconds.toFixed(1).padStart(5)}`,
    );
  }
  for (const [name, f1] of PUBLISHED) console.log(`${name.padEnd(44)} ${f1.toFixed(3)}`);
}

function readPages(folder: string): readonly Page[] {
  const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, { articleBody: string; url: string }>;
  return Object.entries(truths).map(([id, { articleBody, url }]) => ({
    url,
    truth: articleBody,
    html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
  }));
}

function articleOf(html: string): HtmlElement | undefined {
  const document = parseHtml(html);
  return document && findArticle(document);
}

function bodyText(html: string): string {
  const body = parseHtml(html)?.body;
  for (const element of body?.querySelectorAll('script, style, noscript') ?? []) element.remove();
  return body?.textContent ?? '';
}

const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, td, th, tr, br, section, article, figcaption, dt, dd';

function textOfBlocks(element: HtmlElement | undefined): string {
  for (const block of element?.querySelectorAll(BLOCKS) ?? []) block.append('\n');
  return element?.textContent ?? '';
}

/** Means of the pages' precision and recall, and the F1 of those means. */
function score(pairs: readonly (readonly [truth: string, found: string])[]): { f1: number; precision: number; recall: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const matches = pairs.map(([truth, found]) => match(shinglesOf(truth), shinglesOf(found)));
  const precision = mean(matches.map(({ both, found }) => (found === 0 ? 0 : both / found)));
  const recall = mean(matches.map(({ both, truth }) => (truth === 0 ? 0 : both / truth)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function match(truth: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): { both: number; truth: number; found: number } {
  const count = (shingles: ReadonlyMap<string, number>): number => [...shingles.values()].reduce((sum, value) => sum + value, 0);
  let both = 0;
  for (const [shingle, times] of truth) both += Math.min(times, found.get(shingle) ?? 0);
  return { both, truth: count(truth), found: count(found) };
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const shingles = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE_WORDS + 1); at++) {
    const shingle = words.slice(at, at + SHINGLE_WORDS).join(' ');
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}
