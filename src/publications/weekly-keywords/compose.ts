import { type Claim, type Keyword, type WeeklyKeywords, addDays, editorTextsOf, weekOf } from '../../model/index.js';
import { countClaim, evidenceOfTitles } from '../../evidence/index.js';
import { conceptName } from '../../text/index.js';
import { githubAnchor } from '../../rendering/github-anchor.js';
import type { KeywordFacts, KeywordsFacts } from './gather.js';
import { Quotations } from './quotations.js';
import { headingOf } from './render.js';
import { MOST_KEYWORDS } from './select.js';
import { keywordWords } from './words.js';

/** Titles that a count rests on. */
const MOST_TITLES = 3;
const WEEKS_OF_STRIP = 26;
/** What is told in the first week of all that is held is mostly older. */
const BEGINNING_DAYS = 7;

/** Composes the keywords of a week: a function of its facts, nothing else. */
export function composeKeywords(facts: KeywordsFacts): WeeklyKeywords {
  const words = keywordWords[facts.language];
  const keywords = composeAll(facts);
  return {
    kind: 'weekly-keywords',
    schema: 'urn:pingmo:schema:weekly-keywords:1',
    title: `${facts.title} ${words.title}`,
    week: weekOf(facts.date),
    date: facts.date,
    language: facts.language,
    timeZone: facts.timeZone,
    status: 'draft',
    editor: facts.editor,
    madeBy: words.madeBy,
    ...editorTextsOf(facts.decisions, (text) => text.publication === 'weekly-keywords' && text.date === facts.date && text.language === facts.language),
    summary: summarize(facts),
    domains: [
      ...facts.domains.map(({ id, name }) => ({ id, name: typeof name === 'string' ? name : (name[facts.language] ?? Object.values(name)[0] ?? id) })),
      { id: 'other', name: words.other },
      { id: 'unknown', name: words.unknown },
    ],
    keywords: [...keywords],
    nearMisses: facts.misses.map(({ trend, reason }) => ({ id: trend.id, term: trend.term, reason, stories: trend.movement.stories })),
    coverage: coverageOf(keywords),
    thin: keywords.length < MOST_KEYWORDS,
    corrections: [],
  };
}

/** Of how many keywords each of these is known. */
export function coverageOf(keywords: readonly Keyword[]): WeeklyKeywords['coverage'] {
  const known = {
    domain: ({ domain }: Keyword) => domain !== 'unknown',
    kind: ({ kind }: Keyword) => kind !== 'unknown',
    subject: ({ subject }: Keyword) => subject !== undefined,
    definition: ({ definition }: Keyword) => definition !== undefined,
    news: ({ news }: Keyword) => news !== undefined,
  } as const;
  return (Object.keys(known) as (keyof typeof known)[]).map((field) => ({ field, known: keywords.filter(known[field]).length, of: keywords.length }));
}

function composeAll(facts: KeywordsFacts): readonly Keyword[] {
  const quotations = new Quotations(facts);
  const words = keywordWords[facts.language];
  const used = new Map<string, number>();
  for (const heading of [headingOf(facts), words.index, words.nearMisses]) githubAnchor(heading, used);
  return facts.keywords.map((keyword, at) => composeKeyword(keyword, at + 1, githubAnchor(keyword.trend.term, used), quotations, facts));
}

function composeKeyword(
  { trend, group, domain, kind, subject, passages, stories, ofWeek }: KeywordFacts,
  position: number,
  anchor: string,
  quotations: Quotations,
  facts: KeywordsFacts,
): Keyword {
  const definition = quotations.best(passages.definitions);
  const { documentId, day, sourceId, origin } = trend.first;
  // What defines it is no news of it.
  const news = quotations.best(
    passages.news.filter(({ document, span }) => document.id !== definition?.evidence[0].documentId || span.start !== definition.evidence[0].start),
  );
  return {
    id: trend.id,
    anchor,
    position,
    term: trend.term,
    aliases: [...trend.aliases],
    group,
    domain: domain.domain,
    kind: kind.kind,
    because: { domain: domain.why, kind: kind.why },
    ...(subject === undefined ? {} : { subject: { name: conceptName(subject.row, facts.language), documents: subject.documents, of: subject.of } }),
    stage: trend.stage.name,
    movement: trend.movement,
    figures: figuresOf(trend, ofWeek, facts),
    first: {
      day,
      documentId,
      source: { id: sourceId, title: facts.sources.get(sourceId)?.title ?? sourceId },
      origin,
      atBeginning: facts.began !== undefined && day <= addDays(facts.began, BEGINNING_DAYS),
    },
    ...(definition === undefined ? {} : { definition }),
    ...(news === undefined ? {} : { news }),
    stories: [...stories],
    curve: trend.curve.slice(-WEEKS_OF_STRIP),
  };
}

/** The movement as counts: how many stories of the week, how many of the weeks before, from how many origins. */
function figuresOf({ term, movement }: KeywordFacts['trend'], ofWeek: KeywordFacts['ofWeek'], { date, to, language }: KeywordsFacts): Claim[] {
  const evidence = evidenceOfTitles(ofWeek.slice(0, MOST_TITLES));
  if (evidence === undefined) return [];
  const words = keywordWords[language];
  const now = { from: date, to };
  const before = { from: movement.baseline.from, to: movement.baseline.to };
  const week = [
    { name: 'stories', value: movement.stories, query: { count: 'stories', term, ...now } },
    { name: 'of', value: movement.of, query: { count: 'stories', ...now } },
  ] as const;
  const earlier = [
    { name: 'before', value: movement.baseline.stories, query: { count: 'stories', term, ...before } },
    { name: 'ofBefore', value: movement.baseline.of, query: { count: 'stories', ...before } },
  ] as const;
  const breadth = [
    { name: 'origins', value: movement.breadth.origins, query: { count: 'origins', term, ...now } },
    { name: 'ofOrigins', value: movement.breadth.of, query: { count: 'origins', ...now } },
  ] as const;
  // A brace would be taken for a slot.
  const of = (template: string): string => template.replace('TERM', () => term.replace(/[{}]/g, ''));
  return [
    movement.isNew
      ? countClaim(of(movement.baseline.of === 0 ? words.figures.first : words.figures.new), week, evidence)
      : countClaim(of(words.figures.moved), [...week, ...earlier], evidence),
    ...(movement.breadth.known ? [countClaim(of(words.figures.breadth), breadth, evidence)] : []),
  ];
}

function summarize({ counts, told, date, to, language }: KeywordsFacts): Claim[] {
  const evidence = evidenceOfTitles(told);
  if (!evidence) return [];
  const period = { from: date, to };
  return [
    countClaim(
      keywordWords[language].summary,
      [
        { name: 'documents', value: counts.documents, query: { count: 'documents', ...period } },
        { name: 'stories', value: counts.stories, query: { count: 'stories', ...period } },
      ],
      evidence,
    ),
  ];
}
