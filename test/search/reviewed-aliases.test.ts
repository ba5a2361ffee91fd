import { describe, expect, it } from 'vitest';
import type { Day, Instant, OverrideOf } from '../../src/model/index.js';
import { reviewAliases } from '../../src/search/index.js';

const since = '2025-06-20' as Day;
const decided = (name: string, alias: string, same: boolean): OverrideOf<'alias'> => ({
  id: `${name}${alias}`,
  kind: 'alias',
  decidedAt: '2025-06-21T23:30:00.000Z' as Instant,
  by: 'editor',
  name,
  alias,
  same,
});

describe('the aliases that an editor reviews', () => {
  const mined = [
    { name: '强化学习', alias: 'reinforcement learning', documents: 3, since },
    { name: '强化学习', alias: 'RL', documents: 1, since },
    { name: '检索', alias: 'retrieval', documents: 2, since },
  ];

  it('say whether they are used, wait for a second document, or were decided', () => {
    const rows = reviewAliases(mined, [decided('Retrieval', '检索', false), decided('强化学习', 'rl', true)], 'Asia/Shanghai');
    expect(rows.map(({ name, alias, state }) => `${name} ${alias} ${state}`)).toEqual([
      '强化学习 RL joined',
      '强化学习 reinforcement learning used',
      '检索 retrieval parted',
    ]);
  });

  it('name those that only the editor gives, since the day on which he decided', () => {
    const rows = reviewAliases([], [decided('具身智能', 'embodied AI', true)], 'Asia/Shanghai');
    expect(rows).toEqual([{ name: '具身智能', alias: 'embodied AI', documents: 0, since: '2025-06-22', state: 'joined' }]);
  });
});
