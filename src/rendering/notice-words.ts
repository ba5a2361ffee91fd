import type { Lang } from '../model/index.js';
import { fillWords } from '../text/index.js';
import { visibleText } from './visible.js';
import { words } from './words.js';

/** What pages have to say of an address that leads to nothing. */
export type NoticeKind = 'no-page' | 'no-document' | 'no-story' | 'no-term' | 'unmeasured-term' | 'no-choice' | 'no-day';

interface NoticeWords {
  readonly title: string;
  readonly lines: readonly string[];
}

const WORDS: Readonly<Record<Lang, Readonly<Record<NoticeKind, NoticeWords>>>> = {
  'zh-Hans': {
    'no-page': { title: '没有这一页', lines: ['地址写错了，或那一页已经不在。'] },
    'no-document': { title: '没有文档“{name}”', lines: ['没有文档用这个编号，或有几篇都以它开头。'] },
    'no-story': { title: '没有故事“{name}”', lines: ['没有故事用这个编号，或有几个都以它开头。'] },
    'no-term': { title: '没有找到“{name}”这个词', lines: ['没有文档用这个名称提到它，或只有一篇提到。'] },
    'unmeasured-term': { title: '没有找到“{name}”这个词', lines: ['有文档还没有找词，其余的里面没有它。运行 pingmo trends，再刷新本页。'] },
    'no-choice': { title: '看不懂这个地址', lines: ['{name} 不能是“{value}”，只能是：{choices}。'] },
    'no-day': { title: '看不懂这个地址', lines: ['{name} 不能是“{value}”，日期要写成 YYYY-MM-DD，例如 2025-06-20。'] },
  },
  'zh-Hant': {
    'no-page': { title: '沒有這一頁', lines: ['網址寫錯了，或那一頁已經不在。'] },
    'no-document': { title: '沒有文件「{name}」', lines: ['沒有文件用這個編號，或有幾篇都以它開頭。'] },
    'no-story': { title: '沒有故事「{name}」', lines: ['沒有故事用這個編號，或有幾個都以它開頭。'] },
    'no-term': { title: '沒有找到「{name}」這個詞', lines: ['沒有文件用這個名稱提到它，或只有一篇提到。'] },
    'unmeasured-term': { title: '沒有找到「{name}」這個詞', lines: ['有文件還沒有找詞，其餘的裡面沒有它。執行 pingmo trends，再重新整理本頁。'] },
    'no-choice': { title: '看不懂這個網址', lines: ['{name} 不能是「{value}」，只能是：{choices}。'] },
    'no-day': { title: '看不懂這個網址', lines: ['{name} 不能是「{value}」，日期要寫成 YYYY-MM-DD，例如 2025-06-20。'] },
  },
  en: {
    'no-page': { title: 'There is no such page', lines: ['The address is mistyped, or the page is gone.'] },
    'no-document': { title: 'There is no document “{name}”', lines: ['No document bears this id, or several begin with it.'] },
    'no-story': { title: 'There is no story “{name}”', lines: ['No story bears this id, or several begin with it.'] },
    'no-term': { title: 'There is no term “{name}”', lines: ['No document holds it under this name, or only one does.'] },
    'unmeasured-term': {
      title: 'There is no term “{name}”',
      lines: ['Some documents have not been searched for terms yet, and the others do not hold it. Run pingmo trends, then load this page again.'],
    },
    'no-choice': { title: 'This address cannot be understood', lines: ['{name} cannot be “{value}”: choose one of {choices}.'] },
    'no-day': { title: 'This address cannot be understood', lines: ['{name} cannot be “{value}”: write a day as YYYY-MM-DD, for example 2025-06-20.'] },
  },
};

/** UTF-16 units of what stood in an address that a page repeats. */
const LONGEST_REPEATED = 80;

/** What a notice says in the reader's language. `said`: what stood in the address, and what may stand there. */
export function noticeInWords(kind: NoticeKind, said: Readonly<Record<string, string | readonly string[]>>, language: Lang): NoticeWords {
  const inOne = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join(words[language].listComma));
  const shown = Object.fromEntries(Object.entries(said).map(([slot, value]) => [slot, inShort(visibleText(inOne(value)))]));
  const { title, lines } = WORDS[language][kind];
  return { title: fillWords(title, shown), lines: lines.map((line) => fillWords(line, shown)) };
}

function inShort(text: string): string {
  return text.length <= LONGEST_REPEATED ? text : `${[...text].slice(0, LONGEST_REPEATED - 1).join('')}…`;
}
