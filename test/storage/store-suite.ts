import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/storage/contracts.js';
import { day, documentId, instant, sample, sampleSource, sourceId, storyId } from './sample.js';

/** Opens the database of a folder; the same folder opened again holds what was put there. `now` is 2025-06-30T08:00:00.000Z. */
export type OpenInFolder = (folder: string) => Promise<Store>;

const JUNE_20 = { from: day('2025-06-20'), to: day('2025-06-20') };
const ALL = { from: day('2025-01-01'), to: day('2025-12-31') };

/** What every database must do, whatever stands behind the contracts. */
export function testStore(name: string, open: OpenInFolder): void {
  describe(name, () => {
    let folder: string;
    let store: Store;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pingmo-store-'));
      store = await open(folder);
    });
    afterEach(async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });

    describe('documents', () => {
      it('come back exactly as they were put, after the store was closed and opened again', async () => {
        const entry = sample({
          name: 'whole', title: '标题 “quoted”', body: '# 正文\n\n含 emoji 👩‍🔬 与 “引号”。', language: 'zh-Hans', url: 'https://a.example/1', about: ['https://b.example/2'],
          authors: ['王 小明'], publishedAt: instant('2025-06-20T01:02:03.004Z'), readAt: day('2025-06-21'), note: 'keep', tags: ['x'],
          identifiers: { arxiv: '2506.00001' }, links: ['https://c.example/'], parent: { documentId: documentId('parent'), position: 2, headings: ['A', 'B'] },
          replaces: documentId('older'), copyOf: documentId('first'),
        });
        await store.documents.put([entry]);
        await store.close();
        store = await open(folder);
        expect(await store.documents.get(entry.document.id)).toEqual(entry.document);
      });

      it('keep every UTF-16 unit of the body, a NUL and half a surrogate pair too', async () => {
        const body = `before\0after \ud83d alone 汉字`;
        await store.documents.put([sample({ name: 'odd', body })]);
        expect((await store.documents.get(documentId('odd')))?.body).toBe(body);
      });

      it('are added once: put again they change nothing and are not reported as new', async () => {
        expect(await store.documents.put([sample({ name: 'one' }), sample({ name: 'two' })])).toEqual([documentId('one'), documentId('two')]);
        expect(await store.documents.put([sample({ name: 'two', body: 'Another body.' }), sample({ name: 'three' })])).toEqual([documentId('three')]);
        expect((await store.documents.get(documentId('two')))?.body).toBe('Body of two.');
      });

      it('are all put or none: a failure in the middle leaves nothing behind', async () => {
        const broken = { ...sample({ name: 'broken' }), analysis: undefined as never };
        await expect(store.documents.put([sample({ name: 'fine' }), broken])).rejects.toThrow();
        expect(await store.documents.heads({})).toEqual([]);
      });

      it('are found by record id only when one document bears it, and by a beginning of six characters or more', async () => {
        await store.documents.put([
          sample({ name: 'abcdef', recordId: 'issue-1' }), sample({ name: 'abcxyz', recordId: 'shared' }), sample({ name: 'other', recordId: 'shared', sourceId: sourceId('elsewhere') }),
        ]);
        expect((await store.documents.get('issue-1'))?.id).toBe(documentId('abcdef'));
        expect(await store.documents.get('shared')).toBeUndefined();
        expect((await store.documents.get('dabcde'))?.id).toBe(documentId('abcdef'));
        expect(await store.documents.get('dabc')).toBeUndefined();
      });

      it('are not found by a beginning that two of them share', async () => {
        await store.documents.put([sample({ name: 'samehead2' }), sample({ name: 'samehead3' })]);
        expect(await store.documents.get('dsamehead')).toBeUndefined();
        expect((await store.documents.get('dsamehead3'))?.id).toBe(documentId('samehead3'));
      });

      it('are listed in the order of day and id, whatever the order of arrival', async () => {
        await store.documents.put([sample({ name: 'c', day: day('2025-06-21') }), sample({ name: 'b' })]);
        await store.documents.put([sample({ name: 'a', day: day('2025-06-21') }), sample({ name: 'd', day: day('2025-06-19') })]);
        expect((await store.documents.list({})).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'].map(documentId));
      });

      it('are filtered by days, known days, sources, languages, ids, reading and as-of, all together', async () => {
        await store.sources.put(sampleSource('read', { reading: true }));
        await store.documents.put([
          sample({ name: 'early', day: day('2025-06-19') }), sample({ name: 'late', knownDay: day('2025-06-25'), day: day('2025-06-20') }),
          sample({ name: 'read', sourceId: sourceId('read') }), sample({ name: 'zh', language: 'zh-Hant' }),
        ]);
        const names = async (filter: Parameters<Store['documents']['heads']>[0]) => (await store.documents.heads(filter)).map(({ id }) => id);
        expect(await names({ period: JUNE_20 })).toEqual(['late', 'read', 'zh'].map(documentId));
        expect(await names({ period: JUNE_20, asOf: day('2025-06-24') })).toEqual(['read', 'zh'].map(documentId));
        expect(await names({ knownPeriod: { from: day('2025-06-25'), to: day('2025-06-25') } })).toEqual([documentId('late')]);
        expect(await names({ sourceIds: [sourceId('read'), sourceId('missing')] })).toEqual([documentId('read')]);
        expect(await names({ languages: ['zh-Hans', 'zh-Hant'] })).toEqual([documentId('zh')]);
        expect(await names({ ids: [documentId('zh'), documentId('early')], languages: ['en'] })).toEqual([documentId('early')]);
        expect(await names({ reading: true })).toEqual([documentId('read')]);
        expect(await names({ reading: false, period: JUNE_20 })).toEqual(['late', 'zh'].map(documentId));
        expect(await names({ ids: [] })).toEqual([]);
      });

      it('give their analysis back without the body', async () => {
        const analysis = { terms: [{ term: 'AI Agents', key: 'ai agent', score: 1.25 }], features: Uint8Array.of(1, 2, 255), signature: Uint8Array.of(9) };
        await store.documents.put([sample({ name: 'a', analysis })]);
        const [found] = await store.documents.analyses({});
        expect(found?.analysis).toEqual(analysis);
        expect(found?.head.id).toBe(documentId('a'));
        expect(found?.head).not.toHaveProperty('body');
      });

      it('name the newest version of a record', async () => {
        await store.documents.put([
          sample({ name: 'v2', recordId: 'page', knownAt: instant('2025-06-22T00:00:00.000Z') }),
          sample({ name: 'v3', recordId: 'page', knownAt: instant('2025-06-24T00:00:00.000Z') }),
          sample({ name: 'v4', recordId: 'page', knownAt: instant('2025-06-23T00:00:00.000Z'), sourceId: sourceId('elsewhere') }),
        ]);
        expect((await store.documents.latest(sourceId('notes'), 'page'))?.id).toBe(documentId('v3'));
        expect(await store.documents.latest(sourceId('notes'), 'other page')).toBeUndefined();
      });

      it('bear their copy mark once it is set, and lose it when it is unset', async () => {
        await store.documents.put([sample({ name: 'copy' }), sample({ name: 'first' })]);
        await store.documents.setCopies(new Map([[documentId('copy'), documentId('first')]]));
        expect((await store.documents.get(documentId('copy')))?.copyOf).toBe(documentId('first'));
        await store.documents.setCopies(new Map([[documentId('copy'), undefined]]));
        expect(await store.documents.get(documentId('copy'))).not.toHaveProperty('copyOf');
      });

      it('are no copies on a day when the original was not known yet', async () => {
        await store.documents.put([sample({ name: 'first', knownDay: day('2025-06-25') }), sample({ name: 'copy', copyOf: documentId('first') })]);
        const [then] = await store.documents.heads({ asOf: day('2025-06-24') });
        const [now] = await store.documents.heads({ ids: [documentId('copy')], asOf: day('2025-06-25') });
        expect(then).not.toHaveProperty('copyOf');
        expect(now?.copyOf).toBe(documentId('first'));
      });

      it('tell their days and span', async () => {
        expect(await store.documents.span()).toBeUndefined();
        await store.documents.put([sample({ name: 'a', day: day('2025-06-21') }), sample({ name: 'b' }), sample({ name: 'c', knownDay: day('2025-06-29'), day: day('2025-06-20') })]);
        expect(await store.documents.span()).toEqual({ from: '2025-06-20', to: '2025-06-21' });
        expect(await store.documents.days()).toEqual([{ day: '2025-06-20', documents: 2 }, { day: '2025-06-21', documents: 1 }]);
        expect(await store.documents.days(day('2025-06-20'))).toEqual([{ day: '2025-06-20', documents: 1 }]);
      });
    });

    describe('forgetting', () => {
      it('removes text, index, analysis, aliases and assignments, and a new collection does not bring the document back', async () => {
        const secret = sample({ name: 'gone', body: 'A zebrafish secret.', analysis: { aliases: [{ name: '斑马鱼', alias: 'zebrafish' }] } });
        await store.documents.put([secret, sample({ name: 'copy', copyOf: documentId('gone') })]);
        await store.stories.replaceFrom(day('2025-06-20'), [{ documentId: documentId('gone'), storyId: storyId('gone'), day: day('2025-06-20') }]);
        await store.documents.forget(documentId('gone'));
        expect(await store.documents.get(documentId('gone'))).toBeUndefined();
        expect(await store.search.match({ clauses: [{ anyOf: [{ tokens: ['zebrafish'], phrase: false }] }] }, {})).toEqual([]);
        expect(await store.aliases.list()).toEqual([]);
        expect(await store.stories.storyOf(documentId('gone'))).toBeUndefined();
        expect(await store.documents.put([secret])).toEqual([]);
        expect(await store.documents.known([documentId('gone'), documentId('never')])).toEqual(new Set([documentId('gone')]));
        expect(await store.documents.get(documentId('copy'))).not.toHaveProperty('copyOf');
      });

      it('works for a document that was never stored', async () => {
        await store.documents.forget(documentId('later'));
        expect(await store.documents.put([sample({ name: 'later' })])).toEqual([]);
      });
    });

    describe('counting', () => {
      beforeEach(async () => {
        await store.documents.put([
          sample({ name: 'a', origin: 'x.example' }), sample({ name: 'b', origin: 'x.example', sourceId: sourceId('other'), language: 'zh-Hans' }),
          sample({ name: 'c', origin: 'y.example', day: day('2025-06-21') }), sample({ name: 'd', origin: 'z.example', copyOf: documentId('a') }),
          sample({ name: 'e', origin: 'y.example', day: day('2025-06-20'), knownDay: day('2025-06-28') }),
        ]);
        await store.stories.replaceFrom(day('2025-06-20'), [
          { documentId: documentId('a'), storyId: storyId('a'), day: day('2025-06-20') }, { documentId: documentId('b'), storyId: storyId('b'), day: day('2025-06-20') },
          { documentId: documentId('d'), storyId: storyId('a'), day: day('2025-06-20') }, { documentId: documentId('b'), storyId: storyId('a'), day: day('2025-06-22') },
        ]);
      });

      it('counts documents, origins, sources and languages once each, near-copies only when asked', async () => {
        expect(await store.documents.count({ count: 'documents' })).toBe(4);
        expect(await store.documents.count({ count: 'documents', copies: true })).toBe(5);
        expect(await store.documents.count({ count: 'origins' })).toBe(2);
        expect(await store.documents.count({ count: 'origins', copies: true })).toBe(3);
        expect(await store.documents.count({ count: 'sources' })).toBe(2);
        expect(await store.documents.count({ count: 'languages' })).toBe(2);
      });

      it('joins its conditions by "and"', async () => {
        expect(await store.documents.count({ count: 'documents', from: day('2025-06-21') })).toBe(1);
        expect(await store.documents.count({ count: 'documents', to: day('2025-06-20') })).toBe(3);
        expect(await store.documents.count({ count: 'documents', source: sourceId('notes'), from: day('2025-06-20'), to: day('2025-06-20') })).toBe(2);
        expect(await store.documents.count({ count: 'documents', language: 'zh-Hans' })).toBe(1);
        expect(await store.documents.count({ count: 'documents', documents: [documentId('a'), documentId('d'), documentId('zz')] })).toBe(1);
      });

      it('sees with as-of only what was known and assigned by that day', async () => {
        expect(await store.documents.count({ count: 'documents' }, day('2025-06-27'))).toBe(3);
        expect(await store.documents.count({ count: 'stories' }, day('2025-06-20'))).toBe(2);
        expect(await store.documents.count({ count: 'stories' })).toBe(1);
        expect(await store.documents.count({ count: 'documents', story: storyId('a') }, day('2025-06-21'))).toBe(1);
        expect(await store.documents.count({ count: 'documents', story: storyId('a') })).toBe(2);
        expect(await store.documents.count({ count: 'sources', story: storyId('a'), copies: true })).toBe(2);
      });
    });

    describe('search', () => {
      beforeEach(async () => {
        await store.documents.put([
          sample({ name: 'title', title: 'Rust compiler', body: 'News of the week about other things.' }),
          sample({ name: 'body', title: 'News', body: 'The rust compiler and more of the same.' }),
          sample({ name: 'apart', title: 'Notes', body: 'A compiler, then rust.', day: day('2025-06-22'), language: 'zh-Hans', sourceId: sourceId('other') }),
          sample({ name: 'names', title: 'Names', analysis: { bodyTokens: "c++ gpt-4o node.js 40% @who it's 智能 智 能体" } }),
          sample({ name: 'c', title: 'Letters', analysis: { bodyTokens: 'c gpt 4o node js 智 能' }, knownDay: day('2025-06-29') }),
        ]);
      });
      const word = (...tokens: string[]) => ({ anyOf: [{ tokens, phrase: false }] });
      const phrase = (...tokens: string[]) => ({ anyOf: [{ tokens, phrase: true }] });
      const found = async (...clauses: ReturnType<typeof word>[]) => (await store.search.match({ clauses }, {})).map(({ id }) => id);

      it('puts a word of the title before the same word in the body', async () => {
        expect((await found(word('rust', 'compiler')))[0]).toBe(documentId('title'));
        const [best, next] = await store.search.match({ clauses: [word('rust')] }, {});
        expect(best!.score).toBeGreaterThan(next!.score);
      });

      it('asks a phrase to stand together, words only to be there', async () => {
        expect(await found(phrase('rust', 'compiler'))).not.toContain(documentId('apart'));
        expect(await found(word('rust', 'compiler'))).toContain(documentId('apart'));
      });

      it('joins alternatives by "or" and clauses by "and"', async () => {
        const either = { anyOf: [{ tokens: ['week'], phrase: false }, { tokens: ['same'], phrase: false }] };
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
        const ids = async (filter: Parameters<Store['search']['match']>[1]) => (await store.search.match({ clauses: [word('rust')] }, filter)).map(({ id }) => id);
        expect(await ids({ period: { from: day('2025-06-22'), to: day('2025-06-30') } })).toEqual([documentId('apart')]);
        expect(await ids({ sourceIds: [sourceId('other')] })).toEqual([documentId('apart')]);
        expect(await ids({ languages: ['zh-Hans'] })).toEqual([documentId('apart')]);
        expect(await ids({ limit: 1 })).toHaveLength(1);
        expect((await store.search.match({ clauses: [word('c')] }, { asOf: day('2025-06-28') }))).toEqual([]);
        expect((await store.search.match({ clauses: [word('c')] }, { asOf: day('2025-06-29') }))).toHaveLength(1);
      });

      it('finds nothing for an empty query', async () => {
        expect(await store.search.match({ clauses: [] }, {})).toEqual([]);
        expect(await store.search.match({ clauses: [{ anyOf: [] }, { anyOf: [{ tokens: [], phrase: true }] }] }, {})).toEqual([]);
      });
    });

    describe('stories', () => {
      const assign = (name: string, story: string, on: string) => ({ documentId: documentId(name), storyId: storyId(story), day: day(on) });
      beforeEach(async () => {
        await store.documents.put([
          sample({ name: 'a', day: day('2025-06-20') }), sample({ name: 'b', day: day('2025-06-21') }), sample({ name: 'c', day: day('2025-06-20'), publishedAt: instant('2025-06-20T09:00:00.000Z') }),
        ]);
        await store.stories.replaceFrom(day('2025-06-01'), [assign('a', 'a', '2025-06-20'), assign('c', 'a', '2025-06-20'), assign('b', 'b', '2025-06-21'), assign('b', 'a', '2025-06-22')]);
      });

      it('are as they were at the end of the day that is asked for', async () => {
        expect(await store.stories.storyOf(documentId('b'), day('2025-06-20'))).toBeUndefined();
        expect(await store.stories.storyOf(documentId('b'), day('2025-06-21'))).toBe(storyId('b'));
        expect(await store.stories.storyOf(documentId('b'))).toBe(storyId('a'));
        expect(await store.stories.assignments(ALL, day('2025-06-21'))).toEqual([assign('a', 'a', '2025-06-20'), assign('c', 'a', '2025-06-20'), assign('b', 'b', '2025-06-21')]);
        expect(await store.stories.assignments({ from: day('2025-06-21'), to: day('2025-06-30') })).toEqual([assign('b', 'a', '2025-06-22')]);
      });

      it('list their documents earliest first', async () => {
        expect(await store.stories.documentsOf(storyId('a'), day('2025-06-21'))).toEqual(['a', 'c'].map(documentId));
        expect(await store.stories.documentsOf(storyId('a'))).toEqual(['a', 'c', 'b'].map(documentId));
      });

      it('are found under the id of a story that was merged into them', async () => {
        expect(await store.stories.documentsOf(storyId('b'))).toEqual(['a', 'c', 'b'].map(documentId));
        expect(await store.stories.formerIds([storyId('a')])).toEqual(new Map([[storyId('a'), [storyId('b')]]]));
        expect(await store.stories.formerIds([storyId('a')], day('2025-06-21'))).toEqual(new Map([[storyId('a'), []]]));
      });

      it('are replaced from a day on, what lies before stays', async () => {
        await store.stories.replaceFrom(day('2025-06-22'), []);
        expect(await store.stories.storyOf(documentId('b'))).toBe(storyId('b'));
        await store.stories.replaceFrom(day('2025-06-21'), [assign('b', 'a', '2025-06-21')]);
        expect(await store.stories.storyOf(documentId('b'))).toBe(storyId('a'));
        expect(await store.stories.storyOf(documentId('a'))).toBe(storyId('a'));
      });
    });

    describe('sources', () => {
      it('are put and replaced, and listed by id', async () => {
        await store.sources.put(sampleSource('b'));
        await store.sources.put(sampleSource('a'));
        await store.sources.put(sampleSource('b', { title: 'Renamed' }));
        expect((await store.sources.list()).map(({ title }) => title)).toEqual(['Source a', 'Renamed']);
      });

      it('remember their last state and what each success of the last 60 days delivered', async () => {
        const id = sourceId('feed');
        const success = (at: string, lastDelivered: number) => store.sources.setState({ sourceId: id, lastTriedAt: instant(at), lastSuccessAt: instant(at), lastDelivered });
        await success('2025-04-01T08:00:00.000Z', 90);
        await success('2025-06-28T08:00:00.000Z', 4);
        await success('2025-06-29T08:00:00.000Z', 7);
        const failed = { sourceId: id, lastTriedAt: instant('2025-06-30T08:00:00.000Z'), lastSuccessAt: instant('2025-06-29T08:00:00.000Z'), lastDelivered: 7, lastError: 'timed out' };
        await store.sources.setState(failed);
        expect(await store.sources.state(id)).toEqual(failed);
        expect(await store.sources.state(sourceId('unknown'))).toBeUndefined();
        expect(await store.sources.deliveries(id)).toEqual([{ at: '2025-06-28T08:00:00.000Z', documents: 4 }, { at: '2025-06-29T08:00:00.000Z', documents: 7 }]);
      });
    });

    describe('aliases', () => {
      it('are counted over documents, dated by the first, and near-copies are no witnesses', async () => {
        const aliases = [{ name: '强化学习', alias: 'RL' }];
        await store.documents.put([
          sample({ name: 'a', day: day('2025-06-22'), analysis: { aliases } }), sample({ name: 'b', day: day('2025-06-20'), analysis: { aliases: [...aliases, ...aliases] } }),
          sample({ name: 'c', copyOf: documentId('b'), analysis: { aliases } }), sample({ name: 'd', analysis: { aliases: [{ name: 'Agent', alias: '智能体' }] } }),
        ]);
        expect(await store.aliases.list()).toEqual([
          { name: 'Agent', alias: '智能体', documents: 1, since: '2025-06-20' }, { name: '强化学习', alias: 'RL', documents: 2, since: '2025-06-20' },
        ]);
        expect(await store.aliases.list(day('2025-06-21'))).toEqual([
          { name: 'Agent', alias: '智能体', documents: 1, since: '2025-06-20' }, { name: '强化学习', alias: 'RL', documents: 1, since: '2025-06-20' },
        ]);
      });
    });

    describe('issues', () => {
      const issue = { publication: 'daily-brief', date: day('2025-06-20'), language: 'en' as const, number: 1, json: '{"a":1}' };
      it('are frozen: put again with the same bytes they stay, with others they are refused', async () => {
        await store.issues.put(issue);
        await store.issues.put(issue);
        await expect(store.issues.put({ ...issue, json: '{"a":2}' })).rejects.toMatchObject({ code: 'issue-frozen' });
        expect(await store.issues.get('daily-brief', issue.date, 'en')).toEqual(issue);
        expect(await store.issues.get('daily-brief', issue.date, 'zh-Hans')).toBeUndefined();
      });

      it('are listed by number', async () => {
        await store.issues.put({ ...issue, number: 2, date: day('2025-06-18') });
        await store.issues.put(issue);
        expect((await store.issues.list('daily-brief')).map(({ number }) => number)).toEqual([1, 2]);
        expect(await store.issues.list('weekly-keywords')).toEqual([]);
      });
    });

    describe('transactions', () => {
      it('undo everything when the work fails, nested calls included', async () => {
        const failing = store.transaction(async () => {
          await store.documents.put([sample({ name: 'a' })]);
          await store.transaction(() => store.setStepKey('cluster', 'k1'));
          throw new Error('stop');
        });
        await expect(failing).rejects.toThrow('stop');
        expect(await store.documents.heads({})).toEqual([]);
        expect(await store.stepKey('cluster')).toBeUndefined();
      });

      it('keep a parallel write out of a transaction that fails', async () => {
        const failing = store.transaction(async () => {
          await store.setStepKey('mine', 'lost');
          await new Promise((resolve) => setTimeout(resolve, 20));
          throw new Error('stop');
        });
        const other = store.documents.put([sample({ name: 'other' })]);
        await expect(failing).rejects.toThrow('stop');
        expect(await other).toEqual([documentId('other')]);
        expect(await store.stepKey('mine')).toBeUndefined();
        expect(await store.documents.heads({})).toHaveLength(1);
      });
    });

    it('keeps the key of a step and replaces it', async () => {
      await store.setStepKey('cluster', 'k1');
      await store.setStepKey('cluster', 'k2');
      expect(await store.stepKey('cluster')).toBe('k2');
    });
  });
}
