import type { Lang, ReadingKind, Role, SourceRole } from '../../model/index.js';

/** What the digest says in its own voice. `{slots}` of counted sentences are filled with counts. */
export interface DigestWords {
  readonly title: string;
  /** `{year}`, `{week}`, `{name}` of the series. */
  readonly week: string;
  /** `{from}`, `{to}`: days in words. */
  readonly days: string;
  readonly summary: string;
  readonly shown: string;
  readonly contents: string;
  readonly subjects: string;
  readonly kind: Readonly<Record<ReadingKind, string>>;
  readonly kinds: Readonly<Record<ReadingKind, string>>;
  readonly role: Readonly<Record<Exclude<Role, 'lede'>, string>>;
  readonly lede: string;
  /** Of items that no field holds. */
  readonly others: string;
  readonly suggested: string;
  readonly manyAuthors: string;
  readonly related: string;
  readonly sameStory: string;
  readonly empty: string;
  readonly corrections: string;
  readonly corrected: string;
  readonly number: string;
  readonly draft: string;
  readonly items: string;
  readonly minutes: string;
  readonly madeBy: string;
  readonly editor: string;
  readonly source: string;
  readonly sourceRole: Readonly<Record<SourceRole, string>>;
  readonly coverage: string;
  readonly untranslated: string;
  readonly datedByReading: string;
  readonly datedByPublication: string;
  readonly listComma: string;
}

export const digestWords: Readonly<Record<Lang, DigestWords>> = {
  'zh-Hans': {
    title: '阅读周报',
    week: '{year} 年第 {week} 周{name}',
    days: '{from}至 {to}',
    summary: '这一周读了 {documents} 篇，出自 {origins} 处。',
    shown: '其中 {items} 篇在这里。',
    contents: '目录',
    subjects: '几篇同谈的题目',
    kind: { essay: '文章', repository: '代码库', talk: '讲座', paper: '论文', thread: '帖子' },
    kinds: { essay: '文章', repository: '代码库', talk: '讲座与播客', paper: '论文', thread: '帖子' },
    role: { thesis: '核心观点', point: '要点', limit: '局限', audience: '适合谁读', number: '数字' },
    lede: '导语',
    others: '其他',
    suggested: '建议的分组',
    manyAuthors: '{first} 等 {authors} 人',
    related: '相关',
    sameStory: '同一件事',
    empty: '这一周没有读到文档。',
    corrections: '更正',
    corrected: '有更正，见文末',
    number: '第 {number} 期',
    draft: '草稿',
    items: '{items} 篇',
    minutes: '约 {minutes} 分钟',
    madeBy: '由 Pingmo 从 {sources} 个来源编成，未使用语言模型；每句话都可点开原文。',
    editor: '责任编辑：{editor}',
    source: '来源：{source}（{role}）。',
    sourceRole: { primary: '一手', secondary: '转述', machine: '机器写成' },
    coverage: '{items} 篇里有完整句子可引的：{roles}。没有的就空着。',
    untranslated: '引文保留原文语言，其中 {share}% 与本期语言不同。',
    datedByPublication: '来源没有记阅读日期，按发表日期归入这一周。',
    datedByReading: '{read} 篇记有阅读日期，其余按发表日期归入这一周。',
    listComma: '，',
  },
  'zh-Hant': {
    title: '閱讀週報',
    week: '{year} 年第 {week} 週{name}',
    days: '{from}至 {to}',
    summary: '這一週讀了 {documents} 篇，出自 {origins} 處。',
    shown: '其中 {items} 篇在這裡。',
    contents: '目錄',
    subjects: '幾篇同談的題目',
    kind: { essay: '文章', repository: '程式庫', talk: '講座', paper: '論文', thread: '貼文' },
    kinds: { essay: '文章', repository: '程式庫', talk: '講座與播客', paper: '論文', thread: '貼文' },
    role: { thesis: '核心觀點', point: '要點', limit: '侷限', audience: '適合誰讀', number: '數字' },
    lede: '導語',
    others: '其他',
    suggested: '建議的分組',
    manyAuthors: '{first} 等 {authors} 人',
    related: '相關',
    sameStory: '同一件事',
    empty: '這一週沒有讀到文件。',
    corrections: '更正',
    corrected: '有更正，見文末',
    number: '第 {number} 期',
    draft: '草稿',
    items: '{items} 篇',
    minutes: '約 {minutes} 分鐘',
    madeBy: '由 Pingmo 從 {sources} 個來源編成，未使用語言模型；每句話都可點開原文。',
    editor: '責任編輯：{editor}',
    source: '來源：{source}（{role}）。',
    sourceRole: { primary: '一手', secondary: '轉述', machine: '機器寫成' },
    coverage: '{items} 篇裡有完整句子可引的：{roles}。沒有的就空著。',
    untranslated: '引文保留原文語言，其中 {share}% 與本期語言不同。',
    datedByPublication: '來源沒有記閱讀日期，按發表日期歸入這一週。',
    datedByReading: '{read} 篇記有閱讀日期，其餘按發表日期歸入這一週。',
    listComma: '，',
  },
  en: {
    title: 'Reading Digest',
    week: '{name}, week {week} of {year}',
    days: '{from} to {to}',
    summary: 'Read this week: {documents|document|documents} from {origins|origin|origins}.',
    shown: 'Of these, {items|stands|stand} here.',
    contents: 'Contents',
    subjects: 'Subjects of more than one',
    kind: { essay: 'essay', repository: 'repository', talk: 'talk', paper: 'paper', thread: 'thread' },
    kinds: { essay: 'Essays', repository: 'Repositories', talk: 'Talks and podcasts', paper: 'Papers', thread: 'Threads' },
    role: { thesis: 'Thesis', point: 'Points', limit: 'Limits', audience: 'For whom', number: 'Numbers' },
    lede: 'Lede',
    others: 'Other reading',
    suggested: 'suggested group',
    manyAuthors: '{first} and {others|other|others}',
    related: 'Related',
    sameStory: 'the same event',
    empty: 'No document of this week was read.',
    corrections: 'Corrections',
    corrected: 'corrected, see the end',
    number: 'No. {number}',
    draft: 'draft',
    items: '{items|item|items}',
    minutes: 'about {minutes} min',
    madeBy: 'Made by Pingmo from {sources|source|sources}, without a language model; every sentence opens at its source.',
    editor: 'Responsible editor: {editor}',
    source: 'Source: {source} ({role}).',
    sourceRole: { primary: 'primary', secondary: 'secondary', machine: 'machine-written' },
    coverage: 'Items out of {items} with a whole sentence to quote: {roles}. Where there is none, nothing stands.',
    untranslated: 'Quotations stay in their own language; {share}% are in another than this issue.',
    datedByPublication: 'The sources do not say when it was read; it stands in this week by its day of publication.',
    datedByReading: 'The day of reading is known of {read|item|items}; the others stand in this week by their day of publication.',
    listComma: ', ',
  },
};
