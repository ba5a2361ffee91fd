import type { DailyBrief, Day, Lang } from '../../model/index.js';
import { type EvidenceContext, viewEvidence } from '../../evidence/index.js';
import type { DocumentLine, Page, PageBlock } from '../../rendering/blocks.js';
import { fillWords, plainText } from '../../text/index.js';
import { claimsOf } from './claims.js';
import { briefWords } from './words.js';

/** What the page shows beside the brief itself. */
export interface PageContext extends EvidenceContext {
  readonly siblings: Page['siblings'];
}

/** Which blocks a brief has, in which order. */
export function describePage(brief: DailyBrief, context: PageContext): Page {
  const words = briefWords[brief.language];
  const minutes = fillWords(words.minutes, { minutes: Math.max(1, Math.round(brief.length.minutes)) });
  const number = brief.number === undefined ? words.draft : fillWords(words.number, { number: brief.number });
  return {
    series: brief.title,
    title: dateInWords(brief.date, brief.language),
    date: brief.date,
    language: brief.language,
    line: [number, minutes].join(' · '),
    blocks: blocksOf(brief),
    evidence: viewEvidence(claimsOf(brief), context),
    colophon: [
      fillWords(words.editor, { editor: brief.editor }),
      brief.madeBy,
      fillWords(words.primary, { share: Math.round(brief.primaryShare * 100) }),
      words.untranslated,
    ],
    siblings: context.siblings,
    frontMatter: {
      lang: brief.language,
      kind: brief.kind,
      ...(brief.number === undefined ? {} : { number: brief.number }),
      status: brief.status,
      draft: brief.status === 'draft',
      editor: brief.editor,
      items: brief.items.length,
      minutes: brief.length.minutes,
      thin: brief.thin,
    },
  };
}

function blocksOf(brief: DailyBrief): readonly PageBlock[] {
  const words = briefWords[brief.language];
  const blocks: PageBlock[] = [];
  if (brief.corrections.length > 0) blocks.push({ kind: 'corrections', title: words.corrections, entries: brief.corrections });
  if (brief.opening) blocks.push({ kind: 'note', by: 'editor', text: brief.opening.text });
  if (brief.summary.length > 0) blocks.push({ kind: 'claims', claims: brief.summary });
  if (brief.items.length === 0 && brief.summary.length === 0) blocks.push({ kind: 'note', by: 'interface', text: words.empty });
  else if (brief.items.length === 0) {
    const isOld = brief.nearMisses.every(({ reason }) => reason === 'repeated');
    blocks.push({ kind: 'note', by: 'interface', text: isOld ? words.nothingNew : words.nothingLeft });
  } else if (brief.thin)
    blocks.push({ kind: 'note', by: 'interface', text: fillWords(words.thin, { items: brief.items.length, length: lengthInWords(brief) }) });
  for (const item of brief.items) {
    blocks.push({
      kind: 'item',
      anchor: `item-${item.position}`,
      position: item.position,
      headline: item.headline,
      ...(item.update ? { mark: fillWords(words.update, { since: shortDate(item.update.since, brief.language) }) } : {}),
      sentences: item.sentences,
      reasons: item.reasons,
      documents: item.documents.map(lineOf),
    });
  }
  if (brief.closing) blocks.push({ kind: 'note', by: 'editor', text: brief.closing.text });
  if (brief.nearMisses.length > 0) {
    const entries = brief.nearMisses.map((miss) => ({ claim: miss.title, note: missNote(miss, brief.language) }));
    blocks.push({ kind: 'list', anchor: 'near-misses', title: words.nearMisses, entries });
  }
  return blocks;
}

function missNote(miss: DailyBrief['nearMisses'][number], language: Lang): string {
  const { missed } = briefWords[language];
  return miss.since === undefined ? missed[miss.reason] : fillWords(missed['repeated-since'], { since: shortDate(miss.since, language) });
}

function lengthInWords({ length, language }: DailyBrief): string {
  const parts =
    language === 'en'
      ? [length.words > 0 ? `${length.words} words` : '', length.hanCharacters > 0 ? `${length.hanCharacters} Han characters` : '']
      : [length.hanCharacters > 0 ? `${length.hanCharacters} 字` : '', length.words > 0 ? `${length.words} 個英文詞` : ''];
  const text = parts.filter((part) => part !== '').join(language === 'en' ? ', ' : '、');
  return language === 'zh-Hans' ? text.replace('個英文詞', '个英文词') : text;
}

function lineOf(document: DailyBrief['items'][number]['documents'][number]): DocumentLine {
  return {
    id: document.id,
    title: plainText(document.title),
    ...(document.url === undefined ? {} : { url: document.url }),
    about: document.about,
    sourceTitle: document.source.title,
    role: document.source.role,
    language: document.language,
    ...(document.publishedAt === undefined ? {} : { date: document.publishedAt.slice(0, 10) }),
    copy: document.copyOf !== undefined,
  };
}

function dateInWords(day: Day, language: Lang): string {
  return new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

function shortDate(day: Day, language: Lang): string {
  return new Intl.DateTimeFormat(localeOf[language], { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

const localeOf: Readonly<Record<Lang, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };
