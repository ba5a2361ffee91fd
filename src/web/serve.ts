import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { jobs, openApp, type World } from '../app.js';
import { PingmoError } from '../errors/index.js';
import { createPages } from './pages.js';

/** Serves a workspace on 127.0.0.1; returns its address and how to stop. Raises `usage` when the port is taken. */
export async function serve(folder: string, port: number, world: World): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const open = await openApp(folder, 'read', world);
  const app = new Hono();
  app.use(async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d+$/, '');
    if (host !== '127.0.0.1' && host !== 'localhost') return context.text('This server answers to 127.0.0.1 only.', 421);
    await next();
    return undefined;
  });
  // What the editor decides, or adds and removes, in another window is seen at the next look.
  app.all('*', async (context) => createPages(await jobs.withNewCollections(await jobs.withNewDecisions(open))).fetch(context.req.raw));
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    await open.store.close();
    throw new PingmoError({
      code: 'usage',
      attempt: `serve on http://127.0.0.1:${port}`,
      reason: (cause as Error).message,
      remedy: 'Stop what uses the port, or choose another with --port.',
      cause,
    });
  }
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${actual}/`,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await open.store.close();
    },
  };
}
