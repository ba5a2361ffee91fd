/** The texts and the tables of labels that the benches of roles measure on. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DocumentLanguage } from '../src/model/index.js';
import { sharedFile } from './shared.js';

export interface Item {
  readonly title: string;
  readonly body: string;
  readonly language: DocumentLanguage;
}

/** The texts of a corpus that is there, by `corpus id`. */
export function readCorpus(corpus: string): ReadonlyMap<string, Item> {
  const lines = unzipped(sharedFile('corpora', `${corpus}.jsonl.gz`)!)
    .trim()
    .split('\n');
  return new Map(
    lines.map((line) => {
      const { id, title, text, lang } = JSON.parse(line) as { id: string; title: string; text: string; lang: string };
      return [`${corpus} ${id}`, { title, body: text, language: lang === 'zh' ? 'zh-Hans' : lang }];
    }),
  );
}

/** The reference document of a number such as `003`. */
export function readReference(number: string): string {
  const folder = sharedFile('reference')!;
  return unzipped(
    join(
      folder,
      readdirSync(folder).find((name) => name.startsWith(number))!,
    ),
  );
}

function unzipped(file: string): string {
  return gunzipSync(readFileSync(file)).toString('utf8');
}

/** The rows of a table in bench/roles below its head. */
export function rowsOf(file: string): readonly (readonly string[])[] {
  return readFileSync(join(import.meta.dirname, '../../bench/roles', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}
