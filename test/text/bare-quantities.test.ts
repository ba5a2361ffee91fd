import { describe, expect, it } from 'vitest';
import { isBareQuantity } from '../../src/text/bare-quantities.js';

describe('what is no more than a quantity', () => {
  it.each([
    '5-month',
    '33GB RAM',
    '355B',
    'Aug 9',
    '1M context length',
    '10,000x',
    '7B variant',
    '8x22B model',
    '12 September',
    'May 2024',
    '90%',
    '100ms inference',
    '万词元',
    '百万美元',
    '兩億用戶',
  ])('is %s', (phrase) => {
    expect(isBareQuantity(phrase)).toBe(true);
  });

  it.each(['v0.3', 'Theme 5', 'Part II', 'ms', 'e.g', '4th edition'])('is %s: the number of a version, a place, a unit, grammar', (phrase) => {
    expect(isBareQuantity(phrase)).toBe(true);
  });

  it.each([
    '3D Gaussian splatting',
    '1-bit LLM',
    '4-bit quantization',
    '5G networks',
    'GPT-4',
    'o1',
    'Claude 3.7 Sonnet',
    '1X',
    '2FA',
    'Windows 11',
    'few-shot learning',
    '千问3',
    '万科',
    '百川大模型',
  ])('is not %s', (phrase) => {
    expect(isBareQuantity(phrase)).toBe(false);
  });
});
