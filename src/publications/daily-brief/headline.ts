import { type Claim, type DocumentLanguage, type Lang, type Span, type StoredDocument, isChinese } from '../../model/index.js';
import { quoteClaim } from '../../evidence/index.js';
import { plainText, quantitiesOf, readingLength } from '../../text/index.js';
import { SCRIPT_BONUS, type WordWeights, centralityOf } from './select.js';
import { type Candidate, contentWords, isBalanced } from './sentences.js';

/** A headline shorter than this names and does not tell; longer, it is a sentence. */
const LENGTH = { zh: { least: 8, most: 40 }, en: { least: 4, most: 20 } };

const VERBS_ZH =
  /发布|發布|發表|推出|开源|開源|宣布|上线|上線|开放|開放|获|獲|完成|收购|收購|达|達|超|升|降|将|將|被|让|讓|用|是|把|支持|支援|加入|更新|提出|证明|證明|显示|顯示|起诉|起訴|裁定|融资|融資|投资|投資|合作|签|簽|涨|漲|跌|登|成|建|实现|實現|可|能|有|称|稱|遭|曝|关闭|關閉|停|改|转|轉|售|卖|買|买|提供|引入|引进|揭|破|需|教|要|会|會|做|给|給|到|出|入|减|減|增|缩|縮|扩|擴|整合|接入|登场|登場|亮相|问世|問世|公布|公佈|回应|回應|修复|修復|测试|測試|部署|招|聘|离开|離開|创|創|设|設|定|拿|赢|贏|输|輸|拒|允许|允許|禁止|延|跑|学|學|写|寫|看|找|交付|量产|量產|投|募|估值|评|評|列|走|进|進|造|研制|研製|开发|開發|采用|採用|替|取代|带来|帶來|转向|轉向|瞄准|瞄準|打造|助|解|曝光|登上|启动|啟動|结束|結束|搬|移|通过|通過|批准|撤|辞|辭|任|加|变|變|查|说|說|指出|训练|訓練|示范|示範|取自|得分|补|補|公开|公開|驳|駁|经营|經營|过|過|收|判读|判讀|筛|篩|恢复|恢復|见|見|供|占|控|填|连|連|守|追|救|避|存|载|載|管|选|選|排|答|走|合并|合併|迁|遷|运行|運行|执行|執行|分|集|挑|护|護|守/u;
/** Verbs of headlines: irregular ones in their forms, regular ones by their stems (bare only before what they act on: a report is none). A list, since a tagger would weigh more than it knows. */
const IRREGULAR_EN =
  'is|are|was|were|has|have|had|will|can|could|may|must|would|does|do|did|cannot|gets?|got|makes?|made|wins?|won|says?|said|hits?|beats?|cuts?|sets?|lets?|puts?|buys?|bought|sells?|sold|brings?|brought|builds?|built|finds?|found|gives?|gave|goes|went|grows?|grew|holds?|held|keeps?|kept|knows?|leads?|led|leaves?|left|loses?|lost|meets?|met|pays?|paid|reads?|rises?|rose|runs?|ran|sees?|saw|sends?|sent|shuts?|spends?|spent|takes?|took|teach(?:es)?|taught|tells?|told|thinks?|thought|writes?|wrote|becomes?|became|comes?|came|drives?|drove|falls?|fell|feeds?|fights?|fought|gets|hides?|quits?|rides?|seeks?|sought|splits?|spreads?|stands?|stood|swings?|throws?|threw|wears?|withdraws?';
const REGULAR_EN =
  'accept|acquire|add|adopt|advance|aim|allow|announce|answer|appear|appoint|apply|argue|ask|assign|attach|automate|avoid|back|ban|bar|block|boost|borrow|call|carry|catch|challenge|change|charge|check|claim|clear|clone|close|collect|combine|compare|complete|compress|confirm|connect|convert|cover|create|debut|decline|defend|define|delay|deliver|demand|deny|deploy|describe|design|detail|develop|disclose|donate|double|drop|earn|edit|enable|end|enter|exit|expand|explain|expose|extend|face|fail|fill|finish|fix|flag|focus|follow|force|form|gain|gather|generate|grant|halt|handle|help|hire|host|improve|include|integrate|introduce|invest|join|jump|land|last|launch|learn|leak|license|link|list|load|lower|match|measure|merge|move|name|need|offer|open|opt|order|outperform|outline|overtake|pair|partner|pass|patch|pause|pick|place|plan|play|post|power|predict|prepare|present|produce|profile|promise|propose|protect|prove|publish|pull|push|raise|reach|rebuild|receive|record|recover|redesign|reduce|refuse|reject|release|remain|remove|rename|replace|report|require|rescue|respond|restore|restrict|resume|retire|return|reveal|reverse|review|roll|rule|scale|score|scrap|screen|secure|separate|serve|settle|share|ship|shift|show|shrink|sign|simplify|skip|slash|slow|solve|speed|start|stay|stop|store|store|stress|sue|suggest|support|surpass|surge|survive|suspend|switch|target|test|tie|top|track|train|transfer|transform|translate|triple|trim|try|turn|unify|unveil|update|upgrade|urge|use|value|verify|violate|vote|want|warn|weigh|welcome|wire|work|worry|wrap';
const VERBS_EN = new RegExp(
  `\\b(?:${IRREGULAR_EN}|(?:${REGULAR_EN})(?:s|es|d|ed)|(?:${REGULAR_EN})(?=\\s(?:an?|the|its|their|new|[\\d$A-Z]))|\\w{2,}(?:ifies|izes|ises|ied))\\b`,
);

/** Whether a title is a whole sentence without markup that a brief may print: it tells, is not cut off, asks or shouts nothing. */
export function isWholeSentence(title: string, language: DocumentLanguage, body: string): boolean {
  const text = plainText(title);
  if (text !== title.trim() || /[?？!！…]|\.\.\./.test(text) || /\p{Extended_Pictographic}/u.test(text) || !isBalanced(text)) return false;
  const { hanCharacters, words } = readingLength(text);
  const zh = isChinese(language);
  const length = zh ? hanCharacters + words : words + hanCharacters;
  const limit = zh ? LENGTH.zh : LENGTH.en;
  if (length < limit.least || length > limit.most) return false;
  return (zh ? VERBS_ZH : VERBS_EN).test(text) && !isCutOff(text, body);
}

/** The title is the beginning of the body, broken off before a sentence ends there. */
function isCutOff(title: string, body: string): boolean {
  const opening = plainText(body.slice(0, title.length * 3 + 100));
  return opening.startsWith(title) && !/^\s*(?:$|[。．.!！?？;；\n])/.test(opening.slice(title.length));
}

/** Whether every number of `text` stands in a body of the story, with the same value and unit. */
export function agreesInNumbers(text: string, documents: readonly StoredDocument[]): boolean {
  const wanted = quantitiesOf(text).map(keyOf);
  if (wanted.length === 0) return true;
  const stated = new Set(documents.flatMap((document) => quantitiesOf(document.body).map(keyOf)));
  return wanted.every((key) => stated.has(key));
}

function keyOf({ kind, value, unit }: { readonly kind: string; readonly value: number | string; readonly unit?: string }): string {
  return `${kind} ${value} ${unit ?? ''}`;
}

/**
 * The most central of the titles that can be headlines; else the first clauses of the opening sentence; undefined without one. One that the
 * editor revised (`isKept`) comes first.
 */
export function chooseHeadline(
  documents: readonly StoredDocument[],
  all: readonly StoredDocument[],
  weights: WordWeights,
  opening: Candidate | undefined,
  language: Lang,
  isKept: (claim: Claim) => boolean = () => false,
): Claim | undefined {
  const able = documents.filter((document) => isWholeSentence(document.title, document.language, document.body) && agreesInNumbers(document.title, all));
  const central = able.map((document) => ({ document, centrality: centralityOf(contentWords(document.title), weights) }));
  const highest = Math.max(...central.map(({ centrality }) => centrality), Number.MIN_VALUE);
  const titles = central
    .map(({ document, centrality }) => ({ document, score: centrality / highest + (document.language === language ? SCRIPT_BONUS : 0) }))
    // Sorting is stable: of two alike the more trusted document's, which stands first.
    .sort((a, b) => b.score - a.score)
    .map(({ document }) => quoteClaim(document, 'title', trimmed(document.title), language));
  const clauses = opening && clauseHeadline(opening, language);
  return [...titles, ...(clauses ? [clauses] : [])].find(isKept) ?? titles[0] ?? clauses;
}

/** The headline that a sentence gives when no title can be one. */
export function clauseHeadline({ document, span }: Candidate, language: Lang): Claim {
  return quoteClaim(document, 'body', firstClauses(document, span), language);
}

function trimmed(text: string): Span {
  const core = text.trim().replace(/[。.]$/u, '');
  const start = text.indexOf(core);
  return { start, end: start + core.length };
}

/** Where a clause may end; of English also, when all are too long, before the words that begin a further thought. */
const CLAUSE_ENDS = { zh: /[，；。：]/g, en: /[,;:]\s|\s[—–-]\s|\s(?=\()/g };
const FURTHER_THOUGHTS_EN =
  /\s(?=(?:and|but|that|which|who|after|before|while|as|by|with|using|where|because|so|to|for|in|according|arguing|allowing|enabling|including)\b)/g;
/** Where an English sentence may be broken off when nothing else makes it short enough. */
const PREPOSITIONS_EN = /\s(?=(?:on|at|from|about|over|into|through|during|across|under)\b)/g;
/** A label in bold before what it is about: "**A new school**: the company …". */
const BOLD_LABEL = /^\*\*([^*\n]+?)[:：]?\*\*\s*[:：]?\s/;

/** The most of a passage's clauses that a headline can hold; the whole passage, without its stop, when not one is short enough. */
function firstClauses(document: StoredDocument, span: Span): Span {
  const text = document.body.slice(span.start, span.end);
  const zh = isChinese(document.language);
  const limit = zh ? LENGTH.zh : LENGTH.en;
  const fits = (end: number): boolean => wordsIn(text.slice(0, end), zh) <= limit.most;
  const label = BOLD_LABEL.exec(text);
  if (label && wordsIn(label[1]!, zh) >= limit.least && wordsIn(label[1]!, zh) <= limit.most) {
    const start = span.start + text.indexOf(label[1]!);
    return { start, end: start + label[1]!.length };
  }
  const whole = text.replace(/[。.；;!！]$/u, '').length;
  if (fits(whole)) return { start: span.start, end: span.start + whole };
  const clausesAt = (ends: RegExp): number[] =>
    [...text.matchAll(ends)]
      .map((match) => match.index)
      .filter((end) => isBalanced(text.slice(0, end)) && wordsIn(text.slice(0, end), zh) >= limit.least && !isUnfinished(text.slice(0, end), zh));
  const clauses = clausesAt(zh ? CLAUSE_ENDS.zh : CLAUSE_ENDS.en);
  const end =
    clauses.findLast(fits) ??
    (zh ? undefined : (clausesAt(FURTHER_THOUGHTS_EN).findLast(fits) ?? clausesAt(PREPOSITIONS_EN).findLast(fits))) ??
    clauses[0] ??
    whole;
  return { start: span.start, end: span.start + end };
}

/** Who says something, without what. */
const SAYS_EN =
  /\b(?:says?|said|adds?|added|points? out|pointed out|reports?|reported|claims?|claimed|argues?|argued|notes?|noted|shows?|showed|finds?|found|suggests?|believes?|announced|confirmed)$/;

/** A clause that only says who speaks, when or under what: the thought comes after it. "…that in product design", "在测试了三百例后". */
function isUnfinished(clause: string, zh: boolean): boolean {
  if (zh) return /(?:后|後|时|時|以来|以來|之前|期间|期間|的话|的話)$/.test(clause);
  if (SAYS_EN.test(clause)) return true;
  const thought = /\bthat\b(?!.*\bthat\b)(.*)$/.exec(clause)?.[1];
  return thought !== undefined && !VERBS_EN.test(thought);
}

function wordsIn(text: string, zh: boolean): number {
  const { hanCharacters, words } = readingLength(plainText(text));
  return zh ? hanCharacters + words : words;
}
