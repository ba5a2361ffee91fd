/**
 * Bad input through the command line itself: the exit code, one clear sentence that says what, where, why and what to do, and nothing lost.
 * Told elsewhere through the command line too: a language that is not analysed, lines that are cut short, a damaged ledger, two writers
 * (test/jobs/upkeep.test.ts), kills (test/jobs/same-result.test.ts). The time limits of an answer that drips: test/fetching.
 */
import { once } from 'node:events';
import { appendFile, chmod, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredDocument } from '../../src/model/index.js';
import { pdfOf } from '../sources/pdf-of.js';
import { records } from './records.js';
import { type Outcome, type TestRecord, jsonOf, pingmo, workspaceWith } from './run.js';

const day = '2025-06-20';

/** What, where and why, a way out, the stable code: one line, and no stack. */
const ONE_SENTENCE = /^pingmo: Could not [^\n]+: [^\n]+\. [A-Z][^\n]+\. \[[a-z-]+\]\n$/;
const expectRefusal = (outcome: Outcome, code: string): void => {
  expect(outcome.stderr).toMatch(ONE_SENTENCE);
  expect(outcome.stderr).toContain(`[${code}]`);
  expect(outcome.code).toBe(1);
};

interface Collected {
  readonly newDocuments: number;
  readonly documents: number;
  readonly sources: readonly {
    readonly id: string;
    readonly error?: string;
    readonly rejected: readonly { readonly where: string; readonly reason: string }[];
  }[];
}
const collect = async (folder: string): Promise<Collected> => {
  const outcome = await pingmo(['collect', '--workspace', folder, '--json']);
  expect(outcome.stderr).toBe('');
  return jsonOf(outcome);
};
const documentOf = async (folder: string, id: string): Promise<StoredDocument> => jsonOf(await pingmo(['document', id, '--workspace', folder, '--json']));
const countOf = async (folder: string): Promise<number> => jsonOf<{ documents: number }>(await pingmo(['status', '--workspace', folder, '--json'])).documents;
const note = (id: string, text: string, more: Partial<TestRecord> = {}): TestRecord => ({
  id,
  source: 'pier',
  lang: 'en',
  published: `${day}T09:00:00Z`,
  title: `Note ${id}`,
  text,
  ...more,
});
const linesOf = (list: readonly object[]): string => list.map((record) => `${JSON.stringify(record)}\n`).join('');

/** Notes of about 4,500 characters each. */
const manyNotes = (count: number): readonly TestRecord[] =>
  Array.from({ length: count }, (_, at) => note(`n${at}`, `Sluice ${at} opened at dawn. `.repeat(160), { title: `Log of sluice ${at}` }));

describe('the inbox', () => {
  const LIMIT_BYTES = 5 * 1024 * 1024;
  const packed = gzipSync(linesOf(manyNotes(20)));
  let folder: string;
  let outcome: Collected;
  const rejectedOf = (name: string): readonly { readonly where: string; readonly reason: string }[] =>
    outcome.sources.flatMap(({ rejected }) => rejected.filter(({ where }) => where.includes(name)));

  beforeAll(async () => {
    folder = await workspaceWith([note('sound', 'The ferry sails at nine.')]);
    const inbox = join(folder, 'inbox');
    await writeFile(join(inbox, 'long-line.jsonl'), linesOf([note('before', 'A.'), note('long', 'x'.repeat(LIMIT_BYTES)), note('after', 'B.')]));
    await writeFile(join(inbox, 'cut.jsonl.gz'), packed.subarray(0, packed.length - 200));
    // 100 MB of one letter in 100 KB, and 20 MB of lines that are none.
    await writeFile(join(inbox, 'bomb.jsonl.gz'), gzipSync(Buffer.alloc(100_000_000, 'a')));
    await writeFile(join(inbox, 'bomb.pdf.gz'), gzipSync(Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(20_000_000, 'a\n')])));
    await writeFile(
      join(inbox, 'dates.jsonl'),
      linesOf([
        note('first', 'The clock was never set.', { published: '1970-01-01T00:00:00Z' }),
        note('last', 'The clock runs ahead.', { published: '2099-12-31' }),
      ]),
    );
    await writeFile(
      join(inbox, 'twice.jsonl'),
      linesOf([note('twin', 'The lock is green.'), note('twin', 'The lock is red, and the weir beside it is blue.'), note('twin', 'The lock is green.')]),
    );
    await writeFile(join(inbox, 'scan.pdf'), pdfOf('', {}));
    // "智慧代理已經上線。" and "智能体已经上线。" as their writers saved them, one of them declared wrongly.
    const big5 = Buffer.from('b4bcbc7aa54eb27aa477b867a457bd75a143', 'hex');
    await writeFile(
      join(inbox, 'big5.html'),
      Buffer.concat([Buffer.from('<html><head><meta charset="utf-8"></head><body><p>'), big5, Buffer.from('</p></body></html>')]),
    );
    await writeFile(join(inbox, 'gb18030.txt'), Buffer.from('d6c7c4dccce5d2d1beadc9cfcfdfa1a3', 'hex'));
    outcome = await collect(folder);
  });

  it('with a line of 5 MB loses that line only', async () => {
    expect(rejectedOf('long-line')).toEqual([{ where: 'line 2 of long-line.jsonl', reason: 'the line is longer than 5242880 bytes' }]);
    expect((await documentOf(folder, 'before')).body).toBe('A.');
    expect((await documentOf(folder, 'after')).body).toBe('B.');
  });

  it('with a gzip file that is cut off keeps what stands before the cut, and the rest once the file is whole', async () => {
    expect(rejectedOf('cut.jsonl.gz')).toEqual([
      { where: expect.stringContaining('cut.jsonl.gz') as string, reason: expect.stringContaining('unexpected end of file') as string },
    ]);
    expect((await documentOf(folder, 'n0')).title).toBe('Log of sluice 0');
    await writeFile(join(folder, 'inbox', 'cut.jsonl.gz'), packed);
    await collect(folder);
    expect((await documentOf(folder, 'n19')).title).toBe('Log of sluice 19');
  });

  it('with a gzip bomb is read in little memory, and the bomb is named', () => {
    expect(rejectedOf('bomb.jsonl.gz')).toEqual([{ where: 'line 1 of bomb.jsonl.gz', reason: expect.stringContaining('longer than') as string }]);
    expect(rejectedOf('bomb.pdf.gz').at(-1)).toEqual({ where: 'bomb.pdf.gz', reason: expect.stringContaining('not JSON Lines') as string });
  });

  it('with dates of 1970 and 2099 keeps the texts and believes neither', async () => {
    for (const id of ['first', 'last']) {
      const document = await documentOf(folder, id);
      expect(document).toMatchObject({ publishedCertainty: 'unknown', day: '2025-07-01' });
      expect(document.publishedAt).toBeUndefined();
    }
  });

  it('with one id for two texts keeps both, and each once', async () => {
    const found = jsonOf<{ id: string; title: string }[]>(await pingmo(['search', 'lock', '--workspace', folder, '--json']));
    expect(found.filter(({ title }) => title === 'Note twin')).toHaveLength(2);
    const ambiguous = await pingmo(['document', 'twin', '--workspace', folder]);
    expectRefusal(ambiguous, 'document-unknown');
  });

  it('with a PDF of pictures says how to get its text', () => {
    expect(rejectedOf('scan.pdf')).toEqual([{ where: 'scan.pdf', reason: expect.stringContaining('run text recognition') as string }]);
  });

  it('with pages in Big5 and GB18030, one declared wrongly, has their text', async () => {
    expect((await documentOf(folder, 'big5.html')).body).toContain('智慧代理已經上線');
    expect((await documentOf(folder, 'gb18030.txt')).body).toContain('智能体已经上线');
  });

  it('tells of all that in a few words, without a stack', async () => {
    await rm(join(folder, '.pingmo', 'pingmo.db'));
    const { code, stdout, stderr } = await pingmo(['collect', '--workspace', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^inbox: \d+ new; left out \d+: /);
    expect(stdout).not.toMatch(/\n\s+at /);
  });
});

describe('an inbox file that is appended to while it is read', () => {
  it('gives what was there, says that it changed, and gives the rest next time', async () => {
    const notes = manyNotes(300);
    const folder = await workspaceWith([]);
    const file = join(folder, 'inbox', 'records.jsonl');
    await writeFile(file, linesOf(notes.slice(0, 200)));
    const running = collect(folder);
    let finished = false;
    void running.then(
      () => (finished = true),
      () => (finished = true),
    );
    // In pieces that end within a line, as a program writes them.
    const rest = linesOf(notes.slice(200));
    const PIECE = Math.ceil(rest.length / 300);
    let at = 0;
    for (; !finished && at < rest.length; at += PIECE) {
      await appendFile(file, rest.slice(at, at + PIECE));
      await sleep(5);
    }
    const first = await running;
    expect(first.sources[0]!.rejected).toEqual([{ where: 'records.jsonl', reason: expect.stringContaining('the rest is read next time') as string }]);
    expect(first.documents).toBeGreaterThanOrEqual(200);
    await appendFile(file, rest.slice(at));
    expect((await collect(folder)).documents).toBe(300);
  });
});

// These wait more than they work.
describe.concurrent('the network', () => {
  const feedOf = (text: string, id: string): string =>
    `<rss version="2.0"><channel><title>Pond</title><item><title>${text}</title><link>http://pond.example/${id}</link><guid>${id}</guid>
     <pubDate>Fri, 20 Jun 2025 03:00:00 GMT</pubDate><description>${text}。</description></item></channel></rss>`;
  let mended = false;
  const broken: Readonly<Record<string, (response: ServerResponse) => void>> = {
    page: (response) =>
      response.setHeader('content-type', 'text/html').end('<!doctype html><html><head><title>No feed</title></head><body>Hello.</body></html>'),
    cut: (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(feedOf('水闸', '1')).subarray(0, 60)),
    bomb: (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(100_000_000, ' '))),
    huge: (response) => response.setHeader('content-length', 200_000_000).end(),
    endless: (response) => {
      const chunk = Buffer.alloc(1 << 16, ' ');
      const more = (): void => {
        while (!response.destroyed && response.write(chunk)) continue;
      };
      response.on('drain', more);
      more();
    },
  };
  /** Each source has a port of its own: one host is asked once in a second. */
  const servers = new Map<string, Server>();
  const workspaceOn = async (names: readonly string[]): Promise<string> => {
    const folder = await workspaceWith([]);
    const addresses = names.map((name) => [name, `127.0.0.1:${(servers.get(name)!.address() as AddressInfo).port}`] as const);
    const text = (await readFile(join(folder, 'pingmo.yaml'), 'utf8')).replace(/sources:[\s\S]*/, '');
    const sources = addresses.map(([name, host]) => `  - { id: ${name}, kind: feed, url: http://${host}/ }\n`).join('');
    const hosts = addresses.map(([, host]) => `'${host}'`).join(', ');
    await writeFile(join(folder, 'pingmo.yaml'), `${text}sources:\n${sources}network: { allowHosts: [${hosts}] }\n`);
    return folder;
  };

  beforeAll(async () => {
    // The word 渡口 in GB18030, in a feed that header and XML call UTF-8.
    const parts = `<?xml version="1.0" encoding="utf-8"?>${feedOf('@', '1')}`.split('@');
    const charset = Buffer.concat(parts.flatMap((part, at) => [...(at === 0 ? [] : [Buffer.from('b6c9bfda', 'hex')]), Buffer.from(part)]));
    for (const name of [...Object.keys(broken), 'charset', 'sound', 'letter']) {
      const answer = (_: IncomingMessage, response: ServerResponse): void => {
        if (name === 'charset') response.setHeader('content-type', 'application/rss+xml; charset=utf-8').end(charset);
        else if (name === 'letter') response.end('<!doctype html><html><body>Dear reader.</body></html>');
        else if (mended || name === 'sound') response.end(feedOf(`渡口 ${name}`, name));
        else broken[name]!(response);
      };
      const server = createServer(answer);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      servers.set(name, server);
    }
  });
  afterAll(() => {
    for (const server of servers.values()) server.close().closeAllConnections();
  });

  it('with answers that are no feed, cut off, packed too far, too large, endless: each is named, the others are read, and all once they are mended', async () => {
    const names = [...servers.keys()].filter((name) => name !== 'letter');
    const folder = await workspaceOn(names);
    const { stdout, stderr, code } = await pingmo(['collect', '--workspace', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const said = new Map(stdout.split('\n').map((line) => [line.split(':', 1)[0]!, line]));
    for (const [name, reason] of Object.entries({
      page: 'it is a web page',
      cut: 'the packed answer is cut off',
      bomb: 'more than 20000000 bytes',
      huge: 'more than 20000000 bytes',
      endless: 'more than 20000000 bytes',
    })) {
      expect(said.get(name)).toMatch(new RegExp(`^${name}: failed\\. Could not \\S+ .*http://127\\.0\\.0\\.1:\\d+/: .*${reason}.*\\. .+\\.$`));
    }
    expect(said.get('charset')).toBe('charset: 1 new');
    expect(said.get('sound')).toBe('sound: 1 new');
    expect(jsonOf<{ title: string }[]>(await pingmo(['search', '渡口', '--workspace', folder, '--json'])).map(({ title }) => title)).toContain('渡口');
    mended = true;
    const { sources, documents } = await collect(folder);
    expect(sources.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(documents).toBe(names.length);
  });

  it('with no source that could be read ends with 1 and says so on standard error', async () => {
    const folder = await workspaceOn(['letter']);
    for (const args of [
      ['collect', 'letter'],
      ['collect', 'letter', '--json'],
    ]) {
      const outcome = await pingmo([...args, '--workspace', folder]);
      expect(outcome.code).toBe(1);
      expect(outcome.stderr).toMatch(/^pingmo: Could not read the feed letter at http:[^\n]+: it is a web page\. [^\n]+\.\n$/);
    }
  });
});

describe.concurrent('a locked database', () => {
  it('held by another program is named after five seconds, and read once it is let go', async () => {
    const folder = await workspaceWith(records([day]));
    await collect(folder);
    await writeFile(join(folder, 'inbox', 'more.jsonl'), linesOf([note('more', 'The weir is dry.')]));
    const other = new DatabaseSync(join(folder, '.pingmo', 'pingmo.db'));
    other.exec('BEGIN IMMEDIATE');
    expectRefusal(await pingmo(['collect', '--workspace', folder]), 'storage-locked');
    other.exec('ROLLBACK');
    other.close();
    expect((await collect(folder)).newDocuments).toBe(1);
  });

  it('held by a Pingmo that waits for its sources is named with its process, and both have done their work in the end', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const server = createServer((_, response) => void released.then(() => response.end('<rss version="2.0"><channel><title>Slow</title></channel></rss>')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = await workspaceWith(records([day]));
    const text = await readFile(join(folder, 'pingmo.yaml'), 'utf8');
    await writeFile(join(folder, 'pingmo.yaml'), `${text}  - { id: slow, kind: feed, url: http://${host}/ }\nnetwork: { allowHosts: ['${host}'] }\n`);
    const first = pingmo(['collect', '--workspace', folder]);
    await Promise.race([once(server, 'request'), first]);
    const second = await pingmo(['collect', 'inbox', '--workspace', folder]);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(
      /^pingmo: waiting for main\.js collect [^\n]*\npingmo: Could not write [^\n]*collect[^\n]*\(process \d+\)[^\n]*\[storage-locked\]\n$/,
    );
    release();
    expect((await first).code).toBe(0);
    server.close().closeAllConnections();
    expect(await countOf(folder)).toBe(12);
  });
});

describe('hostile HTML and Markdown', () => {
  it('does nothing in our pages', async () => {
    const folder = await workspaceWith(records([day]));
    const attack = '<img src=x onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">here</a><iframe src="https://evil.example/"></iframe>';
    const html = `<html><head><title>Otter ${attack}</title></head><body><article><h1>Otter ${attack}</h1><p>Otter Cloud opened a hall in Bergen on 20 June 2025, and the hall draws 12 MW. ${attack}</p><p>The hall stands by the harbour and is cooled by sea water all year round.</p></article></body></html>`;
    await writeFile(join(folder, 'inbox', `${day}-otter.html`), html);
    const markdown = `---\ntitle: 'Beaver Bank ${attack}'\ndate: ${day}T05:00:00Z\nurl: 'javascript:alert(4)'\n---\n\nBeaver Bank bought a mill in Porto for 3 million euros. ${attack}\n\n[press](javascript:alert(5)) ![](data:text/html,<script>alert(6)</script>)\n`;
    await writeFile(join(folder, 'inbox', 'beaver.md'), markdown);
    await collect(folder);
    expect((await pingmo(['publish', '--workspace', folder, '--date', day])).code).toBe(0);
    const pages = await htmlIn(folder);
    expect(pages.size).toBeGreaterThan(3);
    expect([...pages.values()].join('\n')).toContain('Beaver Bank');
    for (const [name, page] of pages) {
      const { document } = parseHTML(page);
      const elements = [...document.querySelectorAll('*')];
      const handlers = elements.flatMap((element) =>
        [...element.attributes].filter(({ name: key, value }) => /^on/i.test(key) || /^\s*(?:javascript|data:(?!image\/svg\+xml,)):?/i.test(value)),
      );
      expect({ name, handlers: handlers.map(({ name: attribute, value }) => `${attribute}=${value}`) }).toEqual({ name, handlers: [] });
      expect([...document.querySelectorAll('iframe, object, embed, img[src="x"]')]).toEqual([]);
      expect([...document.querySelectorAll('script')].filter((script) => script.textContent.includes('alert('))).toEqual([]);
    }
  });

  async function htmlIn(folder: string): Promise<ReadonlyMap<string, string>> {
    const pages = new Map<string, string>();
    for (const root of ['site', 'publications']) {
      for (const name of await readdir(join(folder, root), { recursive: true })) {
        if (name.endsWith('.html')) pages.set(`${root}/${name}`, await readFile(join(folder, root, name), 'utf8'));
      }
    }
    return pages;
  }
});

describe('a day of 23 hours', () => {
  it('holds what its clocks showed, from its first minute to its last', async () => {
    // In Berlin the clocks of 30 March 2025 went from 01:59 to 03:00.
    const folder = await workspaceWith([
      note('eve', 'The lamp was lit.', { published: '2025-03-29T22:59:59Z' }),
      note('first', 'The gate was opened.', { published: '2025-03-29T23:00:00Z' }),
      note('skipped', 'The keeper overslept.', { published: '2025-03-30 02:30' }),
      note('evening', 'The ferry sank a little.', { published: '2025-03-30T21:59:59Z' }),
      note('next', 'The pump was mended.', { published: '2025-03-30T22:00:00Z' }),
    ]);
    const file = join(folder, 'pingmo.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Asia/Shanghai', 'Europe/Berlin'));
    expect((await collect(folder)).documents).toBe(5);
    const titlesOf = async (date: string): Promise<readonly string[]> =>
      jsonOf<{ documents: { title: string }[] }[]>(await pingmo(['stories', '--date', date, '--workspace', folder, '--json']))
        .flatMap(({ documents }) => documents.map(({ title }) => title))
        .sort();
    expect(await titlesOf('2025-03-29')).toEqual(['Note eve']);
    expect(await titlesOf('2025-03-30')).toEqual(['Note evening', 'Note first', 'Note skipped']);
    expect(await titlesOf('2025-03-31')).toEqual(['Note next']);
    expect((await pingmo(['brief', '--date', '2025-03-30', '--workspace', folder])).code).toBe(0);
  });
});

/**
 * A limit on the size of a file stands in for a full disk: to the program it is the same, a write that the system refuses
 * (SQLite reports both as SQLITE_FULL or as an I/O error of writing, Node as ENOSPC or EFBIG). In units of 1024 bytes.
 */
const diskOf = (kibibytes: number): string => `trap '' XFSZ; ulimit -f ${kibibytes};`;

describe('a full disk', () => {
  it('while collecting is named, loses nothing that was stored, and the next run finishes', async () => {
    const small = records([day]);
    const folder = await workspaceWith(small);
    const notes = manyNotes(80);
    await writeFile(join(folder, 'pingmo.yaml'), `${await readFile(join(folder, 'pingmo.yaml'), 'utf8')}  - { id: log, kind: file, path: log.jsonl }\n`);
    await writeFile(join(folder, 'log.jsonl'), linesOf(notes));
    expectRefusal(await pingmo(['collect', '--workspace', folder], { shell: diskOf(500) }), 'storage-full');
    const stored = await countOf(folder);
    expect(stored).toBeGreaterThanOrEqual(small.length);
    expect(stored).toBeLessThan(small.length + notes.length);
    expect((await collect(folder)).documents).toBe(small.length + notes.length);
    expect(jsonOf<unknown[]>(await pingmo(['search', 'sluice 79', '--workspace', folder, '--json'])).length).toBeGreaterThan(0);
  });

  it('at the very first write, and while a brief, an issue or a backup is written, is named too, and leaves no half file', async () => {
    const folder = await workspaceWith(records([day]));
    expectRefusal(await pingmo(['collect', '--workspace', folder], { shell: diskOf(0) }), 'storage-full');
    await collect(folder);
    const briefs = join(folder, 'publications', 'daily-brief');
    // Enough for a reader's shared memory of 32 KiB and for small files, too little for a page.
    const shell = diskOf(33);
    expectRefusal(await pingmo(['brief', '--date', day, '--workspace', folder], { shell }), 'workspace-unwritable');
    const written = await Promise.all((await readdir(briefs)).map(async (name) => [name, await readFile(join(briefs, name), 'utf8')] as const));
    expect(written.map(([name]) => name)).not.toContain(`${day}.en.html`);
    expectRefusal(await pingmo(['publish', '--date', day, '--workspace', folder], { shell }), 'storage-full');
    expectRefusal(await pingmo(['backup', join(folder, 'all.backup'), '--workspace', folder], { shell }), 'storage-full');
    expect((await readdir(folder)).filter((name) => name.startsWith('all.'))).toEqual([]);
    expect((await pingmo(['brief', '--date', day, '--workspace', folder])).code).toBe(0);
    for (const [name, text] of written) expect(await readFile(join(briefs, name), 'utf8')).toBe(text);
    expect((await pingmo(['publish', '--date', day, '--workspace', folder])).code).toBe(0);
    expect(await readdir(briefs)).toHaveLength(6);
  });
});

/** Root may write everywhere but on a read-only mount, which it makes for itself; others are stopped by permissions. */
const isRoot = process.getuid?.() === 0;
const mountedReadOnly = (folder: string): string =>
  `exec unshare -m bash -c 'mount --bind "${folder}" "${folder}" && mount -o remount,bind,ro "${folder}" && exec "$@"' bash "$@";`;

describe('a read-only workspace', () => {
  it('can be read, cannot be written, and says so', async ({ skip }) => {
    const folder = await workspaceWith(records([day]));
    await collect(folder);
    const shell = isRoot ? mountedReadOnly(folder) : undefined;
    if (shell !== undefined && (await pingmo(['--version'], { shell })).code !== 0) skip('root may write everywhere, and mounts are not allowed here');
    const inReadOnly = (...args: string[]): Promise<Outcome> => pingmo([...args, '--workspace', folder], shell === undefined ? {} : { shell });
    await writeFile(join(folder, 'inbox', 'more.jsonl'), linesOf([note('more', 'The weir is dry.')]));
    await setWritable(folder, false);
    try {
      expectRefusal(await inReadOnly('collect'), 'storage-read-only');
      expect((await inReadOnly('stories', '--date', day, '--json')).code).toBe(0);
      expect((await inReadOnly('brief', '--date', day, '--json')).code).toBe(0);
      expectRefusal(await inReadOnly('brief', '--date', day), 'workspace-unwritable');
      expectRefusal(await inReadOnly('add', join(folder, 'inbox', 'more.jsonl')), 'workspace-unwritable');
    } finally {
      await setWritable(folder, true);
    }
    expect((await collect(folder)).newDocuments).toBe(1);
  });

  async function setWritable(folder: string, writable: boolean): Promise<void> {
    for (const name of ['', '.pingmo', 'publications', 'pingmo.yaml', '.pingmo/pingmo.db', 'overrides.jsonl']) {
      const isFile = name.includes('.') && name !== '.pingmo';
      await chmod(join(folder, name), (isFile ? 0o444 : 0o555) | (writable ? 0o200 : 0));
    }
  }

  it('whose place for the database is a file is named as such', async () => {
    const folder = await workspaceWith(records([day]));
    await rm(join(folder, '.pingmo'), { recursive: true });
    await writeFile(join(folder, '.pingmo'), 'in the way');
    expectRefusal(await pingmo(['collect', '--workspace', folder]), 'storage-read-only');
    await rm(join(folder, '.pingmo'));
    expect((await collect(folder)).newDocuments).toBe(12);
  });

  it('under a file, where no folder can stand, is not made', async () => {
    const folder = await workspaceWith([]);
    expectRefusal(await pingmo(['init', join(folder, 'pingmo.yaml', 'news')]), 'workspace-unwritable');
  });
});

describe('a database damaged in its middle', () => {
  it('is named by `collect`, kept aside by `doctor`, and whole again after it', async () => {
    const notes = manyNotes(30);
    const folder = await workspaceWith(notes);
    await collect(folder);
    const database = join(folder, '.pingmo', 'pingmo.db');
    const file = await open(database, 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size / 2, 0xa5), 0, size / 2, size / 4);
    await file.close();
    await writeFile(join(folder, 'inbox', 'more.jsonl'), linesOf(records([day])));
    expectRefusal(await pingmo(['collect', '--workspace', folder]), 'storage-corrupt');
    const examined = await pingmo(['doctor', '--workspace', folder]);
    expect(examined.code).toBe(0);
    expect(examined.stdout).toContain('kept aside as');
    expect((await collect(folder)).documents).toBe(42);
    expect(jsonOf<unknown[]>(await pingmo(['search', 'sluice', '--workspace', folder, '--json'])).length).toBeGreaterThan(0);
  });
});

describe('a file that is to be written into a folder that is not there', () => {
  it('is not written, and no folder is made of a misspelt name', async () => {
    const folder = await workspaceWith([]);
    await appendFile(join(folder, 'pingmo.yaml'), '  - { id: pier, kind: feed, url: "https://pier.example/feed.xml" }\n');
    const file = join(folder, 'bakcups', 'all');
    for (const command of [
      ['backup', file],
      ['sources', '--opml', file],
    ]) {
      const outcome = await pingmo([...command, '--workspace', folder]);
      expectRefusal(outcome, 'workspace-unwritable');
      expect(outcome.stderr).toContain(`there is no folder ${join(folder, 'bakcups')}. Make that folder first`);
    }
    expect(await readdir(folder)).not.toContain('bakcups');
  });
});
