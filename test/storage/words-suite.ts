import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/storage/contracts.js';
import { day, documentId, sample, sourceId } from './sample.js';
import type { Opened } from './store-suite.js';

/** The word index and the aliases mined from texts. */
export function wordsSuite(at: Opened): void {
  describe('search', () => {
    beforeEach(async () => {
      await at.store.documents.put([
        sample({ name: 'title', title: 'Rust compiler', body: 'News of the week about other things.' }),
        sample({ name: 'body', title: 'News', body: 'The rust compiler and more of the same.' }),
        sample({ name: 'apart', title: 'Notes', body: 'A compiler, then rust.', day: day('2025-06-22'), language: 'zh-Hans', sourceId: sourceId('other') }),
        sample({ name: 'names', title: 'Names', analysis: { bodyTokens: "c++ gpt-4o node.js 40% @who it's 智能 智 能体" } }),
        sample({ name: 'c', title: 'Letters', analysis: { bodyTokens: 'c gpt 4o node js 智 能' }, knownDay: day('2025-06-29') }),
      ]);
    });
    const word = (...tokens: string[]) => ({ anyOf: [{ tokens, phrase: false }] });
    const phrase = (...tokens: string[]) => ({ anyOf: [{ tokens, phrase: true }] });
    const found = async (...clauses: ReturnType<typeof word>[]) => (await at.store.search.match({ clauses }, {})).map(({ id }) => id);

    it('puts a word of the title before the same word in the body', async () => {
      expect((await found(word('rust', 'compiler')))[0]).toBe(documentId('title'));
      const [best, next] = await at.store.search.match({ clauses: [word('rust')] }, {});
      expect(best!.score).toBeGreaterThan(next!.score);
    });

    it('asks a phrase to stand together, words only to be there', async () => {
      expect(await found(phrase('rust', 'compiler'))).not.toContain(documentId('apart'));
      expect(await found(word('rust', 'compiler'))).toContain(documentId('apart'));
    });

    it('joins alternatives by "or" and clauses by "and"', async () => {
      const either = {
        anyOf: [
          { tokens: ['week'], phrase: false },
          { tokens: ['same'], phrase: false },
        ],
      };
      expect(new Set(await found(either))).toEqual(new Set(['title', 'body'].map(documentId)));
      expect(await found(either, word('week'))).toEqual([documentId('title')]);
      expect(await found(either, word('nowhere'))).toEqual([]);
    });

    it.each(['c++', 'gpt-4o', 'node.js', '40%', '@who', "it's", '智能', '能体'])('keeps the token %s whole', async (token) => {
      expect(await found(word(token))).toEqual([documentId('names')]);
    });

    it('takes signs of its own query language as ordinary tokens', async () => {
      for (const token of ['NOT', 'a:b', 'x*', '(', '^a', 'OR', 'NEAR']) expect(await found(word(token))).toEqual([]);
    });

    it('filters by days, sources, languages and as-of, and keeps to the limit', async () => {
      const ids = async (filter: Parameters<Store['search']['match']>[1]) =>
        (await at.store.search.match({ clauses: [word('rust')] }, filter)).map(({ id }) => id);
      expect(await ids({ period: { from: day('2025-06-22'), to: day('2025-06-30') } })).toEqual([documentId('apart')]);
      expect(await ids({ sourceIds: [sourceId('other')] })).toEqual([documentId('apart')]);
      expect(await ids({ languages: ['zh-Hans'] })).toEqual([documentId('apart')]);
      expect(await ids({ limit: 1 })).toHaveLength(1);
      expect(await at.store.search.match({ clauses: [word('c')] }, { asOf: day('2025-06-28') })).toEqual([]);
      expect(await at.store.search.match({ clauses: [word('c')] }, { asOf: day('2025-06-29') })).toHaveLength(1);
    });

    it('finds nothing for an empty query', async () => {
      expect(await at.store.search.match({ clauses: [] }, {})).toEqual([]);
      expect(await at.store.search.match({ clauses: [{ anyOf: [] }, { anyOf: [{ tokens: [], phrase: true }] }] }, {})).toEqual([]);
    });
  });

  describe('aliases', () => {
    it('are counted over documents, dated by the first, and near-copies are no witnesses', async () => {
      const aliases = [{ name: '强化学习', alias: 'RL' }];
      await at.store.documents.put([
        sample({ name: 'a', day: day('2025-06-22'), analysis: { aliases } }),
        sample({ name: 'b', day: day('2025-06-20'), analysis: { aliases: [...aliases, ...aliases] } }),
        sample({ name: 'c', copyOf: documentId('b'), analysis: { aliases } }),
        sample({ name: 'd', analysis: { aliases: [{ name: 'Agent', alias: '智能体' }] } }),
      ]);
      expect(await at.store.aliases.list()).toEqual([
        { name: 'Agent', alias: '智能体', documents: 1, since: '2025-06-20' },
        { name: '强化学习', alias: 'RL', documents: 2, since: '2025-06-20' },
      ]);
      expect(await at.store.aliases.list(day('2025-06-21'))).toEqual([
        { name: 'Agent', alias: '智能体', documents: 1, since: '2025-06-20' },
        { name: '强化学习', alias: 'RL', documents: 1, since: '2025-06-20' },
      ]);
    });
  });
}
