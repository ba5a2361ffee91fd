import { expect, it } from 'vitest';
import { conceptsIn, foldForMatching, glossaryRows, namesOfConcept, scannerOf } from '../../src/text/index.js';

const named = (text: string) => conceptsIn(text).map(({ id, start, end }) => [id, text.slice(start, end)]);

it('finds one concept under its names in English and both Chinese scripts', () => {
  expect(named('AI agents, 智能体 and 智慧代理')).toEqual([
    ['ai-agent', 'AI agents'],
    ['ai-agent', '智能体'],
    ['ai-agent', '智慧代理'],
  ]);
  expect(named('機器學習與机器学习')).toEqual([
    ['machine-learning', '機器學習'],
    ['machine-learning', '机器学习'],
  ]);
});

it('takes the longest name, and none inside another', () => {
  expect(named('多模态大模型')).toEqual([['multimodal-model', '多模态大模型']]);
});

it('keeps to ASCII word boundaries: Chinese may touch a name, letters and digits may not', () => {
  expect(named('用MCP服务器连接')).toContainEqual(['mcp', 'MCP']);
  expect(named('MCPX and XMCP and MCP2')).toEqual([]);
});

it('does not find a version in a later one', () => {
  const scan = scannerOf([{ id: 'four', name: 'GPT-4' }]);
  expect(scan('GPT-4.1 beats GPT-4. So it was.').map(({ start }) => start)).toEqual(['GPT-4.1 beats '.length]);
});

it('matches a name with a capital only as it is written, one in small letters in any case', () => {
  expect(named('a rag on the floor')).toEqual([]);
  expect(named('Machine Learning, MACHINE LEARNING')).toEqual([
    ['machine-learning', 'Machine Learning'],
    ['machine-learning', 'MACHINE LEARNING'],
  ]);
});

it('reads through line ends, hyphens, full-width letters and the space beside Chinese', () => {
  expect(named('machine\nlearning')).toEqual([['machine-learning', 'machine\nlearning']]);
  expect(named('machine-learning')).toEqual([['machine-learning', 'machine-learning']]);
  expect(named('生成式AI 与 生成式 AI')).toEqual([
    ['generative-ai', '生成式AI'],
    ['generative-ai', '生成式 AI'],
  ]);
  expect(named('ＭＣＰ')).toEqual([['mcp', 'ＭＣＰ']]);
});

it('names each concept once, and no name stands for two', () => {
  const owners = new Map<string, string>();
  for (const row of glossaryRows) {
    for (const name of namesOfConcept(row)) {
      const key = foldForMatching(name);
      expect([row.id, undefined]).toContain(owners.get(key));
      owners.set(key, row.id);
    }
  }
  expect(new Set(glossaryRows.map(({ id }) => id)).size).toBe(glossaryRows.length);
  expect(glossaryRows.length).toBeGreaterThan(300);
});

it('finds every name of the glossary in itself', () => {
  const missed = glossaryRows.flatMap((row) => namesOfConcept(row).filter((name) => conceptsIn(`（${name}）`)[0]?.id !== row.id));
  expect(missed).toEqual([]);
});

it('scans for other names given to it', () => {
  const scan = scannerOf([
    { id: '1', name: 'duckweed' },
    { id: '2', name: '浮萍' },
  ]);
  expect(scan('Duckweeds: 浮萍').map(({ id }) => id)).toEqual(['1', '2']);
});

it('reads a long line in linear time', () => {
  const text = 'AI AI-A machine learnin 智能智能'.repeat(40_000);
  const startedAt = performance.now();
  conceptsIn(text);
  expect(performance.now() - startedAt).toBeLessThan(2000);
});
