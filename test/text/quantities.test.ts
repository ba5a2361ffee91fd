import { describe, expect, it } from 'vitest';
import { quantitiesOf } from '../../src/text/index.js';

const read = (text: string): string[] =>
  quantitiesOf(text).map(({ kind, value, unit, start, end }) => `${text.slice(start, end)} = ${kind} ${value}${unit === undefined ? '' : ` ${unit}`}`);
const values = (text: string): unknown[] => quantitiesOf(text).map(({ kind, value, unit }) => ({ kind, value, unit }));

describe('quantities', () => {
  it.each([
    [
      '万 and 亿',
      '1.5 万人，3 亿次，3亿5000万，2 万亿，53 萬 4,700 人，5 万 2025 年',
      [
        '1.5 万 = count 15000',
        '3 亿 = count 300000000',
        '3亿5000万 = count 350000000',
        '2 万亿 = count 2000000000000',
        '53 萬 4,700 = count 534700',
        '5 万 = count 50000',
        '2025 年 = date 2025',
      ],
    ],
    [
      'English magnitudes',
      '3 million users, 2.5bn views, 10K stars, two billion',
      ['3 million = count 3000000', '2.5bn = count 2500000000', '10K = count 10000', 'two billion = count 2000000000'],
    ],
    [
      'magnitudes joined by a hyphen',
      'a 32-billion-parameter model with a one-million-token window',
      ['32-billion-parameter = measure 32000000000 parameter', 'one-million-token = measure 1000000 token'],
    ],
    [
      'numbers in words before a unit, and before what machines are made of with or without their make',
      '3.5 days on eight P100 GPUs, sixteen NVIDIA H100s, forty-eight hours, two hundred million users, a five-year plan, ten percent, three times faster',
      [
        '3.5 days = measure 3.5 day',
        'eight = count 8',
        'sixteen = count 16',
        'forty-eight hours = measure 172800 second',
        'two hundred million = count 200000000',
        'five-year = measure 5 year',
        'ten percent = percent 10',
        'three times = ratio 3',
      ],
    ],
    ['the same in Chinese', '在八块 P100 GPU 上训练了三天，两台服务器', ['八 = count 8', '三天 = measure 3 day', '两 = count 2']],
    [
      'no numbers in words that count nothing measured',
      'One day one of the two teams will win; of five, three won. Several hundred hours, twenty-odd notes, 一个芯片，三方会谈',
      [],
    ],
    [
      'percentages',
      '25%，百分之三十，12.5 percent, 2 个百分点',
      ['25% = percent 25', '百分之三十 = percent 30', '12.5 percent = percent 12.5', '2 个百分点 = percent 2 point'],
    ],
    ['percentages within formulas, which are no money', 'from $88\\%$ to 91\\% for $40', ['88\\% = percent 88', '91\\% = percent 91', '$40 = money 40 USD']],
    [
      'money before and after',
      '$3.5B, US$20 million, €5, 30 亿美元, 500万元, RMB 2 million, 100 dollars',
      [
        '$3.5B = money 3500000000 USD',
        'US$20 million = money 20000000 USD',
        '€5 = money 5 EUR',
        '30 亿美元 = money 3000000000 USD',
        '500万元 = money 5000000 CNY',
        'RMB 2 million = money 2000000 CNY',
        '100 dollars = money 100 USD',
      ],
    ],
    ['multiples', '快 3 倍，10x faster, 2× cheaper', ['3 倍 = ratio 3', '10x = ratio 10', '2× = ratio 2']],
    [
      'measures in one unit each',
      '1.5 TB, 300 ms, 24小时, 5 kW, 3纳米, 60 fps',
      [
        '1.5 TB = measure 1500000000000 byte',
        '300 ms = measure 0.3 second',
        '24小时 = measure 86400 second',
        '5 kW = measure 5000 watt',
        '3纳米 = measure 3e-9 metre',
        '60 fps = measure 60 frame/s',
      ],
    ],
    [
      'tokens and parameters',
      '128K tokens, 100 万 token, 700 亿参数, 70B parameters, Foo2.5-72B, an 8B model',
      [
        '128K tokens = measure 128000 token',
        '100 万 token = measure 1000000 token',
        '700 亿参数 = measure 70000000000 parameter',
        '70B parameters = measure 70000000000 parameter',
        'Foo2.5 = version 2.5 foo',
        '72B = measure 72000000000 parameter',
        '8B = measure 8000000000 parameter',
      ],
    ],
    [
      'dates in Chinese',
      '2025年6月20日、2025年6月、6月20日、20日、2025年、二〇二五年六月',
      [
        '2025年6月20日 = date 2025-06-20',
        '2025年6月 = date 2025-06',
        '6月20日 = date --06-20',
        '20日 = date ---20',
        '2025年 = date 2025',
        '二〇二五年六月 = date 2025-06',
      ],
    ],
    [
      'dates in English',
      'June 20, 2025; 20 June 2025; Jun. 20; June 2025; 2025-06-20; in 2025; Q3 2025',
      [
        'June 20, 2025 = date 2025-06-20',
        '20 June 2025 = date 2025-06-20',
        'Jun. 20 = date --06-20',
        'June 2025 = date 2025-06',
        '2025-06-20 = date 2025-06-20',
        '2025 = date 2025',
        'Q3 2025 = date 2025-Q3',
      ],
    ],
    [
      'versions of names',
      'v2.1, K2.5, GPT-4.1, GPT-4o, Claude 3.5 Sonnet',
      ['v2.1 = version 2.1', 'K2.5 = version 2.5 k', 'GPT-4.1 = version 4.1 gpt', 'GPT-4o = version 4o gpt', 'Claude 3.5 = version 3.5 claude'],
    ],
    [
      'Chinese numerals',
      '三百万用户，二十家，一千五百，两亿，三年，三个小时',
      [
        '三百万 = count 3000000',
        '二十 = count 20',
        '一千五百 = count 1500',
        '两亿 = count 200000000',
        '三年 = measure 3 year',
        '三个小时 = measure 10800 second',
      ],
    ],
    [
      'ranges whose first number takes the unit of the second',
      '3–5 million, 10%到20%, $5-10 million',
      ['3 = count 3000000', '5 million = count 5000000', '10% = percent 10', '20% = percent 20', '$5 = money 5000000 USD', '10 million = money 10000000 USD'],
    ],
    ['wide digits', '増加２５％', ['２５％ = percent 25']],
  ])('read %s', (_, text, expected) => expect(read(text)).toEqual(expected));

  it('are negative after a minus sign', () => {
    expect(values('fell -3.5% then, 3-5 more')).toEqual([
      { kind: 'percent', value: -3.5, unit: undefined },
      { kind: 'count', value: 3, unit: undefined },
      { kind: 'count', value: 5, unit: undefined },
    ]);
  });

  it('are none in idioms, ordinals, decades, times, identifiers and names', () => {
    expect(read('千万不要；十分；一起；第三名；第3届；the 1990s；12:30；16:9；1st；3D；arXiv 2506.18871；H100；1920x1080')).toEqual([]);
  });

  it('are none in addresses and list numbers', () => {
    expect(read('1. See https://a.b/2025/06/20\n2、好')).toEqual([]);
  });

  it('are equal however they are written', () => {
    expect(values('$3 billion')).toEqual(values('30 亿美元'));
    expect(values('15,000')).toEqual(values('1.5 万'));
    expect(values('24 hours')).toEqual(values('24 小时'));
    expect(values('June 20, 2025')).toEqual(values('2025年6月20日'));
    expect(values('70B parameters')).toEqual(values('700亿參數'));
  });
});
