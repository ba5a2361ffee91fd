/**
 * Keyphrases, by the protocol of `benchmarks/README.md`: Inspec F1@10 over all keys, Porter-stemmed; CSL F1@5 over the keywords that stand in the text, exact.
 * One F1 per document, then the mean; precision over k. Even rows were for choosing weights, odd rows are held out. Then the speed of finding candidates.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Jieba, TfIdf } from '@node-rs/jieba';
import { dict, idf } from '@node-rs/jieba/dict.js';
import type { DocumentLanguage } from '../src/model/index.js';
import { isStopword } from '../src/text/index.js';
import { rankTerms, termCandidates } from '../src/text/terms.js';
import { stemOf, stemPhrase } from './porterStemmer.js';
import { printTable, sharedFile } from './shared.js';

interface Text {
  readonly text: string;
  /** In the form in which predictions are compared. */
  readonly gold: ReadonlySet<string>;
}

interface Task {
  readonly name: string;
  readonly texts: readonly Text[];
  readonly k: number;
  /** The form in which a phrase is compared with the gold. */
  readonly fold: (phrase: string) => string;
}

/** One list of phrases for each text, best first. */
type Method = readonly [name: string, phrases: readonly (readonly string[])[]];

export async function run(): Promise<void> {
  const inspecFile = sharedFile('benchmarks/keyphrases/inspec-dev.jsonl.gz');
  if (inspecFile !== undefined) printInspec(readInspec(inspecFile));
  const cslFile = sharedFile('benchmarks/keyphrases/csl-kg-dev.tsv');
  if (cslFile !== undefined) printCsl(readCsl(cslFile));
  const news = sharedFile('corpora/ainews.jsonl.gz');
  const weekly = sharedFile('corpora/ruanyf_weekly.jsonl.gz');
  if (news !== undefined && weekly !== undefined)
    printSpeed([
      ['ainews', news, 'en'],
      ['ruanyf_weekly', weekly, 'zh-Hans'],
    ]);
}

function printInspec(inspec: Task): void {
  printTask(inspec, [
    ['ours', ours(inspec, 'en')],
    ['ours, each text alone', oursAlone(inspec, 'en')],
    ['SingleRank on our noun phrases', singleRank(inspec)],
    ['TF-IDF × √words of our noun phrases', nounPhraseTfIdf(inspec, 0.5)],
    ['TF-IDF of our noun phrases', nounPhraseTfIdf(inspec, 0)],
    ...nGramMethods(inspec, englishUnits, ' '),
  ]);
}

function printCsl(csl: Task): void {
  const jieba = Jieba.withDict(dict);
  const tfIdf = TfIdf.withDict(idf);
  printTask(csl, [
    ['ours', ours(csl, 'zh-Hans')],
    ['ours, each text alone', oursAlone(csl, 'zh-Hans')],
    ...nGramMethods(csl, (text) => chineseUnits(jieba, text), ''),
    ['jieba TF-IDF', csl.texts.map(({ text }) => tfIdf.extractKeywords(jieba, text, csl.k).map(({ keyword }) => keyword))],
  ]);
}

function readInspec(file: string): Task {
  const rows = gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; keys: string[] });
  return { name: 'Inspec, F1@10 over all keys', k: 10, fold: stemPhrase, texts: rows.map(({ text, keys }) => ({ text, gold: new Set(keys.map(stemPhrase)) })) };
}

function readCsl(file: string): Task {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string, string]);
  const texts = rows.map(([, text, keys]) => ({ text, gold: new Set(keys.split('_').filter((key) => text.includes(key))) }));
  return { name: 'CSL, F1@5 over keywords in the text', k: 5, fold: (phrase) => phrase, texts };
}

function printTask({ name, texts, k, fold }: Task, methods: readonly Method[]): void {
  const rows = methods.map(([method, phrases]) => {
    const scores = texts.map(({ gold }, i) => (gold.size === 0 ? undefined : scoreOf(new Set([...new Set(phrases[i]!.map(fold))].slice(0, k)), gold, k)));
    const part = (keep: (row: number) => boolean): readonly number[] => scores.filter((score, row): score is number => score !== undefined && keep(row));
    const all = part(() => true);
    return [method, percent(meanOf(part((row) => row % 2 === 0))), percent(meanOf(part((row) => row % 2 === 1))), percent(meanOf(all)), percent(errorOf(all))];
  });
  printTable([name, 'even rows', 'odd rows', 'all', 'standard error'], rows);
  console.log();
}

function scoreOf(predicted: ReadonlySet<string>, gold: ReadonlySet<string>, k: number): number {
  const hits = [...predicted].filter((phrase) => gold.has(phrase)).length;
  return hits === 0 ? 0 : (2 * (hits / k) * (hits / gold.size)) / (hits / k + hits / gold.size);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function errorOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)) / values.length);
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** Enough predictions that k are left when two of them stem alike. */
const SPARE = 5;

function ours({ texts, k }: Task, language: DocumentLanguage): readonly (readonly string[])[] {
  const candidates = texts.map(({ text }) => termCandidates('', text, language));
  const frequencies = countDocuments(candidates.map((all) => all.map(({ key }) => key)));
  return candidates.map((all) => rankTerms(all, (key) => frequencies.get(key) ?? 0, texts.length, k + SPARE).map(({ term }) => term));
}

function oursAlone({ texts, k }: Task, language: DocumentLanguage): readonly (readonly string[])[] {
  return texts.map(({ text }) => rankTerms(termCandidates('', text, language), () => 0, 1, k + SPARE).map(({ term }) => term));
}

function countDocuments(keys: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const frequencies = new Map<string, number>();
  for (const all of keys) for (const key of new Set(all)) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  return frequencies;
}

interface Unit {
  readonly written: string;
  readonly key: string;
}

/** Words of a text in stretches that no stop word or mark parts. */
type UnitsOf = (text: string) => readonly (readonly Unit[])[];

function englishUnits(text: string): readonly (readonly Unit[])[] {
  return text.split(/[^\w\s'-]+/).flatMap((part) =>
    stretches(
      part.split(/\s+/),
      (word) => /[a-z]/i.test(word) && !isStopword(word),
      (word) => stemOf(word.toLowerCase()),
    ),
  );
}

function chineseUnits(jieba: Jieba, text: string): readonly (readonly Unit[])[] {
  return text.split(/[^\p{L}\p{N}-]+/u).flatMap((part) =>
    stretches(
      jieba.cut(part),
      (word) => /\p{L}/u.test(word) && !isStopword(word),
      (word) => word,
    ),
  );
}

function stretches(words: readonly string[], holds: (word: string) => boolean, keyOf: (word: string) => string): readonly (readonly Unit[])[] {
  const out: Unit[][] = [[]];
  for (const word of words) {
    if (holds(word)) out.at(-1)!.push({ written: word, key: keyOf(word) });
    else out.push([]);
  }
  return out.filter((stretch) => stretch.length > 0);
}

interface Gram {
  readonly key: string;
  readonly written: string;
  readonly length: number;
  count: number;
}

const LONGEST_GRAM = 3;

/** TF-IDF × √length of up to three words; nested phrases removed in both directions, as the published figure has it, or only parts of better ones, which scores higher. */
function nGramMethods({ texts, k }: Task, unitsOf: UnitsOf, joint: '' | ' '): readonly Method[] {
  const grams = texts.map(({ text }) => gramsOf(unitsOf(text), joint));
  const frequencies = countDocuments(grams.map((all) => [...all.keys()]));
  const ranked = grams.map((all) =>
    byScore([...all.values()], ({ count, key, length }) => count * Math.log(texts.length / frequencies.get(key)!) * Math.sqrt(length)),
  );
  const without = (isNested: (key: string, better: string) => boolean): readonly (readonly string[])[] => ranked.map((all) => chosenOf(all, isNested, k));
  return [
    ['n-gram TF-IDF × √length, nested removed', without((key, better) => better.includes(key) || key.includes(better))],
    ['n-gram TF-IDF × √length, parts of better ones removed', without((key, better) => better.includes(key))],
  ];
}

function gramsOf(all: readonly (readonly Unit[])[], joint: '' | ' '): ReadonlyMap<string, Gram> {
  const grams = new Map<string, Gram>();
  for (const units of all) {
    for (let from = 0; from < units.length; from++) {
      for (let to = from + 1; to <= Math.min(units.length, from + LONGEST_GRAM); to++) {
        const key = units
          .slice(from, to)
          .map((unit) => unit.key)
          .join(joint);
        const length = joint === '' ? key.length : to - from;
        const gram = grams.get(key) ?? {
          key,
          written: units
            .slice(from, to)
            .map(({ written }) => written)
            .join(joint),
          length,
          count: 0,
        };
        gram.count++;
        if (key.length > 1) grams.set(key, gram);
      }
    }
  }
  return grams;
}

function byScore<T>(items: readonly T[], scoreOfItem: (item: T) => number): readonly T[] {
  return items
    .map((item) => ({ item, score: scoreOfItem(item) }))
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function chosenOf(grams: readonly Gram[], isNested: (key: string, better: string) => boolean, k: number): readonly string[] {
  const chosen: Gram[] = [];
  for (const gram of grams) {
    if (chosen.length === k) break;
    if (!chosen.some((better) => isNested(gram.key, better.key))) chosen.push(gram);
  }
  return chosen.map(({ written }) => written);
}

interface Phrase {
  readonly written: string;
  readonly stems: readonly string[];
}

/** Our noun phrases of a text, however weighed, and its stemmed words in order. */
function nounPhrases(text: string): { readonly phrases: readonly Phrase[]; readonly words: readonly string[] } {
  const phrases = termCandidates('', text, 'en', Infinity).map(({ term }) => ({ written: term, stems: stemPhrase(term).split(' ') }));
  return { phrases, words: stemPhrase(text.replaceAll(/[^\w\s'-]+/g, ' ')).split(' ') };
}

function nounPhraseTfIdf({ texts }: Task, lengthPower: number): readonly (readonly string[])[] {
  const all = texts.map(({ text }) => nounPhrases(text));
  const frequencies = countDocuments(all.map(({ phrases }) => phrases.map(({ stems }) => stems.join(' '))));
  return all.map(({ phrases, words }) => {
    const line = ` ${words.join(' ')} `;
    const score = ({ stems }: Phrase): number =>
      Math.max(1, line.split(` ${stems.join(' ')} `).length - 1) * Math.log(texts.length / frequencies.get(stems.join(' '))!) * stems.length ** lengthPower;
    return byScore(phrases, score).map(({ written }) => written);
  });
}

const WINDOW_WORDS = 10;
const DAMPING = 0.85;
const ROUNDS = 30;

/** Wan and Xiao 2008: PageRank over words that stand within ten words of each other; a phrase is worth the sum of its words. */
function singleRank({ texts }: Task): readonly (readonly string[])[] {
  return texts.map(({ text }) => {
    const { phrases, words } = nounPhrases(text);
    const worth = rankWords(words, new Set(phrases.flatMap(({ stems }) => stems)));
    return byScore(phrases, ({ stems }) => stems.reduce((sum, stem) => sum + (worth.get(stem) ?? 0), 0)).map(({ written }) => written);
  });
}

function rankWords(words: readonly string[], vertices: ReadonlySet<string>): ReadonlyMap<string, number> {
  const edges = new Map<string, Map<string, number>>([...vertices].map((vertex) => [vertex, new Map<string, number>()]));
  const join = (from: string, to: string): void => void edges.get(from)!.set(to, (edges.get(from)!.get(to) ?? 0) + 1);
  words.forEach((word, i) => {
    if (!vertices.has(word)) return;
    for (const other of words.slice(i + 1, i + WINDOW_WORDS)) {
      if (other === word || !vertices.has(other)) continue;
      join(word, other);
      join(other, word);
    }
  });
  const degree = new Map([...edges].map(([word, near]) => [word, [...near.values()].reduce((sum, weight) => sum + weight, 0)]));
  let worth = new Map([...edges.keys()].map((word) => [word, 1]));
  for (let round = 0; round < ROUNDS; round++) {
    const before = worth;
    worth = new Map(
      [...edges].map(([word, near]) => [
        word,
        1 - DAMPING + DAMPING * [...near].reduce((sum, [other, weight]) => sum + (before.get(other)! * weight) / degree.get(other)!, 0),
      ]),
    );
  }
  return worth;
}

function printSpeed(corpora: readonly (readonly [name: string, file: string, language: DocumentLanguage])[]): void {
  const rows = corpora.map(([name, file, language]) => {
    const records = gunzipSync(readFileSync(file))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; text: string });
    const characters = records.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
    // The dictionary loads once; that is not this step's time.
    termCandidates('', '词典', 'zh-Hans');
    const before = process.cpuUsage();
    for (const { title, text } of records) termCandidates(title, text, language);
    const seconds = process.cpuUsage(before).user / 1e6;
    return [name, records.length, characters.toFixed(1), seconds.toFixed(1), (characters / seconds).toFixed(1)];
  });
  printTable(['candidates of every document', 'documents', 'million characters', 'CPU seconds', 'million characters/s'], rows);
}
