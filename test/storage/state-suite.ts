import { beforeEach, describe, expect, it } from 'vitest';
import { day, documentId, instant, sample, sampleSource, sourceId, storyId } from './sample.js';
import type { Opened } from './store-suite.js';

const ALL = { from: day('2025-01-01'), to: day('2025-12-31') };

/** Stories, sources, issues, transactions and steps. */
export function stateSuite(at: Opened): void {
  describe('stories', () => {
    const assign = (name: string, story: string, on: string) => ({ documentId: documentId(name), storyId: storyId(story), day: day(on) });
    beforeEach(async () => {
      await at.store.documents.put([
        sample({ name: 'a', day: day('2025-06-20') }),
        sample({ name: 'b', day: day('2025-06-21') }),
        sample({ name: 'c', day: day('2025-06-20'), publishedAt: instant('2025-06-20T09:00:00.000Z') }),
      ]);
      await at.store.stories.replaceFrom(day('2025-06-01'), [
        assign('a', 'a', '2025-06-20'),
        assign('c', 'a', '2025-06-20'),
        assign('b', 'b', '2025-06-21'),
        assign('b', 'a', '2025-06-22'),
      ]);
    });

    it('are as they were at the end of the day that is asked for', async () => {
      expect(await at.store.stories.storyOf(documentId('b'), day('2025-06-20'))).toBeUndefined();
      expect(await at.store.stories.storyOf(documentId('b'), day('2025-06-21'))).toBe(storyId('b'));
      expect(await at.store.stories.storyOf(documentId('b'))).toBe(storyId('a'));
      expect(await at.store.stories.assignments(ALL, day('2025-06-21'))).toEqual([
        assign('a', 'a', '2025-06-20'),
        assign('c', 'a', '2025-06-20'),
        assign('b', 'b', '2025-06-21'),
      ]);
      expect(await at.store.stories.assignments({ from: day('2025-06-21'), to: day('2025-06-30') })).toEqual([assign('b', 'a', '2025-06-22')]);
    });

    it('list their documents earliest first', async () => {
      expect(await at.store.stories.documentsOf(storyId('a'), day('2025-06-21'))).toEqual(['a', 'c'].map(documentId));
      expect(await at.store.stories.documentsOf(storyId('a'))).toEqual(['a', 'c', 'b'].map(documentId));
    });

    it('are found under the id of a story that was merged into them', async () => {
      expect(await at.store.stories.documentsOf(storyId('b'))).toEqual(['a', 'c', 'b'].map(documentId));
      expect(await at.store.stories.formerIds([storyId('a')])).toEqual(new Map([[storyId('a'), [storyId('b')]]]));
      expect(await at.store.stories.formerIds([storyId('a')], day('2025-06-21'))).toEqual(new Map([[storyId('a'), []]]));
    });

    it('are replaced from a day on, what lies before stays', async () => {
      await at.store.stories.replaceFrom(day('2025-06-22'), []);
      expect(await at.store.stories.storyOf(documentId('b'))).toBe(storyId('b'));
      await at.store.stories.replaceFrom(day('2025-06-21'), [assign('b', 'a', '2025-06-21')]);
      expect(await at.store.stories.storyOf(documentId('b'))).toBe(storyId('a'));
      expect(await at.store.stories.storyOf(documentId('a'))).toBe(storyId('a'));
    });
  });

  describe('sources', () => {
    it('are put and replaced, and listed by id', async () => {
      await at.store.sources.put(sampleSource('b'));
      await at.store.sources.put(sampleSource('a'));
      await at.store.sources.put(sampleSource('b', { title: 'Renamed' }));
      expect((await at.store.sources.list()).map(({ title }) => title)).toEqual(['Source a', 'Renamed']);
    });

    it('remember their last state and what each success of the last 60 days delivered', async () => {
      const id = sourceId('feed');
      const success = (moment: string, lastDelivered: number) =>
        at.store.sources.setState({ sourceId: id, lastTriedAt: instant(moment), lastSuccessAt: instant(moment), lastDelivered });
      await success('2025-04-01T08:00:00.000Z', 90);
      await success('2025-06-28T08:00:00.000Z', 4);
      await success('2025-06-29T08:00:00.000Z', 7);
      const failed = {
        sourceId: id,
        lastTriedAt: instant('2025-06-30T08:00:00.000Z'),
        lastSuccessAt: instant('2025-06-29T08:00:00.000Z'),
        lastDelivered: 7,
        lastError: 'timed out',
      };
      await at.store.sources.setState(failed);
      expect(await at.store.sources.state(id)).toEqual(failed);
      expect(await at.store.sources.state(sourceId('unknown'))).toBeUndefined();
      expect(await at.store.sources.deliveries(id)).toEqual([
        { at: '2025-06-28T08:00:00.000Z', documents: 4 },
        { at: '2025-06-29T08:00:00.000Z', documents: 7 },
      ]);
    });
  });

  describe('issues', () => {
    const issue = { publication: 'daily-brief', date: day('2025-06-20'), language: 'en' as const, number: 1, revision: 0, json: '{"a":1}' };
    it('are frozen: put again with the same bytes they stay, with others they are refused', async () => {
      await at.store.issues.put(issue);
      await at.store.issues.put(issue);
      await expect(at.store.issues.put({ ...issue, json: '{"a":2}' })).rejects.toMatchObject({ code: 'issue-frozen' });
      expect(await at.store.issues.get('daily-brief', issue.date, 'en')).toEqual(issue);
      expect(await at.store.issues.get('daily-brief', issue.date, 'zh-Hans')).toBeUndefined();
    });

    it('keep every revision; the newest is meant unless another is asked for', async () => {
      const corrected = { ...issue, revision: 1, json: '{"a":2}' };
      await at.store.issues.put(issue);
      await at.store.issues.put(corrected);
      expect(await at.store.issues.get('daily-brief', issue.date, 'en')).toEqual(corrected);
      expect(await at.store.issues.get('daily-brief', issue.date, 'en', 0)).toEqual(issue);
      expect(await at.store.issues.list('daily-brief')).toEqual([corrected]);
    });

    it('lose a text that may not be kept, in every revision that holds it', async () => {
      await at.store.issues.put({ ...issue, json: '{"quote":"zebra"}' });
      await at.store.issues.put({ ...issue, revision: 1, json: '{"quote":"zebra","more":1}' });
      await at.store.issues.put({ ...issue, date: day('2025-06-21'), number: 2, json: '{"quote":"horse"}' });
      await at.store.issues.redact('daily-brief', 'zebra', ({ json }) => json.replace('zebra', ''));
      expect((await at.store.issues.get('daily-brief', issue.date, 'en', 0))?.json).toBe('{"quote":""}');
      expect((await at.store.issues.list('daily-brief')).map(({ json }) => json)).toEqual(['{"quote":"","more":1}', '{"quote":"horse"}']);
    });

    it('are listed by number', async () => {
      await at.store.issues.put({ ...issue, number: 2, date: day('2025-06-18') });
      await at.store.issues.put(issue);
      expect((await at.store.issues.list('daily-brief')).map(({ number }) => number)).toEqual([1, 2]);
      expect(await at.store.issues.list('weekly-keywords')).toEqual([]);
    });
  });

  describe('transactions', () => {
    it('undo everything when the work fails, nested calls included', async () => {
      const failing = at.store.transaction(async () => {
        await at.store.documents.put([sample({ name: 'a' })]);
        await at.store.transaction(() => at.store.setStepKey('cluster', 'k1'));
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      expect(await at.store.documents.heads({})).toEqual([]);
      expect(await at.store.stepKey('cluster')).toBeUndefined();
    });

    it('keep a parallel write out of a transaction that fails', async () => {
      const failing = at.store.transaction(async () => {
        await at.store.setStepKey('mine', 'lost');
        await new Promise((resolve) => setTimeout(resolve, 20));
        throw new Error('stop');
      });
      const other = at.store.documents.put([sample({ name: 'other' })]);
      await expect(failing).rejects.toThrow('stop');
      expect(await other).toEqual([documentId('other')]);
      expect(await at.store.stepKey('mine')).toBeUndefined();
      expect(await at.store.documents.heads({})).toHaveLength(1);
    });
  });

  it('keeps the key of a step and replaces it', async () => {
    await at.store.setStepKey('cluster', 'k1');
    await at.store.setStepKey('cluster', 'k2');
    expect(await at.store.stepKey('cluster')).toBe('k2');
  });
}
