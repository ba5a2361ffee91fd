import { describe, expect, test } from 'vitest';
import { COPY_WINDOW_DAYS, findCopies, signatureOf } from '../../src/documents/index.js';
import type { Day, DocumentId } from '../../src/model/index.js';

type Text = readonly [id: string, day: string, body: string, title?: string];

/** For each of the texts, by its letter, the letter of its original. */
async function copiesOf(texts: readonly Text[]): Promise<Record<string, string | undefined>> {
  const idOf = (letter: string) => `d${letter.repeat(16)}` as DocumentId;
  const bodies = new Map(texts.map(([letter, , body]) => [idOf(letter), body]));
  const entries = texts.map(([letter, day, body, title]) => ({
    id: idOf(letter),
    day: day as Day,
    ...(title === undefined ? {} : { title }),
    signature: signatureOf(body),
  }));
  const copies = await findCopies(entries, async (ids) => new Map(ids.map((id) => [id, bodies.get(id)!])));
  return Object.fromEntries([...copies].flatMap(([id, original]) => (original === undefined ? [] : [[id[1]!, original[1]!]])));
}

const EN = [
  'The laboratory said on Friday that its new model runs on an ordinary phone.',
  'It reads a page of text in less than a second, the company claims.',
  'Developers can download the weights without paying anything.',
  'A larger version is promised for the autumn of this year.',
  'Critics point out that the tests were made by the company itself.',
  'An independent group plans to repeat them in the coming weeks.',
  'The price of the hosted service remains the same as before.',
  'Students of three universities took part in the first trials.',
  'Their professors have asked for a version in more languages.',
  'The company did not say which languages would be added.',
];
const EN_OWN_WORDS =
  'You no longer need a data centre to use it: the latest model from the laboratory fits into a phone, and whoever wants to may take the weights for free. So far only the makers have measured how fast it reads, which is why outsiders will test it again soon. What the hosted service costs does not change, and a bigger sibling should follow in autumn.';
const ZH = [
  '实验室周五表示，新的模型可以在普通手机上运行。',
  '据公司介绍，它读一页文字用不了一秒钟。',
  '开发者可以免费下载模型的权重。',
  '更大的版本预计今年秋天推出。',
  '批评者指出，这些测试都是公司自己做的。',
  '一个独立的小组打算在今后几周重做一遍。',
  '云端服务的价格和以前一样。',
  '三所大学的学生参加了第一轮试用。',
  '他们的老师希望能支持更多语言。',
  '公司没有说会增加哪些语言。',
];
const ZH_OWN_WORDS =
  '手机也能跑的模型来了：这家实验室把权重开放给所有人，不收一分钱。速度究竟如何，目前只有官方自己的数字，外部团队正准备复测。云服务不涨价，大号的兄弟要等到秋天。';

describe.each([
  ['English', EN, EN_OWN_WORDS, ' ', 'Somebody else wrote this sentence about another matter entirely.'],
  ['Chinese', ZH, ZH_OWN_WORDS, '', '这一句是别人写的，说的完全是另一件事情。'],
] as const)('in %s', (_, sentences, ownWords, space, other) => {
  const text = sentences.join(space);

  test('a text with one sentence of ten changed is a copy of the earlier one', async () => {
    expect(
      await copiesOf([
        ['a', '2025-06-20', text],
        ['b', '2025-06-21', [...sentences.slice(0, 4), other, ...sentences.slice(5)].join(space)],
      ]),
    ).toEqual({ b: 'a' });
  });

  test('a text of four sentences, the longest in the place of one of them, is a copy', async () => {
    const long = Array.from({ length: 3 }, () => other.replace(/[.。]$/, space === '' ? '，' : ',')).join(space);
    expect(
      await copiesOf([
        ['a', '2025-06-20', sentences.slice(0, 4).join(space)],
        ['b', '2025-06-21', [sentences[0], `${long}${space}${other}`, ...sentences.slice(2, 4)].join(space)],
      ]),
    ).toEqual({ b: 'a' });
  });

  test('a text that shares one sentence of two with another is none', async () => {
    expect(
      await copiesOf([
        ['a', '2025-06-20', [sentences[0], sentences[1], sentences[2], sentences[3]].join(space)],
        ['b', '2025-06-21', [sentences[0], sentences[4], sentences[2], sentences[5]].join(space)],
      ]),
    ).toEqual({});
  });

  test('a text in another order is a copy', async () => {
    expect(
      await copiesOf([
        ['a', '2025-06-20', text],
        ['b', '2025-06-21', [...sentences].reverse().join(space)],
      ]),
    ).toEqual({ b: 'a' });
  });

  test('a text in a wrapping is a copy', async () => {
    const wrapping =
      `${other}${space}`.repeat(2) +
      (space === ''
        ? '首页、科技、快讯，点击这里订阅我们的通讯，分享给你的朋友。'
        : 'Home, news, technology: subscribe to our letter and share it with your friends. ');
    expect(
      await copiesOf([
        ['a', '2025-06-20', text],
        ['b', '2025-06-21', `${wrapping}\n\n${text}\n\n${wrapping}`],
      ]),
    ).toEqual({ b: 'a' });
  });

  test('the same event in other words is none', async () => {
    expect(
      await copiesOf([
        ['a', '2025-06-20', text],
        ['b', '2025-06-20', ownWords],
      ]),
    ).toEqual({});
  });

  test('short texts are copies only when they are equal, whatever their marks', async () => {
    const short = sentences[2]!.slice(0, space === '' ? 13 : 40);
    expect(
      await copiesOf([
        ['a', '2025-06-20', short],
        ['b', '2025-06-21', `- **${short}**`],
        ['c', '2025-06-21', `${short} 2`],
      ]),
    ).toEqual({ b: 'a' });
  });
});

describe('copies', () => {
  const text = EN.join(' ');

  test('in the other Chinese script are found', async () => {
    const hant = '實驗室週五表示，新的模型可以在普通手機上運行。據公司介紹，它讀一頁文字用不了一秒鐘。開發者可以免費下載模型的權重。';
    expect(
      await copiesOf([
        ['a', '2025-06-20', ZH.slice(0, 3).join('')],
        ['b', '2025-06-21', hant],
      ]),
    ).toEqual({ b: 'a' });
  });

  test('have the earliest text as their original, whoever was read first', async () => {
    const texts: readonly Text[] = [
      ['c', '2025-06-22', text],
      ['a', '2025-06-20', text],
      ['b', '2025-06-21', `${text} More.`],
    ];
    expect(await copiesOf(texts)).toEqual({ b: 'a', c: 'a' });
    expect(await copiesOf([...texts].reverse())).toEqual({ b: 'a', c: 'a' });
  });

  test('of one day have the one with the smallest id as their original', async () => {
    expect(
      await copiesOf([
        ['b', '2025-06-20', text],
        ['a', '2025-06-20', text],
      ]),
    ).toEqual({ b: 'a' });
  });

  test('are looked for in the window only, so that one more day is never more work', async () => {
    expect(
      await copiesOf([
        ['a', '2025-01-01', text],
        ['b', '2025-04-01', text],
      ]),
    ).toEqual({ b: 'a' });
    expect(COPY_WINDOW_DAYS).toBe(90);
    expect(
      await copiesOf([
        ['a', '2025-01-01', text],
        ['b', '2025-04-02', text],
      ]),
    ).toEqual({});
  });

  test('of later days are the same when they are looked for alone, with their window before them', async () => {
    const bodies = [text, ZH.join(''), EN_OWN_WORDS];
    const dayAt = (index: number): string => new Date(Date.UTC(2025, 0, 1 + index * 10)).toISOString().slice(0, 10);
    const texts: readonly Text[] = Array.from({ length: 20 }, (_, index) => [String.fromCharCode(97 + index), dayAt(index), bodies[index % 3]!] as const);
    const all = await copiesOf(texts);
    // The eleventh stands on the hundredth day after the first: its window begins with the second.
    const alone = await copiesOf(texts.slice(1));
    const late = (found: Record<string, string | undefined>) => Object.entries(found).filter(([letter]) => letter >= 'k');
    expect(late(all)).toHaveLength(10);
    expect(late(alone)).toEqual(late(all));
  });

  test('are not made by a wrapping that a site puts around every text', async () => {
    const footer =
      'All rights reserved. The views expressed here are those of the author and not of the site. Share this with your friends, subscribe to our letter, and log in to leave a comment below the text.';
    const own = [
      'A small reader of feeds for the terminal has reached its second version.',
      'The city library lends out telescopes from the first of May on.',
      'Three bridges will be closed in autumn while their cables are replaced.',
      'An old game of strategy can be played in the browser again.',
      'The harbour counts more sailing boats than ever since the war.',
    ];
    const found = await copiesOf(own.map((sentence, index) => ['abcde'[index]!, `2025-06-2${index}`, `${sentence}\n\n${footer}`] as const));
    // What is only a wrapping shows at the third text that has it.
    expect(Object.keys(found).filter((id) => id > 'b')).toEqual([]);
  });

  test('of nothing are none: titles without a text are not compared', async () => {
    expect(
      await copiesOf([
        ['a', '2025-06-20', ''],
        ['b', '2025-06-20', '…'],
      ]),
    ).toEqual({});
  });
});

/** Texts of one template, by what is filled in. */
const RELEASE = {
  en: (name: string, version: string) =>
    `${name} ${version} is out today for all three systems. Start-up is faster, and eleven faults were mended. ${name} has been free since 2011 and is kept by 40 volunteers. The packages stand on the usual page, and questions go to the list.`,
  zh: (name: string, version: string) =>
    `${name} ${version} 今天发布，支持三种系统。新版本启动更快，修正了若干问题。该软件自 2011 年起开放源代码，由 40 名志愿者维护。安装包在下载页面，有问题请到邮件列表提问。`,
};
const PRICES = {
  en: (wheat: string, barley: string, oats: string) =>
    `Prices at noon, in euros per tonne. Wheat costs ${wheat} today, barley costs ${barley} and oats cost ${oats} on the market. All prices are without taxes, and nobody is bound by them. The next list appears tomorrow at 12 in this place.`,
  zh: (wheat: string, barley: string, oats: string) =>
    `以下为今天上午的平均价格。小麦每吨 ${wheat} 元，大麦每吨 ${barley} 元，燕麦每吨 ${oats} 元，均不含税。价格仅供参考，以实际成交为准。下一份价格表明天 12 点在此公布。`,
};

describe.each(['en', 'zh'] as const)('texts of one template, in %s,', (language) => {
  const release = RELEASE[language];
  const prices = PRICES[language];

  test.each([
    ['two versions', [release('Alder', '2.1'), release('Alder', '2.2')]],
    ['two numbers of a name', [release('Alder', '14'), release('Alder', '15')]],
    ['versions of two names', [release('Alder', '2.1'), release('Bergamot', '3.4')]],
    ['three versions', [release('Alder', '2.1'), release('Alder', '2.2'), release('Alder', '2.3')]],
    ['the prices of two days', [prices('212', '180', '199'), prices('215', '183', '201')]],
  ])('are no copies: %s', async (_, bodies) => {
    const texts = bodies.map((body, index): Text => ['abc'[index]!, `2025-06-2${index}`, body]);
    expect(await copiesOf(texts)).toEqual({});
    expect(await copiesOf([...texts].reverse())).toEqual({});
  });

  test('are no copies when only their titles tell the number', async () => {
    const body = (language === 'en' ? EN : ZH).join(' ');
    expect(
      await copiesOf([
        ['a', '2025-06-20', body, language === 'en' ? 'Release notes 7' : '更新说明 第 7 号'],
        ['b', '2025-06-27', body, language === 'en' ? 'Release notes 8' : '更新说明 第 8 号'],
      ]),
    ).toEqual({});
  });

  test('that are passed on are copies of their own version, not of the first', async () => {
    const passedOn = release('Alder', '2.2');
    expect(
      await copiesOf([
        ['a', '2025-06-20', release('Alder', '2.1')],
        ['b', '2025-06-27', passedOn],
        ['c', '2025-06-28', `${passedOn} ${language === 'en' ? 'Seen elsewhere.' : '转自他处。'}`],
      ]),
    ).toEqual({ c: 'b' });
  });

  test('with one figure of several corrected are copies', async () => {
    expect(
      await copiesOf([
        ['a', '2025-06-20', prices('212', '180', '199')],
        ['b', '2025-06-20', prices('212', '186', '199')],
      ]),
    ).toEqual({ b: 'a' });
  });
});

test('a signature has 512 bytes and is the same on every machine', () => {
  expect(signatureOf(EN.join(' '))).toHaveLength(512);
  expect(signatureOf('  The LABORATORY said:\n\non Friday, that ')).toEqual(signatureOf('the laboratory said on friday that'));
});
