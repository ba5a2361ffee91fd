import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenWorkspace } from '../../src/jobs/contract.js';
import { describeFamilies, listFamilies } from '../../src/jobs/families.js';
import { pictureOfTerm, writePicture } from '../../src/jobs/pictures.js';
import { countsOf } from '../../src/jobs/term-counts.js';
import { withNewDecisions } from '../../src/jobs/open.js';
import type { Day } from '../../src/model/index.js';
import { neighboursOf } from '../../src/trends/index.js';
import { stream, withTrends, workspaceOf } from './stream.js';

const PATIENCE_MILLISECONDS = 120_000;
const sources = ['ash', 'birch', 'cedar'].map((name) => ({ name, perDay: 3 }));
/** Three of five names, others in each document, so that no two documents tell of one event. */
const said = (names: readonly string[], turn: number): string => {
  const [a, b, c] = [0, 1, turn % 2 === 0 ? 2 : 3].map((step) => names[(turn + step) % names.length]!);
  return `Beside ${a} stood ${b}, and ${c} was near.`;
};
const OLD = ['Quorvex', 'Tarnlith', 'Ossimar', 'Belquin', 'Drunvale'];
const NEW = ['Hexamire', 'Jorlund', 'Kestovan', 'Lirmoth', 'Pavenix'];

/** After an idle December, the first five are told of together in both months, the others in February alone: each in every fourth document, by turns. */
const february = stream({ from: '2024-12-01', days: 90, sources }, ({ day, at, source, n }) => {
  if (day < '2025-01-01') return '';
  const turn = at + source.length + n;
  if (turn % 4 === 0) return said(OLD, (at >> 2) + source.length * n);
  return turn % 4 === 2 && day >= '2025-02-01' ? said(NEW, (at >> 2) + source.length * n) : '';
});
const quiet = stream({ from: '2025-01-01', days: 3, sources }, () => '');
const asked = { grain: 'month', language: 'en', date: '2025-02-28' as Day } as const;

describe('the families of a stream', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('are those that were planted; the one that was there before goes on, the other is born', async () => {
    const { listed, near } = await withTrends(await workspaceOf(february), async (open) => ({
      listed: await listFamilies(asked, open),
      near: await neighboursOf(await countsOf(open, undefined), 'Quorvex', { from: '2025-01-01' as Day, to: '2025-02-28' as Day }, 'en'),
    }));
    const planted = listed.families.map(({ terms, changes }) => [terms.map(({ term }) => term).sort(), changes.map(({ kind }) => kind)]);
    expect(planted).toContainEqual([['Belquin', 'Drunvale', 'Ossimar', 'Quorvex', 'Tarnlith'], ['continuation']]);
    expect(planted).toContainEqual([['Hexamire', 'Jorlund', 'Kestovan', 'Lirmoth', 'Pavenix'], ['birth']]);
    expect(listed).toMatchObject({ before: '2025-01', ended: [] });
    expect(describeFamilies(listed).join('\n')).toContain('born: made of none of the families of 2025-01');
    expect(near!.neighbours.map(({ term }) => term).sort()).toEqual(['Belquin', 'Drunvale', 'Ossimar', 'Tarnlith']);
  });

  it('are not asked of a period without documents or with few stories: it says so in a sentence', async () => {
    const folder = await workspaceOf(quiet);
    const tell = (date: string) => async (open: OpenWorkspace) => describeFamilies(await listFamilies({ ...asked, date: date as Day }, open));
    expect(await withTrends(folder, tell('2025-01-03'))).toEqual([
      expect.stringMatching(/^\d (?:story|stories) in 2025-01: too few to find families in, which takes 20 at least\.$/),
    ]);
    expect(await withTrends(folder, tell('2024-06-03'))).toEqual(['No documents in 2024-06: nothing can be said of it.']);
    expect(await withTrends(await workspaceOf([]), tell('2025-01-03'))).toEqual(['No documents in 2025-01: nothing can be said of it.']);
  });

  it('honour a ban, which is seen as soon as it stands in the ledger', async () => {
    const labels = await withTrends(await workspaceOf(february), async (open) => {
      const terms = async (looked: OpenWorkspace) => (await listFamilies(asked, looked)).families.flatMap((family) => family.terms.map(({ term }) => term));
      const before = await terms(open);
      const line = { id: 'oaaaaaaaaaaaa', kind: 'ban-term', term: 'Quorvex', decidedAt: '2025-12-01T00:00:00.000Z', by: 'test' };
      await writeFile(open.workspace.ledgerFile, `${JSON.stringify(line)}\n`);
      const decided = await withNewDecisions(open);
      expect(decided.ledger.broken).toEqual([]);
      return { before, after: await terms(decided) };
    });
    expect(labels.before).toContain('Quorvex');
    expect(labels.after).not.toContain('Quorvex');
    expect(labels.after).toContain('Tarnlith');
  });
});

describe('counts', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('are read once for a store and its decisions, though every look has a workspace of its own', async () => {
    await withTrends(await workspaceOf(february.slice(0, 30)), async (open) => {
      const first = await countsOf(open, undefined);
      expect(await countsOf(await withNewDecisions(open), undefined)).toBe(first);
      expect(await countsOf(open, '2025-01-05' as Day)).not.toBe(first);
    });
  });
});

describe('a picture as a file', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('is a PNG of the width asked for or an SVG, the same bytes twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pingmo-pictures-'));
    await withTrends(await workspaceOf(february), async (open) => {
      const picture = await pictureOfTerm('Hexamire', asked, open);
      const draw = (file: string, isDark = false) => writePicture(picture, { file: join(folder, file), widthPixels: 500, isDark, language: 'en' });
      const png = await readFile(await draw('one.png'));
      expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      // The width stands in the first chunk, after signature, length and name of the chunk.
      expect(png.readUInt32BE(16)).toBe(500);
      expect((await readFile(await draw('two.png'))).equals(png)).toBe(true);
      expect((await readFile(await draw('dark.png', true))).equals(png)).toBe(false);
      expect(await readFile(await draw('one.svg'), 'utf8')).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    });
  });

  it('is not written into a folder that is not there, and none is made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pingmo-pictures-'));
    await writeFile(join(folder, 'plain'), '');
    await withTrends(await workspaceOf(february), async (open) => {
      const picture = await pictureOfTerm('Hexamire', asked, open);
      for (const missing of ['plain', 'new']) {
        const nowhere = { file: join(folder, missing, 'x.svg'), widthPixels: 500, isDark: false, language: 'en' } as const;
        const said = `Could not write the picture ${nowhere.file}: there is no folder ${join(folder, missing)}. Make that folder first, or name a file in one that is there.`;
        await expect(writePicture(picture, nowhere)).rejects.toThrow(said);
      }
    });
    expect(await readdir(folder)).toEqual(['plain']);
  });
});
