import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/sources/index.js';

/** Node reads these encodings, but does not write them: the bytes are given as base64. */
const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

const ZH_HANS = '这是一家公司的公告：新的模型可以在手机上运行，开发者现在就能用到它。';
const ZH_HANT = '這是一家公司的公告：新的模型可以在手機上執行，開發者現在就能用到它。';
const JA = '新しいモデルが発表されました。スマートフォンで動きます。';
const KO = '새로운 모델이 발표되었다. 이것은 휴대폰에서 실행된다고 한다.';
const RU = 'Компания представила новую модель, которая работает на телефоне.';
const FR = 'Le modèle tourne désormais sur un téléphone — “déjà vu”, écrit l’équipe.';
const GB18030 = '1eLKx9K7vNK5q8u+tcS5q7jmo7rQwrXExKPQzb/J0tTU2srWu/rJz9TL0NCjrL+qt6LV38/W1Nq+zcTc08O1vcv8oaM=';

describe('text is decoded', () => {
  test.each([
    ['gb18030', ZH_HANS, '1eLKx9K7vNK5q8u+tcS5q7jmo7rQwrXExKPQzb/J0tTU2srWu/rJz9TL0NCjrL+qt6LV38/W1Nq+zcTc08O1vcv8oaM='],
    ['big5', ZH_HANT, 's2+sT6RArmGkvaVxqrqkvadpoUe3c6q6vNKrrKVppUimYqTivvekV7D1puahQbZ9tW+qzLJ7pmK0Tq/gpc6o7KWmoUM='],
    ['shift_jis', JA, 'kFaCtYKig4KDZoOLgqqUrZVcgrOC6oLcgrWCvYFCg1iDfYFbg2eDdINIg5OCxZOugquC3IK3gUI='],
    ['euc_jp', JA, 'v7ekt6SkpeKlx6XrpKzIr8m9pLWk7KTepLekv6Gjpbml3qG8pcil1aWppfOkx8awpK2k3qS5oaM='],
    ['euc_kr', KO, 'u/W3zr/uILjwtajAzCC538eltce++rTZLiDAzLDNwLogyN6068b5v6G8rSC9x8fgtci02bDtIMfRtNku'],
    ['cp1251', RU, 'yu7s7+Dt6P8g7/Dl5PHy4OLo6+Ag7e7i8/4g7O7k5ev8LCDq7vLu8OD/IPDg4e7y4OXyIO3gIPLl6+X07u3lLg=='],
    ['cp1252', FR, 'TGUgbW9k6GxlIHRvdXJuZSBk6XNvcm1haXMgc3VyIHVuIHTpbOlwaG9uZSCXIJNk6WrgIHZ1lCwg6WNyaXQgbJLpcXVpcGUu'],
  ])('from %s by its bytes alone', (_, text, base64) => {
    expect(decodeText(bytes(base64))).toBe(text);
  });

  test('from what the header says', () => {
    expect(decodeText(bytes('vLzK9Q=='), { charset: 'GB2312' })).toBe('技术');
  });

  test('from what a meta element or an XML declaration says, where the header only repeats the server’s default', () => {
    const big5 = Buffer.concat([Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>'), bytes('tLy8eg==')]);
    expect(decodeText(big5, { charset: 'ISO-8859-1' })).toContain('智慧');
    expect(decodeText(Buffer.concat([Buffer.from('<?xml version="1.0" encoding="gb2312"?><rss>'), bytes('v8a8vA==')]))).toContain('科技');
  });

  test('as UTF-8 when the bytes are UTF-8, whatever is declared', () => {
    expect(decodeText(Buffer.from('<meta charset="gbk"><p>萍末</p>'), { charset: 'gb2312' })).toContain('萍末');
  });

  test('by a byte order mark, which is left out', () => {
    expect(decodeText(Buffer.from('\ufeff萍末'))).toBe('萍末');
    expect(decodeText(Buffer.from('\ufeff萍末', 'utf16le'))).toBe('萍末');
  });

  test('against a declaration that its bytes contradict', () => {
    expect(decodeText(bytes(GB18030), { charset: 'utf-8' })).toBe(ZH_HANS);
    expect(decodeText(bytes(GB18030), { charset: 'no-such-charset' })).toBe(ZH_HANS);
  });

  test('from UTF-8 that is cut off within a character', () => {
    expect(decodeText(Buffer.from(ZH_HANS).subarray(0, -1))).toBe(`${ZH_HANS.slice(0, -1)}\ufffd`);
  });

  test('though a character in it is broken', () => {
    const broken = Buffer.concat([bytes(GB18030), bytes(GB18030), bytes(GB18030), Buffer.from([0xff, 0x20]), bytes(GB18030)]);
    expect(decodeText(broken)).toContain(ZH_HANS);
  });
});
