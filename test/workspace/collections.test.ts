import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CollectionConfig } from '../../src/model/index.js';
import { addCollection, parseConfiguration, removeCollection } from '../../src/workspace/index.js';

const BASE = 'title: T\neditor: E\nlanguages: [en]\ntimeZone: UTC\n';
const read = (collections: string) => parseConfiguration(`${BASE}collections:\n${collections}`, 'pingmo.yaml').collections;

async function fileOf(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'pingmo-collections-')), 'pingmo.yaml');
  await writeFile(file, text);
  return file;
}

describe('collections of a configuration', () => {
  it('are a source, a query or a period, with a name for all languages or for each', () => {
    expect(
      read(
        '  - { id: a, source: talks, name: Pond }\n  - { id: b, query: "AI agent", from: 2025-06-01, to: 2025-06-30 }\n  - { id: c, to: 2025-06-30, name: { en: June } }\n',
      ),
    ).toEqual([
      { id: 'a', source: 'talks', name: 'Pond' },
      { id: 'b', query: 'AI agent', from: '2025-06-01', to: '2025-06-30' },
      { id: 'c', to: '2025-06-30', name: { en: 'June' } },
    ]);
  });

  it.each([
    ['  - { id: a }\n', /line 6: .*needs a `source`, a `query`, or a day/],
    ['  - { id: a, from: 2025-07-01, to: 2025-06-30 }\n', /has its first day after its last/],
    ['  - { id: a, query: "  " }\n', /is empty/],
    ['  - { id: ../x, source: s }\n', /small letters, digits and hyphens/],
    ['  - { id: a, sorce: s }\n', /unknown key "sorce".*Did you mean "source"/],
    ['  - { id: a, source: s }\n  - { id: a, source: t }\n', /two collections are called "a"/],
  ])('are refused by one clear sentence: %s', (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });
});

describe('a collection', () => {
  it('is added and taken out with every comment in its place', async () => {
    const before = `${BASE}# what I read\nsources: [] # none yet\n`;
    const file = await fileOf(before);
    await addCollection(file, { id: 'pond', source: 'talks' } as CollectionConfig);
    const added = await readFile(file, 'utf8');
    expect(added).toContain('# what I read\nsources: [] # none yet');
    expect(parseConfiguration(added, file).collections).toEqual([{ id: 'pond', source: 'talks' }]);
    await expect(addCollection(file, { id: 'pond', query: 'x' } as CollectionConfig)).rejects.toThrow('there is one of that id');
    await removeCollection(file, 'pond');
    expect(parseConfiguration(await readFile(file, 'utf8'), file).collections).toEqual([]);
    await expect(removeCollection(file, 'pond')).rejects.toThrow('no collection bears this id');
  });
});
