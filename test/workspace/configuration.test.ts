import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceConfig } from '../../src/model/index.js';
import { addSources, createWorkspace, openWorkspace, parseConfiguration } from '../../src/workspace/index.js';

const sound = 'title: News\neditor: A. Reader\nlanguages: [zh-Hans, en]\ntimeZone: Asia/Shanghai\n';
const faultOf = (text: string): string => {
  try {
    parseConfiguration(text, 'pingmo.yaml');
  } catch (error) {
    return (error as Error).message;
  }
  return 'no fault';
};

describe('the configuration', () => {
  it('fills what is not said with its defaults', () => {
    const configuration = parseConfiguration(`${sound}sources:\n  - { id: a, kind: feed, url: "https://example.org/feed.xml" }\n`, 'pingmo.yaml');
    expect(configuration.publications).toEqual(['daily-brief', 'weekly-keywords', 'reading-digest', 'trends-overview']);
    expect(configuration.sources[0]).toMatchObject({ id: 'a', role: 'secondary', weight: 1, split: 'auto', reading: false });
  });

  it('names an unknown key with its line and the key that was meant', () => {
    const fault = faultOf(`${sound}langauges: [en]\n`);
    expect(fault).toContain('line 5');
    expect(fault).toContain('unknown key "langauges"');
    expect(fault).toContain('Did you mean "languages"?');
  });

  it('names an unknown key inside a source with its line', () => {
    const fault = faultOf(`${sound}sources:\n  - id: a\n    kind: feed\n    ulr: https://example.org/\n`);
    expect(fault).toContain('line 8');
    expect(fault).toContain('unknown key "ulr"');
    expect(fault).toContain('Did you mean "url"?');
  });

  it('names a bad value with its line', () => {
    expect(faultOf(sound.replace('Asia/Shanghai', 'Asia/Shangai'))).toMatch(/line 4: timeZone: is not an IANA time zone/);
    expect(faultOf(sound.replace('[zh-Hans, en]', '[klingon]'))).toMatch(/line 3: languages\.0/);
  });

  it('says which key is missing', () => {
    expect(faultOf('title: News\nlanguages: [en]\ntimeZone: UTC\n')).toMatch(/editor: is missing/);
  });

  it('names the line where the YAML breaks', () => {
    expect(faultOf('title: News\neditor: "A\nlanguages: [en\n')).toMatch(/line \d/);
  });

  it('refuses a source with both an address and a path, and two sources of one name', () => {
    expect(faultOf(`${sound}sources:\n  - { id: a, kind: feed, url: "https://example.org/", path: a.xml }\n`)).toContain('needs either `url` or `path`');
    expect(faultOf(`${sound}sources:\n  - { id: a, kind: file, path: a }\n  - { id: a, kind: file, path: b }\n`)).toContain('two sources are called "a"');
  });
});

describe('a new workspace', () => {
  it('opens as it was made, and its first configuration is sound', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'pingmo-')), 'news');
    await createWorkspace(folder, 'Asia/Taipei');
    const workspace = await openWorkspace(folder);
    expect(workspace.configuration.languages).toEqual(['zh-Hans', 'en']);
    expect(workspace.configuration.timeZone).toBe('Asia/Taipei');
    expect((await readdir(folder)).sort()).toEqual(['.pingmo', 'inbox', 'overrides.jsonl', 'pingmo.yaml', 'publications']);
    const schema = JSON.parse(await readFile(join(folder, '.pingmo', 'pingmo.schema.json'), 'utf8')) as { properties: object };
    expect(Object.keys(schema.properties)).toContain('sources');
  });

  it('is never made over one that is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pingmo-'));
    await createWorkspace(folder, 'UTC');
    await expect(createWorkspace(folder, 'UTC')).rejects.toMatchObject({ code: 'workspace-exists' });
  });

  it('that is not there is answered with how to make it', async () => {
    await expect(openWorkspace('/nowhere/at/all')).rejects.toMatchObject({ code: 'config-missing', remedy: expect.stringContaining('pingmo init') as string });
  });
});

describe('adding sources', () => {
  it('keeps comments, gives each a name of its own, and changes what is given of one that is there, nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pingmo-'));
    await createWorkspace(folder, 'UTC');
    const file = join(folder, 'pingmo.yaml');
    const feed: Pick<SourceConfig, 'kind'> & { url: string; suggestedId: string } = {
      kind: 'feed',
      url: 'https://example.org/feed.xml',
      suggestedId: 'Example News!',
    };
    expect((await addSources(file, [feed])).map((source) => source.id)).toEqual(['example-news']);
    const other = await addSources(file, [{ ...feed, url: 'https://example.org/other.xml' }]);
    expect(other.map((source) => source.id)).toEqual(['example-news-2']);
    await addSources(file, [{ ...feed, reading: true, title: 'Mine' }]);
    const [kept] = await addSources(file, [{ ...feed, role: 'primary' }]);
    expect(kept).toMatchObject({ id: 'example-news', reading: true, title: 'Mine', role: 'primary' });
    await addSources(file, [{ ...feed, reading: true }]);
    const { configuration } = await openWorkspace(folder);
    expect(configuration.sources.map((source) => [source.id, source.reading])).toEqual([
      ['inbox', false],
      ['example-news', true],
      ['example-news-2', false],
    ]);
    expect(await readFile(file, 'utf8')).toContain('# who answers for what is published');
  });
});
