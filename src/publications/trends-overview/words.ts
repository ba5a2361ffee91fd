import type { Lang, OverviewRole, SourceRole } from '../../model/index.js';

/** What the overview says in its own voice. `{slots}` of counted sentences are filled with counts. */
export interface OverviewWords {
  readonly title: string;
  /** `{name}` of the collection. */
  readonly titled: string;
  readonly contents: string;
  readonly summary: string;
  readonly inLanguages: string;
  readonly placed: string;
  readonly ofTrend: string;
  readonly allOfTrend: string;
  readonly cell: string;
  readonly weakCell: string;
  readonly trend: string;
  readonly subTrends: string;
  readonly role: Readonly<Record<OverviewRole, string>>;
  readonly coverage: string;
  readonly coverageOfTrend: string;
  readonly sessionsOfTrend: string;
  readonly moreSessions: string;
  readonly unplaced: string;
  readonly hierarchy: string;
  readonly hierarchyNote: string;
  readonly industries: string;
  readonly industriesNote: string;
  readonly industryList: string;
  readonly noIndustries: string;
  readonly cloud: string;
  readonly cloudNote: string;
  readonly navigation: string;
  readonly allTrends: string;
  readonly allSessions: string;
  readonly backTo: string;
  readonly trendsOfSession: string;
  readonly termsOfSession: string;
  readonly documentsOfSession: string;
  readonly noTrend: string;
  readonly noTrends: string;
  readonly oneSession: string;
  readonly empty: string;
  readonly nothingSaid: string;
  readonly sessions: string;
  readonly trends: string;
  readonly minutes: string;
  readonly number: string;
  readonly draft: string;
  readonly corrected: string;
  readonly corrections: string;
  readonly madeBy: string;
  readonly editor: string;
  readonly source: string;
  readonly sourceRole: Readonly<Record<SourceRole, string>>;
  readonly untranslated: string;
  readonly listComma: string;
  readonly colon: string;
}

const overviewWords: Readonly<Record<Lang, OverviewWords>> = {
  'zh-Hans': {
    title: '趋势总览',
    titled: '{name}：趋势总览',
    contents: '目录',
    summary: '共 {sessions} 场，读了 {documents} 篇文稿。',
    inLanguages: '用了 {languages} 种语言。',
    placed: '其中 {placed} 场与别场谈同一题目，归入趋势。',
    ofTrend: '{sessions} 场谈到它，全部共 {all} 场。',
    allOfTrend: '全部 {sessions} 场都谈到它。',
    cell: '{industry}：“{trend}”有 {sessions} 场提到，其中 {firm} 场确凿。',
    weakCell: '{industry}：“{trend}”有 {sessions} 场提到，都只有一处。',
    trend: '趋势 {position}：{name}',
    subTrends: '子趋势',
    role: { overview: '总览与建议', 'use-case': '应用场景', impact: '潜在影响', challenge: '关键挑战', tool: '相关工具与平台' },
    coverage: '全部 {sessions} 场里有完整句子可引的：{roles}。没有的就空着。',
    coverageOfTrend: '{sessions} 场里有句子可引的：{roles}',
    sessionsOfTrend: '谈到它的场次',
    moreSessions: '另有 {more} 场',
    unplaced: '没有归入趋势的场次',
    hierarchy: '趋势与子趋势',
    hierarchyNote: '面积是以它为主题的场数，只提一句的不算；一场可以属于几个趋势。',
    industries: '哪个趋势用在哪个行业',
    industriesNote: '格里是提到该行业的场数；点开看依据。行业与线索词由 Pingmo 编定，共 {industries} 个行业。',
    industryList: '行业图的依据',
    noIndustries: '没有一场提到名单上的行业。',
    cloud: '谈得最多的词',
    cloudNote: '大小是以它为主题的场数，只提一句的不算。',
    navigation: '快速导航',
    allTrends: '趋势分类总览',
    allSessions: '场次总览',
    backTo: '回到总览',
    trendsOfSession: '属于',
    termsOfSession: '谈得多的',
    documentsOfSession: '文稿',
    noTrend: '没有归入趋势',
    noTrends: '没有两场以上共谈的题目，所以没有趋势可列。',
    oneSession: '这个合集只有一场：一场看不出趋势，下面是它自己说的话。',
    empty: '到这一天为止，这个合集里没有文档。',
    nothingSaid: '没有一句话够得上引用的门槛。',
    sessions: '{sessions} 场',
    trends: '{trends} 个趋势',
    minutes: '约 {minutes} 分钟',
    number: '第 {number} 期',
    draft: '草稿',
    corrected: '有更正，见文末',
    corrections: '更正',
    madeBy: '由 Pingmo 从 {sources} 个来源编成，未使用语言模型；每句话都可点开原文。',
    editor: '责任编辑：{editor}',
    source: '来源：{source}（{role}）。',
    sourceRole: { primary: '一手', secondary: '转述', machine: '机器写成' },
    untranslated: '引文保留原文语言，其中 {share}% 与本页语言不同。',
    listComma: '、',
    colon: '：',
  },
  'zh-Hant': {
    title: '趨勢總覽',
    titled: '{name}：趨勢總覽',
    contents: '目錄',
    summary: '共 {sessions} 場，讀了 {documents} 篇文稿。',
    inLanguages: '用了 {languages} 種語言。',
    placed: '其中 {placed} 場與別場談同一題目，歸入趨勢。',
    ofTrend: '{sessions} 場談到它，全部共 {all} 場。',
    allOfTrend: '全部 {sessions} 場都談到它。',
    cell: '{industry}：「{trend}」有 {sessions} 場提到，其中 {firm} 場確鑿。',
    weakCell: '{industry}：「{trend}」有 {sessions} 場提到，都只有一處。',
    trend: '趨勢 {position}：{name}',
    subTrends: '子趨勢',
    role: { overview: '總覽與建議', 'use-case': '應用場景', impact: '潛在影響', challenge: '關鍵挑戰', tool: '相關工具與平台' },
    coverage: '全部 {sessions} 場裡有完整句子可引的：{roles}。沒有的就空著。',
    coverageOfTrend: '{sessions} 場裡有句子可引的：{roles}',
    sessionsOfTrend: '談到它的場次',
    moreSessions: '另有 {more} 場',
    unplaced: '沒有歸入趨勢的場次',
    hierarchy: '趨勢與子趨勢',
    hierarchyNote: '面積是以它為主題的場數，只提一句的不算；一場可以屬於幾個趨勢。',
    industries: '哪個趨勢用在哪個產業',
    industriesNote: '格裡是提到該產業的場數；點開看依據。產業與線索詞由 Pingmo 編定，共 {industries} 個產業。',
    industryList: '產業圖的依據',
    noIndustries: '沒有一場提到名單上的產業。',
    cloud: '談得最多的詞',
    cloudNote: '大小是以它為主題的場數，只提一句的不算。',
    navigation: '快速導航',
    allTrends: '趨勢分類總覽',
    allSessions: '場次總覽',
    backTo: '回到總覽',
    trendsOfSession: '屬於',
    termsOfSession: '談得多的',
    documentsOfSession: '文稿',
    noTrend: '沒有歸入趨勢',
    noTrends: '沒有兩場以上共談的題目，所以沒有趨勢可列。',
    oneSession: '這個合集只有一場：一場看不出趨勢，下面是它自己說的話。',
    empty: '到這一天為止，這個合集裡沒有文件。',
    nothingSaid: '沒有一句話夠得上引用的門檻。',
    sessions: '{sessions} 場',
    trends: '{trends} 個趨勢',
    minutes: '約 {minutes} 分鐘',
    number: '第 {number} 期',
    draft: '草稿',
    corrected: '有更正，見文末',
    corrections: '更正',
    madeBy: '由 Pingmo 從 {sources} 個來源編成，未使用語言模型；每句話都可點開原文。',
    editor: '責任編輯：{editor}',
    source: '來源：{source}（{role}）。',
    sourceRole: { primary: '一手', secondary: '轉述', machine: '機器寫成' },
    untranslated: '引文保留原文語言，其中 {share}% 與本頁語言不同。',
    listComma: '、',
    colon: '：',
  },
  en: {
    title: 'Trends Overview',
    titled: '{name}: trends overview',
    contents: 'Contents',
    summary: 'There are {sessions|session|sessions}, read from {documents|document|documents}.',
    inLanguages: 'They are in {languages|language|languages}.',
    placed: '{placed|session shares|sessions share} a subject with others under a trend.',
    ofTrend: '{sessions|session speaks|sessions speak} of it, of {all}.',
    allOfTrend: 'All {sessions|session speaks|sessions speak} of it.',
    cell: '{industry}: named in {sessions|session|sessions} under “{trend}”, in {firm} of them for certain.',
    weakCell: '{industry}: named in {sessions|session|sessions} under “{trend}”, each time by one word only.',
    trend: 'Trend {position}: {name}',
    subTrends: 'Sub-trends',
    role: { overview: 'Overview and advice', 'use-case': 'Use cases', impact: 'Impact', challenge: 'Challenges', tool: 'Tools and platforms' },
    coverage: 'Sessions out of {sessions} with a whole sentence to quote: {roles}. Where there is none, nothing stands.',
    coverageOfTrend: 'Sessions out of {sessions} with a sentence to quote: {roles}',
    sessionsOfTrend: 'Sessions that speak of it',
    moreSessions: '{more} more',
    unplaced: 'Sessions of no trend',
    hierarchy: 'Trends and sub-trends',
    hierarchyNote: 'The area is the number of sessions that are about it, not of those that only name it; a session may belong to several trends.',
    industries: 'Which trend is used in which industry',
    industriesNote:
      'A cell counts the sessions that name the industry; it opens what it rests on. The list of {industries} industries and their cues is Pingmo’s own.',
    industryList: 'What the industry map rests on',
    noIndustries: 'No session names an industry of the list.',
    cloud: 'What is spoken of most',
    cloudNote: 'The size is the number of sessions that are about it, not of those that only name it.',
    navigation: 'Quick navigation',
    allTrends: 'All trends',
    allSessions: 'All sessions',
    backTo: 'Back to the overview',
    trendsOfSession: 'Belongs to',
    termsOfSession: 'Speaks of',
    documentsOfSession: 'Documents',
    noTrend: 'belongs to no trend',
    noTrends: 'No two sessions speak of one thing, so there is no trend to list.',
    oneSession: 'This collection holds one session: one shows no trend. Below stands what it says itself.',
    empty: 'As of that day there is no document in this collection.',
    nothingSaid: 'No sentence of it reaches the threshold for quoting.',
    sessions: '{sessions|session|sessions}',
    trends: '{trends|trend|trends}',
    minutes: 'about {minutes} min',
    number: 'No. {number}',
    draft: 'draft',
    corrected: 'corrected, see the end',
    corrections: 'Corrections',
    madeBy: 'Made by Pingmo from {sources|source|sources}, without a language model; every sentence opens at its source.',
    editor: 'Responsible editor: {editor}',
    source: 'Source: {source} ({role}).',
    sourceRole: { primary: 'primary', secondary: 'secondary', machine: 'machine-written' },
    untranslated: 'Quotations stay in their own language; {share}% are in another than this page.',
    listComma: ', ',
    colon: ': ',
  },
};

/** A seminar has sessions; what a query or a period gathers of many sources are stories. */
export type OverviewUnit = 'sessions' | 'stories';

/** The words of an overview in its language, of sessions or of stories. */
export function wordsOf({ language, unit }: { readonly language: Lang; readonly unit: OverviewUnit }): OverviewWords {
  return unit === 'sessions' ? overviewWords[language] : storyWords[language];
}

const inStories: Readonly<Record<Lang, (words: string) => string>> = {
  'zh-Hans': (words) => words.replace(/场次|场数/g, '故事').replaceAll('场', '则'),
  'zh-Hant': (words) => words.replace(/場次|場數/g, '故事').replaceAll('場', '則'),
  // The names of slots stay.
  en: (words) => words.replace(/(?<!\{)\bsession(s?)\b/gi, (word, plural: string) => `${word.startsWith('S') ? 'S' : 's'}tor${plural ? 'ies' : 'y'}`),
};

/** The names of roles (应用场景) count nothing. */
function toldInStories(language: Lang): OverviewWords {
  const entries = Object.entries(overviewWords[language]).map(([key, words]) => [key, typeof words === 'string' ? inStories[language](words) : words] as const);
  return Object.fromEntries(entries) as unknown as OverviewWords;
}

const storyWords: Readonly<Record<Lang, OverviewWords>> = {
  'zh-Hans': toldInStories('zh-Hans'),
  'zh-Hant': toldInStories('zh-Hant'),
  en: toldInStories('en'),
};
