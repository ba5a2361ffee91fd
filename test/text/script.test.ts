import { describe, expect, it } from 'vitest';
import { simplify, toScript } from '../../src/text/index.js';

describe('conversion for showing', () => {
  it('changes the characters and keeps the words, both ways', () => {
    expect(toScript('這個軟體的滑鼠與頭髮', 'zh-Hans')).toBe('这个软体的滑鼠与头发');
    expect(toScript('这个软件的鼠标与头发', 'zh-Hant')).toBe('這個軟件的鼠標與頭髮');
  });

  it('says a million million in the way of the mainland, and leaves a million of hertz and bytes', () => {
    expect(toScript('訓練資料達 36 兆個 token，市值 3 兆美元', 'zh-Hans')).toBe('训练资料达 36 万亿个 token，市值 3 万亿美元');
    expect(toScript('頻率 100 兆赫，檔案 5 兆位元組', 'zh-Hans')).toBe('频率 100 兆赫，档案 5 兆位元组');
  });

  it('leaves names, code and addresses as they are', () => {
    const text = 'DeepSeek 的 `软件` 在 https://软件.example/软件 和 [软件](https://a.b/软件)';
    expect(toScript(text, 'zh-Hant')).toBe('DeepSeek 的 `软件` 在 https://软件.example/软件 和 [軟件](https://a.b/软件)');
  });

  it('leaves English as it is', () => {
    expect(toScript('A plain text.', 'zh-Hant')).toBe('A plain text.');
    expect(toScript('软件', 'en')).toBe('软件');
  });
});

describe('simplifying for matching', () => {
  it('goes character by character and keeps the length', () => {
    expect(simplify('軟體與頭髮、後來乾淨')).toBe('软体与头发、后来干净');
  });

  it('leaves simplified text as it is', () => {
    const text = '什么是著名的软件？么也不会变。𠀀😀 abc';
    expect(simplify(text)).toBe(text);
  });
});
