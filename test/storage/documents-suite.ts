import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/storage/contracts.js';
import { day, documentId, instant, sample, sampleSource, sourceId, storyId } from './sample.js';
import type { Opened } from './store-suite.js';

const JUNE_20 = { from: day('2025-06-20'), to: day('2025-06-20') };

/** Documents: kept, filtered, forgotten, counted. */
export function documentsSuite(at: Opened): void {
  describe('documents', () => {
    it('come back exactly as they were put, after the store was closed and opened again', async () => {
      const entry = sample({
        name: 'whole',
        title: '标题 “quoted”',
        body: '# 正文\n\n含 emoji 👩‍🔬 与 “引号”。',
        language: 'zh-Hans',
        url: 'https://a.example/1',
        about: ['https://b.example/2'],
        authors: ['王 小明'],
        publishedAt: instant('2025-06-20T01:02:03.004Z'),
        readAt: day('2025-06-21'),
        note: 'keep',
        tags: ['x'],
        identifiers: { arxiv: '2506.00001' },
        links: ['https://c.example/'],
        parent: { documentId: documentId('parent'), position: 2, headings: ['A', 'B'] },
        copyOf: documentId('first'),
      });
      await at.store.documents.put([entry]);
      await at.reopen();
      expect(await at.store.documents.get(entry.document.id)).toEqual(entry.document);
    });

    it('keep every UTF-16 unit of the body, a NUL and half a surrogate pair too', async () => {
      const body = `before\0after \ud83d alone 汉字`;
      await at.store.documents.put([sample({ name: 'odd', body })]);
      expect((await at.store.documents.get(documentId('odd')))?.body).toBe(body);
    });

    it('are added once: put again they change nothing and are not reported as new', async () => {
      expect(await at.store.documents.put([sample({ name: 'one' }), sample({ name: 'two' })])).toEqual([documentId('one'), documentId('two')]);
      expect(await at.store.documents.put([sample({ name: 'two', body: 'Another body.' }), sample({ name: 'three' })])).toEqual([documentId('three')]);
      expect((await at.store.documents.get(documentId('two')))?.body).toBe('Body of two.');
    });

    it('are all put or none: a failure in the middle leaves nothing behind', async () => {
      const broken = { ...sample({ name: 'broken' }), analysis: undefined as never };
      await expect(at.store.documents.put([sample({ name: 'fine' }), broken])).rejects.toThrow();
      expect(await at.store.documents.heads({})).toEqual([]);
    });

    it('are found by record id only when one document bears it, and by a beginning of six characters or more', async () => {
      await at.store.documents.put([
        sample({ name: 'abcdef', recordId: 'issue-1' }),
        sample({ name: 'abcxyz', recordId: 'shared' }),
        sample({ name: 'other', recordId: 'shared', sourceId: sourceId('elsewhere') }),
      ]);
      expect((await at.store.documents.get('issue-1'))?.id).toBe(documentId('abcdef'));
      expect(await at.store.documents.get('shared')).toBeUndefined();
      expect((await at.store.documents.get('dabcde'))?.id).toBe(documentId('abcdef'));
      expect(await at.store.documents.get('dabc')).toBeUndefined();
    });

    it('are not found by a beginning that two of them share', async () => {
      await at.store.documents.put([sample({ name: 'samehead2' }), sample({ name: 'samehead3' })]);
      expect(await at.store.documents.get('dsamehead')).toBeUndefined();
      expect((await at.store.documents.get('dsamehead3'))?.id).toBe(documentId('samehead3'));
    });

    it('are listed in the order of day and id, whatever the order of arrival', async () => {
      await at.store.documents.put([sample({ name: 'c', day: day('2025-06-21') }), sample({ name: 'b' })]);
      await at.store.documents.put([sample({ name: 'a', day: day('2025-06-21') }), sample({ name: 'd', day: day('2025-06-19') })]);
      expect((await at.store.documents.list({})).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'].map(documentId));
    });

    it('are filtered by days, known days, sources, languages, ids, reading and as-of, all together', async () => {
      await at.store.sources.put(sampleSource('read', { reading: true }));
      await at.store.documents.put([
        sample({ name: 'early', day: day('2025-06-19') }),
        sample({ name: 'late', knownDay: day('2025-06-25'), day: day('2025-06-20') }),
        sample({ name: 'read', sourceId: sourceId('read') }),
        sample({ name: 'zh', language: 'zh-Hant' }),
      ]);
      const names = async (filter: Parameters<Store['documents']['heads']>[0]) => (await at.store.documents.heads(filter)).map(({ id }) => id);
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
      const analysis = { features: Uint8Array.of(1, 2, 255), signature: Uint8Array.of(9) };
      await at.store.documents.put([sample({ name: 'a', analysis })]);
      const [found] = await at.store.documents.analyses({}, ['features', 'signature']);
      expect(found?.analysis).toEqual(analysis);
      expect(found?.head.id).toBe(documentId('a'));
      expect(found?.head).not.toHaveProperty('body');
    });

    it('name the newest version of a record', async () => {
      await at.store.documents.put([
        sample({ name: 'v2', recordId: 'page', knownAt: instant('2025-06-22T00:00:00.000Z') }),
        sample({ name: 'v3', recordId: 'page', knownAt: instant('2025-06-24T00:00:00.000Z') }),
        sample({ name: 'v4', recordId: 'page', knownAt: instant('2025-06-23T00:00:00.000Z'), sourceId: sourceId('elsewhere') }),
      ]);
      expect((await at.store.documents.latest(sourceId('notes'), 'page'))?.id).toBe(documentId('v3'));
      expect(await at.store.documents.latest(sourceId('notes'), 'other page')).toBeUndefined();
    });

    it('get another date and address without their text or copy mark being touched', async () => {
      await at.store.documents.put([sample({ name: 'a', copyOf: documentId('first') })]);
      const [head] = await at.store.documents.heads({});
      const { copyOf: _copyOf, ...rest } = head!;
      await at.store.documents.rewriteHeads([{ ...rest, day: day('2025-06-18'), url: 'https://a.example/moved' }]);
      const found = await at.store.documents.list({ period: { from: day('2025-06-18'), to: day('2025-06-18') } });
      expect(found).toEqual([{ ...rest, day: '2025-06-18', url: 'https://a.example/moved', body: 'Body of a.', copyOf: documentId('first') }]);
    });

    it('bear their copy mark once it is set, and lose it when it is unset', async () => {
      await at.store.documents.put([sample({ name: 'copy' }), sample({ name: 'first' })]);
      await at.store.documents.setCopies(new Map([[documentId('copy'), documentId('first')]]));
      expect((await at.store.documents.get(documentId('copy')))?.copyOf).toBe(documentId('first'));
      await at.store.documents.setCopies(new Map([[documentId('copy'), undefined]]));
      expect(await at.store.documents.get(documentId('copy'))).not.toHaveProperty('copyOf');
    });

    it('are no copies on a day when the original was not known yet', async () => {
      await at.store.documents.put([sample({ name: 'first', knownDay: day('2025-06-25') }), sample({ name: 'copy', copyOf: documentId('first') })]);
      const [then] = await at.store.documents.heads({ asOf: day('2025-06-24') });
      const [now] = await at.store.documents.heads({ ids: [documentId('copy')], asOf: day('2025-06-25') });
      expect(then).not.toHaveProperty('copyOf');
      expect(now?.copyOf).toBe(documentId('first'));
    });

    it('tell their days and span', async () => {
      expect(await at.store.documents.span()).toBeUndefined();
      await at.store.documents.put([
        sample({ name: 'a', day: day('2025-06-21') }),
        sample({ name: 'b' }),
        sample({ name: 'c', knownDay: day('2025-06-29'), day: day('2025-06-20') }),
      ]);
      expect(await at.store.documents.span()).toEqual({ from: '2025-06-20', to: '2025-06-21' });
      expect(await at.store.documents.days()).toEqual([
        { day: '2025-06-20', documents: 2 },
        { day: '2025-06-21', documents: 1 },
      ]);
      expect(await at.store.documents.days(day('2025-06-20'))).toEqual([{ day: '2025-06-20', documents: 1 }]);
    });
  });

  describe('forgetting', () => {
    it('removes text, index, analysis, aliases and assignments, and a new collection does not bring the document back', async () => {
      const secret = sample({ name: 'gone', body: 'A zebrafish secret.', analysis: { aliases: [{ name: '斑马鱼', alias: 'zebrafish' }] } });
      await at.store.documents.put([secret, sample({ name: 'copy', copyOf: documentId('gone') })]);
      await at.store.stories.replaceFrom(day('2025-06-20'), [{ documentId: documentId('gone'), storyId: storyId('gone'), day: day('2025-06-20') }]);
      await at.store.documents.forget(documentId('gone'));
      expect(await at.store.documents.get(documentId('gone'))).toBeUndefined();
      expect(await at.store.search.match({ clauses: [{ anyOf: [{ tokens: ['zebrafish'], phrase: false }] }] }, {})).toEqual([]);
      expect(await at.store.aliases.list()).toEqual([]);
      expect(await at.store.stories.storyOf(documentId('gone'))).toBeUndefined();
      expect(await at.store.documents.put([secret])).toEqual([]);
      expect(await at.store.documents.known([documentId('gone'), documentId('never')])).toEqual(new Set([documentId('gone')]));
      expect(await at.store.documents.get(documentId('copy'))).not.toHaveProperty('copyOf');
    });

    it('works for a document that was never stored', async () => {
      await at.store.documents.forget(documentId('later'));
      expect(await at.store.documents.put([sample({ name: 'later' })])).toEqual([]);
    });
  });

  describe('what comes in another splitting', () => {
    const old = sample({
      name: 'old',
      day: day('2025-06-19'),
      recordId: 'list',
      body: 'A zebrafish list.',
      analysis: { titleTokens: 'old', bodyTokens: 'zebrafish', aliases: [{ name: '斑马鱼', alias: 'zebrafish' }] },
    });
    const id = documentId('old');
    const zebrafish = { clauses: [{ anyOf: [{ tokens: ['zebrafish'], phrase: false }] }] };
    const splitOtherwise = (name: string): Promise<void> => at.store.documents.replace(new Map([[documentId(name), undefined]]));
    beforeEach(async () => {
      await at.store.documents.put([old, sample({ name: 'copy', copyOf: id })]);
      await at.store.stories.replaceFrom(day('2025-06-19'), [{ documentId: id, storyId: storyId('old'), day: day('2025-06-19') }]);
      expect(await at.store.search.match(zebrafish, {})).toHaveLength(1);
      await splitOtherwise('old');
      await splitOtherwise('never');
    });

    it('takes a document out of lists, counts, index, aliases and stories, on every day', async () => {
      expect((await at.store.documents.heads({})).map((head) => head.id)).toEqual([documentId('copy')]);
      expect((await at.store.documents.heads({ asOf: day('2025-06-20') })).map((head) => head.id)).toEqual([documentId('copy')]);
      expect(await at.store.documents.list({ sourceIds: [old.document.sourceId], period: { from: day('2025-06-19'), to: day('2025-06-19') } })).toEqual([]);
      expect(await at.store.documents.analyses({ period: { from: day('2025-06-19'), to: day('2025-06-19') } }, ['features'])).toEqual([]);
      expect(await at.store.documents.count({ count: 'documents', copies: true })).toBe(1);
      expect(await at.store.search.match(zebrafish, {})).toEqual([]);
      expect(await at.store.aliases.list()).toEqual([]);
      expect(await at.store.stories.storyOf(id)).toBeUndefined();
      expect(await at.store.documents.known([id])).toEqual(new Set());
      expect(await at.store.documents.latest(old.document.sourceId, 'list')).toBeUndefined();
      expect(await at.store.documents.get('list')).toBeUndefined();
      expect(await at.store.documents.span()).toEqual(JUNE_20);
      expect(await at.store.documents.days()).toEqual([{ day: '2025-06-20', documents: 1 }]);
      expect(await at.store.documents.changedSince(day('2025-06-20'))).toBeUndefined();
      expect(await at.store.documents.get(documentId('copy'))).not.toHaveProperty('copyOf');
      expect(await at.store.documents.replaced()).toEqual([{ id }]);
    });

    it('gives it still to who names its id', async () => {
      expect(await at.store.documents.get(id)).toEqual(old.document);
      expect(await at.store.documents.list({ ids: [id] })).toEqual([old.document]);
      expect(await at.store.documents.count({ count: 'documents', documents: [id] })).toBe(1);
    });

    it('is undone by putting it again, and does not keep it from being forgotten', async () => {
      expect(await at.store.documents.put([old])).toEqual([id]);
      expect(await at.store.documents.heads({})).toHaveLength(2);
      expect(await at.store.search.match(zebrafish, {})).toHaveLength(1);
      await splitOtherwise('old');
      await at.store.documents.forget(id);
      expect(await at.store.documents.get(id)).toBeUndefined();
      expect(await at.store.documents.put([old])).toEqual([]);
    });
  });

  describe('a new version', () => {
    const aliases = [{ name: '斑马鱼', alias: 'zebrafish' }];
    const versions = [
      sample({ name: 'veraaaa', recordId: 'page', day: day('2025-06-19'), analysis: { titleTokens: 'page', bodyTokens: 'zebrafish', aliases } }),
      sample({
        name: 'verbbbb',
        recordId: 'page',
        day: day('2025-06-19'),
        knownDay: day('2025-06-22'),
        analysis: { titleTokens: 'page', bodyTokens: 'perch' },
      }),
    ] as const;
    const [older, newer] = [documentId('veraaaa'), documentId('verbbbb')];
    const [before, since] = [day('2025-06-21'), day('2025-06-22')];
    const found = async (asOf?: ReturnType<typeof day>): Promise<readonly string[]> => {
      const hits = await at.store.search.match({ clauses: [{ anyOf: [{ tokens: ['page'], phrase: false }] }] }, asOf === undefined ? {} : { asOf });
      return hits.map(({ id }) => id);
    };
    beforeEach(async () => {
      await at.store.documents.put([...versions, sample({ name: 'copy', copyOf: older })]);
      await at.store.stories.replaceFrom(day('2025-06-19'), [{ documentId: older, storyId: storyId('veraaaa'), day: day('2025-06-19') }]);
      await at.store.documents.replace(new Map([[older, newer]]));
      await at.reopen();
    });

    it('takes the place of the old one in lists, counts, index, aliases, days and stories', async () => {
      expect((await at.store.documents.heads({})).map(({ id }) => id)).toEqual([newer, documentId('copy')]);
      expect((await at.store.documents.heads({ replaced: true })).map(({ id }) => id)).toEqual([older, newer, documentId('copy')]);
      expect(await at.store.documents.count({ count: 'documents', copies: true })).toBe(2);
      expect(await found()).toEqual([newer]);
      expect(await at.store.aliases.list()).toEqual([]);
      expect(await at.store.documents.days()).toEqual([
        { day: '2025-06-19', documents: 1 },
        { day: '2025-06-20', documents: 1 },
      ]);
      expect(await at.store.stories.storyOf(older)).toBeUndefined();
      expect(await at.store.documents.known([older, newer])).toEqual(new Set([newer]));
      expect(await at.store.documents.replaced()).toEqual([{ id: older, since, by: newer }]);
    });

    it('leaves the old one to the days before it was known', async () => {
      expect((await at.store.documents.heads({ asOf: before })).map(({ id }) => id)).toEqual([older, documentId('copy')]);
      expect((await at.store.documents.heads({ asOf: since })).map(({ id }) => id)).toEqual([newer, documentId('copy')]);
      expect(await at.store.documents.count({ count: 'documents', source: sourceId('notes'), to: day('2025-06-19') }, before)).toBe(1);
      expect(await found(before)).toEqual([older]);
      expect(await found(since)).toEqual([newer]);
      expect(await at.store.aliases.list(before)).toEqual([{ name: '斑马鱼', alias: 'zebrafish', documents: 1, since: '2025-06-19' }]);
      expect(await at.store.aliases.list(since)).toEqual([]);
      expect(await at.store.documents.analyses({ asOf: before }, ['features'])).toHaveLength(2);
    });

    it('is told from nothing having changed, though one came and one went', async () => {
      expect(await at.store.documents.days(before)).toEqual(await at.store.documents.days());
      expect(await at.store.documents.changedSince(before)).toBe('2025-06-19');
      expect(await at.store.documents.changedSince(since)).toBeUndefined();
    });

    it('is what its record and the beginning of its id name; the old one is found by its own', async () => {
      expect((await at.store.documents.get('page'))?.id).toBe(newer);
      expect((await at.store.documents.get(older))?.body).toBe('Body of veraaaa.');
      expect((await at.store.documents.get('dveraaa'))?.id).toBe(older);
      expect((await at.store.documents.list({ ids: [older] })).map(({ id }) => id)).toEqual([older]);
      expect((await at.store.documents.heads({ records: ['page'] })).map(({ id }) => id)).toEqual([newer]);
    });

    it('is an original as the old one was: copies lead to it, on earlier days to the old one', async () => {
      expect(await at.store.documents.get(documentId('copy'))).not.toHaveProperty('copyOf');
      await at.store.documents.setCopies(new Map([[documentId('copy'), newer]]));
      const originalAt = async (asOf?: ReturnType<typeof day>): Promise<unknown> =>
        (await at.store.documents.heads({ ids: [documentId('copy')], ...(asOf === undefined ? {} : { asOf }) }))[0]?.copyOf;
      expect([await originalAt(), await originalAt(since), await originalAt(before)]).toEqual([newer, newer, older]);
      expect(await at.store.documents.count({ count: 'documents' }, before)).toBe(1);
    });

    it('moves with its known day', async () => {
      const [head] = await at.store.documents.heads({ ids: [newer] });
      await at.store.documents.rewriteHeads([{ ...head!, knownDay: day('2025-06-23') }]);
      expect(await found(since)).toEqual([older]);
      expect(await at.store.documents.replaced()).toEqual([{ id: older, since: '2025-06-23', by: newer }]);
    });

    it('goes when the old one comes again', async () => {
      expect(await at.store.documents.put([versions[0]])).toEqual([older]);
      await at.store.documents.replace(new Map([[newer, older]]));
      expect(await found()).toEqual([older]);
      expect(await found(since)).toEqual([older]);
      expect(await at.store.aliases.list()).toHaveLength(1);
      expect(await at.store.documents.replaced()).toEqual([{ id: newer, since: '2025-06-19', by: older }]);
    });

    it('need not be one: what its list came without was replaced by nothing of its own', async () => {
      await at.store.documents.put([sample({ name: 'item', recordId: 'page#abcdefgh' })]);
      expect((await at.store.documents.heads({ records: ['page'] })).map(({ id }) => id)).toEqual([newer, documentId('item')]);
      await at.store.documents.replace(new Map([[documentId('item'), newer]]));
      expect(await at.store.documents.replaced()).toContainEqual({ id: documentId('item'), since });
    });
  });

  describe('counting', () => {
    beforeEach(async () => {
      await at.store.documents.put([
        sample({ name: 'a', origin: 'x.example' }),
        sample({ name: 'b', origin: 'x.example', sourceId: sourceId('other'), language: 'zh-Hans' }),
        sample({ name: 'c', origin: 'y.example', day: day('2025-06-21') }),
        sample({ name: 'd', origin: 'z.example', copyOf: documentId('a') }),
        sample({ name: 'e', origin: 'y.example', day: day('2025-06-20'), knownDay: day('2025-06-28') }),
      ]);
      await at.store.stories.replaceFrom(day('2025-06-20'), [
        { documentId: documentId('a'), storyId: storyId('a'), day: day('2025-06-20') },
        { documentId: documentId('b'), storyId: storyId('b'), day: day('2025-06-20') },
        { documentId: documentId('d'), storyId: storyId('a'), day: day('2025-06-20') },
        { documentId: documentId('b'), storyId: storyId('a'), day: day('2025-06-22') },
      ]);
    });

    it('counts documents, origins, sources and languages once each, near-copies only when asked', async () => {
      expect(await at.store.documents.count({ count: 'documents' })).toBe(4);
      expect(await at.store.documents.count({ count: 'documents', copies: true })).toBe(5);
      expect(await at.store.documents.count({ count: 'origins' })).toBe(2);
      expect(await at.store.documents.count({ count: 'origins', copies: true })).toBe(3);
      expect(await at.store.documents.count({ count: 'sources' })).toBe(2);
      expect(await at.store.documents.count({ count: 'languages' })).toBe(2);
    });

    it('joins its conditions by "and"', async () => {
      expect(await at.store.documents.count({ count: 'documents', from: day('2025-06-21') })).toBe(1);
      expect(await at.store.documents.count({ count: 'documents', to: day('2025-06-20') })).toBe(3);
      expect(await at.store.documents.count({ count: 'documents', source: sourceId('notes'), from: day('2025-06-20'), to: day('2025-06-20') })).toBe(2);
      expect(await at.store.documents.count({ count: 'documents', language: 'zh-Hans' })).toBe(1);
      expect(await at.store.documents.count({ count: 'documents', documents: [documentId('a'), documentId('d'), documentId('zz')] })).toBe(1);
    });

    it('sees with as-of only what was known and assigned by that day', async () => {
      expect(await at.store.documents.count({ count: 'documents' }, day('2025-06-27'))).toBe(3);
      expect(await at.store.documents.count({ count: 'stories' }, day('2025-06-20'))).toBe(2);
      expect(await at.store.documents.count({ count: 'stories' })).toBe(1);
      expect(await at.store.documents.count({ count: 'documents', story: storyId('a') }, day('2025-06-21'))).toBe(1);
      expect(await at.store.documents.count({ count: 'documents', story: storyId('a') })).toBe(2);
      expect(await at.store.documents.count({ count: 'sources', story: storyId('a'), copies: true })).toBe(2);
    });
  });
}
