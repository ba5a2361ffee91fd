import { type CountQuery, type DateCertainty, type Day, type Lang, type RankPart, type SourceRole, daysBetween, isChinese } from '../model/index.js';
import { visibleText } from './visible.js';

/** What pages say in their own voice, beside the claims. */
export interface Words {
  /** What the languages call themselves. */
  readonly ownName: Readonly<Record<Lang, string>>;
  readonly colon: string;
  readonly listComma: string;
  readonly clause: string;
  readonly aside: (text: string) => string;
  /** Accessible names of the mark after a claim. */
  readonly evidenceFrom: (source: string) => string;
  readonly howCounted: string;
  readonly counted: Readonly<Record<CountQuery['count'], string>>;
  readonly recount: string;
  readonly quoted: (documents: number) => string;
  readonly edited: string;
  readonly written: string;
  readonly sourceGone: string;
  readonly via: (source: string) => string;
  readonly role: Readonly<Record<SourceRole, string>>;
  readonly copy: string;
  readonly about: string;
  readonly sources: string;
  readonly moreSources: (documents: number) => string;
  readonly citedSources: string;
  readonly openDocument: string;
  readonly claimLink: string;
  readonly editorNote: string;
  readonly noteGoesOn: string;
  readonly otherLanguages: string;
  readonly issues: string;
  readonly noIssues: string;
  readonly number: (number: number) => string;
  readonly status: Readonly<Record<'draft' | 'published' | 'corrected', string>>;
  readonly subscribe: string;
  readonly search: string;
  readonly searchFor: (query: string) => string;
  readonly found: (documents: number) => string;
  readonly home: string;
  readonly original: string;
  readonly noText: string;
  readonly story: string;
  readonly period: (from: string, to: string) => string;
  readonly storyPeriod: (from: string, to: string, documents: number) => string;
  readonly rank: string;
  readonly sum: string;
  readonly rankPart: Readonly<Record<RankPart['name'], string>>;
  readonly certainty: Readonly<Record<Exclude<DateCertainty, 'stated'>, string>>;
}

const ownName: Words['ownName'] = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };

export const words: Readonly<Record<Lang, Words>> = {
  'zh-Hans': {
    ownName,
    colon: '：',
    listComma: '、',
    clause: '；',
    aside: (text) => `（${text}）`,
    evidenceFrom: (source) => `出处：${source}`,
    howCounted: '怎样数的',
    counted: { documents: '文档', origins: '独立出处', sources: '来源', stories: '故事', languages: '语言' },
    recount: '自己数一遍',
    quoted: (documents) => `依据 ${documents} 篇文档`,
    edited: '编辑改写',
    written: '模型所写，未经核实',
    sourceGone: '出处已按要求删除',
    via: (source) => `据${spaced(source)}`,
    role: { primary: '一手', secondary: '转述', machine: '机器写成' },
    copy: '转载',
    about: '指向',
    sources: '来源',
    moreSources: (documents) => `另有 ${documents} 篇`,
    citedSources: '出处',
    openDocument: '在全文中看',
    claimLink: '这一句的链接',
    editorNote: '编者',
    noteGoesOn: '往下读',
    otherLanguages: '其他语言',
    issues: '各期',
    noIssues: '还没有一期。',
    number: (number) => `第 ${number} 期`,
    status: { draft: '草稿', published: '已发布', corrected: '有更正' },
    subscribe: '订阅',
    search: '搜索',
    searchFor: (query) => `搜索“${query}”`,
    found: (documents) => (documents === 0 ? '没有找到文档。' : `找到 ${documents} 篇文档，最相关的在前。`),
    home: '首页',
    original: '原文',
    noText: '这篇文档没有正文。',
    story: '故事',
    period: (from, to) => `${from}至 ${to}`,
    storyPeriod: (from, to, documents) => `${from === to ? from : `${from}至 ${to}`} · ${documents} 篇文档`,
    rank: '为什么排在这里',
    sum: '合计',
    rankPart: { origins: '独立出处', sources: '来源的分量', novelty: '新意', freshness: '时效', interests: '关注', pin: '编辑置顶' },
    certainty: { url: '日期取自网址', identifier: '日期取自编号', inferred: '日期是推断的', unknown: '日期不详' },
  },
  'zh-Hant': {
    ownName,
    colon: '：',
    listComma: '、',
    clause: '；',
    aside: (text) => `（${text}）`,
    evidenceFrom: (source) => `出處：${source}`,
    howCounted: '怎樣數的',
    counted: { documents: '文件', origins: '獨立出處', sources: '來源', stories: '故事', languages: '語言' },
    recount: '自己數一遍',
    quoted: (documents) => `依據 ${documents} 篇文件`,
    edited: '編輯改寫',
    written: '模型所寫，未經查核',
    sourceGone: '出處已按要求刪除',
    via: (source) => `據${spaced(source)}`,
    role: { primary: '一手', secondary: '轉述', machine: '機器寫成' },
    copy: '轉載',
    about: '指向',
    sources: '來源',
    moreSources: (documents) => `另有 ${documents} 篇`,
    citedSources: '出處',
    openDocument: '在全文中看',
    claimLink: '這一句的連結',
    editorNote: '編者',
    noteGoesOn: '往下讀',
    otherLanguages: '其他語言',
    issues: '各期',
    noIssues: '還沒有一期。',
    number: (number) => `第 ${number} 期`,
    status: { draft: '草稿', published: '已發布', corrected: '有更正' },
    subscribe: '訂閱',
    search: '搜尋',
    searchFor: (query) => `搜尋「${query}」`,
    found: (documents) => (documents === 0 ? '沒有找到文件。' : `找到 ${documents} 篇文件，最相關的在前。`),
    home: '首頁',
    original: '原文',
    noText: '這篇文件沒有正文。',
    story: '故事',
    period: (from, to) => `${from}至 ${to}`,
    storyPeriod: (from, to, documents) => `${from === to ? from : `${from}至 ${to}`} · ${documents} 篇文件`,
    rank: '為什麼排在這裡',
    sum: '合計',
    rankPart: { origins: '獨立出處', sources: '來源的分量', novelty: '新意', freshness: '時效', interests: '關注', pin: '編輯置頂' },
    certainty: { url: '日期取自網址', identifier: '日期取自編號', inferred: '日期是推斷的', unknown: '日期不詳' },
  },
  en: {
    ownName,
    colon: ': ',
    listComma: ', ',
    clause: '; ',
    aside: (text) => `(${text})`,
    evidenceFrom: (source) => `Source: ${source}`,
    howCounted: 'How it was counted',
    counted: { documents: 'documents', origins: 'separate origins', sources: 'sources', stories: 'stories', languages: 'languages' },
    recount: 'Count it yourself',
    quoted: (documents) => (documents === 1 ? 'Rests on 1 document' : `Rests on ${documents} documents`),
    edited: 'reworded by the editor',
    written: 'written by a model, unverified',
    sourceGone: 'source removed on request',
    via: (source) => `via ${source}`,
    role: { primary: 'primary', secondary: 'secondary', machine: 'machine-written' },
    copy: 'copy',
    about: 'points to',
    sources: 'Sources',
    moreSources: (documents) => `${documents} more`,
    citedSources: 'Sources cited',
    openDocument: 'In the whole text',
    claimLink: 'Link to this sentence',
    editorNote: 'Editor',
    noteGoesOn: 'Read on',
    otherLanguages: 'Other languages',
    issues: 'Issues',
    noIssues: 'There is no issue yet.',
    number: (number) => `No. ${number}`,
    status: { draft: 'draft', published: 'published', corrected: 'corrected' },
    subscribe: 'Subscribe',
    search: 'Search',
    searchFor: (query) => `Search for “${query}”`,
    found: (documents) => (documents === 0 ? 'No document was found.' : `${documents === 1 ? '1 document' : `${documents} documents`}, the closest first.`),
    home: 'Home',
    original: 'Original',
    noText: 'This document has no text.',
    story: 'Story',
    period: (from, to) => `${from} to ${to}`,
    storyPeriod: (from, to, documents) => `${from === to ? from : `${from} to ${to}`} · ${documents === 1 ? '1 document' : `${documents} documents`}`,
    rank: 'Why it stands here',
    sum: 'Sum',
    rankPart: {
      origins: 'origins',
      sources: 'weight of the sources',
      novelty: 'novelty',
      freshness: 'freshness',
      interests: 'interests',
      pin: 'pinned by the editor',
    },
    certainty: { url: 'date from the address', identifier: 'date from the identifier', inferred: 'date inferred', unknown: 'date unknown' },
  },
};

/** Words of somebody else, in the quotation marks of `language`. */
export function quotedInWords(text: string, language: Lang): string {
  return language === 'zh-Hant' ? `「${text}」` : `“${text}”`;
}

/** A document's title as it is set in running text. */
export function titleInWords(title: string, documentLanguage: string, language: Lang): string {
  return isChinese(language) && isChinese(documentLanguage) ? `《${title}》` : quotedInWords(title, language);
}

/** A quarter em parts Han from Latin. */
function spaced(text: string): string {
  return /^[\p{Script=Latin}\p{N}]/u.test(text) ? ` ${text}` : text;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A day in words, `2025 年 6 月 24 日`, `24 June 2025`; without the year when it is within half a year of `near`. Anything else than a day stays. */
export function dayInWords(day: string, language: Lang, near?: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return visibleText(day);
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const close = near !== undefined && Math.abs(daysBetween(day as Day, near as Day)) <= HALF_A_YEAR_DAYS;
  if (language === 'en') return `${date} ${MONTHS[month - 1]}${close ? '' : ` ${year}`}`;
  return `${close ? '' : `${year} 年 `}${month} 月 ${date} 日`;
}
/** A month alone is unambiguous within half a year. */
const HALF_A_YEAR_DAYS = 182;

const languageNames = new Map<Lang, Intl.DisplayNames>();

/** The name of a language in another one: `简体中文`, `Japanese`. The tag itself when it has no name. */
export function languageInWords(tag: string, language: Lang): string {
  let names = languageNames.get(language);
  if (!names) languageNames.set(language, (names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })));
  try {
    return names.of(tag) ?? visibleText(tag);
  } catch {
    return visibleText(tag);
  }
}
