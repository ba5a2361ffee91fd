/**
 * Near-copies: planted edits must be linked to their originals, texts that tell of one event in their own words must not.
 * Positives: documents of four corpora with 1–10% of their sentences changed, their sentences reordered, wrapped in boilerplate,
 * or all three. Negatives: `hextra_daily` items of one day in one language, and `ainews` items of one day, from different sections,
 * that share two rare names; and different texts in the same boilerplate. Counted apart: texts of one template with other numbers,
 * which are no copies, and texts with one of several figures corrected, which are.
 * Half of the days (even day of the month) are for choosing thresholds, half for reporting.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDocuments, findCopies, signatureOf } from '../src/documents/index.js';
import { addDays, type Day, type Document, type DocumentId, type Instant, type SourceConfig, type SourceId } from '../src/model/index.js';
import { readSource } from '../src/sources/index.js';
import { namesOf, quantitiesOf, sentencesOf, tokensOf } from '../src/text/index.js';
import { templateTexts, type TemplateText } from './near-copies/templates.js';

const EDITS = ['changed 1-10%', 'one sentence of 4-9', 'reordered', 'wrapped', 'all three'] as const;
type Edit = (typeof EDITS)[number];

interface Planted {
  readonly edit: Edit;
  readonly original: Document;
  readonly copy: Document;
}

interface Sets {
  readonly planted: readonly Planted[];
  /** Pairs that tell of one event, or stand on one day, independently. */
  readonly negatives: readonly Pair[];
  /** Pairs of one template, with other numbers. */
  readonly templates: readonly Pair[];
  /** Copies with one of several figures changed. */
  readonly corrected: readonly Pair[];
}

type Pair = readonly [Document, Document];

export async function run(): Promise<void> {
  const shared = process.env['PINGMO_SHARED'] ?? '../shared';
  if (!existsSync(join(shared, 'corpora'))) return console.log(`near-copies: skipped, there is no folder ${join(shared, 'corpora')}`);
  const corpora = new Map<string, readonly Document[]>();
  for (const name of ['ainews', 'ruanyf_weekly', 'hextra_daily', 'arxiv_daily']) corpora.set(name, await readCorpus(shared, name));
  for (const half of ['dev', 'held out'] as const) report(half, await measure(setsOf(corpora, half)));
}

async function readCorpus(shared: string, name: string): Promise<readonly Document[]> {
  const source: SourceConfig = {
    id: name as SourceId,
    kind: 'file',
    path: join(shared, 'corpora', `${name}.jsonl.gz`),
    role: 'secondary',
    weight: 1,
    split: name === 'ainews' ? 'auto' : 'never',
    reading: false,
    fullText: false,
  };
  const reading = await readSource(source, { fetch: () => Promise.reject(new Error('no network in a bench')), workspace: process.cwd() });
  const documents: Document[] = [];
  if (reading === 'unchanged') return documents;
  for await (const made of createDocuments(reading.items, { source, archive: true, fetchedAt: '2026-01-01T00:00:00.000Z' as Instant, timeZone: 'UTC' })) {
    if (made.kind === 'document') documents.push(made.document);
  }
  return documents;
}

const dayOf = (document: Document): Day => (document.publishedAt ?? document.knownAt).slice(0, 10) as Day;
const isDev = (document: Document): boolean => Number(dayOf(document).slice(8)) % 2 === 0;
/** A number from 0 to 1 that depends on the text only. */
const chance = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;

function setsOf(corpora: ReadonlyMap<string, readonly Document[]>, half: 'dev' | 'held out'): Sets {
  const inHalf = (name: string): readonly Document[] => corpora.get(name)!.filter((document) => isDev(document) === (half === 'dev'));
  const planted = [...corpora.keys()].flatMap((name) => {
    const chosen = inHalf(name)
      .filter((document) => document.language === 'en' || document.language === 'zh-Hans')
      .sort((a, b) => chance(a.id) - chance(b.id))
      .slice(0, 3000);
    const planted = chosen.flatMap((document) => plant(document, EDITS[Math.floor(EDITS.length * chance(`edit ${document.id}`))]!, chosen));
    return EDITS.flatMap((edit) => planted.filter((one) => one.edit === edit).slice(0, 150));
  });
  const negatives = [...sameDay(inHalf('hextra_daily')), ...sameSubject(inHalf('ainews')), ...sameWrapping(planted)];
  const originals = [...new Set(planted.map(({ original }) => original))];
  const corrected = originals.flatMap(correctFigure);
  const templates = templateTexts(half, chance).flatMap((texts) => pairsOf(texts.map((text, index) => templated(text, index, originals[0]!))));
  return { planted, negatives, templates, corrected };
}

function pairsOf(documents: readonly Document[]): readonly Pair[] {
  return documents.flatMap((a, index) => documents.slice(index + 1).map((b) => [a, b] as const));
}

function idOf(text: string): DocumentId {
  const digest = createHash('sha256').update(text).digest('hex');
  return `d${digest.replaceAll(/[0189]/g, 'z').slice(0, 16)}` as DocumentId;
}

function templated(text: TemplateText, index: number, like: Document): Document {
  const publishedAt = addDays(dayOf(like), index);
  return { ...like, ...text, id: idOf(`${text.title}${text.body}`), publishedAt, knownAt: publishedAt };
}

/** Texts with so many figures tell enough for one to be corrected. */
const FEWEST_FIGURES = 3;

/** One of the figures with another first digit, some days later. */
function correctFigure(original: Document): readonly Pair[] {
  const figures = quantitiesOf(original.body).filter(
    ({ kind, start }) => ['percent', 'money', 'count', 'measure'].includes(kind) && /[1-9]/.test(original.body[start]!),
  );
  const different = new Set(figures.map(({ value }) => value));
  if (different.size < FEWEST_FIGURES) return [];
  const { start } = figures[Math.floor(figures.length * chance(`figure ${original.id}`))]!;
  const digit = (Number(original.body[start]) % 9) + 1;
  const body = `${original.body.slice(0, start)}${digit}${original.body.slice(start + 1)}`;
  const publishedAt = addDays(dayOf(original), 1);
  return [[original, { ...original, id: idOf(`figure${original.id}`), body, publishedAt, knownAt: publishedAt }]];
}

/** The document with one edit, under another id and a few days later; none when it is too short for the edit. */
function plant(original: Document, edit: Edit, others: readonly Document[]): readonly Planted[] {
  const sentences = sentencesOf(original.body)
    .filter((sentence) => sentence.kind !== 'heading')
    .map((sentence) => original.body.slice(sentence.start, sentence.end));
  const isLong = sentences.length >= 10;
  if (edit === 'one sentence of 4-9' ? sentences.length < 4 || isLong : edit === 'changed 1-10%' || edit === 'all three' ? !isLong : sentences.length < 3)
    return [];
  const share = edit === 'one sentence of 4-9' ? 0 : 0.01 + 0.09 * chance(`share ${original.id}`);
  const changed =
    edit === 'reordered' || edit === 'wrapped' ? sentences : change(sentences, Math.max(1, Math.floor(share * sentences.length)), original, others);
  const ordered = edit === 'reordered' || edit === 'all three' ? [...changed].sort((a, b) => chance(`order ${a}`) - chance(`order ${b}`)) : changed;
  const joined = edit === 'wrapped' ? original.body : ordered.join(original.language === 'en' ? ' ' : '');
  const body = edit === 'wrapped' || edit === 'all three' ? wrap(joined, original) : joined;
  const id = idOf(`${edit}${original.id}`);
  const title = chance(`title ${original.id}`) < 0.5 ? original.title : sentences[1]!.slice(0, 60);
  const publishedAt = addDays(dayOf(original), 1 + Math.floor(10 * chance(id)));
  return [{ edit, original, copy: { ...original, id, title, body, publishedAt, knownAt: publishedAt } }];
}

/** Some sentences replaced by sentences of other documents. */
function change(sentences: readonly string[], count: number, original: Document, others: readonly Document[]): readonly string[] {
  const replaced = new Set(
    sentences
      .map((_, index) => index)
      .sort((a, b) => chance(`${a}${original.id}`) - chance(`${b}${original.id}`))
      .slice(0, count),
  );
  return sentences.map((sentence, index) => {
    if (!replaced.has(index)) return sentence;
    const other = others[Math.floor(chance(`${index} ${original.id}`) * others.length)]!;
    return (
      sentencesOf(other.body)
        .map(({ start, end }) => other.body.slice(start, end))
        .find((text) => text.length > 20) ?? 'Something else happened.'
    );
  });
}

const BEFORE = {
  zh: [
    '首页 > 科技 > 快讯。本站编辑部整理，欢迎订阅我们的每日通讯，也可以在手机上安装应用，第一时间收到消息。',
    '点击上方蓝字关注我们，设为星标，不错过每一篇文章。',
  ],
  en: [
    'Home > News > Technology. Sign up for our newsletter and get the stories of the day in your inbox every morning.',
    'This post first appeared elsewhere and is shared here with the permission of its author.',
  ],
};
const AFTER = {
  zh: [
    '责任编辑：小萍。本文仅代表作者个人观点，不代表本站立场，转载请注明出处。如有侵权，请联系我们删除。',
    '相关阅读：昨日热门文章排行。分享到微信、微博。发表评论前请先登录，并遵守社区规范。',
  ],
  en: [
    'Related stories you may like. Share this on your favourite network. Please log in to comment, and keep it civil.',
    'All rights reserved. The views expressed are those of the author. Cookies help us deliver our services; by using them you agree.',
  ],
};

/** Boilerplate before and after, a fifth of the text to as much again as the text. */
function wrap(text: string, original: Document): string {
  const language = original.language === 'en' ? 'en' : 'zh';
  const room = text.length * (0.2 + 0.8 * chance(`wrap ${original.id}`));
  const parts = [...BEFORE[language], ...AFTER[language]];
  const chosen = parts.filter((_, index) => index === 2 || parts.slice(0, index + 1).join('').length <= room);
  return [...chosen.filter((part) => BEFORE[language].includes(part)), text, ...chosen.filter((part) => AFTER[language].includes(part))].join('\n\n');
}

/** Different texts in the same boilerplate. */
function sameWrapping(planted: readonly Planted[]): readonly Pair[] {
  const MOST = 100;
  const wrapped = planted
    .filter(({ edit }) => edit === 'wrapped')
    .sort((a, b) => chance(a.copy.id) - chance(b.copy.id))
    .slice(0, MOST);
  return wrapped.flatMap((a, index) =>
    wrapped
      .slice(index + 1)
      .filter((b) => !sharesRun(a.original.body, b.original.body))
      .map((b) => [a.copy, b.copy] as const),
  );
}

function sameDay(documents: readonly Document[]): readonly Pair[] {
  const groups = groupBy(documents, (document) => `${document.language} ${dayOf(document)}`);
  return [...groups.values()].flatMap(pairsOf);
}

/** `ainews` repeats whole items from section to section: who shares a run of so many words did not write independently. */
const COPIED_WORDS = 20;

function sharesRun(a: string, b: string): boolean {
  const known = runsOf(a);
  return [...runsOf(b)].some((run) => known.has(run));
}

const runs = new Map<string, ReadonlySet<string>>();

function runsOf(text: string): ReadonlySet<string> {
  const kept = runs.get(text);
  if (kept) return kept;
  const words = text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  const found = new Set(words.slice(COPIED_WORDS - 1).map((_, index) => words.slice(index, index + COPIED_WORDS).join(' ')));
  runs.set(text, found);
  return found;
}

function groupBy(documents: readonly Document[], keyOf: (document: Document) => string): ReadonlyMap<string, readonly Document[]> {
  const groups = new Map<string, Document[]>();
  for (const document of documents) groups.set(keyOf(document), [...(groups.get(keyOf(document)) ?? []), document]);
  return groups;
}

/** Items of one day, of different sections, that share two names which at most four items of that day have. */
function sameSubject(documents: readonly Document[]): readonly Pair[] {
  const RARE = 4;
  const pairs: Pair[] = [];
  for (const group of groupBy(
    documents.filter((document) => document.parent),
    dayOf,
  ).values()) {
    const names = group.map((document) => new Set(namesOf(document.body).map((name) => name.key)));
    const counts = new Map<string, number>();
    for (const set of names) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
    group.forEach((a, i) =>
      group.slice(i + 1).forEach((b, rest) => {
        if (a.parent!.documentId === b.parent!.documentId) return;
        const common = [...names[i]!].filter((name) => names[i + 1 + rest]!.has(name) && counts.get(name)! <= RARE);
        if (common.length >= 2 && !sharesRun(a.body, b.body)) pairs.push([a, b]);
      }),
    );
  }
  return pairs.sort(([a], [b]) => chance(a.id) - chance(b.id)).slice(0, 3000);
}

interface Scores {
  readonly recall: ReadonlyMap<Edit, number>;
  readonly recallOfAll: number;
  readonly precision: number;
  readonly negatives: number;
  readonly falsePairs: number;
  readonly templates: Share;
  readonly corrected: Share;
}

interface Share {
  readonly linked: number;
  readonly of: number;
}

type Linked = (a: Document, b: Document) => boolean;

async function measure(sets: Sets): Promise<ReadonlyMap<string, Scores>> {
  const main = differentOf([...sets.planted.flatMap(({ original, copy }) => [original, copy]), ...sets.negatives.flat()]);
  // By themselves: a third text with the same words would change what counts as a formula among the others.
  const other = differentOf([...sets.templates, ...sets.corrected].flat());
  const [ours, oursOfOther] = [await linkedByUs(main), await linkedByUs(other)];
  const normal = (document: Document): string => document.body.replaceAll(/\s+/g, ' ').trim();
  const words = new Map([...main, ...other].map((document) => [document.id, new Set(tokensOf(document.title).map((token) => token.text.toLowerCase()))]));
  const title: Linked = (a, b) => {
    const [x, y] = [words.get(a.id)!, words.get(b.id)!];
    const shared = [...x].filter((word) => y.has(word)).length;
    return shared >= 0.5 * (x.size + y.size - shared);
  };
  return new Map([
    ['Pingmo', score(sets, (a, b) => ours(a, b) || oursOfOther(a, b))],
    ['exact hash', score(sets, (a, b) => normal(a) === normal(b))],
    ['title Jaccard .5', score(sets, title)],
  ]);
}

function differentOf(documents: readonly Document[]): readonly Document[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}

async function linkedByUs(documents: readonly Document[]): Promise<Linked> {
  const bodies = new Map(documents.map((document) => [document.id, document.body]));
  const entries = documents.map((document) => ({ id: document.id, title: document.title, day: dayOf(document), signature: signatureOf(document.body) }));
  const copies = await findCopies(entries, async (ids) => new Map(ids.map((id) => [id, bodies.get(id)!])));
  return (a, b) => copies.get(b.id) === a.id || copies.get(a.id) === b.id || (copies.get(a.id) !== undefined && copies.get(a.id) === copies.get(b.id));
}

function score({ planted, negatives, templates, corrected }: Sets, linked: Linked): Scores {
  const found = planted.filter(({ original, copy }) => linked(original, copy));
  const falsePairs = negatives.filter(([a, b]) => linked(a, b));

  const recall = new Map(
    EDITS.map((edit) => [edit, found.filter((one) => one.edit === edit).length / Math.max(1, planted.filter((one) => one.edit === edit).length)] as const),
  );
  return {
    recall,
    recallOfAll: found.length / planted.length,
    precision: found.length / Math.max(1, found.length + falsePairs.length),
    negatives: negatives.length,
    falsePairs: falsePairs.length,
    templates: { linked: templates.filter(([a, b]) => linked(a, b)).length, of: templates.length },
    corrected: { linked: corrected.filter(([a, b]) => linked(a, b)).length, of: corrected.length },
  };
}

function report(half: string, scores: ReadonlyMap<string, Scores>): void {
  const number = (value: number): string => value.toFixed(3).padStart(8);
  console.log(
    `\nnear-copies, ${half} half: recall by edit, then over all; precision over planted pairs and ${[...scores.values()][0]!.negatives} pairs told independently`,
  );
  console.log(`${''.padEnd(18)}${EDITS.map((edit) => edit.padStart(21)).join('')}     all  precision  false pairs  of one template  figure corrected`);
  for (const [name, { recall, recallOfAll, precision, falsePairs, templates, corrected }] of scores) {
    const share = ({ linked, of }: Share, width: number): string => `${linked}/${of}`.padStart(width);
    console.log(
      `${name.padEnd(18)}${EDITS.map((edit) => recall.get(edit)!.toFixed(3).padStart(21)).join('')}${number(recallOfAll)}${number(precision)}${String(falsePairs).padStart(13)}${share(templates, 17)}${share(corrected, 18)}`,
    );
  }
}
