import type { Lang, Movement, PeriodMark, Stage, TermKind } from '../model/index.js';
import { stageNames, termKindNames } from '../text/index.js';

/** Which movements a page of trends shows. */
export type TrendShow = 'rising' | 'fading' | 'new' | 'followed';

/** What the page of trends says in its own voice; `{slots}` are filled in. */
export interface TrendWords {
  readonly trends: string;
  readonly week: string;
  readonly month: string;
  readonly year: string;
  readonly months: readonly string[];
  readonly title: Readonly<Record<TrendShow, { readonly some: string; readonly most: string; readonly none: string }>>;
  readonly lead: string;
  readonly soFar: string;
  readonly choices: Readonly<Record<'show' | 'period' | 'time', string>>;
  readonly show: Readonly<Record<TrendShow, string>>;
  readonly grain: Readonly<Record<'week' | 'month' | 'year', string>>;
  readonly earlier: string;
  readonly later: string;
  readonly empty: Readonly<Record<'no-documents' | 'nothing-before' | 'nothing-moves' | 'nothing-followed', string>>;
  readonly unmeasured: string;
  readonly outdated: string;
  readonly column: Readonly<Record<'term' | 'stage' | 'stories' | 'ratio' | 'curve', string>>;
  readonly list: string;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly kind: Readonly<Record<TermKind, string>>;
  readonly direction: Readonly<Record<Movement['direction'], string>>;
  readonly isNew: string;
  readonly notSure: string;
  readonly sure: string;
  readonly notComparable: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly since: string;
  readonly breadth: string;
  readonly breadthUnknown: string;
  readonly mark: Readonly<Record<PeriodMark, string>>;
  readonly outage: string;
  readonly curves: string;
  readonly curvesNote: string;
  readonly firstSeen: string;
  readonly families: string;
  readonly familiesOf: string;
  readonly coverage: string;
  readonly hierarchy: string;
  readonly hierarchyNote: string;
  readonly stream: string;
  readonly streamNote: string;
  readonly fewStories: string;
  readonly noFamilies: string;
  readonly notCompared: string;
  readonly family: string;
  readonly change: Readonly<Record<'continuation' | 'perhaps' | 'regrouped' | 'split' | 'merge' | 'birth', string>>;
  readonly and: string;
  readonly ended: string;
}

const HANS: TrendWords = {
  trends: '趋势',
  week: '{year} 年第 {number} 周',
  month: '{year} 年 {number} 月',
  year: '{year} 年',
  months: [],
  title: {
    rising: { some: '{period}有 {count} 个词比此前说得多', most: '{period}比此前说得多的词：最确定的 {count} 个', none: '{period}没有词比此前说得多' },
    fading: { some: '{period}有 {count} 个词比此前说得少', most: '{period}比此前说得少的词：最确定的 {count} 个', none: '{period}没有词比此前说得少' },
    new: { some: '{period}首次出现 {count} 个词', most: '{period}首次出现的词：故事最多的 {count} 个', none: '{period}没有首次出现的词' },
    followed: { some: '关注的 {count} 个词，{period}', most: '关注的词中的 {count} 个，{period}', none: '没有关注的词' },
  },
  lead: '一个词在一个故事里只数一次，转载并入原文。“预期”按各来源此前所说推算；倍数后是 90% 区间的下限或上限。',
  soFar: '数到 {day}。',
  choices: { show: '看哪些词', period: '按多长时间比', time: '时间' },
  show: { rising: '上升', fading: '消退', new: '新出现', followed: '关注' },
  grain: { week: '周', month: '月', year: '年' },
  earlier: '前一期',
  later: '后一期',
  empty: {
    'no-documents': '{period}没有文档，无从说起。',
    'nothing-before': '{period}之前没有可比的文档。',
    'nothing-moves': '{period}与此前相比，没有这样的词。',
    'nothing-followed': '还没有关注的词，或文档里没有它们。用 pingmo edit follow-term 关注一个词。',
  },
  unmeasured: '有 {documents} 篇文档还没有找词，没有数在内。运行 pingmo trends，再刷新本页。',
  outdated: '已有文档的词是用旧版方法找的，须重找。运行 pingmo trends，再刷新本页。',
  column: { term: '词', stage: '阶段', stories: '故事 / 预期', ratio: '倍数', curve: '曲线' },
  list: '全部词',
  stage: stageNames['zh-Hans'],
  kind: { ...termKindNames['zh-Hans'], unknown: '种类不详' },
  direction: { rising: '高于', fading: '低于', steady: '看不出变化', unknown: '数据不足' },
  isNew: '新',
  notSure: '可能是偶然',
  sure: '在看过的全部词中，{sure} 个站得住；其余可能是偶然，各自注明。',
  notComparable: '无从比较',
  atLeast: '至少 {low}',
  atMost: '至多 {high}',
  since: '始见 {day}，{source}',
  breadth: '{of} 个出处中的 {origins} 个',
  breadthUnknown: '广度不明',
  mark: { 'no-documents': '没有文档', outage: '有来源断供', 'new-source': '多出自新来源', reposts: '多为转载', 'one-origin': '只出自一处' },
  curves: '变得最确定的是“{term}”：{period} {of} 个故事中有 {stories} 个，此前 {ofBefore} 个中有 {before} 个',
  outage: '{period}有平时供稿的来源没有供稿。',
  curvesNote: '份额按来源标准化；最早几期故事不到五个的不画。',
  firstSeen: '各词何时首次出现，又到了哪里',
  families: '词的家族',
  familiesOf: '{period}哪些词常在一起说',
  coverage: '{families} 个家族，覆盖 {of} 个故事中的 {stories} 个、{ofTerms} 个词中的 {terms} 个；其余不属于任何家族。',
  hierarchy: '最大的家族是“{name}”，覆盖 {of} 个故事中的 {stories} 个',
  hierarchyNote: '家族里先画子家族；没有子家族的画最强的词。',
  stream: '家族每{grain}占多少故事',
  streamNote: '按家族现有的词回数，故事里有其中两个词才算；各来源未加权。',
  fewStories: '{period}只有 {stories} 个故事，找家族至少要 20 个。',
  noFamilies: '{period}没有哪些词常在一起说，超出偶然。',
  notCompared: '前一期故事太少，没有比较。',
  family: '{stories} 个故事，凝聚度 {coherence}',
  change: {
    continuation: '接续前一期的{names}（相似度 {alike}）',
    perhaps: '可能接续前一期的{names}（相似度 {alike}）',
    split: '由前一期的{names}分出',
    merge: '由前一期的{names}合并而成',
    birth: '新生：前一期没有相应的家族',
    regrouped: '重新归并：其中的词此前也在一起说，但不成一个家族',
  },
  and: '和',
  ended: '前一期有而本期不再有的家族：{names}。',
};

const HANT: TrendWords = {
  ...HANS,
  trends: '趨勢',
  week: '{year} 年第 {number} 週',
  title: {
    rising: { some: '{period}有 {count} 個詞比此前說得多', most: '{period}比此前說得多的詞：最確定的 {count} 個', none: '{period}沒有詞比此前說得多' },
    fading: { some: '{period}有 {count} 個詞比此前說得少', most: '{period}比此前說得少的詞：最確定的 {count} 個', none: '{period}沒有詞比此前說得少' },
    new: { some: '{period}首次出現 {count} 個詞', most: '{period}首次出現的詞：故事最多的 {count} 個', none: '{period}沒有首次出現的詞' },
    followed: { some: '關注的 {count} 個詞，{period}', most: '關注的詞中的 {count} 個，{period}', none: '沒有關注的詞' },
  },
  lead: '一個詞在一個故事裡只數一次，轉載併入原文。「預期」按各來源此前所說推算；倍數後是 90% 區間的下限或上限。',
  soFar: '數到 {day}。',
  choices: { show: '看哪些詞', period: '按多長時間比', time: '時間' },
  show: { rising: '上升', fading: '消退', new: '新出現', followed: '關注' },
  grain: { week: '週', month: '月', year: '年' },
  earlier: '前一期',
  later: '後一期',
  empty: {
    'no-documents': '{period}沒有文件，無從說起。',
    'nothing-before': '{period}之前沒有可比的文件。',
    'nothing-moves': '{period}與此前相比，沒有這樣的詞。',
    'nothing-followed': '還沒有關注的詞，或文件裡沒有它們。用 pingmo edit follow-term 關注一個詞。',
  },
  unmeasured: '有 {documents} 篇文件還沒有找詞，沒有數在內。執行 pingmo trends，再重新整理本頁。',
  outdated: '已有文件的詞是用舊版方法找的，須重找。執行 pingmo trends，再重新整理本頁。',
  column: { term: '詞', stage: '階段', stories: '故事 / 預期', ratio: '倍數', curve: '曲線' },
  list: '全部詞',
  stage: stageNames['zh-Hant'],
  kind: { ...termKindNames['zh-Hant'], unknown: '種類不詳' },
  direction: { rising: '高於', fading: '低於', steady: '看不出變化', unknown: '資料不足' },
  notComparable: '無從比較',
  sure: '在看過的全部詞中，{sure} 個站得住；其餘可能是偶然，各自註明。',
  since: '始見 {day}，{source}',
  breadth: '{of} 個出處中的 {origins} 個',
  breadthUnknown: '廣度不明',
  mark: { 'no-documents': '沒有文件', outage: '有來源中斷', 'new-source': '多出自新來源', reposts: '多為轉載', 'one-origin': '只出自一處' },
  curves: '變得最確定的是「{term}」：{period} {of} 個故事中有 {stories} 個，此前 {ofBefore} 個中有 {before} 個',
  outage: '{period}有平時供稿的來源沒有供稿。',
  curvesNote: '份額按來源標準化；最早幾期故事不到五個的不畫。',
  firstSeen: '各詞何時首次出現，又到了哪裡',
  families: '詞的家族',
  familiesOf: '{period}哪些詞常在一起說',
  coverage: '{families} 個家族，涵蓋 {of} 個故事中的 {stories} 個、{ofTerms} 個詞中的 {terms} 個；其餘不屬於任何家族。',
  hierarchy: '最大的家族是「{name}」，涵蓋 {of} 個故事中的 {stories} 個',
  hierarchyNote: '家族裡先畫子家族；沒有子家族的畫最強的詞。',
  stream: '家族每{grain}占多少故事',
  streamNote: '按家族現有的詞回數，故事裡有其中兩個詞才算；各來源未加權。',
  fewStories: '{period}只有 {stories} 個故事，找家族至少要 20 個。',
  noFamilies: '{period}沒有哪些詞常在一起說，超出偶然。',
  notCompared: '前一期故事太少，沒有比較。',
  family: '{stories} 個故事，凝聚度 {coherence}',
  change: {
    continuation: '接續前一期的{names}（相似度 {alike}）',
    perhaps: '可能接續前一期的{names}（相似度 {alike}）',
    split: '由前一期的{names}分出',
    merge: '由前一期的{names}合併而成',
    birth: '新生：前一期沒有相應的家族',
    regrouped: '重新歸併：其中的詞此前也在一起說，但不成一個家族',
  },
  ended: '前一期有而本期不再有的家族：{names}。',
};

const EN: TrendWords = {
  trends: 'Trends',
  week: 'week {number} of {year}',
  month: '{number} {year}',
  year: '{year}',
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  title: {
    rising: {
      some: 'Told of more than before in {period}: {count|term|terms}',
      most: 'Told of more than before in {period}: the {count} surest',
      none: 'No term was told of more in {period} than before',
    },
    fading: {
      some: 'Told of less than before in {period}: {count|term|terms}',
      most: 'Told of less than before in {period}: the {count} surest',
      none: 'No term was told of less in {period} than before',
    },
    new: {
      some: 'Told of for the first time in {period}: {count|term|terms}',
      most: 'Told of for the first time in {period}: the {count} in most stories',
      none: 'No term was told of for the first time in {period}',
    },
    followed: { some: 'Followed terms in {period}: {count}', most: 'Followed terms in {period}: {count} of them', none: 'No followed terms' },
  },
  lead: 'A term counts once for each story; a copy is part of its original. What was expected is reckoned from what each source told before; beside each ratio stands the nearer end of its 90% interval.',
  soFar: 'Counted up to {day}.',
  choices: { show: 'Which terms', period: 'Length of the periods', time: 'Time' },
  show: { rising: 'Rising', fading: 'Fading', new: 'New', followed: 'Followed' },
  grain: { week: 'week', month: 'month', year: 'year' },
  earlier: 'Earlier',
  later: 'Later',
  empty: {
    'no-documents': 'There are no documents in {period}: nothing can be said of it.',
    'nothing-before': 'Nothing was told before {period} with which it could be compared.',
    'nothing-moves': 'Nothing moves so in {period}, compared with what was told before.',
    'nothing-followed': 'No term is followed, or no document holds one. Follow a term with pingmo edit follow-term.',
  },
  unmeasured: '{documents|document has|documents have} not been searched for terms yet and are not counted here. Run pingmo trends, then load this page again.',
  outdated: 'The terms of the documents were found in an older way and have to be found again. Run pingmo trends, then load this page again.',
  column: { term: 'Term', stage: 'Stage', stories: 'Stories / expected', ratio: 'Ratio', curve: 'Curve' },
  list: 'All terms',
  stage: stageNames.en,
  kind: { ...termKindNames.en, unknown: 'kind unknown' },
  direction: { rising: 'above', fading: 'below', steady: 'no clear change', unknown: 'too little to compare' },
  isNew: 'new',
  notSure: 'may be chance',
  sure: '{sure} of these stand out among all the terms that were looked at; the others may be chance, and say so.',
  notComparable: 'not comparable',
  atLeast: 'at least {low}',
  atMost: 'at most {high}',
  since: 'since {day}, {source}',
  breadth: '{origins} of {of|origin|origins}',
  breadthUnknown: 'breadth unknown',
  mark: {
    'no-documents': 'no documents',
    outage: 'a source was silent',
    'new-source': 'mostly a new source',
    reposts: 'mostly reposts',
    'one-origin': 'one origin only',
  },
  curves: '“{term}” moved most surely: {stories} of {of|story|stories} in {period}, {before} of {ofBefore} before',
  outage: 'In {period} a source was silent that usually delivers.',
  curvesNote: 'Shares are standardised by source. Of the earliest periods, those with fewer than five stories are not drawn.',
  firstSeen: 'When each term was first seen, and where it went',
  families: 'Families of terms',
  familiesOf: 'Which terms are told of together in {period}',
  coverage: '{families|family covers|families cover} {stories} of {of} stories and {terms} of {ofTerms} terms; the rest belongs to none.',
  hierarchy: 'The largest family, “{name}”, covers {stories} of {of|story|stories}',
  hierarchyNote: 'In a family its sub-families are drawn; where it has none, its strongest terms.',
  stream: 'Share of stories that each family has, by {grain}',
  streamNote: 'Counted back with the terms that each family has now; a story must hold two of them. Not weighed by source.',
  fewStories: 'Only {stories|story|stories} in {period}; it takes 20 at least to find families.',
  noFamilies: 'No terms of {period} are told of together more often than by chance.',
  notCompared: 'The period before has too few stories to compare with.',
  family: '{stories|story|stories}, coherence {coherence}',
  change: {
    continuation: 'goes on from {names} (alike {alike})',
    perhaps: 'perhaps goes on from {names} (alike {alike})',
    split: 'split from {names}',
    merge: 'merged from {names}',
    birth: 'born: made of none of the families before',
    regrouped: 'grouped otherwise: its terms were told together before too, but not as one family',
  },
  and: ' and ',
  ended: 'Families of the period before that are no more: {names}.',
};

export const trendWords: Readonly<Record<Lang, TrendWords>> = { 'zh-Hans': HANS, 'zh-Hant': HANT, en: EN };
