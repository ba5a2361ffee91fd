import type { Lang } from '../../model/index.js';

/** What the brief says in its own voice. `{slots}` of counted sentences are filled with counts. */
export interface BriefWords {
  readonly title: string;
  readonly day: string;
  readonly reason: string;
  readonly languages: string;
  readonly copies: string;
  readonly update: string;
  readonly nearMisses: string;
  readonly missed: Readonly<Record<'length' | 'rank' | 'repeated' | 'dropped' | 'no-sentence' | 'repeated-since', string>>;
  readonly thin: string;
  readonly empty: string;
  readonly nothingNew: string;
  readonly nothingLeft: string;
  readonly corrections: string;
  readonly number: string;
  readonly draft: string;
  readonly minutes: string;
  readonly madeBy: string;
  readonly editor: string;
  readonly untranslated: string;
  readonly primary: string;
}

export const briefWords: Readonly<Record<Lang, BriefWords>> = {
  'zh-Hans': {
    title: '日报',
    day: '这一天读到 {documents} 篇文档，来自 {sources} 个来源，归为 {stories} 个故事。',
    reason: '{origins} 处来源、{documents} 篇文档讲到这件事。',
    languages: '其中有 {languages} 种语言。',
    copies: '另有 {copies} 篇转载，不重复计数。',
    update: '更新 · 此事始于 {since}',
    nearMisses: '差一点入选',
    missed: {
      length: '篇幅所限',
      rank: '排在第十名之后',
      repeated: '没有新内容',
      'repeated-since': '{since} 已有报道，此后没有新内容',
      dropped: '编辑决定不用',
      'no-sentence': '没有可以引用的完整句子',
    },
    thin: '今天消息不多：{items} 条，{length}；不凑数。',
    empty: '这一天没有读到文档。',
    nothingNew: '这一天读到的内容都已经报道过，没有新消息。',
    nothingLeft: '这一天没有可以刊出的消息。',
    corrections: '更正',
    number: '第 {number} 期',
    draft: '草稿',
    minutes: '约 {minutes} 分钟',
    madeBy: '由 Pingmo 从 {sources} 个来源编成，未使用语言模型；每句话都可点开原文。',
    editor: '责任编辑：{editor}',
    untranslated: '引文保留原文语言。',
    primary: '一手来源占 {share}%。',
  },
  'zh-Hant': {
    title: '日報',
    day: '這一天讀到 {documents} 篇文件，來自 {sources} 個來源，歸為 {stories} 個故事。',
    reason: '{origins} 處來源、{documents} 篇文件講到這件事。',
    languages: '其中有 {languages} 種語言。',
    copies: '另有 {copies} 篇轉載，不重複計數。',
    update: '更新 · 此事始於 {since}',
    nearMisses: '差一點入選',
    missed: {
      length: '篇幅所限',
      rank: '排在第十名之後',
      repeated: '沒有新內容',
      'repeated-since': '{since} 已有報導，此後沒有新內容',
      dropped: '編輯決定不用',
      'no-sentence': '沒有可以引用的完整句子',
    },
    thin: '今天消息不多：{items} 則，{length}；不湊數。',
    empty: '這一天沒有讀到文件。',
    nothingNew: '這一天讀到的內容都已經報導過，沒有新消息。',
    nothingLeft: '這一天沒有可以刊出的消息。',
    corrections: '更正',
    number: '第 {number} 期',
    draft: '草稿',
    minutes: '約 {minutes} 分鐘',
    madeBy: '由 Pingmo 從 {sources} 個來源編成，未使用語言模型；每句話都可點開原文。',
    editor: '責任編輯：{editor}',
    untranslated: '引文保留原文語言。',
    primary: '一手來源占 {share}%。',
  },
  en: {
    title: 'Daily Brief',
    day: 'On this day Pingmo read {documents|document|documents} from {sources|source|sources}: {stories|story|stories}.',
    reason: 'Told by {origins|origin|origins} in {documents|document|documents}.',
    languages: 'In {languages|language|languages}.',
    copies: 'Copies, not counted: {copies}.',
    update: 'update · since {since}',
    nearMisses: 'Near misses',
    missed: {
      length: 'no room',
      rank: 'below the tenth place',
      repeated: 'nothing new',
      'repeated-since': 'told since {since}; nothing new',
      dropped: 'dropped by the editor',
      'no-sentence': 'no whole sentence to quote',
    },
    thin: 'A thin day: {items|item|items}, {length}. Nothing is padded.',
    empty: 'No document of this day was read.',
    nothingNew: 'What was read on this day had been told before; there is nothing new.',
    nothingLeft: 'There is nothing of this day to print.',
    corrections: 'Corrections',
    number: 'No. {number}',
    draft: 'draft',
    minutes: 'about {minutes} min',
    madeBy: 'Made by Pingmo from {sources|source|sources}, without a language model; every sentence opens at its source.',
    editor: 'Responsible editor: {editor}',
    untranslated: 'Quotations stay in their own language.',
    primary: 'Primary sources: {share}%.',
  },
};
