import { describe, expect, it } from 'vitest';
import { circles, clockReads, emptyNames, forbiddenImports, forbiddenPackages, missingSigns, overlongFiles, sqlOutsideStorage } from './breaches.js';
import { readSourceFile, readSourceFiles } from './source-file.js';

const files = readSourceFiles();

describe('in src/', () => {
  it('every import between rooms goes through a door that is open to it', () => {
    expect(forbiddenImports(files)).toEqual([]);
  });

  it('the model and the errors import no package but zod', () => {
    expect(forbiddenPackages(files)).toEqual([]);
  });

  it('no file leads back to itself by its imports', () => {
    expect(circles(files)).toEqual([]);
  });

  it('every line of SQL, and the driver, stands in storage/', () => {
    expect(sqlOutsideStorage(files)).toEqual([]);
  });

  it('every room opens with its sign', () => {
    expect(missingSigns(files)).toEqual([]);
  });

  it('every file but the lists of words stays under 400 lines', () => {
    expect(overlongFiles(files)).toEqual([]);
  });

  it('nothing is named by a word that says nothing', () => {
    expect(emptyNames(files)).toEqual([]);
  });

  it('nothing but the live world of the command line reads the clock or chance', () => {
    expect(clockReads(files)).toEqual([]);
  });
});

describe('a breach is found, and told with its file', () => {
  const brief = (text: string) => [readSourceFile('src/publications/daily-brief/gather.ts', text)];

  it('when a room imports one that is closed to it, in any way of importing', () => {
    const ways = [
      "import { openStore } from '../../storage/index.js';",
      "import { renderHtml } from '../../rendering/index.js';",
      "export * from '../reading-digest/index.js';",
      "const later = () => import('../../jobs/index.js');",
      "type Hidden = import('../../cli/main.js').Hidden;",
    ];
    expect(forbiddenImports(brief(ways.join('\n'))).map((breach) => breach.split(':')[0])).toEqual([
      'src/publications/daily-brief/gather.ts imports storage',
      'src/publications/daily-brief/gather.ts imports rendering',
      'src/publications/daily-brief/gather.ts imports publications/reading-digest',
      'src/publications/daily-brief/gather.ts imports jobs',
      'src/publications/daily-brief/gather.ts imports cli/main',
    ]);
  });

  it('when a room is entered by another file than its door', () => {
    expect(forbiddenImports(brief("import { addDays } from '../../model/time.js';"))).toHaveLength(1);
    expect(forbiddenImports(brief("import { addDays } from '../../model/index.js';"))).toEqual([]);
  });

  it('when a folder is no room', () => {
    expect(forbiddenImports([readSourceFile('src/common/text.ts', '')])).toEqual(['src/common/text.ts stands in "common", a room that the rule does not know']);
  });

  it('when three files make a circle, told once', () => {
    const circle = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ].map(([from, to]) => readSourceFile(`src/text/${from}.${from === 'b' ? 'tsx' : 'ts'}`, `import type { X } from './${to}.js';`));
    expect(circles(circle)).toEqual(['src/text/a → src/text/b → src/text/c → src/text/a']);
  });

  it('when SQL stands in a string or a template, but not when English does', () => {
    const found = sqlOutsideStorage(brief('const a = `SELECT ${n} FROM document`; const b = "Select what you want from the list, then update it.";'));
    expect(found).toEqual(['src/publications/daily-brief/gather.ts holds SQL: SELECT ? FROM document']);
  });

  it('when a sign lacks one of its parts', () => {
    const sign = '/**\n * TEXT: what can be read.\n * In: a string. Out: spans.\n */\nexport const a = 1; // Never: counts elsewhere';
    expect(missingSigns([readSourceFile('src/text/index.ts', sign)])).toHaveLength(1);
    expect(missingSigns([readSourceFile('src/text/index.ts', sign.replace('spans.', 'spans. Never: guesses.'))])).toEqual([]);
  });

  it('when a file reaches 400 lines', () => {
    expect(overlongFiles(brief(';\n'.repeat(399)))).toEqual([]);
    expect(overlongFiles(brief(';\n'.repeat(400)))).toEqual(['src/publications/daily-brief/gather.ts has 400 lines; files stay under 400']);
  });

  it('when a name has an empty word in it, not when it merely begins like one', () => {
    expect(emptyNames(brief('const queryHelper = 1; const TaskManager = 2; const utilization = 3;'))).toEqual([
      'src/publications/daily-brief/gather.ts names something queryHelper',
      'src/publications/daily-brief/gather.ts names something TaskManager',
    ]);
  });

  it('when the clock or chance is asked or handed on, not when a given instant is read', () => {
    expect(clockReads(brief("f(Date.now); new Date(); Math.random(); new Date('2025-06-20'); Date.parse(x);"))).toEqual([
      'src/publications/daily-brief/gather.ts reads Date.now; only src/cli/live.ts and src/fetching/index.ts may',
      'src/publications/daily-brief/gather.ts reads new Date(); only src/cli/live.ts and src/fetching/index.ts may',
      'src/publications/daily-brief/gather.ts reads Math.random; only src/cli/live.ts and src/fetching/index.ts may',
    ]);
  });
});
