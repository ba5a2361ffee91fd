import { createGzip, gzipSync, brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createFetch, type FetchOptions } from '../../src/fetching/index.js';
import { serve, type TestServer } from './serve.js';

/** A fetch that may reach the test's server, does not wait, and tells what it would have waited. */
function fetchFrom(server: TestServer, options: Omit<FetchOptions, 'allowHosts' | 'clock'> = {}) {
  const waits: number[] = [];
  let now = Date.UTC(2025, 5, 20);
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
  return { fetch: createFetch({ allowHosts: [server.host], clock, gapMs: 0, ...options }), waits };
}

const text = (result: { kind: string; bytes?: Uint8Array }) => Buffer.from(result.bytes ?? []).toString('utf8');

describe('an answer', () => {
  test('comes with its type, charset and validators', async () => {
    const server = await serve((_, response) => {
      response
        .setHeader('content-type', 'Application/RSS+xml; charset="GB18030"')
        .setHeader('etag', '"a1"')
        .setHeader('last-modified', 'Fri, 20 Jun 2025 08:00:00 GMT')
        .end('<rss/>');
    });
    const result = await fetchFrom(server).fetch({ url: server.url('/feed#top'), purpose: 'feed' });
    expect(result).toMatchObject({
      kind: 'fetched',
      url: server.url('/feed'),
      contentType: 'application/rss+xml',
      charset: 'GB18030',
      etag: '"a1"',
      lastModified: 'Fri, 20 Jun 2025 08:00:00 GMT',
    });
    expect(text(result)).toBe('<rss/>');
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('packed with %s is unpacked', async (encoding, pack) => {
    const server = await serve((_, response) => void response.setHeader('content-encoding', encoding).end(pack('风起于青萍之末')));
    expect(text(await fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed' }))).toBe('风起于青萍之末');
  });

  test('is unchanged when the server says so to the validators of last time', async () => {
    const server = await serve(
      (request, response) =>
        void response.writeHead(request.headers['if-none-match'] === '"a1"' && request.headers['if-modified-since'] === 'then' ? 304 : 200).end(),
    );
    expect(await fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed', etag: '"a1"', lastModified: 'then' })).toEqual({ kind: 'unchanged' });
  });

  test.each([
    [404, 'moved'],
    [403, 'inbox'],
    [410, 'gone'],
  ])('of status %i is an error that says what to do', async (status, remedy) => {
    const server = await serve((_, response) => void response.writeHead(status).end('no'));
    await expect(fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({
      code: 'fetch-status',
      message: expect.stringContaining(remedy),
    });
    expect(server.requests).toHaveLength(1);
  });
});

describe('redirects', () => {
  test('are followed to the last address', async () => {
    const server = await serve(
      (request, response) => void (request.url === '/old' ? response.writeHead(301, { location: '/new' }).end() : response.end('here')),
    );
    expect(await fetchFrom(server).fetch({ url: server.url('/old'), purpose: 'feed' })).toMatchObject({ url: server.url('/new') });
  });

  test('that never end are refused after five', async () => {
    const server = await serve((request, response) => void response.writeHead(302, { location: `${request.url}x` }).end());
    await expect(fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({ code: 'fetch-refused' });
    expect(server.requests).toHaveLength(6);
  });

  test.each(['http://127.0.0.1:1/', 'http://localhost:1/', 'http://[::ffff:127.0.0.1]:1/', 'http://2130706433:1/', 'http://169.254.169.254/'])(
    'to %s are refused, though the first host is allowed',
    async (location) => {
      const server = await serve((_, response) => void response.writeHead(302, { location }).end());
      await expect(fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({ code: 'fetch-forbidden-address' });
    },
  );

  test('to a file are refused', async () => {
    const server = await serve((_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end());
    await expect(fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({ code: 'fetch-refused' });
  });
});

describe('limits', () => {
  const small = { limits: { bytes: 100_000, timeMs: 400 } };

  test('a gzip bomb is cut off while it is unpacked', async () => {
    const server = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip');
      const bomb = createGzip();
      bomb.pipe(response);
      response.on('close', () => bomb.destroy());
      const zeros = Buffer.alloc(1 << 20);
      const write = (left: number): void => {
        if (left > 0 && !bomb.destroyed) bomb.write(zeros, () => write(left - 1));
      };
      write(500);
    });
    await expect(fetchFrom(server, { limits: { bytes: 100_000 } }).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({
      code: 'fetch-too-large',
    });
  });

  test('an answer that announces 200 MB is not read', async () => {
    const server = await serve((_, response) => void response.writeHead(200, { 'content-length': 200_000_000 }).write('x'));
    await expect(fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({ code: 'fetch-too-large' });
  });

  test('an answer that never ends is given up when it is too large', async () => {
    const server = await serve((_, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(50_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    await expect(fetchFrom(server, { limits: { bytes: 100_000 } }).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({
      code: 'fetch-too-large',
    });
  });

  test('an answer that drips for ever is given up when its time is over', async () => {
    const server = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    });
    await expect(fetchFrom(server, small).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({ code: 'fetch-timeout' });
    expect(server.requests).toHaveLength(1);
  });

  test('a server that says nothing is given up when its time is over', async () => {
    const server = await serve(() => undefined);
    await expect(fetchFrom(server, small).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({ code: 'fetch-timeout' });
  });

  test('a packed answer that is cut off is an error, not half a text', async () => {
    const server = await serve(
      (_, response) => void response.setHeader('content-encoding', 'gzip').end(gzipSync('x'.repeat(10_000) + Math.PI).subarray(0, 30)),
    );
    await expect(fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({
      code: 'fetch-failed',
      message: expect.stringContaining('cut off'),
    });
  });
});

describe('retries', () => {
  test('a server that fails twice is asked a third time, after longer and longer waits', async () => {
    let asked = 0;
    const server = await serve((_, response) => void response.writeHead(++asked < 3 ? 503 : 200).end('ok'));
    const { fetch, waits } = fetchFrom(server);
    expect(text(await fetch({ url: server.url('/'), purpose: 'feed' }))).toBe('ok');
    expect(waits).toEqual([1000, 4000]);
  });

  test('a broken connection is tried again', async () => {
    let asked = 0;
    const server = await serve((request, response) => void (++asked === 1 ? request.socket.destroy() : response.end('ok')));
    expect(text(await fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed' }))).toBe('ok');
  });

  test('the wait that a server asks for is kept', async () => {
    let asked = 0;
    const server = await serve((_, response) => void response.writeHead(++asked < 2 ? 429 : 200, { 'retry-after': '7' }).end());
    const { fetch, waits } = fetchFrom(server);
    await fetch({ url: server.url('/'), purpose: 'feed' });
    expect(waits).toEqual([7000]);
  });

  test('a server that asks for an hour is not waited for', async () => {
    const server = await serve((_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end());
    const { fetch, waits } = fetchFrom(server);
    await expect(fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({ code: 'fetch-status' });
    expect(waits).toEqual([]);
  });

  test('three attempts are the most', async () => {
    const server = await serve((_, response) => void response.writeHead(500).end());
    await expect(fetchFrom(server).fetch({ url: server.url('/'), purpose: 'feed' })).rejects.toMatchObject({ code: 'fetch-status' });
    expect(server.requests).toHaveLength(3);
  });
});

describe('politeness', () => {
  test('one host is asked one thing at a time, with a pause between', async () => {
    let open = 0;
    let most = 0;
    const server = await serve((_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.end('ok');
      }, 20);
    });
    const { fetch, waits } = fetchFrom(server, { gapMs: 1000 });
    await Promise.all(['/a', '/b', '/c'].map((path) => fetch({ url: server.url(path), purpose: 'feed' })));
    expect(most).toBe(1);
    expect(waits).toEqual([1000, 1000]);
  });
});

describe('robots.txt', () => {
  const site = (robots: string, status = 200) =>
    serve((request, response) => void (request.url === '/robots.txt' ? response.writeHead(status).end(robots) : response.end('page')));

  test('forbids a page', async () => {
    const server = await site('User-agent: *\nDisallow: /private/');
    const { fetch } = fetchFrom(server);
    await expect(fetch({ url: server.url('/private/x'), purpose: 'page' })).rejects.toMatchObject({ code: 'fetch-robots' });
    expect(text(await fetch({ url: server.url('/public'), purpose: 'page' }))).toBe('page');
    expect(server.requests.map((request) => request.url)).toEqual(['/robots.txt', '/public']);
  });

  test('may speak of Pingmo by name', async () => {
    const server = await site('User-agent: Pingmo\nDisallow: /\n\nUser-agent: *\nAllow: /');
    await expect(fetchFrom(server).fetch({ url: server.url('/x'), purpose: 'page' })).rejects.toMatchObject({ code: 'fetch-robots' });
  });

  test('is not asked for a feed, which its host offers to programs', async () => {
    const server = await site('User-agent: *\nDisallow: /');
    await fetchFrom(server).fetch({ url: server.url('/feed'), purpose: 'feed' });
    expect(server.requests.map((request) => request.url)).toEqual(['/feed']);
  });

  test('that is absent allows all; one that fails allows nothing', async () => {
    const without = await site('', 404);
    expect(text(await fetchFrom(without).fetch({ url: without.url('/x'), purpose: 'page' }))).toBe('page');
    const failing = await site('', 500);
    await expect(fetchFrom(failing).fetch({ url: failing.url('/x'), purpose: 'page' })).rejects.toMatchObject({ code: 'fetch-robots' });
  });

  test('is obeyed at the address that a redirect leads to', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private');
      else response.writeHead(302, { location: '/private' }).end();
    });
    await expect(fetchFrom(server).fetch({ url: server.url('/x'), purpose: 'page' })).rejects.toMatchObject({ code: 'fetch-robots' });
  });

  test('may ask for a longer pause', async () => {
    const server = await site('User-agent: *\nCrawl-delay: 5');
    const { fetch, waits } = fetchFrom(server, { gapMs: 1000 });
    await fetch({ url: server.url('/a'), purpose: 'page' });
    await fetch({ url: server.url('/b'), purpose: 'page' });
    expect(waits).toEqual([5000, 5000]);
  });
});
