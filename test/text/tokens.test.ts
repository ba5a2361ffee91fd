import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/text/index.js';

const kinds = (text: string): string[] => tokensOf(text).map((token) => `${token.text}:${token.kind}`);

describe('tokens', () => {
  it('protect names with digits, dots, pluses, capitals and hyphens', () => {
    const names = [
      'GPT-4o',
      'R1-Zero',
      'C++',
      'C#',
      'K2.5',
      'Node.js',
      'claude-3.5-sonnet',
      '@handle',
      '4o',
      'H100',
      '3D',
      'OpenAI',
      'llama.cpp',
      'snake_case2',
    ];
    expect(kinds(names.join(' '))).toEqual(names.map((name) => `${name}:name`));
  });

  it('hold together with any hyphen', () => {
    expect(tokensOf('GPT\u20115 and multi\u2010step').map(({ text }) => text)).toEqual(['GPT\u20115', 'and', 'multi\u2010step']);
  });

  it('tell words from numbers', () => {
    expect(kinds("real-time don't 1,234.5 40% $3.5 2025")).toEqual([
      'real-time:word',
      "don't:word",
      '1,234.5:number',
      '40%:number',
      '$3.5:number',
      '2025:number',
    ]);
  });

  it('leave a possessive out of the word', () => {
    expect(kinds("OpenAI’s and Google's")).toEqual(['OpenAI:name', 'and:word', 'Google:word']);
  });

  it('end a name where Chinese begins', () => {
    expect(kinds('MCP服务器')).toEqual(['MCP:name', '服务器:han']);
  });

  it('segment Chinese by a dictionary that knows our words, in both scripts', () => {
    expect(kinds('开源智能体')).toEqual(['开源:han', '智能体:han']);
    expect(kinds('開源大語言模型')).toEqual(['開源:han', '大語言模型:han']);
  });

  it('do not join two sentences that lack a space', () => {
    expect(kinds('end.Next')).toEqual(['end:word', 'Next:word']);
  });

  it('skip addresses', () => {
    expect(kinds('at https://a.b/c-d?e=1 now')).toEqual(['at:word', 'now:word']);
  });

  it('stand where they say', () => {
    const text = '升级到 GPT-4o，$5 起；智能体很快 😀 done.';
    for (const { text: token, start, end } of tokensOf(text)) expect(text.slice(start, end)).toBe(token);
  });
});
