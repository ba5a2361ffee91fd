import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/index.js';

describe('the language of a text', () => {
  it.each([
    ['simplified Chinese', '这个模型可以处理图片和声音。', 'zh-Hans'],
    ['traditional Chinese', '這個模型可以處理圖片和聲音。', 'zh-Hant'],
    ['Chinese full of names', '用 React、TypeScript 和 Tailwind CSS 写的 dashboard 模板，支持 dark mode', 'zh-Hans'],
    ['English', 'The model can read what is in the picture and say it.', 'en'],
    ['English that quotes Chinese', 'The word 智能体 is used for what we call an agent in this report.', 'en'],
    ['English headlines', 'Meta buys a stake in Scale', 'en'],
    ['Japanese', 'このモデルは画像を処理できます。', 'ja'],
    ['Korean', '이 모델은 이미지를 처리할 수 있습니다.', 'ko'],
    ['Russian', 'Эта модель читает картинки.', 'ru'],
    ['French', 'Ce modèle peut lire des images et du texte en quelques secondes.', 'fr'],
  ])('is %s', async (_, text, expected) => expect(await detectLanguage(text)).toBe(expected));

  it('is unknown when there is too little of it', async () => {
    expect(await detectLanguage('')).toBe('und');
    expect(await detectLanguage('GPT-5')).toBe('und');
    expect(await detectLanguage('2025 — 40%')).toBe('und');
  });

  it('is taken from the hint only in a tie', async () => {
    expect(await detectLanguage('中文', 'zh-TW')).toBe('zh-Hant');
    expect(await detectLanguage('GPT-5', 'en-US')).toBe('en');
    expect(await detectLanguage('这个模型可以处理图片', 'zh-TW')).toBe('zh-Hans');
  });

  it('is that of the prose, not of its code and links', async () => {
    expect(await detectLanguage('安装方法\n```\nnpm install the best of all the packages that are there\n```\n[链接](https://a.b/the/and/of)')).toBe('zh-Hans');
  });
});
