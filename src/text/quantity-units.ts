/** Units that quantities are read with, and what they are normalised to. */

/** Chinese and English magnitudes directly after a number; `32-billion` counts too. A single letter must not be followed by another. */
export const MAGNITUDE =
  /\s?(万亿|萬億|[十百千]?[万萬]|[十百千]?[亿億]|[百千](?![\u4e00-\u9fff]*[克米瓦赫]))|[\s-]?(thousand|million|mn|billion|bn|trillion|tn)(?![A-Za-z])|\s?([kKMBT]|m(?=\s|$|[,.;)]))(?![A-Za-z0-9])/y;

const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const WORDS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  k: 1e3,
  m: 1e6,
  b: 1e9,
  t: 1e12,
};

/** What a magnitude multiplies by. */
export function magnitudeValue(magnitude: string): number {
  const word = WORDS[magnitude.toLowerCase()];
  if (word !== undefined) return word;
  if (/^[万萬][亿億]$/.test(magnitude)) return 1e12;
  let value = 1;
  for (const character of magnitude) value *= TENS[character] ?? (/[万萬]/.test(character) ? 1e4 : 1e8);
  return value;
}

/** Signs and codes before a number. ¥ is read as yuan: yen are hardly ever written so in our sources. */
export const CURRENCY_BEFORE = /(?:(US\$|HK\$|NT\$|A\$|C\$|S\$|[$€£¥￥₩₹])|(?<![A-Za-z])(USD|CNY|RMB|EUR|GBP|JPY|KRW|HKD|TWD|INR|美元|人民币|人民幣))\s?$/;
export const CURRENCY_AFTER =
  /\s?(?:(美元|美金|人民币|人民幣|元人民币|欧元|歐元|英镑|英鎊|日元|日圓|韩元|韓元|港元|港币|港幣|新台币|新臺幣|新台幣|台币|臺幣|卢比|盧比|元|圆|圓)|(U\.?S\.? dollars?|dollars?|USD|yuan|RMB|CNY|euros?|EUR|pounds?|GBP|yen|JPY|won|KRW|rupees?|INR|HKD|TWD)(?![A-Za-z]))/iy;

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:US\$|\$|USD|美元|美金|U\.?S\.? ?dollars?|dollars?)$/i, 'USD'],
  [/^(?:¥|￥|CNY|RMB|人民币|人民幣|元人民币|元|圆|圓|yuan)$/i, 'CNY'],
  [/^(?:€|EUR|欧元|歐元|euros?)$/i, 'EUR'],
  [/^(?:£|GBP|英镑|英鎊|pounds?)$/i, 'GBP'],
  [/^(?:JPY|日元|日圓|yen)$/i, 'JPY'],
  [/^(?:₩|KRW|韩元|韓元|won)$/i, 'KRW'],
  [/^(?:HK\$|HKD|港元|港币|港幣)$/i, 'HKD'],
  [/^(?:NT\$|TWD|新台币|新臺幣|新台幣|台币|臺幣)$/i, 'TWD'],
  [/^(?:₹|INR|卢比|盧比|rupees?)$/i, 'INR'],
  [/^A\$$/, 'AUD'],
  [/^C\$$/, 'CAD'],
  [/^S\$$/, 'SGD'],
];

/** ISO 4217 code of a currency as written. */
export function currencyCode(written: string): string {
  return CURRENCIES.find(([pattern]) => pattern.test(written))?.[1] ?? written.toUpperCase();
}

export interface Unit {
  readonly name: string;
  /** How many of `name` one of the written unit is. */
  readonly factor: number;
}

/** Written units with the one that each is counted in. Months and years stay what they are: their lengths differ. */
const UNITS: readonly (readonly [names: string, name: string, factor: number])[] = [
  ['KB KiB', 'byte', 1e3],
  ['MB MiB 兆字节', 'byte', 1e6],
  ['GB GiB 吉字节', 'byte', 1e9],
  ['TB TiB', 'byte', 1e12],
  ['PB PiB', 'byte', 1e15],
  ['EB', 'byte', 1e18],
  ['bytes byte 字节 位元組', 'byte', 1],
  ['bits bit 比特', 'bit', 1],
  ['kbps Kbps', 'bit/s', 1e3],
  ['Mbps', 'bit/s', 1e6],
  ['Gbps', 'bit/s', 1e9],
  ['GB/s', 'byte/s', 1e9],
  ['TB/s', 'byte/s', 1e12],
  ['tokens token 词元 詞元 个token 个tokens', 'token', 1],
  ['parameters parameter params 参数 參數 个参数 個參數', 'parameter', 1],
  ['tokens/s tok/s tokens/sec t/s', 'token/s', 1],
  ['ns 纳秒', 'second', 1e-9],
  ['μs µs 微秒', 'second', 1e-6],
  ['ms milliseconds millisecond 毫秒', 'second', 1e-3],
  ['seconds second secs sec s 秒 秒钟 秒鐘', 'second', 1],
  ['minutes minute mins min 分钟 分鐘', 'second', 60],
  ['hours hour hrs hr h 小时 小時 个小时 個小時', 'second', 3600],
  ['days day 天', 'day', 1],
  ['weeks week 周 週 个星期 個星期', 'day', 7],
  ['months month 个月 個月', 'month', 1],
  ['years year 年', 'year', 1],
  ['mW', 'watt', 1e-3],
  ['W watts watt 瓦', 'watt', 1],
  ['kW 千瓦', 'watt', 1e3],
  ['MW megawatts 兆瓦', 'watt', 1e6],
  ['GW gigawatts gigawatt 吉瓦', 'watt', 1e9],
  ['kWh 千瓦时 千瓦時 度电', 'watt-hour', 1e3],
  ['MWh', 'watt-hour', 1e6],
  ['GWh', 'watt-hour', 1e9],
  ['TWh', 'watt-hour', 1e12],
  ['Wh', 'watt-hour', 1],
  ['Hz 赫兹', 'hertz', 1],
  ['kHz', 'hertz', 1e3],
  ['MHz', 'hertz', 1e6],
  ['GHz', 'hertz', 1e9],
  ['fps FPS 帧每秒', 'frame/s', 1],
  ['nm nanometers nanometer 纳米 奈米', 'metre', 1e-9],
  ['μm µm 微米', 'metre', 1e-6],
  ['mm 毫米 公厘', 'metre', 1e-3],
  ['cm 厘米 公分', 'metre', 1e-2],
  ['meters metres 米 公尺', 'metre', 1],
  ['km kilometers kilometres 公里 千米', 'metre', 1e3],
  ['miles mile 英里', 'metre', 1609.344],
  ['inches inch 英寸 吋', 'metre', 0.0254],
  ['mg 毫克', 'gram', 1e-3],
  ['kg kilograms 公斤 千克', 'gram', 1e3],
  ['tons tonnes 吨 噸', 'gram', 1e6],
  ['FLOPS FLOP FLOPs', 'flop', 1],
  ['GFLOPS', 'flop', 1e9],
  ['TFLOPS TFLOPs', 'flop', 1e12],
  ['PFLOPS petaflops', 'flop', 1e15],
  ['EFLOPS exaflops', 'flop', 1e18],
  ['TOPS', 'op/s', 1e12],
  ['°C ℃ 摄氏度 攝氏度', 'degree Celsius', 1],
  ['pixels px 像素', 'pixel', 1],
];

const BY_NAME: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap(([names, name, factor]) => names.split(' ').map((written) => [written, { name, factor }] as const)),
);
const longestFirst = [...BY_NAME.keys()]
  .sort((a, b) => b.length - a.length)
  .map((written) => written.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&') + (/[A-Za-z]$/.test(written) ? '(?![A-Za-z])' : ''));
/** A unit after a number and its magnitude; `128K-token` counts, as does `72 B 参数`. */
export const UNIT = new RegExp(`[\\s-]?(?:多|余|餘)?\\s?(${longestFirst.join('|')})`, 'y');

export function unitNamed(written: string): Unit {
  return BY_NAME.get(written)!;
}
