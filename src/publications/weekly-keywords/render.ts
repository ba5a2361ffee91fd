import { type Day, type Keyword, type Lang, type WeeklyKeywords, addDays, mayBeChance, weekOf } from '../../model/index.js';
import { type EvidenceContext, viewEvidence } from '../../evidence/index.js';
import type { KeywordBlock, KeywordIndexBlock, KeywordLine, Page, PageBlock } from '../../rendering/blocks.js';
import { fillWords, simplify, toScript } from '../../text/index.js';
import { claimsOf } from './claims.js';
import { keywordWords } from './words.js';

/** What the page shows beside the issue itself. */
export interface PageContext extends EvidenceContext {
  readonly siblings: Page['siblings'];
}

/** The heading of the page, the first that takes an anchor. */
export function headingOf({ date, language }: Pick<WeeklyKeywords, 'date' | 'language'>): string {
  const [year, week] = weekOf(date).split('-W') as [string, string];
  return fillWords(keywordWords[language].week, { year, week: Number(week) });
}

/** Which blocks an issue has, in which order. */
export function describePage(issue: WeeklyKeywords, context: PageContext): Page {
  const words = keywordWords[issue.language];
  const { language, keywords } = issue;
  return {
    series: issue.title,
    title: headingOf(issue),
    date: issue.date,
    language,
    headed: true,
    line: [
      fillWords(words.days, { from: shortDate(issue.date, language), to: shortDate(addDays(issue.date, 6), language) }),
      issue.number === undefined ? words.draft : fillWords(words.number, { number: issue.number }),
      fillWords(words.items, { items: keywords.length }),
      issue.status === 'corrected' ? words.corrected : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    blocks: blocksOf(issue),
    evidence: viewEvidence(claimsOf(issue), context),
    colophon: colophonOf(issue),
    siblings: context.siblings,
    frontMatter: {
      kind: issue.kind,
      week: issue.week,
      ...(issue.number === undefined ? {} : { number: issue.number }),
      status: issue.status,
      draft: issue.status === 'draft',
      editor: issue.editor,
      items: keywords.length,
      keywords: keywords.map(({ term }) => term),
    },
  };
}

function colophonOf({ language, editor, madeBy, keywords, coverage, thin }: WeeklyKeywords): readonly string[] {
  const words = keywordWords[language];
  const fields = coverage.map(({ field, known }) => `${words.field[field]} ${known}`).join(words.listComma);
  return [
    fillWords(words.editor, { editor }),
    madeBy,
    ...(keywords.length === 0 ? [] : [fillWords(words.coverage, { of: keywords.length, fields })]),
    ...(thin && keywords.length > 0 ? [fillWords(words.thin, { items: keywords.length })] : []),
  ];
}

function blocksOf(issue: WeeklyKeywords): readonly PageBlock[] {
  const words = keywordWords[issue.language];
  const { opening, closing, summary, keywords, nearMisses, corrections } = issue;
  return [
    ...(opening ? [{ kind: 'note', by: 'editor', text: opening.text } as const] : []),
    ...(summary.length > 0 ? [{ kind: 'claims', claims: summary } as const] : []),
    ...(keywords.length === 0
      ? [{ kind: 'note', by: 'interface', text: words.empty } as const]
      : [indexOf(issue), ...keywords.map((keyword) => blockOf(keyword, issue))]),
    ...(nearMisses.length > 0 ? nearMissesOf(issue) : []),
    ...(closing ? [{ kind: 'note', by: 'editor', text: closing.text } as const] : []),
    ...(corrections.length > 0 ? [{ kind: 'corrections', title: words.corrections, entries: corrections } as const] : []),
  ];
}

function nearMissesOf({ nearMisses, language }: WeeklyKeywords): readonly PageBlock[] {
  const words = keywordWords[language];
  const lines = nearMisses.map(({ term, reason, stories }) => fillWords(words.miss, { term, reason: words.nearMiss[reason], stories }));
  return [
    { kind: 'section', id: 'near-misses', anchor: words.nearMisses, level: 2, title: words.nearMisses, notes: [] },
    ...lines.map((text) => ({ kind: 'note', by: 'interface', text }) as const),
  ];
}

function indexOf(issue: WeeklyKeywords): KeywordIndexBlock {
  const words = keywordWords[issue.language];
  const { columns, filter } = words;
  return {
    kind: 'keyword-index',
    anchor: words.index.toLowerCase(),
    title: words.index,
    lines: issue.keywords.map((keyword) => lineOf(keyword, issue)),
    say: { ...filter, ...columns },
  };
}

function lineOf(keyword: Keyword, { language, domains }: WeeklyKeywords): KeywordLine {
  const words = keywordWords[language];
  const { movement, domain, kind } = keyword;
  return {
    id: keyword.id,
    anchor: keyword.anchor,
    term: keyword.term,
    search: searchText([keyword.term, ...keyword.aliases]),
    group: words.group[keyword.group],
    domain: { id: domain, name: domains.find(({ id }) => id === domain)?.name ?? domain },
    kind: { id: kind, name: words.kind[kind] },
    movement: movementInWords(keyword, language),
    direction: movement.direction,
    ratio: movement.ratio,
    stories: movement.stories,
    first: keyword.first.day,
    strip: stripOf(keyword),
  };
}

/** Weeks of a strip: half a year. */
const WEEKS_OF_STRIP = 26;

/** The same weeks for every keyword; of those before the first document nothing was delivered. */
function stripOf({ curve }: Keyword): KeywordLine['strip'] {
  const [first] = curve;
  if (first === undefined) return [];
  const missing = Math.max(0, WEEKS_OF_STRIP - curve.length);
  const before = Array.from({ length: missing }, (_, at) => {
    const from = addDays(first.from, (at - missing) * DAYS_OF_WEEK);
    return { from, to: addDays(from, DAYS_OF_WEEK - 1), stories: 0, of: 0 };
  });
  return [...before, ...curve];
}

const DAYS_OF_WEEK = 7;

/** Every name in both scripts, folded as the page folds what is typed: compatibility forms, small letters, no spaces and hyphens. */
function searchText(names: readonly string[]): string {
  const written = names.flatMap((name) => [name, simplify(name), toScript(name, 'zh-Hant')]);
  return [
    ...new Set(
      written.map((name) =>
        name
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[\s\-‐‑]+/g, ''),
      ),
    ),
  ].join(' ');
}

/** `new`, or the direction; of what moves with how many times its former share it has. What is told where nothing was told before is no news. */
function movementInWords({ movement: { direction, isNew, ratio, baseline } }: Keyword, language: Lang): string {
  const words = keywordWords[language];
  if (isNew && baseline.of > 0) return words.isNew;
  const moved = direction === 'rising' || direction === 'fading';
  return moved ? `${words.direction[direction]} ×${inDigits(ratio)}` : words.direction[direction];
}

/** Two digits that count. */
function inDigits(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

function blockOf(keyword: Keyword, issue: WeeklyKeywords): KeywordBlock {
  const { language, domains } = issue;
  const words = keywordWords[language];
  const { movement, subject, first } = keyword;
  const times = movement.isNew ? [] : [fillWords(words.times, { ratio: inDigits(movement.ratio), low: inDigits(movement.low), high: inDigits(movement.high) })];
  const unsure = mayBeChance(movement) ? [words.notSure] : [];
  return {
    kind: 'keyword',
    id: keyword.id,
    anchor: keyword.anchor,
    position: keyword.position,
    term: keyword.term,
    notes: [
      domains.find(({ id }) => id === keyword.domain)?.name ?? keyword.domain,
      words.kind[keyword.kind],
      // A term that rises stands in the stage of that name.
      ...new Set([words.group[keyword.group], words.stage[keyword.stage]]),
    ],
    aliases: { label: words.aliases, names: keyword.aliases },
    parts: [
      { label: words.definition, claims: keyword.definition ? [keyword.definition] : [], text: keyword.definition ? '' : words.noneFound },
      { label: words.news, claims: keyword.news ? [keyword.news] : [], text: keyword.news ? '' : words.noneFound },
      {
        label: words.movement,
        claims: keyword.figures,
        text: [...times, ...unsure, ...(movement.breadth.known ? [] : [words.breadthUnknown])].join(' · '),
      },
      {
        label: words.subject,
        claims: [],
        text: subject === undefined ? words.noneFound : fillWords(words.subjectOf, { name: subject.name, documents: subject.documents, of: subject.of }),
      },
      {
        label: words.first,
        claims: [],
        text: [
          fillWords(words.firstAt, { day: longDate(first.day, language), source: first.source.title }),
          ...(first.atBeginning ? [words.atBeginning] : []),
        ].join(' · '),
      },
    ],
    stories: {
      label: words.stories,
      lines: keyword.stories.map(({ id, title, documents, briefs }) => ({
        id,
        title,
        notes: [
          fillWords(words.story, { documents }),
          ...briefs.map(({ date, position }) => fillWords(words.inBrief, { date: shortDate(date, language), position })),
        ],
      })),
    },
  };
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Without the year, which the title says. */
function shortDate(day: Day, language: Lang): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return language === 'en' ? `${date} ${MONTHS[month - 1]}` : `${month} 月 ${date} 日`;
}

function longDate(day: Day, language: Lang): string {
  return language === 'en' ? `${shortDate(day, language)} ${day.slice(0, 4)}` : `${day.slice(0, 4)} 年 ${shortDate(day, language)}`;
}
