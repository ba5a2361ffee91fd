import { describe, expect, it } from 'vitest';
import { isStopword, readingLength } from '../../src/text/index.js';

describe('reading length', () => {
  it('counts Han characters without punctuation', () => {
    expect(readingLength('模型，发布了。')).toEqual({ hanCharacters: 5, words: 0 });
  });

  it('counts a name or a number as one word', () => {
    expect(readingLength("GPT-4o doesn't cost 1,234.5 — C++ does")).toEqual({ hanCharacters: 0, words: 6 });
  });

  it('counts both in a mixed text', () => {
    expect(readingLength('OpenAI发布GPT-5 😀')).toEqual({ hanCharacters: 2, words: 2 });
  });
});

describe('stop words', () => {
  it('are function words of English and of both Chinese scripts', () => {
    for (const word of ['the', 'The', 'don’t', '的', '因为', '因為']) expect(isStopword(word)).toBe(true);
    for (const word of ['model', '模型', '']) expect(isStopword(word)).toBe(false);
  });
});
