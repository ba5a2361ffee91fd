import { describe, expect, it } from 'vitest';
import { termKey } from '../../src/text/index.js';

describe('the key of a name', () => {
  it('is the same for names that differ in case, script, width, hyphens or a plural only', () => {
    expect(['reed cache', 'Reed-Cache', 'reed caches', 'Ｒｅｅｄ cache', 'Reed\u2011Cache'].map(termKey)).toEqual(Array(5).fill('reedcache'));
    expect(termKey('強化學習')).toBe(termKey('强化学习'));
    expect([termKey('GPUs'), termKey('APIs')]).toEqual([termKey('GPU'), termKey('API')]);
  });

  it('is another for what only looks like a plural', () => {
    expect(termKey('OS')).not.toBe(termKey('O'));
    expect(termKey('Windows')).not.toBe(termKey('window'));
    expect(termKey('Windows 11')).not.toBe(termKey('window 11'));
    expect(termKey('context windows')).toBe(termKey('context window'));
  });
});
