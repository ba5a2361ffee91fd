import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/model/index.js';
import { SIGN } from '../../src/trends/postings.js';
import { profilesOf } from '../../src/trends/profiles.js';
import { endsWeakly, isFurniture, isSubject } from '../../src/trends/subjects.js';
import { tinyCounts, type TinyDocument } from './tiny-counts.js';

const FIRST = '2025-03-03' as Day;
const days = (count: number, terms: (at: number) => TinyDocument['terms'], source = 'press'): readonly TinyDocument[] =>
  Array.from({ length: count }, (_, at) => ({ day: addDays(FIRST, at), source, terms: terms(at) }));

function judge(documents: readonly TinyDocument[], name: string): { readonly subject: boolean; readonly furniture: boolean } {
  const counts = tinyCounts(documents);
  const [profiles, term] = [profilesOf(counts), counts.indexOf.get(counts.rootOf(name))!];
  return { subject: isSubject(counts, profiles, term), furniture: isFurniture(profiles, term) };
}

describe('what is a subject', () => {
  it('is written as a name, comes back within a text, is set apart, or is given another name', () => {
    expect(
      judge(
        days(4, () => ({ 'Reed Cache': SIGN.named })),
        'Reed Cache',
      ).subject,
    ).toBe(true);
    expect(
      judge(
        days(4, (at) => ({ 'marsh routing': at === 0 ? SIGN.repeated : 0 })),
        'marsh routing',
      ).subject,
    ).toBe(true);
    expect(
      judge(
        days(4, (at) => ({ 'marsh routing': at < 2 ? SIGN.marked : 0 })),
        'marsh routing',
      ).subject,
    ).toBe(true);
    expect(
      judge(
        days(4, (at) => ({ 'marsh routing': at < 2 ? SIGN.defined : 0 })),
        'marsh routing',
      ).subject,
    ).toBe(true);
  });

  it('is no turn of phrase, which is only said', () => {
    expect(
      judge(
        days(8, () => ({ 'wide range': 0 })),
        'wide range',
      ).subject,
    ).toBe(false);
  });

  it('is no everyday word, in either language, though it comes back within a text', () => {
    expect(
      judge(
        days(4, () => ({ workflow: 0, score: SIGN.repeated })),
        'score',
      ).subject,
    ).toBe(false);
    expect(
      judge(
        days(4, () => ({ 突破: SIGN.repeated })),
        '突破',
      ).subject,
    ).toBe(false);
    expect(
      judge(
        days(4, () => ({ 空间计算: SIGN.repeated })),
        '空间计算',
      ).subject,
    ).toBe(true);
  });

  it('is no wording that stands in headlines only', () => {
    expect(
      judge(
        days(4, () => ({ 'Gobble Tokens': SIGN.named | SIGN.marked })),
        'Gobble Tokens',
      ).subject,
    ).toBe(false);
    expect(
      judge(
        days(4, (at) => ({ 'Reed Cache': SIGN.named | (at < 2 ? SIGN.marked : 0) })),
        'Reed Cache',
      ).subject,
    ).toBe(true);
  });

  it('is no piece of longer names, of three in four of its documents on', () => {
    const cache = (free: number): boolean =>
      judge(
        days(8, (at) => ({ 'Reed Cache': SIGN.named | (at < free ? 0 : SIGN.piece) })),
        'Reed Cache',
      ).subject;
    expect([cache(1), cache(2)]).toEqual([false, true]);
  });

  it('is no word of the dictionary, unless it is written as a name or given another one', () => {
    const kettle = (signs: number): boolean =>
      judge(
        days(4, () => ({ kettle: signs })),
        'kettle',
      ).subject;
    expect([kettle(SIGN.repeated | SIGN.small), kettle(SIGN.named), kettle(SIGN.defined | SIGN.small)]).toEqual([false, true, true]);
    expect(
      judge(
        days(4, () => ({ kettlizer: SIGN.repeated | SIGN.small })),
        'kettlizer',
      ).subject,
    ).toBe(true);
  });

  it('is written as a name when few of its documents show it and hardly any writes it small', () => {
    const kettle = (small: number): boolean =>
      judge(
        days(12, (at) => ({ kettle: at < 4 ? SIGN.named : at < 4 + small ? SIGN.small : 0 })),
        'kettle',
      ).subject;
    expect([kettle(1), kettle(2)]).toEqual([true, false]);
  });

  it('is no two letters, which mean too much', () => {
    expect(
      judge(
        days(4, () => ({ OP: SIGN.named })),
        'OP',
      ).subject,
    ).toBe(false);
  });

  it('is nothing that news says of its own texts', () => {
    expect(
      judge(
        days(4, () => ({ 'reader discussions': SIGN.repeated })),
        'reader discussions',
      ).subject,
    ).toBe(false);
  });
});

describe('a phrase that names nothing', () => {
  it('ends in a noun that says of no subject what it is', () => {
    expect(endsWeakly('daily results')).toBe(true);
    expect(endsWeakly('technical evaluation')).toBe(true);
    expect(endsWeakly('context engineering')).toBe(false);
    expect(endsWeakly('world models')).toBe(false);
    expect(endsWeakly('results')).toBe(false);
  });
});

describe('the furniture of a source', () => {
  const heading = SIGN.inTitle | SIGN.marked | SIGN.repeated | SIGN.named;

  it('is a heading that is always in titles, of five documents of one source on', () => {
    expect(
      judge(
        days(5, () => ({ 'Harbour Recap': heading })),
        'Harbour Recap',
      ),
    ).toEqual({ subject: false, furniture: true });
    expect(
      judge(
        days(4, () => ({ 'Harbour Recap': heading })),
        'Harbour Recap',
      ).furniture,
    ).toBe(false);
  });

  it('is what stands apart once a day on every second day', () => {
    expect(
      judge(
        days(20, (at): TinyDocument['terms'] => (at % 2 === 0 ? { 'Link Summary': SIGN.marked } : { other: 0 })),
        'Link Summary',
      ).furniture,
    ).toBe(true);
  });

  it('is no name that two sources tell of', () => {
    const both = [...days(6, () => ({ 'Reed Cache': heading })), ...days(6, () => ({ 'Reed Cache': heading }), 'journal')].toSorted((a, b) =>
      a.day < b.day ? -1 : 1,
    );
    expect(judge(both, 'Reed Cache').furniture).toBe(false);
  });
});
