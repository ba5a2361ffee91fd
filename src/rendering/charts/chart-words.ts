import type { Day, Grain, Lang, Period, PeriodMark } from '../../model/index.js';
import { dayInWords } from '../words.js';
import type { CountUnit, Direction } from './picture.js';

/** What pictures say in their own voice. */
export interface ChartWords {
  readonly colon: string;
  readonly comma: string;
  readonly listComma: string;
  readonly stop: string;
  readonly aside: (text: string) => string;
  readonly term: string;
  readonly family: string;
  readonly direction: string;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly units: Readonly<Record<CountUnit, string>>;
  readonly count: (count: number, unit: CountUnit) => string;
  readonly share: string;
  readonly interval: string;
  readonly baseline: string;
  readonly bursts: string;
  readonly changedAt: string;
  readonly latest: (share: string) => string;
  readonly highest: (share: string, period: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly ownScales: string;
  readonly commonScale: string;
  readonly marks: Readonly<Record<PeriodMark, string>>;
  readonly nothing: string;
  readonly noDocuments: string;
  readonly noPoint: string;
  readonly rest: (count: number) => string;
  readonly inTable: (count: number) => string;
  readonly table: string;
  readonly remarks: string;
  readonly grain: Readonly<Record<Grain, string>>;
  readonly stream: { readonly title: (grain: Grain) => string; readonly lines: string };
  readonly multiples: { readonly title: (grain: Grain) => string };
  readonly firstSeen: { readonly title: string; readonly day: string; readonly where: string; readonly crossings: string };
  readonly crossings: Readonly<Record<'source' | 'language' | 'community', string>>;
  readonly hierarchy: { readonly title: string; readonly lines: (unit: CountUnit) => string; readonly level: string };
  readonly heatMap: { readonly title: string; readonly lines: (unit: CountUnit) => string; readonly row: string };
  readonly wordCloud: { readonly title: string; readonly lines: (unit: CountUnit) => string };
  readonly neighbourhood: {
    readonly title: (term: string) => string;
    readonly lines: string;
    readonly npmi: string;
    readonly together: string;
    readonly ties: string;
    readonly tied: string;
  };
  readonly strip: (name: string, from: string, to: string, latest: number, most: number) => string;
  readonly line: (name: string, first: string, last: string, direction: string) => string;
}

const HANS: ChartWords = {
  colon: '：',
  comma: '，',
  listComma: '、',
  stop: '。',
  aside: (text) => `（${text}）`,
  term: '词',
  family: '趋势',
  direction: '走向',
  directions: { rising: '上升', fading: '回落', steady: '平稳', unknown: '数据不足' },
  units: { stories: '故事', documents: '文档', mentions: '提及', sessions: '场次' },
  count: (count, unit) => `${count} ${{ stories: '个故事', documents: '篇文档', mentions: '次提及', sessions: '场' }[unit]}`,
  share: '占全部故事的份额',
  interval: '90% 区间',
  baseline: '平时',
  bursts: '突增',
  changedAt: '水平改变',
  latest: (share) => `最近 ${share}`,
  highest: (share, period) => `最高 ${share}，${period}`,
  range: (from, to) => `${from}至 ${to}`,
  ownScales: '各图刻度不同，顶端数字是各自的刻度',
  commonScale: '各图刻度相同',
  marks: { 'no-documents': '没有文档', outage: '来源断供', 'new-source': '新来源', reposts: '多为转载', 'one-origin': '出自一处' },
  nothing: '这里没有可画的数据。',
  noDocuments: '虚线处没有文档',
  noPoint: '没有文档',
  rest: (count) => `另 ${count} 项`,
  inTable: (count) => `另有 ${count} 项放不下，见数据表`,
  table: '数据表',
  remarks: '备注',
  grain: { week: '周', month: '月', year: '年' },
  stream: {
    title: (grain) => `各趋势每${{ week: '周', month: '月', year: '年' }[grain]}占全部故事的份额`,
    lines: '带子越宽，份额越大；浅色边缘是 90% 区间。各趋势可重叠，份额不可相加',
  },
  multiples: { title: (grain) => `各词每${{ week: '周', month: '月', year: '年' }[grain]}占全部故事的份额` },
  firstSeen: { title: '各词首次出现的日期', day: '首次出现', where: '出处', crossings: '传到' },
  crossings: { source: '传到别的来源', language: '传到别的语言', community: '传到别的社群' },
  hierarchy: { title: '趋势与其下的趋势', lines: (unit) => `框的面积和数字是${HANS.units[unit]}数；一个${HANS.units[unit]}可以在几个框里`, level: '上一层' },
  heatMap: { title: '各趋势出现在哪些行业', lines: (unit) => `格中数字是${HANS.units[unit]}数，颜色越浓越多；空格为零`, row: '行业' },
  wordCloud: { title: '出现最多的词', lines: (unit) => `字的面积随${HANS.units[unit]}数，最小的字除外` },
  neighbourhood: {
    title: (term) => `与“${term}”同时出现的词`,
    lines: '越靠右越常同现（NPMI，1 为总是同现，0 为偶然）；圆点面积是共同的故事数',
    npmi: 'NPMI',
    together: '共同的故事',
    ties: '弧线连起彼此也常同现的词',
    tied: '彼此也常同现',
  },
  strip: (name, from, to, latest, most) => `${name}：${from}至 ${to}每周的故事数，最近 ${latest}，最多 ${most}`,
  line: (name, first, last, direction) => `${name}：份额从 ${first} 到 ${last}，${direction}`,
};

const HANT: ChartWords = {
  ...HANS,
  term: '詞',
  family: '趨勢',
  direction: '走向',
  directions: { rising: '上升', fading: '回落', steady: '平穩', unknown: '資料不足' },
  units: { stories: '故事', documents: '文件', mentions: '提及', sessions: '場次' },
  count: (count, unit) => `${count} ${{ stories: '個故事', documents: '篇文件', mentions: '次提及', sessions: '場' }[unit]}`,
  share: '占全部故事的份額',
  interval: '90% 區間',
  baseline: '平時',
  bursts: '突增',
  changedAt: '水準改變',
  highest: (share, period) => `最高 ${share}，${period}`,
  ownScales: '各圖刻度不同，頂端數字是各自的刻度',
  commonScale: '各圖刻度相同',
  marks: { 'no-documents': '沒有文件', outage: '來源中斷', 'new-source': '新來源', reposts: '多為轉載', 'one-origin': '出自一處' },
  nothing: '這裡沒有可畫的資料。',
  noDocuments: '虛線處沒有文件',
  noPoint: '沒有文件',
  rest: (count) => `另 ${count} 項`,
  inTable: (count) => `另有 ${count} 項放不下，見資料表`,
  table: '資料表',
  remarks: '備註',
  grain: { week: '週', month: '月', year: '年' },
  stream: {
    title: (grain) => `各趨勢每${{ week: '週', month: '月', year: '年' }[grain]}占全部故事的份額`,
    lines: '帶子越寬，份額越大；淺色邊緣是 90% 區間。各趨勢可重疊，份額不可相加',
  },
  multiples: { title: (grain) => `各詞每${{ week: '週', month: '月', year: '年' }[grain]}占全部故事的份額` },
  firstSeen: { title: '各詞首次出現的日期', day: '首次出現', where: '出處', crossings: '傳到' },
  crossings: { source: '傳到別的來源', language: '傳到別的語言', community: '傳到別的社群' },
  hierarchy: { title: '趨勢與其下的趨勢', lines: (unit) => `框的面積和數字是${HANT.units[unit]}數；一個${HANT.units[unit]}可以在幾個框裡`, level: '上一層' },
  heatMap: { title: '各趨勢出現在哪些產業', lines: (unit) => `格中數字是${HANT.units[unit]}數，顏色越濃越多；空格為零`, row: '產業' },
  wordCloud: { title: '出現最多的詞', lines: (unit) => `字的面積隨${HANT.units[unit]}數，最小的字除外` },
  neighbourhood: {
    title: (term) => `與「${term}」同時出現的詞`,
    lines: '越靠右越常同現（NPMI，1 為總是同現，0 為偶然）；圓點面積是共同的故事數',
    npmi: 'NPMI',
    together: '共同的故事',
    ties: '弧線連起彼此也常同現的詞',
    tied: '彼此也常同現',
  },
  strip: (name, from, to, latest, most) => `${name}：${from}至 ${to}每週的故事數，最近 ${latest}，最多 ${most}`,
  line: (name, first, last, direction) => `${name}：份額從 ${first} 到 ${last}，${direction}`,
};

const EN: ChartWords = {
  colon: ': ',
  comma: ', ',
  listComma: ', ',
  stop: '. ',
  aside: (text) => ` (${text})`,
  term: 'term',
  family: 'trend',
  direction: 'direction',
  directions: { rising: 'rising', fading: 'fading', steady: 'steady', unknown: 'too little data' },
  units: { stories: 'stories', documents: 'documents', mentions: 'mentions', sessions: 'sessions' },
  count: (count, unit) => `${count} ${count === 1 ? { stories: 'story', documents: 'document', mentions: 'mention', sessions: 'session' }[unit] : unit}`,
  share: 'share of all stories',
  interval: '90% interval',
  baseline: 'usual share',
  bursts: 'burst',
  changedAt: 'level changed',
  latest: (share) => `now ${share}`,
  highest: (share, period) => `highest ${share}, ${period}`,
  range: (from, to) => `${from} to ${to}`,
  ownScales: 'Each panel has its own scale, printed at its top',
  commonScale: 'All panels have one scale',
  marks: { 'no-documents': 'no documents', outage: 'source silent', 'new-source': 'new source', reposts: 'mostly reposts', 'one-origin': 'one origin only' },
  nothing: 'There is nothing to draw here.',
  noDocuments: 'Dotted: no documents',
  noPoint: 'no documents',
  rest: (count) => `${count} more`,
  inTable: (count) => `${count} more did not fit; see the data table`,
  table: 'Data table',
  remarks: 'remarks',
  grain: { week: 'week', month: 'month', year: 'year' },
  stream: {
    title: (grain) => `Share of all stories that each trend has, by ${grain}`,
    lines: 'The wider the band, the larger the share; its pale edge is the 90% interval. Trends overlap, so shares do not add up',
  },
  multiples: { title: (grain) => `Share of all stories that each term has, by ${grain}` },
  firstSeen: { title: 'When each term was first seen', day: 'first seen', where: 'where', crossings: 'reached' },
  crossings: { source: 'reached another source', language: 'reached another language', community: 'reached another community' },
  hierarchy: {
    title: 'Trends and the trends within them',
    lines: (unit) => `Areas and figures of boxes are numbers of ${unit}; one may stand in several boxes`,
    level: 'within',
  },
  heatMap: {
    title: 'In which industries each trend appears',
    lines: (unit) => `Figures are numbers of ${unit}; the stronger the tint, the more; empty is none`,
    row: 'industry',
  },
  wordCloud: {
    title: 'The most used terms',
    lines: (unit) => `The size of a letter grows with the number of ${unit}: its area is that number, but for the smallest`,
  },
  neighbourhood: {
    title: (term) => `Terms that stand with “${term}”`,
    lines: 'Further right: more often together (NPMI; 1 is always, 0 is by chance). The area of a dot is the number of stories with both',
    npmi: 'NPMI',
    together: 'stories with both',
    ties: 'Arcs join terms that also stand together',
    tied: 'also stands with',
  },
  strip: (name, from, to, latest, most) => `${name}: stories per week, ${from} to ${to}; latest ${latest}, most ${most}`,
  line: (name, first, last, direction) => `${name}: share from ${first} to ${last}, ${direction}`,
};

export const chartWords: Readonly<Record<Lang, ChartWords>> = { 'zh-Hans': HANS, 'zh-Hant': HANT, en: EN };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A period as a label: `2025 年 6 月`, `Jun 2025`; a week by the day on which it begins. */
export function periodLabel(span: Period, grain: Grain, language: Lang): string {
  const [year, month] = span.from.split('-');
  if (grain === 'year') return year!;
  if (grain === 'month') return language === 'en' ? `${MONTHS[Number(month) - 1]} ${year}` : `${year} 年 ${Number(month)} 月`;
  return dayLabel(span.from, language);
}

/** A day as a label, with its year: `2025 年 6 月 4 日`, `4 Jun 2025`. */
export function dayLabel(day: Day, language: Lang): string {
  const [year, month, date] = day.split('-');
  return language === 'en' ? `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}` : dayInWords(day, language);
}

/** The same without words, for places with little room: `2025-06`, `2025-06-04`. */
export function shortPeriodLabel(span: Period, grain: Grain): string {
  return span.from.slice(0, { year: 4, month: 7, week: 10 }[grain]);
}

/** Shares under this are printed with a decimal. */
const WHOLE_PERCENT_FROM = 0.1;

/** A share 0 to 1 in per cent: `4.1%`, `12%`. */
export function percent(share: number): string {
  const value = bounded(share) * 100;
  return `${value === 0 || share >= WHOLE_PERCENT_FROM ? Math.round(value) : value.toFixed(1)}%`;
}

/** A share as it may be drawn: between 0 and 1 whatever was given. */
export function bounded(share: number): number {
  return Number.isFinite(share) ? Math.min(Math.max(share, 0), 1) : 0;
}

/** A count as it may be drawn and printed: a whole number from 0. */
export function counted(count: number): number {
  return Number.isFinite(count) ? Math.max(0, Math.round(count)) : 0;
}
