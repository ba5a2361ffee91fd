import { describe, expect, it } from 'vitest';
import { conceptName, glossaryRows, isDictionaryWord } from '../../src/text/index.js';

const called = (id: string): readonly string[] =>
  (['en', 'zh-Hans', 'zh-Hant'] as const).map((language) =>
    conceptName(
      glossaryRows.find((row) => row.id === id)!,
      language,
    ),
  );

describe('the name of a concept', () => {
  it('is that of the language of the publication', () => {
    expect(called('reinforcement-learning')).toEqual(['reinforcement learning', '强化学习', '強化學習']);
    expect(called('nvidia')).toEqual(['NVIDIA', '英伟达', '輝達']);
  });

  it('stays in Latin letters where Chinese publications print it so', () => {
    expect(called('gpu')).toEqual(['GPU', 'GPU', 'GPU']);
    expect(called('hugging-face')).toEqual(['Hugging Face', 'Hugging Face', 'Hugging Face']);
  });

  it('is English where the glossary has no other', () => {
    const row = glossaryRows.find(({ hans, hant }) => hans.length === 0 && hant.length === 0)!;
    expect(conceptName(row, 'zh-Hans')).toBe(row.en[0]);
  });
});

describe('a word of the dictionary', () => {
  it('is what general English knows, and what people of the field write short', () => {
    expect(['momentum', 'veto', 'conundrum', 'infra', 'docx'].map(isDictionaryWord)).toEqual([true, true, true, true, true]);
  });

  it('is no coinage and no name', () => {
    expect(['agentic', 'quantization', 'tokenizer', 'anthropic', 'schnell'].map(isDictionaryWord)).toEqual([false, false, false, false, false]);
  });
});
