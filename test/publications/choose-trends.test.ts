import { describe, expect, it } from 'vitest';
import { chooseTrends, readSubjects, subjectsOf, usualCues } from '../../src/publications/trends-overview/index.js';
import { industries, subjects } from '../../src/text/index.js';

const spoken = (...titles: readonly string[]) => titles.map((title) => subjectsOf(readSubjects([title], [])));
const idsOf = (...titles: readonly string[]) => chooseTrends(spoken(...titles)).map(({ id, members }) => [id, members.map(({ at }) => at)]);

describe('what a talk is about', () => {
  it('is what its title names, in three languages', () => {
    expect(spoken('Property-based testing', '單元測試入門', '单元测试入门', 'My grandmother’s garden').map((of) => of.map(({ id }) => id))).toEqual([
      ['testing'],
      ['testing'],
      ['testing'],
      [],
    ]);
  });

  it('is not what a long text names once in passing', () => {
    const body = `${'The heron stands still and waits for the water to clear. '.repeat(60)} A database was mentioned once.`;
    expect(subjectsOf(readSubjects(['Herons'], [body]))).toEqual([]);
  });

  it('is an agent when it is a coding agent', () => {
    expect(
      spoken('Coding agents')[0]!
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['agents', 'coding-agents']);
  });

  it('is not what every other talk names as well', () => {
    const readings = Array.from({ length: 12 }, (_, at) => readSubjects([at < 6 ? `PyTorch for herons ${at}` : `Ponds ${at}`], []));
    expect([...usualCues(readings)]).toEqual(['pytorch']);
    expect(subjectsOf(readings[0]!, usualCues(readings))).toEqual([]);
  });
});

describe('the trends of a programme', () => {
  it('are what two sessions share, and none of one', () => {
    expect(idsOf('SQL joins', 'Indexes in PostgreSQL', 'Raspberry Pi in the pond')).toEqual([['databases', [0, 1]]]);
    expect(idsOf('SQL joins', 'Raspberry Pi in the pond')).toEqual([]);
    expect(idsOf()).toEqual([]);
  });

  it('are a field where each of its subjects has one session only', () => {
    expect(idsOf('Unit tests', 'Packaging for PyPI', 'Refactoring legacy code').map(([id]) => id)).toEqual(['engineering']);
  });

  it('may share a session', () => {
    const trends = idsOf('Unit tests for SQL', 'Mutation testing', 'PostgreSQL indexes');
    expect(new Map(trends as [string, number[]][])).toEqual(
      new Map([
        ['testing', [0, 1]],
        ['databases', [0, 2]],
      ]),
    );
  });

  it('are at most eight, however many sessions there are, and found in a blink', () => {
    const cues = subjects.map(({ cues: [cue] }) => cue!);
    const titles = Array.from({ length: 2000 }, (_, at) => `${cues[at % cues.length]} ${at}`);
    const begun = performance.now();
    expect(chooseTrends(spoken(...titles)).length).toBeLessThanOrEqual(8);
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

describe('the curated lists', () => {
  it('give every subject and industry a name in each language and cues of its own', () => {
    for (const { id, names, cues } of [...subjects, ...industries]) {
      expect(
        Object.values(names).filter((name) => name !== ''),
        id,
      ).toHaveLength(3);
      expect(new Set(cues).size, id).toBe(cues.length);
    }
    expect(new Set(subjects.map(({ id }) => id)).size).toBe(subjects.length);
    expect(industries).toHaveLength(23);
  });

  it('give no cue to two industries', () => {
    const owners = new Map<string, string>();
    for (const { id, cues } of industries) {
      for (const cue of cues) {
        expect(owners.get(cue) ?? id, cue).toBe(id);
        owners.set(cue, id);
      }
    }
  });
});
