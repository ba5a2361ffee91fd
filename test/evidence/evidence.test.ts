import { describe, expect, it } from 'vitest';
import { QuoteBudget, checkClaim, countClaim, evidenceOf, quoteClaim } from '../../src/evidence/index.js';
import type { CountQuery, Day, Document, DocumentId } from '../../src/model/index.js';

const document = {
  id: 'daaaaaaaaaaaaaaaa' as DocumentId,
  title: '青萍实验室发布 Ripple 2',
  body: '**青萍实验室**周三发布 [Ripple 2](https://example.org/r2)，参数 70 亿。下载免费。',
  language: 'zh-Hans',
} satisfies Pick<Document, 'id' | 'title' | 'body' | 'language'>;
const firstSentence = { start: 0, end: document.body.indexOf('。') + 1 };
const stored = async (id: DocumentId): Promise<typeof document | undefined> => (id === document.id ? document : undefined);
const query: CountQuery = { count: 'documents', from: '2025-06-25' as Day, to: '2025-06-25' as Day };

describe('a quoted claim', () => {
  it('says what its passage says, without markup, and keeps the passage as it stands', () => {
    const claim = quoteClaim(document, 'body', firstSentence, 'zh-Hans');
    expect(claim.text).toBe('青萍实验室周三发布 Ripple 2，参数 70 亿。');
    const [evidence] = claim.evidence;
    expect(document.body.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    expect(claim.display).toBeUndefined();
  });

  it('is shown in the other script beside its text, names and numbers untouched', () => {
    const claim = quoteClaim(document, 'body', firstSentence, 'zh-Hant');
    expect(claim.display).toEqual({ script: 'zh-Hant', text: '青萍實驗室週三發佈 Ripple 2，參數 70 億。' });
    expect(claim.text).toContain('发布');
  });

  it('has the same id in every run, and another one on other evidence', () => {
    const first = quoteClaim(document, 'body', firstSentence, 'zh-Hans');
    expect(quoteClaim(document, 'body', firstSentence, 'zh-Hans').id).toBe(first.id);
    expect(quoteClaim(document, 'body', { start: firstSentence.end, end: document.body.length }, 'zh-Hans').id).not.toBe(first.id);
  });

  it('of a talk says who said it and when, by the caption in which it begins', () => {
    const cues = [
      { start: 0, seconds: 3, speaker: '主持人' },
      { start: 8, seconds: 754.9, speaker: '林澹' },
      { start: firstSentence.end, seconds: 3723.2 },
      { start: firstSentence.end + 2, speaker: '听众' },
    ];
    const said = (start: number, field: 'body' | 'title' = 'body') => quoteClaim({ ...document, cues }, field, { start, end: start + 2 }, 'zh-Hans').said;
    expect([0, 7, 8, firstSentence.end, firstSentence.end + 2].map((start) => said(start))).toEqual([
      { speaker: '主持人', time: '00:03' },
      { speaker: '主持人', time: '00:03' },
      { speaker: '林澹', time: '12:34' },
      { time: '1:02:03' },
      { speaker: '听众' },
    ]);
    expect(said(0, 'title')).toBeUndefined();
    expect(quoteClaim(document, 'body', firstSentence, 'zh-Hans').said).toBeUndefined();
  });

  it('cannot be made of nothing', () => {
    expect(() => evidenceOf(document, 'body', { start: 5, end: 5 })).toThrow();
    expect(() => evidenceOf(document, 'title', { start: 0, end: 999 })).toThrow();
  });
});

describe('a counted claim', () => {
  const evidence = [evidenceOf(document, 'title', { start: 0, end: document.title.length })] as const;

  it('fills its slots with counts and the right number of its noun', () => {
    const say = (value: number): string => countClaim('Told in {n|document|documents}.', [{ name: 'n', value, query }], [...evidence]).text;
    expect(say(1)).toBe('Told in 1 document.');
    expect(say(3)).toBe('Told in 3 documents.');
  });

  it('has no slot without a count, and no count without a slot', () => {
    expect(() => countClaim('{a}', [], [...evidence])).toThrow();
    expect(() => countClaim('none', [{ name: 'a', value: 1, query }], [...evidence])).toThrow();
  });
});

describe('checking a claim', () => {
  const claim = quoteClaim(document, 'body', firstSentence, 'zh-Hans');

  it('finds nothing wrong with one that holds', async () => {
    expect(await checkClaim(claim, stored, async () => 0)).toEqual([]);
  });

  it('finds a document that is gone', async () => {
    expect(
      await checkClaim(
        claim,
        async () => undefined,
        async () => 0,
      ),
    ).toMatchObject([{ kind: 'document-missing' }]);
  });

  it('finds a quote that the document no longer holds there', async () => {
    const changed = { ...document, body: `今天，${document.body}` };
    expect(
      await checkClaim(
        claim,
        async () => changed,
        async () => 0,
      ),
    ).toMatchObject([{ kind: 'quote-differs' }]);
  });

  it('finds words that are not those of the quote', async () => {
    expect(await checkClaim({ ...claim, text: '参数 80 亿。' }, stored, async () => 0)).toMatchObject([{ kind: 'text-differs' }]);
  });

  it('finds a count that has become another', async () => {
    const counted = countClaim('{n}', [{ name: 'n', value: 3, query }], claim.evidence);
    expect(await checkClaim(counted, stored, async () => 4)).toEqual([{ kind: 'count-differs', detail: 'n: 3 printed, 4 counted' }]);
  });
});

describe('the budget of quotes', () => {
  it('takes from each document until its limit, and takes nothing that would go over', () => {
    const budget = new QuoteBudget();
    const limit = { hanCharacters: 10, words: 5 };
    const other = 'dbbbbbbbbbbbbbbbb' as DocumentId;
    expect(budget.take(document.id, '一二三四五六', limit)).toBe(true);
    expect(budget.take(document.id, '一二三四五', limit)).toBe(false);
    expect(budget.take(document.id, '一二三四', limit)).toBe(true);
    expect(budget.take(other, 'one two three four five', limit)).toBe(true);
    expect(budget.take(other, 'six', limit)).toBe(false);
  });
});
