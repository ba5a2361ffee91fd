import { isStopword } from './stopwords.js';

/** 405B, 15T, 34m, 10,000x, 33GB, 100ms, 5.2%, $30; the D of 3D, the G of 5G and a capital X (1X makes robots) name something. */
const SIZE =
  /^[$€£~]?(?:\d+x)?\d[\d.,]*(?:[kmbtK]|[BMT]|[kmgtpKMGTP]i?[bB](?:ps)?|x|%|ms|s|sec|min|hrs?|h|[kmgKMG]?[hH]z|k?[wW]h?|[mk]m|wpm|tps|FPS|fps|px|p|\+)?$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
/** 5-month, 12-hour, 405B-parameter, 128k-token. */
const SPAN =
  /^[$€£~]?\d[\d.,]*[kmbtKMBT]?-(?:second|minute|hour|day|week|month|year|quarter|page|word|line|star|person|member|step|dollar|cent|percent|fold|parameter|param|token|GB|MB|TB)s?$/i;
const MONTH = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
const WEEKDAY = /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)day$/i;
/** Theme 5, Part II, Day 1: a place in a text or a programme. */
const PLACE =
  /^(?:theme|part|day|section|chapter|step|figure|fig|table|issue|episode|ep|phase|tier|question|lesson|lecture|module|unit|page|round|session|topic|item|number|no|option|appendix|volume|vol|slide|thread|track|room|hall|week|year|point|task|exercise|example|case|line|column|row|rule|principle|tip|reason)\.? (?:\d+|[IVX]+)$/i;
/** A unit alone. */
const UNIT = /^(?:[µmn]s|[kmgt]i?b(?:ps)?|[kmg]hz|tok(?:en)?s?\/s|tps|fps|wpm|[ap]m|utc|gmt|[cps][sd]t|usd|eur|cny|rmb|km|kg|cm|mm)$/i;
/** 万词元, 百万美元, 亿参数: with a unit it is an amount; 万科, 百川, 千问 name something. */
const CHINESE_AMOUNT =
  /^[两兩数數几幾]?[十百千]*[万萬亿億]+(?:多|余|餘)?(?:词元|詞元|参数|參數|美元|日元|欧元|歐元|人民币|元|用户|用戶|人|次|行|台|辆|輛|块|塊|张|張|条|條|个|個|名|家|篇|字)/;
const NUMBER = /^\d[\d.,:/-]*$/;
const VERSION = /^v\d+(?:\.\d+)+$/i;

/**
 * Whether a phrase is no more than a quantity, a date, the number of a version, a place in a text, a unit or a word of grammar, or begins with one: what follows it is found as a
 * phrase of its own ("1M context length" says "context length").
 */
export function isBareQuantity(phrase: string): boolean {
  const words = phrase.split(/\s+/);
  const [first = ''] = words;
  if (isStopword(phrase) || CHINESE_AMOUNT.test(phrase) || VERSION.test(phrase) || PLACE.test(phrase) || UNIT.test(phrase)) return true;
  if (NUMBER.test(first) || SIZE.test(first) || ORDINAL.test(first) || SPAN.test(first)) return true;
  return words.every((word, at) => MONTH.test(word) || WEEKDAY.test(word) || (at > 0 && (NUMBER.test(word) || ORDINAL.test(word))));
}
