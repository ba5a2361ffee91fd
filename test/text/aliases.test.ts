import { describe, expect, it } from 'vitest';
import { minedAliases } from '../../src/text/index.js';

const pairs = (text: string): string[] => minedAliases(text).map(({ name, alias }) => `${name} = ${alias}`);

describe('aliases in a text', () => {
  it.each([
    [
      'stand in brackets after the Chinese name',
      '团队采用强化学习（reinforcement learning, RL）训练。',
      ['强化学习 = reinforcement learning', '强化学习 = RL', 'reinforcement learning = RL'],
    ],
    ['stand in brackets after the Latin name', '他们使用 RAG（检索增强生成）回答问题。', ['RAG = 检索增强生成']],
    ['may be quoted', '这叫“蜜罐系统”（honeypot）。', ['蜜罐系统 = honeypot']],
    ['are abbreviations whose letters begin the words', 'We use Retrieval-Augmented Generation (RAG) here.', ['Retrieval-Augmented Generation = RAG']],
    ['may be spelled out in the brackets', 'The LLM (large language model) answers.', ['large language model = LLM']],
    ['may leave out small words', 'The Department of Energy (DOE) agreed.', ['Department of Energy = DOE']],
    ['are not made of other initials', 'The new system (ABC) is fast.', []],
    ['are not remarks', '我的文章（英文）和 React Native（即将推出），某工具（Windows）', []],
    ['are not what follows a word for a kind of thing', '这个新的功能（code brush）很好。', []],
    ['are not addresses of links', '[模型](https://a.b/c)', []],
  ])('%s', (_, text, expected) => expect(pairs(text)).toEqual(expected));

  it('are given once', () => {
    expect(pairs('强化学习（RL）。强化学习（RL）。')).toEqual(['强化学习 = RL']);
  });
});
