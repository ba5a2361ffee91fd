import { describe, expect, it } from 'vitest';
import type { Day, SourceId } from '../../src/model/index.js';
import { echoFinder } from '../../src/trends/echoes.js';
import { SIGN } from '../../src/trends/postings.js';

const IN_BODY = 0;
const TITLE_ONLY = SIGN.inTitle;
const TITLE_AND_BODY = SIGN.inTitle | SIGN.repeated;

const row = (day: string, source: string, terms: Readonly<Record<number, number>>, isCopy = false) => ({
  day: day as Day,
  sourceId: source as SourceId,
  isCopy,
  terms: Uint32Array.from(Object.entries(terms).flatMap(([term, signs]) => [Number(term), signs])),
});

describe('titles that come again', () => {
  it('count once for a source and a day when all parts of an issue bear them', () => {
    const echoes = echoFinder();
    expect([...echoes(row('2025-03-03', 'letter', { 1: TITLE_ONLY, 7: IN_BODY }))]).toEqual([]);
    expect([...echoes(row('2025-03-03', 'letter', { 1: TITLE_ONLY, 8: IN_BODY }))]).toEqual([1]);
  });

  it('count again on another day, in another source, and where the text speaks of it too', () => {
    const echoes = echoFinder();
    echoes(row('2025-03-03', 'letter', { 1: TITLE_ONLY, 7: IN_BODY }));
    expect([...echoes(row('2025-03-03', 'journal', { 1: TITLE_ONLY, 7: IN_BODY }))]).toEqual([]);
    expect([...echoes(row('2025-03-03', 'letter', { 1: TITLE_AND_BODY }))]).toEqual([]);
    expect([...echoes(row('2025-03-04', 'letter', { 1: TITLE_ONLY, 7: IN_BODY }))]).toEqual([]);
  });

  it('are told by documents that are no more than a title', () => {
    const echoes = echoFinder();
    echoes(row('2025-03-03', 'links', { 1: TITLE_ONLY }));
    expect([...echoes(row('2025-03-03', 'links', { 1: TITLE_ONLY, 2: TITLE_ONLY }))]).toEqual([]);
  });

  it('are not taken from a copy', () => {
    const echoes = echoFinder();
    echoes(row('2025-03-03', 'letter', { 1: TITLE_ONLY, 7: IN_BODY }, true));
    expect([...echoes(row('2025-03-03', 'letter', { 1: TITLE_ONLY, 8: IN_BODY }))]).toEqual([]);
  });
});
