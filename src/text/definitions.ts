import { foldForMatching } from './concepts.js';
import { readingLength } from './reading-length.js';

/** What "X is" must go on with to say what X is, and what tells of X instead. */
const ENGLISH_IS_A =
  /^(?: \([^)]{1,40}\))?,? (?:is|are|refers to|means|stands for|denotes)(?: (?:essentially|basically|simply))? (?:an?|the (?:practice|process|art|act|idea|ability|use|study|field|name)|any|when|how|short for)\b/i;
const ENGLISH_APPOSITION = /^(?: \([^)]{1,40}\))?(?:,| —| –|:) (?:an?|the) [a-z]/;
const ENGLISH_IS =
  /^(?: \([^)]{1,40}\))?,? (?:refers to|means|stands for|are (?:models|systems|agents|programs|methods|tools|networks|machines)|is (?:models|software|learning|training))\b/i;
const ENGLISH_NO_DEFINITION =
  /^\S* ?(?:\([^)]*\))?,? (?:is|are) (?:not|an? (?:good|great|bad|big|huge|key|hard|must|bit|lot|very|real|major|important|better|nice|solid|little|long|step|problem|game|matter|popular choice|common|perfect|powerful way))\b/i;
const CHINESE_IS_A =
  /^(?:[（(][^）)]{1,40}[）)])?[”」』》]?(?:，|本质上|其实|实际上|實際上)?(?:是指|指的是|是一[种種个個款类類套项項门門组組]|是(?:一|用于|用於|让|讓|由|将|將|对|對|在.{1,20}的)|即|指|是.{2,40}(?:模型|框架|工具|技术|技術|方法|协议|協議|平台|系统|系統|标准|標準|概念|过程|過程|能力|语言|語言|公司|机构|機構)[，。]?)/;
const CHINESE_APPOSITION = /^(?:[（(][^）)]{2,40}[）)])|^，(?:一[种種个個款类類套]|即)/;
const CHINESE_NO_DEFINITION = /^.{0,4}是(?:否|不|一个(?:好|大|重要|关键)|一個(?:好|大|重要|關鍵)|个|個|因为|因為|为了|為了)/;

/** What may stand before the name in a sentence that defines it: nothing, an article, a turn of phrase, a label, a mark. */
const BEFORE =
  /^(?:(?:in short|in other words|simply put|put simply|so|basically|essentially)[:,]? |.{1,80}: )?(?:the |an? )?["“‘'*_([《「『]*$|^(?:简单来说，|簡單來說，|简言之，|所谓|所謂|什么是|什麼是|其中，?|而|.{1,40}：)?[“「『《]?$/i;
/** A bracket after a name explains it only where the name opens the sentence, perhaps after a quotation mark. */
const OPENING_MARK = 1;
/** Shorter says too little, longer is no definition to print. */
const LENGTHS = { fewestHan: 10, mostHan: 140, fewestWords: 6, mostWords: 60 };

/** How well a sentence says what one of these names means: 3 as "X is a …" does, 2 and 1 as looser forms do, 0 when it does not. */
export function definesTerm(sentence: string, names: readonly string[]): 0 | 1 | 2 | 3 {
  const { hanCharacters, words } = readingLength(sentence);
  const length = hanCharacters / LENGTHS.mostHan + words / LENGTHS.mostWords;
  const fullness = hanCharacters / LENGTHS.fewestHan + words / LENGTHS.fewestWords;
  if (length > 1 || fullness < 1 || /[?？]$/.test(sentence)) return 0;
  const folded = foldForMatching(sentence);
  return Math.max(0, ...names.map((name) => strengthAt(sentence, folded, name))) as 0 | 1 | 2 | 3;
}

function strengthAt(sentence: string, folded: string, name: string): 0 | 1 | 2 | 3 {
  const at = folded.indexOf(foldForMatching(name));
  if (at < 0 || !BEFORE.test(sentence.slice(0, at))) return 0;
  const plural = /^(?:s|es)\b/.exec(sentence.slice(at + name.length))?.[0].length ?? 0;
  const after = sentence.slice(at + name.length + plural);
  if (ENGLISH_NO_DEFINITION.test(after) || CHINESE_NO_DEFINITION.test(after)) return 0;
  if (ENGLISH_IS_A.test(after) || CHINESE_IS_A.test(after)) return 3;
  if (ENGLISH_APPOSITION.test(after) || ENGLISH_IS.test(after)) return 2;
  return at <= OPENING_MARK && CHINESE_APPOSITION.test(after) ? 1 : 0;
}
