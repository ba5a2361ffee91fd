import { stageNames, termKindNames } from '../../text/index.js';
import type { Keyword, KeywordGroup, KeywordNearMiss, Lang, Movement, TermKind, WeeklyKeywords } from '../../model/index.js';

/** What the weekly keywords say in their own voice. `{slots}` of counted sentences are filled with counts. */
export interface KeywordWords {
  readonly title: string;
  /** `{year}`, `{week}`. */
  readonly week: string;
  readonly days: string;
  readonly summary: string;
  /** `TERM` stands for the term, so that the sentence says by itself what it counts. */
  readonly figures: Readonly<Record<'first' | 'new' | 'moved' | 'breadth', string>>;
  readonly breadthUnknown: string;
  readonly index: string;
  readonly nearMisses: string;
  readonly nearMiss: Readonly<Record<KeywordNearMiss['reason'], string>>;
  readonly miss: string;
  readonly group: Readonly<Record<KeywordGroup, string>>;
  readonly kind: Readonly<Record<TermKind, string>>;
  readonly stage: Readonly<Record<Keyword['stage'], string>>;
  readonly direction: Readonly<Record<Movement['direction'], string>>;
  readonly other: string;
  readonly unknown: string;
  readonly noneFound: string;
  readonly subject: string;
  readonly subjectOf: string;
  readonly first: string;
  readonly firstAt: string;
  readonly atBeginning: string;
  readonly definition: string;
  readonly news: string;
  readonly movement: string;
  readonly stories: string;
  readonly story: string;
  readonly inBrief: string;
  readonly aliases: string;
  readonly times: string;
  /** Of a movement that does not stand out among all terms looked at. */
  readonly notSure: string;
  readonly isNew: string;
  readonly columns: Readonly<Record<'term' | 'domain' | 'kind' | 'movement' | 'strip' | 'stories' | 'first', string>>;
  readonly filter: Readonly<Record<'search' | 'allDomains' | 'allKinds' | 'sort' | 'shown' | 'none' | 'printed' | 'label', string>>;
  readonly coverage: string;
  readonly field: Readonly<Record<WeeklyKeywords['coverage'][number]['field'], string>>;
  readonly empty: string;
  readonly thin: string;
  readonly corrections: string;
  readonly corrected: string;
  readonly number: string;
  readonly draft: string;
  readonly items: string;
  readonly madeBy: string;
  readonly editor: string;
  readonly listComma: string;
}

export const keywordWords: Readonly<Record<Lang, KeywordWords>> = {
  'zh-Hans': {
    title: '关键词周报',
    week: '{year} 年第 {week} 周关键词',
    days: '{from}至 {to}',
    summary: '这一周的 {documents} 篇文档讲了 {stories} 件事。',
    figures: {
      first: '“TERM”：这一周 {of} 件事里有 {stories} 件提到。',
      new: '“TERM”：这一周 {of} 件事里有 {stories} 件提到，此前没有。',
      moved: '“TERM”：这一周 {of} 件事里有 {stories} 件提到；此前十二周 {ofBefore} 件里有 {before} 件。',
      breadth: '提到“TERM”的，{ofOrigins} 个独立出处里有 {origins} 个。',
    },
    breadthUnknown: '出处不足五个，广度不详。',
    index: '索引',
    nearMisses: '差一点入选',
    nearMiss: {
      style: '日常用语',
      everywhere: '处处都有，说不出是哪件事',
      'one-origin': '只出自一处',
      reposts: '多为转载',
      rank: '排在五十名之后',
      banned: '编辑排除',
    },
    miss: '{term}：{reason}（{stories} 件）',
    group: { rising: '上升', new: '新出现', steady: '见于本周大事' },
    kind: termKindNames['zh-Hans'],
    stage: stageNames['zh-Hans'],
    direction: { rising: '上升', fading: '下降', steady: '看不出变化', unknown: '数据不足' },
    other: '其他',
    unknown: '不详',
    noneFound: '没有找到',
    subject: '主体',
    subjectOf: '{name}（{of} 篇里有 {documents} 篇同句提到）',
    first: '首见',
    firstAt: '{day}，{source}',
    atBeginning: '所存文档从此时开始，可能更早',
    definition: '是什么',
    news: '这一周',
    movement: '走势',
    stories: '事件',
    story: '{documents} 篇文档',
    inBrief: '{date}日报第 {position} 条',
    aliases: '也写作',
    times: '{ratio} 倍（{low} 至 {high}）',
    notSure: '可能是偶然',
    isNew: '新',
    columns: { term: '关键词', domain: '领域', kind: '类别', movement: '走势', strip: '近 26 周', stories: '件数', first: '首见' },
    filter: {
      search: '查找',
      allDomains: '全部领域',
      allKinds: '全部类别',
      sort: '排序',
      shown: '显示 {shown} 个，共 {all} 个',
      none: '没有符合的关键词。',
      printed: '原来的次序',
      label: '筛选关键词',
    },
    coverage: '{of} 个关键词里已知：{fields}。不知道的写明“不详”或“没有找到”。',
    field: { domain: '领域', kind: '类别', subject: '主体', definition: '定义', news: '新闻' },
    empty: '这一周没有可以列为关键词的词。',
    thin: '本周只有 {items} 个，没有凑满五十个。',
    corrections: '更正',
    corrected: '有更正，见文末',
    number: '第 {number} 期',
    draft: '草稿',
    items: '{items} 个关键词',
    madeBy: '由 Pingmo 从这一周的事件和日报编成，未使用语言模型；每句引文、每个数字都可查到出处。',
    editor: '责任编辑：{editor}',
    listComma: '、',
  },
  'zh-Hant': {
    title: '關鍵詞週報',
    week: '{year} 年第 {week} 週關鍵詞',
    days: '{from}至 {to}',
    summary: '這一週的 {documents} 篇文件講了 {stories} 件事。',
    figures: {
      first: '「TERM」：這一週 {of} 件事裡有 {stories} 件提到。',
      new: '「TERM」：這一週 {of} 件事裡有 {stories} 件提到，此前沒有。',
      moved: '「TERM」：這一週 {of} 件事裡有 {stories} 件提到；此前十二週 {ofBefore} 件裡有 {before} 件。',
      breadth: '提到「TERM」的，{ofOrigins} 個獨立出處裡有 {origins} 個。',
    },
    breadthUnknown: '出處不足五個，廣度不詳。',
    index: '索引',
    nearMisses: '差一點入選',
    nearMiss: {
      style: '日常用語',
      everywhere: '處處都有，說不出是哪件事',
      'one-origin': '只出自一處',
      reposts: '多為轉載',
      rank: '排在五十名之後',
      banned: '編輯排除',
    },
    miss: '{term}：{reason}（{stories} 件）',
    group: { rising: '上升', new: '新出現', steady: '見於本週大事' },
    kind: termKindNames['zh-Hant'],
    stage: stageNames['zh-Hant'],
    direction: { rising: '上升', fading: '下降', steady: '看不出變化', unknown: '資料不足' },
    other: '其他',
    unknown: '不詳',
    noneFound: '沒有找到',
    subject: '主體',
    subjectOf: '{name}（{of} 篇裡有 {documents} 篇同句提到）',
    first: '首見',
    firstAt: '{day}，{source}',
    atBeginning: '所存文件從此時開始，可能更早',
    definition: '是什麼',
    news: '這一週',
    movement: '走勢',
    stories: '事件',
    story: '{documents} 篇文件',
    inBrief: '{date}日報第 {position} 則',
    aliases: '也寫作',
    times: '{ratio} 倍（{low} 至 {high}）',
    notSure: '可能是偶然',
    isNew: '新',
    columns: { term: '關鍵詞', domain: '領域', kind: '類別', movement: '走勢', strip: '近 26 週', stories: '件數', first: '首見' },
    filter: {
      search: '尋找',
      allDomains: '全部領域',
      allKinds: '全部類別',
      sort: '排序',
      shown: '顯示 {shown} 個，共 {all} 個',
      none: '沒有符合的關鍵詞。',
      printed: '原來的次序',
      label: '篩選關鍵詞',
    },
    coverage: '{of} 個關鍵詞裡已知：{fields}。不知道的寫明「不詳」或「沒有找到」。',
    field: { domain: '領域', kind: '類別', subject: '主體', definition: '定義', news: '新聞' },
    empty: '這一週沒有可以列為關鍵詞的詞。',
    thin: '本週只有 {items} 個，沒有湊滿五十個。',
    corrections: '更正',
    corrected: '有更正，見文末',
    number: '第 {number} 期',
    draft: '草稿',
    items: '{items} 個關鍵詞',
    madeBy: '由 Pingmo 從這一週的事件和日報編成，未使用語言模型；每句引文、每個數字都可查到出處。',
    editor: '責任編輯：{editor}',
    listComma: '、',
  },
  en: {
    title: 'Weekly Keywords',
    week: 'Keywords, week {week} of {year}',
    days: '{from} to {to}',
    summary: 'The {documents|document|documents} of this week tell {stories|story|stories}.',
    figures: {
      first: 'TERM: in {stories} of the {of|story|stories} of this week.',
      new: 'TERM: in {stories} of the {of|story|stories} of this week, in none before.',
      moved: 'TERM: in {stories} of the {of|story|stories} of this week; in {before} of {ofBefore} in the twelve weeks before.',
      breadth: 'TERM is told of by {origins} of {ofOrigins|origin|origins}.',
    },
    breadthUnknown: 'Fewer than five origins: breadth unknown.',
    index: 'Index',
    nearMisses: 'Near misses',
    nearMiss: {
      style: 'a word of everyday',
      everywhere: 'stands everywhere, and so tells of nothing in particular',
      'one-origin': 'on the word of one origin',
      reposts: 'mostly copies',
      rank: 'below the fiftieth',
      banned: 'left out by the editor',
    },
    miss: '{term}: {reason} ({stories|story|stories})',
    group: { rising: 'rising', new: 'new', steady: 'in large stories of the week' },
    kind: termKindNames.en,
    stage: stageNames.en,
    direction: { rising: 'rising', fading: 'fading', steady: 'no clear change', unknown: 'too little data' },
    other: 'Other',
    unknown: 'Unknown',
    noneFound: 'none found',
    subject: 'Named with',
    subjectOf: '{name} (in one sentence with it in {documents} of {of|document|documents})',
    first: 'First seen',
    firstAt: '{day}, {source}',
    atBeginning: 'the documents held begin then; it may be older',
    definition: 'What it is',
    news: 'This week',
    movement: 'Movement',
    stories: 'Stories',
    story: '{documents|document|documents}',
    inBrief: 'no. {position} in the brief of {date}',
    aliases: 'Also',
    times: '{ratio} times ({low} to {high})',
    notSure: 'may be chance',
    isNew: 'new',
    columns: { term: 'Keyword', domain: 'Domain', kind: 'Kind', movement: 'Movement', strip: 'Last 26 weeks', stories: 'Stories', first: 'First seen' },
    filter: {
      search: 'Find',
      allDomains: 'All domains',
      allKinds: 'All kinds',
      sort: 'Sort by',
      shown: '{shown} of {all} shown',
      none: 'No keyword is like that.',
      printed: 'As printed',
      label: 'Choose keywords',
    },
    coverage: 'Known of {of|keyword|keywords}: {fields}. What is not known is said to be unknown or not found.',
    field: { domain: 'domain', kind: 'kind', subject: 'subject', definition: 'definition', news: 'news' },
    empty: 'No term of this week can be called a keyword.',
    thin: 'Only {items|keyword|keywords} this week; none was added to make up fifty.',
    corrections: 'Corrections',
    corrected: 'corrected, see the end',
    number: 'No. {number}',
    draft: 'draft',
    items: '{items|keyword|keywords}',
    madeBy: 'Made by Pingmo from the stories and briefs of the week, without a language model; every quotation and every count leads to what it rests on.',
    editor: 'Responsible editor: {editor}',
    listComma: ', ',
  },
};
