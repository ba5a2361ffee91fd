import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document, SourceConfig, SourceId } from '../../src/model/index.js';
import { isRejected, readSource } from '../../src/sources/index.js';

/** A run of this length in common is a sentence taken over; a shorter one may be a name or a figure of speech. */
const RUN_HAN_CHARACTERS = 12;
const RUN_ENGLISH_WORDS = 8;

const ADDRESS = /https?:\/\/\S+/g;
const HAN = /[\u3400-\u9fff]/g;
const WORD = /[A-Za-z0-9][A-Za-z0-9'’.-]*/g;
const WORD_ENDS = /^[.'-]+|[.'-]+$/g;
/** The name of a page that a reading list links is the page's own. */
const LINK_LABEL = /\[[^\]]*\]\(/g;

/** Runs of one kind of unit (characters, words) in the sample, so that they can be found in any text in one pass. */
interface Runs {
  /** Units of one run. */
  readonly length: number;
  readonly numbers: Map<string, number>;
  /** Two units that follow each other somewhere in the sample, as {@link pairOf} gives them. */
  readonly pairs: Set<number>;
  /** By the numbers of its units, the document in which a run stands. */
  readonly owners: Map<string, string>;
}

function noRuns(length: number): Runs {
  return { length, numbers: new Map(), pairs: new Set(), owners: new Map() };
}

function addRuns(units: readonly string[], owner: string, { length, numbers, pairs, owners }: Runs): void {
  const numbered = units.map((unit) => {
    const number = numbers.get(unit) ?? numbers.size;
    numbers.set(unit, number);
    return number;
  });
  for (let at = 1; at < numbered.length; at++) pairs.add(pairOf(numbered[at - 1]!, numbered[at]!));
  for (let end = length; end <= units.length; end++) owners.set(numbered.slice(end - length, end).join(' '), owner);
}

/** Documents of the sample that have a run in common with the text, each with the run. */
function* commonRuns(units: readonly string[], { length, numbers, pairs, owners }: Runs): Generator<readonly [owner: string, run: string]> {
  const numbered = units.map((unit) => numbers.get(unit) ?? -1);
  let following = 1;
  for (let at = 1; at < numbered.length; at++) {
    following = pairs.has(pairOf(numbered[at - 1]!, numbered[at]!)) ? following + 1 : 1;
    if (following < length) continue;
    const first = at + 1 - length;
    const owner = owners.get(numbered.slice(first, at + 1).join(' '));
    if (owner !== undefined) yield [owner, units.slice(first, at + 1).join(' ')];
  }
}

/** Far more than the sample has different units: no two pairs share a number. */
const MOST_UNITS = 2 ** 24;

function pairOf(first: number, second: number): number {
  return first * MOST_UNITS + second;
}

/** What the sample has word for word in common with the texts in `folder`: one line for each document concerned. */
export async function findSharedRuns(sample: readonly Document[], folder: string): Promise<readonly string[]> {
  const han = noRuns(RUN_HAN_CHARACTERS);
  const words = noRuns(RUN_ENGLISH_WORDS);
  for (const document of sample) {
    const text = ownWordsOf(document);
    const owner = `${document.sourceId} ${document.recordId}`;
    addRuns(hanOf(text), owner, han);
    addRuns(wordsOf(text), owner, words);
  }
  const found = new Map<string, string>();
  for await (const { name, text } of textsOf(folder)) {
    const plain = text.replace(ADDRESS, ' ');
    for (const [owner, run] of [...commonRuns(hanOf(plain), han), ...commonRuns(wordsOf(plain), words)]) {
      if (!found.has(owner)) found.set(owner, `${owner} has in common with ${name}: ${run}`);
    }
  }
  return [...found.values()];
}

/** Title, body and note; the titles of papers, and of pages that a reading list links, are excepted. */
function ownWordsOf({ sourceId, title, body, note }: Document): string {
  const text = sourceId === 'papers-en' ? body : `${title}\n${body}\n${note ?? ''}`;
  return (sourceId === 'reading' ? text.replace(LINK_LABEL, ' ') : text).replace(ADDRESS, ' ');
}

function hanOf(text: string): readonly string[] {
  return text.match(HAN) ?? [];
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase().replace(WORD_ENDS, ''));
}

/** The streams (title and text of each record) and the five documents of reference. */
async function* textsOf(folder: string): AsyncGenerator<{ readonly name: string; readonly text: string }> {
  for (const name of readdirSync(join(folder, 'corpora')).filter((file) => file.endsWith('.jsonl.gz'))) {
    const source = { id: name as SourceId, kind: 'file', path: join(folder, 'corpora', name) } as SourceConfig;
    const reading = await readSource(source, { fetch: () => Promise.reject(new Error('no network in a check')), workspace: folder });
    if (reading === 'unchanged') continue;
    for await (const item of reading.items) {
      if (!isRejected(item)) yield { name: `${name} ${item.recordId}`, text: `${item.title ?? ''}\n${item.body.text}` };
    }
  }
  for (const name of readdirSync(join(folder, 'reference')).filter((file) => file.endsWith('.txt.gz'))) {
    yield { name, text: gunzipSync(readFileSync(join(folder, 'reference', name))).toString('utf8') };
  }
}
