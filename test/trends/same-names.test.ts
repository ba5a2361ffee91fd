import { describe, expect, it } from 'vitest';
import { termKey } from '../../src/text/index.js';
import { sameNames } from '../../src/trends/same-names.js';

const decided = (name: string, alias: string, same: boolean) => ({ name, alias, same });
const rootOf = (name: string, ...pairs: readonly ReturnType<typeof decided>[]): string => sameNames([], pairs, undefined).rootOf(termKey(name));

describe('names of one term', () => {
  it('are those of the glossary, in every language', () => {
    expect(rootOf('强化学习')).toBe(rootOf('reinforcement learning'));
    expect(rootOf('終端機')).toBe(rootOf('terminal'));
    expect(rootOf('代理程式')).toBe(rootOf('AI agent'));
  });

  it('are not two things of the glossary, unless the editor says so', () => {
    expect(rootOf('MCP')).not.toBe(rootOf('GPU'));
    const one = decided('MCP', 'GPU', true);
    expect(rootOf('MCP', one)).toBe(rootOf('GPU', one));
  });

  it('are parted when the editor parts them', () => {
    const apart = decided('reinforcement learning', '强化学习', false);
    expect(rootOf('强化学习', apart)).not.toBe(rootOf('reinforcement learning', apart));
  });
});
