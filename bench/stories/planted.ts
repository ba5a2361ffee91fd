/**
 * Planted streams: documents of known stories, made from our own sentences, with paraphrase, reordering, three scripts
 * and hard negatives: the same company on the same days with another product, another version or another amount.
 * Everything follows from the seed.
 */
import type { Day, DocumentLanguage } from '../../src/model/index.js';
import { addDays } from '../../src/model/index.js';
import { toScript } from '../../src/text/index.js';
import { KINDS, type EventKind, type Wording } from './wordings.js';

export interface PlantedDocument {
  readonly key: string;
  readonly story: string;
  readonly day: Day;
  readonly language: DocumentLanguage;
  readonly title: string;
  readonly body: string;
  readonly source: string;
}

/** A generator of numbers in [0, 1) that depends on nothing but its seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
type Slots = Readonly<Record<string, readonly [english: string, chinese: string]>>;

const COMPANIES: readonly (readonly [string, string])[] = [
  ['Google', '谷歌'],
  ['Microsoft', '微软'],
  ['Apple', '苹果'],
  ['Nvidia', '英伟达'],
  ['Alibaba', '阿里巴巴'],
  ['Tencent', '腾讯'],
  ['ByteDance', '字节跳动'],
  ['Huawei', '华为'],
  ['Xiaomi', '小米'],
  ['Tesla', '特斯拉'],
  ['Amazon', '亚马逊'],
  ['Samsung', '三星'],
  ['Baidu', '百度'],
  ['Intel', '英特尔'],
  ['Qualcomm', '高通'],
  ['Oracle', '甲骨文'],
  ['Meituan', '美团'],
  ['Lenovo', '联想'],
  ['Halden Labs', 'Halden Labs'],
  ['Brightmoor', 'Brightmoor'],
  ['Kestrel AI', 'Kestrel AI'],
  ['Tidewell', 'Tidewell'],
  ['Orrery', 'Orrery'],
  ['Fennwick', 'Fennwick'],
];
/** Invented product names, two parts each, so that a name is hardly ever used twice by chance. */
const FIRST_PARTS = [
  'Lum',
  'Tans',
  'Quill',
  'Merr',
  'Ost',
  'Pel',
  'Ver',
  'Cob',
  'Nim',
  'Saff',
  'Jun',
  'Solv',
  'Arc',
  'Dri',
  'Ever',
  'Harr',
  'Ink',
  'Kith',
  'Lark',
  'Mons',
  'Noct',
  'Pall',
  'Rook',
  'Strat',
  'Thist',
  'Umb',
  'Way',
  'Yarr',
  'Zeph',
  'Beac',
];
const LAST_PARTS = [
  'ora',
  'ix',
  'one',
  'ade',
  'etta',
  'orus',
  'ity',
  'alt',
  'bra',
  'well',
  'ium',
  'ane',
  'io',
  'stone',
  'ley',
  'ow',
  'une',
  'is',
  'ara',
  'eum',
];
const PEOPLE: readonly (readonly [string, string])[] = [
  ['Musk', '马斯克'],
  ['Altman', '奥特曼'],
  ['Nadella', '纳德拉'],
  ['Huang', '黄仁勋'],
  ['Zuckerberg', '扎克伯格'],
  ['Hassabis', '哈萨比斯'],
  ['Lei Jun', '雷军'],
  ['Pichai', '皮查伊'],
  ['Dana Wexler', 'Dana Wexler'],
  ['Priya Raman', 'Priya Raman'],
];
const PLACES: readonly (readonly [string, string])[] = [
  ['Germany', '德国'],
  ['Japan', '日本'],
  ['India', '印度'],
  ['California', '加州'],
  ['Texas', '得州'],
  ['France', '法国'],
  ['Singapore', '新加坡'],
  ['Shanghai', '上海'],
  ['London', '伦敦'],
  ['South Korea', '韩国'],
];

interface PlantedEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly day: Day;
  readonly slots: Slots;
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
const between = (low: number, high: number, random: Random): number => low + Math.floor(random() * (high - low + 1));

function slotsOf(random: Random, nextProduct: () => string): Slots {
  const company = pick(COMPANIES, random);
  let other = pick(COMPANIES, random);
  while (other === company) other = pick(COMPANIES, random);
  const version = `${between(2, 9, random)}${random() < 0.5 ? '' : `.${between(1, 9, random)}`}`;
  const millions = pick([12, 25, 40, 65, 80, 120, 150, 240, 300, 450, 600, 900], random);
  const percent = String(between(11, 79, random));
  const users = between(2, 90, random);
  return {
    company,
    other,
    person: pick(PEOPLE, random),
    place: pick(PLACES, random),
    product: same(nextProduct()),
    version: same(version),
    money: [`$${millions} million`, `${millions >= 100 ? `${millions / 100} 亿` : `${millions * 100} 万`}美元`],
    percent: same(percent),
    users: [`${users} million`, `${users * 100} 万`],
    price: same(String(between(19, 1999, random))),
    count: same(String(between(110, 9800, random))),
  };
}

const same = (text: string): readonly [string, string] => [text, text];

/** The same company, and one thing about it that makes it another event. */
function siblingOf(event: PlantedEvent, id: string, random: Random, nextProduct: () => string): PlantedEvent {
  const fresh = slotsOf(random, nextProduct);
  const how = event.kind.differsBy;
  const slots = { ...fresh, company: event.slots['company']! };
  if (how === 'version') Object.assign(slots, { product: event.slots['product']! });
  if (how === 'money') Object.assign(slots, { other: event.slots['other']! });
  const day = addDays(event.day, between(0, 2, random));
  return { id, kind: event.kind, day, slots };
}

export interface PlantedOptions {
  readonly seed: number;
  readonly from: Day;
  readonly days: number;
  readonly eventsPerDay: number;
}

/** A stream in which a third of the events has a hard negative beside it. */
export function plantedStream({ seed, from, days, eventsPerDay }: PlantedOptions): readonly PlantedDocument[] {
  const random = randomFrom(seed);
  const events: PlantedEvent[] = [];
  const products = shuffled(
    FIRST_PARTS.flatMap((first) => LAST_PARTS.map((last) => first + last)),
    random,
  );
  let used = 0;
  const nextProduct = (): string => products[used++ % products.length]!;
  for (let day = 0; day < days; day++) {
    for (let at = 0; at < eventsPerDay; at++) {
      const event = { id: `e${events.length}`, kind: pick(KINDS, random), day: addDays(from, day), slots: slotsOf(random, nextProduct) };
      events.push(event);
      if (random() < 1 / 3) events.push(siblingOf(event, `e${events.length}`, random, nextProduct));
    }
  }
  return events.flatMap((event) => tellings(event, random));
}

const LANGUAGES: readonly DocumentLanguage[] = ['en', 'zh-Hans', 'zh-Hant'];

function tellings(event: PlantedEvent, random: Random): PlantedDocument[] {
  const count = pick([1, 1, 2, 2, 3, 4, 5, 6], random);
  return Array.from({ length: count }, (_, at) => {
    const language = pick(LANGUAGES, random);
    const wording = language === 'en' ? event.kind.english : event.kind.chinese;
    const later = at > 0 && random() < 0.3 ? between(1, 2, random) : 0;
    const { title, body } = tell(wording, event.slots, language, random);
    return { key: `${event.id}-${at}`, story: event.id, day: addDays(event.day, later), language, title, body, source: `outlet-${between(1, 40, random)}` };
  });
}

function tell(wording: Wording, slots: Slots, language: DocumentLanguage, random: Random): { title: string; body: string } {
  const side = language === 'en' ? 0 : 1;
  const say = (pattern: string): string => {
    const text = expand(pattern, slots, side, random);
    return language === 'zh-Hant' ? toScript(text, 'zh-Hant') : text;
  };
  const details = shuffled(wording.details, random).slice(0, between(1, Math.min(3, wording.details.length), random));
  const sentences = [pick(wording.openings, random), ...details, ...(random() < 0.5 ? [pick(wording.fillers, random)] : [])];
  return { title: say(pick(wording.titles, random)), body: sentences.map(say).join(language === 'en' ? ' ' : '') };
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** `{a|b}` is one of a and b; `<slot>` is the slot's value in the language. */
function expand(pattern: string, slots: Slots, side: 0 | 1, random: Random): string {
  return pattern
    .replace(/\{([^{}]*)\}/g, (_, options: string) => pick(options.split('|'), random))
    .replace(/<(\w+)>/g, (_, name: string) => slots[name]![side]);
}
