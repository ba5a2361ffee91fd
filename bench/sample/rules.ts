import { type Day, type Document, daysBetween, weekOf } from '../../src/model/index.js';
import { postsOf } from '../../src/text/index.js';
import { eventOf, type Sample, storiesOf } from './read.js';

/** What the sample promises: W18 to W35 of 2025. */
const SEASON = { from: '2025-04-28' as Day, to: '2025-08-31' as Day };
/** An event is told of on its day or soon after; its reposts run on a little longer. */
const MOST_DAYS_OF_STORY = 3;
/** A week with fewer is a gap. */
const FEWEST_OF_WEEK = 10;
const PROMISED = { weeks: 16, documents: 400, talks: 12, papers: 20, threads: 8 };
/** Silent, and heard again: from the last day before to the first day after. */
const OUTAGE = { source: 'kaifa-hans', from: '2025-07-18', to: '2025-08-04' };
const STORM = { week: '2025-W29', fewestReposts: 20 };

/** Words whose share of the news moves over the season: at the end against the beginning. */
const MOVEMENTS = [
  { word: /context engineering|上下文工程/i, moves: 'rises' },
  { word: /vibe coding|氛[围圍][编編]程/i, moves: 'fades' },
  { word: /RLVR|verifiable rewards|GRPO|可[验驗][证證][奖獎][励勵]/i, moves: 'fades' },
] as const;
/** A movement is at least this much, up or down. */
const LEAST_MOVEMENT = 2;

/** Every document says where its facts stand. */
export function findMissingLinks({ documents }: Sample): readonly string[] {
  const linkedTalks = new Set(documents.filter((document) => linksOf(document).length > 0).map(talkOf));
  return documents.flatMap((document) => {
    const broken = linksOf(document).filter((link) => !/^https?:\/\/[^/\s]+\.[^/\s]+/.test(link));
    return [
      ...(isPreface(document) || linkedTalks.has(talkOf(document)) ? [] : [`${nameOf(document)}: no link`]),
      ...(eventOf(document) && placesOf(document).length === 0 ? [`${nameOf(document)}: no page that it is about`] : []),
      ...broken.map((link) => `${nameOf(document)}: ${link} is no address of a page`),
    ];
  });
}

/** What a list says before its first item; the items have the links. */
function isPreface({ parent, links }: Document): boolean {
  return parent?.position === 1 && links.length === 0;
}

/** A transcript's links stand in the abstract of the same name. */
function talkOf({ sourceId, recordId }: Document): string {
  return `${sourceId} ${recordId.replace(/\.\w+$/, '')}`;
}

function linksOf(document: Document): readonly string[] {
  return [...placesOf(document), ...document.links];
}

/** The pages that a document names as its subject, or its own place. */
function placesOf({ url, about }: Document): readonly string[] {
  return [...(url === undefined ? [] : [url]), ...about];
}

export function findWrongDates({ documents }: Sample): readonly string[] {
  return [...documents.flatMap(wrongDatesOf), ...longStories(documents)];
}

function wrongDatesOf(document: Document): readonly string[] {
  const { publishedAt, publishedCertainty, readAt, sourceId } = document;
  const name = nameOf(document);
  if (publishedAt === undefined) return [`${name}: no date`];
  const day = publishedAt.slice(0, 10);
  const event = eventOf(document);
  return [
    ...(day < SEASON.from || day > SEASON.to ? [`${name}: ${day} is outside of the season`] : []),
    ...(event && event.day !== day ? [`${name}: published ${day}, but its id says ${event.day}`] : []),
    ...(event && publishedCertainty !== 'stated' ? [`${name}: its date cannot be read`] : []),
    ...(sourceId === 'reading' && readAt === undefined ? [`${name}: it does not say when it was read`] : []),
    ...(readAt !== undefined && readAt.slice(0, 10) < day ? [`${name}: read ${readAt} before it was published ${day}`] : []),
  ];
}

function longStories(documents: readonly Document[]): readonly string[] {
  return [...storiesOf(documents)].flatMap(([story, tellers]) => {
    const days = tellers.map(({ publishedAt }) => publishedAt!.slice(0, 10) as Day).sort();
    const length = daysBetween(days[0]!, days.at(-1)!);
    return length > MOST_DAYS_OF_STORY ? [`${story}: told over ${length} days, ${days[0]} to ${days.at(-1)}`] : [];
  });
}

export function findRepeatedIds({ documents }: Sample): readonly string[] {
  const seen = new Set<string>();
  return documents.map(nameOf).filter((name) => seen.size === seen.add(name).size);
}

/** How much there is of what is promised. */
export function countSample({ documents, whole }: Sample): Readonly<Record<keyof typeof PROMISED, number>> {
  const perWeek = new Map<string, number>();
  for (const { publishedAt } of documents) {
    const week = weekOf((publishedAt ?? SEASON.from).slice(0, 10) as Day);
    perWeek.set(week, (perWeek.get(week) ?? 0) + 1);
  }
  return {
    weeks: [...perWeek.values()].filter((count) => count >= FEWEST_OF_WEEK).length,
    documents: documents.length,
    talks: whole.filter(({ cues }) => cues?.every(({ speaker, seconds }) => speaker !== undefined && seconds !== undefined)).length,
    papers: documents.filter(({ sourceId }) => sourceId === 'papers-en').length,
    threads: documents.filter(({ sourceId, body }) => sourceId === 'reading' && postsOf(body).length > 0).length,
  };
}

/** Promises that the sample does not keep. */
export function findBrokenPromises(sample: Sample): readonly string[] {
  const counts = Object.entries(countSample(sample)).filter(([what, count]) => count < PROMISED[what as keyof typeof PROMISED]);
  const news = sample.documents.filter((document) => eventOf(document) !== undefined);
  const dayOf = (document: Document): string => eventOf(document)!.day;
  const inOutage = news.filter((document) => document.sourceId === OUTAGE.source && dayOf(document) >= OUTAGE.from && dayOf(document) <= OUTAGE.to);
  const inStorm = news.filter((document) => document.sourceId === 'reposts' && weekOf(dayOf(document) as Day) === STORM.week);
  return [
    ...counts.map(([what, count]) => `${count} ${what}, ${PROMISED[what as keyof typeof PROMISED]} are promised`),
    ...inOutage.map((document) => `${nameOf(document)}: ${OUTAGE.source} is silent from ${OUTAGE.from} to ${OUTAGE.to}`),
    ...(inStorm.length < STORM.fewestReposts ? [`${inStorm.length} reposts in ${STORM.week}: that is no storm`] : []),
    ...findMissingMovements(news),
  ];
}

function findMissingMovements(news: readonly Document[]): readonly string[] {
  return MOVEMENTS.flatMap(({ word, moves }) => {
    const [early, late] = [shareOf(word, news, '2025-06-22', 'before'), shareOf(word, news, '2025-06-29', 'after')];
    const isMoving = moves === 'rises' ? late >= early * LEAST_MOVEMENT : early >= late * LEAST_MOVEMENT;
    return isMoving ? [] : [`${word.source}: ${percent(early)} of the news to W25, ${percent(late)} from W27 on; it should be a word that ${moves}`];
  });
}

function shareOf(word: RegExp, news: readonly Document[], day: string, side: 'before' | 'after'): number {
  const those = news.filter((document) => (side === 'before') === eventOf(document)!.day <= day && document.sourceId !== 'reposts');
  return those.filter(({ title, body }) => word.test(`${title}\n${body}`)).length / Math.max(1, those.length);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function nameOf({ sourceId, recordId }: Document): string {
  return `${sourceId} ${recordId}`;
}
