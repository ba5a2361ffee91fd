import type { Lang, Stage, Trend } from '../model/index.js';

/** What the page of one term says in its own voice; `{slots}` are filled in. */
export interface TermWords {
  readonly aliases: string;
  readonly variants: string;
  readonly termLead: string;
  readonly termLeadNew: string;
  readonly termLeadUnknown: string;
  readonly curveOf: string;
  readonly curveNote: string;
  readonly stageNow: string;
  readonly rule: Readonly<Record<Stage, string>>;
  readonly input: Readonly<Record<string, string>>;
  readonly course: string;
  readonly burst: string;
  readonly changed: string;
  readonly slope: string;
  readonly spread: string;
  readonly crossing: Readonly<Record<Trend['crossings'][number]['into'], string>>;
  readonly community: Readonly<Record<string, string>>;
  readonly neighbours: string;
  readonly neighboursOf: string;
  readonly neighboursNote: string;
  readonly noNeighbours: string;
  readonly bySource: string;
  readonly source: Readonly<Record<'sources' | 'now' | 'before' | 'expected', string>>;
  readonly sourcesNote: string;
  readonly newcomer: string;
  readonly silent: string;
  readonly told: string;
  readonly story: string;
  readonly moreDocuments: string;
}

const HANS: TermWords = {
  aliases: '又名{names}',
  variants: '同列的版本：{names}',
  termLead: '{period}，{of} 个故事中有 {stories} 个说到它。此前说过话的来源讲了其中 {compared} 个，按各来源在 {from}至 {to}所说，预期 {expected} 个：{ratio}。',
  termLeadNew: '{period}，{of} 个故事中有 {stories} 个说到它，此前没有。',
  termLeadUnknown: '{period}，{of} 个故事中有 {stories} 个说到它。此前太少，无从比较。',
  curveOf: '“{term}”每{grain}占全部故事的份额',
  curveNote: '份额按来源标准化，所以不就是故事数之比；带子是 90% 区间。',
  stageNow: '阶段：{stage}',
  rule: {
    seed: '首次出现至今不过三期，故事不到十个。',
    rising: '整个 90% 区间都高于此前，且处在最高处。',
    peak: '高于此前或曾经上升，份额接近最高处。',
    settling: '上升过，现已低于最高处。',
    steady: '不合其他各条：区间看不出变化。',
    fading: '低于此前，或已不到最高处的一半而一路下行。',
    'too-little-data': '故事不到五个，或有文档的时期不到三期，或此前无从比较。',
  },
  input: {
    stories: '曲线上的故事',
    periods: '有文档的时期',
    periodsSinceFirst: '首次出现以来的时期',
    direction: '与此前相比',
    share: '现在的份额',
    highestShare: '最高的份额',
    earlyShare: '前半段的平均份额',
    courseZ: '走向的 z 值（Mann–Kendall）',
  },
  course: '突增与走向',
  burst: '突增：{from}至 {to}，强度 {weight}',
  changed: '自 {day}起处在另一水平',
  slope: '每期 {perPeriod} 个百分点（95% 区间 {low} 至 {high}），p = {p}',
  spread: '何时首次出现，又到了哪里',
  crossing: { source: '到来源“{name}”', language: '到语言“{name}”', community: '到{name}' },
  community: { papers: '论文', code: '代码', talks: '演讲', threads: '讨论', news: '新闻与文章' },
  neighbours: '常在一起说的词',
  neighboursOf: '离“{term}”最近的是“{closest}”：{together} 个故事里都有',
  neighboursNote: '{from}至 {to}，{of} 个故事中有 {stories} 个说到它；超出偶然的才画。',
  noNeighbours: '{from}至 {to}，{of} 个故事中有 {stories} 个说到它；没有哪个词与它同现超出偶然。',
  bySource: '各来源怎样说',
  source: { sources: '来源', now: '{period}', before: '此前', expected: '预期' },
  sourcesNote: '有这个词的故事 / 这些来源讲的全部故事。小来源并为一组；各行的预期相加，就是上面的预期。',
  newcomer: '（此前没有说过话）',
  silent: '（这段时间没有说话）',
  told: '{period}说到它的故事与文档',
  story: '故事',
  moreDocuments: '另有 {count} 篇，运行 pingmo why 可见。',
};

const HANT: TermWords = {
  aliases: '又名{names}',
  variants: '同列的版本：{names}',
  termLead: '{period}，{of} 個故事中有 {stories} 個說到它。此前說過話的來源講了其中 {compared} 個，按各來源在 {from}至 {to}所說，預期 {expected} 個：{ratio}。',
  termLeadNew: '{period}，{of} 個故事中有 {stories} 個說到它，此前沒有。',
  termLeadUnknown: '{period}，{of} 個故事中有 {stories} 個說到它。此前太少，無從比較。',
  curveOf: '「{term}」每{grain}占全部故事的份額',
  curveNote: '份額按來源標準化，所以不就是故事數之比；帶子是 90% 區間。',
  stageNow: '階段：{stage}',
  rule: {
    seed: '首次出現至今不過三期，故事不到十個。',
    rising: '整個 90% 區間都高於此前，且處在最高處。',
    peak: '高於此前或曾經上升，份額接近最高處。',
    settling: '上升過，現已低於最高處。',
    steady: '不合其他各條：區間看不出變化。',
    fading: '低於此前，或已不到最高處的一半而一路下行。',
    'too-little-data': '故事不到五個，或有文件的時期不到三期，或此前無從比較。',
  },
  input: {
    stories: '曲線上的故事',
    periods: '有文件的時期',
    periodsSinceFirst: '首次出現以來的時期',
    direction: '與此前相比',
    share: '現在的份額',
    highestShare: '最高的份額',
    earlyShare: '前半段的平均份額',
    courseZ: '走向的 z 值（Mann–Kendall）',
  },
  course: '突增與走向',
  burst: '突增：{from}至 {to}，強度 {weight}',
  changed: '自 {day}起處在另一水準',
  slope: '每期 {perPeriod} 個百分點（95% 區間 {low} 至 {high}），p = {p}',
  spread: '何時首次出現，又到了哪裡',
  crossing: { source: '到來源「{name}」', language: '到語言「{name}」', community: '到{name}' },
  community: { papers: '論文', code: '程式碼', talks: '演講', threads: '討論', news: '新聞與文章' },
  neighbours: '常在一起說的詞',
  neighboursOf: '離「{term}」最近的是「{closest}」：{together} 個故事裡都有',
  neighboursNote: '{from}至 {to}，{of} 個故事中有 {stories} 個說到它；超出偶然的才畫。',
  noNeighbours: '{from}至 {to}，{of} 個故事中有 {stories} 個說到它；沒有哪個詞與它同現超出偶然。',
  bySource: '各來源怎樣說',
  source: { sources: '來源', now: '{period}', before: '此前', expected: '預期' },
  sourcesNote: '有這個詞的故事 / 這些來源講的全部故事。小來源併為一組；各列的預期相加，就是上面的預期。',
  newcomer: '（此前沒有說過話）',
  silent: '（這段時間沒有說話）',
  told: '{period}說到它的故事與文件',
  story: '故事',
  moreDocuments: '另有 {count} 篇，執行 pingmo why 可見。',
};

const EN: TermWords = {
  aliases: 'also {names}',
  variants: 'versions in line with it: {names}',
  termLead:
    'In {period}, {stories} of {of|story|stories} told of it. Sources that had told before account for {compared}; by what each of them told from {from} to {to}, {expected} were to be expected: {ratio}.',
  termLeadNew: 'In {period}, {stories} of {of|story|stories} told of it; none did before.',
  termLeadUnknown: 'In {period}, {stories} of {of|story|stories} told of it. Too little was told before to compare with.',
  curveOf: 'Share of all stories that “{term}” has, by {grain}',
  curveNote: 'Shares are standardised by source, so they are not the plain ratio of stories; the band is the 90% interval.',
  stageNow: 'Stage: {stage}',
  rule: {
    seed: 'First seen at most three periods ago, in fewer than ten stories.',
    rising: 'Above its baseline by the whole of the 90% interval, and at its highest.',
    peak: 'Above its baseline, or after a rise, and near its highest.',
    settling: 'Below its highest, after a rise.',
    steady: 'None of the other stages: no change that the interval bears out.',
    fading: 'Below its baseline, or below half of its highest on a falling course.',
    'too-little-data': 'Fewer than five stories, fewer than three periods with documents, or nothing to compare with.',
  },
  input: {
    stories: 'stories on the curve',
    periods: 'periods with documents',
    periodsSinceFirst: 'periods since it was first seen',
    direction: 'against its baseline',
    share: 'share now',
    highestShare: 'highest share',
    earlyShare: 'mean share in the first half',
    courseZ: 'course, z (Mann–Kendall)',
  },
  course: 'Bursts and course',
  burst: 'Burst from {from} to {to}, weight {weight}',
  changed: 'Another level since {day}',
  slope: '{perPeriod} percentage points a period (95% interval {low} to {high}), p = {p}',
  spread: 'When it was first seen, and where it went',
  crossing: { source: 'reached the source {name}', language: 'reached {name}', community: 'reached {name}' },
  community: { papers: 'papers', code: 'code', talks: 'talks', threads: 'discussions', news: 'news and articles' },
  neighbours: 'Terms told of with it',
  neighboursOf: 'Closest to “{term}” stands “{closest}”: {together|story|stories} with both',
  neighboursNote: '{from} to {to}: {stories} of {of} stories told of it. Drawn is what stands with it more often than by chance.',
  noNeighbours: '{from} to {to}: {stories} of {of} stories told of it. No term stands with it more often than by chance.',
  bySource: 'How each source told of it',
  source: { sources: 'Source', now: 'In {period}', before: 'Before', expected: 'Expected' },
  sourcesNote:
    'Stories with the term / all stories that these sources told. Small sources are weighed as one; the expected of all rows add up to the figure above.',
  newcomer: '(told nothing before)',
  silent: '(tells nothing now)',
  told: 'Stories and documents of {period} that tell of it',
  story: 'story',
  moreDocuments: '{count} more; pingmo why lists them.',
};

export const termWords: Readonly<Record<Lang, TermWords>> = { 'zh-Hans': HANS, 'zh-Hant': HANT, en: EN };
