import { readFile, stat } from 'node:fs/promises';
import { basename, extname, relative, resolve } from 'node:path';
import { PingmoError } from '../errors/index.js';
import type { SourceConfig, SourceKind, SourceRole } from '../model/index.js';
import { readOpml } from '../sources/index.js';
import { type NewSource, type Workspace, addSources, openWorkspace } from '../workspace/index.js';
import { openNetwork } from './network.js';

export interface AddSettings {
  readonly workspace: string;
  readonly reading?: boolean;
  readonly split?: 'auto' | 'never';
  readonly kind?: SourceKind;
  readonly role?: SourceRole;
  readonly title?: string;
}

/** Adds targets (files, addresses, folders, OPML lists, queries of arXiv and Hacker News) to the configuration; returns the sources added. */
export async function addTargets(targets: readonly string[], settings: AddSettings): Promise<readonly SourceConfig[]> {
  const workspace = await openWorkspace(settings.workspace);
  const sources: NewSource[] = [];
  for (const target of targets) sources.push(...(await sourcesOf(target, settings, workspace)));
  return addSources(workspace.configurationFile, sources);
}

async function sourcesOf(target: string, settings: AddSettings, workspace: Workspace): Promise<readonly NewSource[]> {
  const common = {
    ...(settings.title === undefined ? {} : { title: settings.title }),
    ...(settings.role === undefined ? {} : { role: settings.role }),
    ...(settings.split === undefined ? {} : { split: settings.split }),
    ...(settings.reading === undefined ? {} : { reading: settings.reading }),
  };
  const asked = interfaceOf(target);
  if (asked) return [{ role: asked.kind === 'arxiv' ? 'primary' : 'secondary', ...common, ...asked }];
  if (/^https?:\/\//i.test(target)) {
    const { kind, url } = settings.kind === undefined ? await kindOfAddress(target, workspace) : { kind: settings.kind, url: target };
    return [{ ...common, kind, url, suggestedId: new URL(url).hostname.replace(/^www\./, '') }];
  }
  const path = resolve(target);
  const state = await stat(path).catch((cause: unknown) => {
    throw new PingmoError({
      code: 'source-unreadable',
      attempt: `add ${target}`,
      reason: 'there is no such file or folder, and it is not an http(s) address',
      remedy: 'Check the path; an address begins with https://, a query of arXiv with arxiv:, one of Hacker News with hn:.',
      cause,
    });
  });
  if (!state.isDirectory() && extname(path).toLowerCase() === '.opml') return feedsOf(path, common);
  const inside = relative(workspace.folder, path);
  const stored = inside.startsWith('..') ? path : inside;
  const kind = settings.kind ?? (state.isDirectory() ? 'folder' : 'file');
  return [
    { ...common, kind, path: stored, suggestedId: basename(path).replace(/(?:\.(?:jsonl|ndjson|json|md|html?|pdf|txt|vtt|srt|xml|rss|atom|gz))+$/i, '') },
  ];
}

/** `arxiv:cat:cs.CL`, `hn:context engineering`, or `hn:` for the front page. */
function interfaceOf(target: string): (Pick<NewSource, 'query' | 'suggestedId'> & { readonly kind: 'arxiv' | 'hackernews' }) | undefined {
  const match = /^(arxiv|hn|hackernews):(.*)$/is.exec(target);
  if (!match) return undefined;
  const kind = match[1]!.toLowerCase() === 'arxiv' ? 'arxiv' : 'hackernews';
  const query = match[2]!.trim();
  if (kind === 'arxiv' && query === '') {
    throw new PingmoError({
      code: 'usage',
      attempt: `add ${target}`,
      reason: 'it names no query',
      remedy: 'Write one of arXiv’s API, such as arxiv:cat:cs.CL or arxiv:all:"small language model".',
    });
  }
  return { kind, ...(query === '' ? {} : { query }), suggestedId: `${kind} ${query}`.trim() };
}

async function feedsOf(path: string, common: Partial<NewSource>): Promise<readonly NewSource[]> {
  const feeds = readOpml(await readFile(path, 'utf8'), path);
  if (feeds.length === 0) {
    throw new PingmoError({
      code: 'source-empty',
      attempt: `add the feeds of ${path}`,
      reason: 'the list names no feed',
      remedy: 'Export the list again, as OPML with xmlUrl for each feed.',
    });
  }
  return feeds.map(({ id, kind, title, url }) => ({
    ...(title === undefined ? {} : { title }),
    ...common,
    kind,
    ...(url === undefined ? {} : { url }),
    suggestedId: id,
  }));
}

/** A feed, a page, or a page that names its feed: found out by asking. */
async function kindOfAddress(target: string, workspace: Workspace): Promise<{ readonly kind: SourceKind; readonly url: string }> {
  const answer = await openNetwork(workspace.configuration.network.allowHosts)({ url: target, purpose: 'feed' });
  if (answer.kind === 'unchanged') return { kind: 'feed', url: target };
  const text = new TextDecoder().decode(answer.bytes);
  if (/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:RDF|channel)\b/i.test(text) || /^\s*\{[\s\S]{0,300}jsonfeed\.org/.test(text))
    return { kind: 'feed', url: target };
  const named = /<link\b(?=[^>]*\brel=["']?alternate)(?=[^>]*\btype=["']?application\/(?:rss|atom|feed)\+(?:xml|json))[^>]*\bhref=["']?([^"'\s>]+)/i.exec(text);
  return named ? { kind: 'feed', url: new URL(named[1]!, answer.url).href } : { kind: 'page', url: target };
}
