import { createRequire } from 'node:module';
import { simplify } from './script.js';
import { USER_WORDS } from './user-dictionary.js';

interface Jieba {
  cut(text: string, hmm: boolean): string[];
  loadDict(dict: Uint8Array): void;
}
interface JiebaModule {
  readonly Jieba: { withDict(dict: Uint8Array): Jieba };
}

// The dictionary takes 200 ms and 80 MB: it waits for the first Chinese text.
const require = createRequire(import.meta.url);
let jieba: Jieba | undefined;

/** Above the frequency of the parts of any of our words, so that they are kept together. */
const USER_FREQUENCY = 20_000;

function dictionary(): Jieba {
  if (jieba === undefined) {
    const { Jieba } = require('@node-rs/jieba') as JiebaModule;
    const { dict } = require('@node-rs/jieba/dict') as { readonly dict: Uint8Array };
    jieba = Jieba.withDict(dict);
    jieba.loadDict(Buffer.from(USER_WORDS.map((word) => `${word} ${USER_FREQUENCY} n\n`).join('')));
  }
  return jieba;
}

/** For each run of Han characters the lengths of its words, in UTF-16 units. Traditional runs are segmented by their simplified form. */
export function segmentHan(runs: readonly string[]): readonly (readonly number[])[] {
  const words = dictionary().cut(simplify(runs.join('\n')), true);
  const out: number[][] = [[]];
  for (const word of words) {
    if (word === '\n') out.push([]);
    else out[out.length - 1]!.push(word.length);
  }
  return out;
}
