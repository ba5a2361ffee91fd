import { describe, expect, it } from 'vitest';
import { indexTokens } from '../../src/text/index.js';

describe('index tokens', () => {
  it.each([
    ['are lower case and singular', 'New Agents, boxes, queries and classes', 'new agent box query and class'],
    ['make one of singular and plural where the stem is no word', 'caches cache movies movie', 'cach cach movy movy'],
    ['leave words alone that only look like plurals', 'this class bus analysis news', 'this class bus analysis news'],
    ['keep names whole and give their parts', 'GPT-4o', 'gpt-4o gpt 4o'],
    ['take every hyphen for the plain one', 'GPT\u20114o', 'gpt-4o gpt 4o'],
    ['part letters from digits, but not one letter', 'gpt4o H100 K2.5', 'gpt4o gpt 4o h100 k2.5'],
    ['give the parts of parts', 'Qwen2.5-VL', 'qwen2.5-vl qwen2.5 qwen 2.5 vl'],
    ['part names at dots between letters', 'Node.js llama.cpp', 'node.js node js llama.cpp llama cpp'],
    ['keep C++ and C#', 'C++ or c#', 'c++ or c#'],
    ['drop apostrophes, possessives and commas in numbers', "don't OpenAI’s 1,234.5", 'dont openai 1234.5'],
    ['give characters and pairs of Chinese', '智能体', '智 智能 能 能体 体'],
    ['are the same in both scripts', '軟體', '软 软体 体'],
    ['fold wide letters and digits', 'ＧＰＴ－４', 'gpt-4 gpt 4'],
    ['begin anew between Latin and Chinese', 'MCP服务', 'mcp 服 服务 务'],
    ['pair kana and hangul too', 'モデル', 'モ モデ デ デル ル'],
    ['leave out what is not seen', '[page](https://a.b/c) <b class="x">bold</b> A &amp; B', 'page bold a b'],
    ['read a visible address without its scheme', 'https://arxiv.org/abs/2506.18871', 'arxiv.org arxiv org abs 2506.18871'],
    ['have nothing of marks and emoji', '“…” — 🚀 !', ''],
    ['know the Han extensions beyond the first plane', '𠀀𠀁', '𠀀 𠀀𠀁 𠀁'],
  ])('%s', (_, text, expected) => expect(indexTokens(text)).toBe(expected));

  it('of a part of a Chinese run are consecutive in those of the run', () => {
    expect(` ${indexTokens('多模态大模型智能体平台')} `).toContain(` ${indexTokens('智能体')} `);
  });
});
