import type { Opml } from 'feedsmith';
import { getDomainWithoutSuffix } from 'tldts';
import { PingmoError } from '../errors/index.js';
import { SourceConfig, type SourceState } from '../model/index.js';
import { feedsmith } from './feedsmith.js';

/** Reads a list of feeds into sources; ids are made from titles and differ from those `taken`. */
export function readOpml(text: string, name: string, taken: readonly string[] = []): readonly SourceConfig[] {
  const used = new Set(taken);
  return outlinesOf(text, name).flatMap((outline) => {
    const source = SourceConfig.safeParse({ id: idOf(outline, used), kind: 'feed', title: titleOf(outline), url: outline.xmlUrl?.trim() });
    if (!source.success) return [];
    used.add(source.data.id);
    return [source.data];
  });
}

/** Attributes of our own: how a source fares. Other readers pass over what they do not know. */
const STATE_ATTRIBUTES = ['pingmoLastSuccess', 'pingmoLastError', 'pingmoDelivered'] as const;

/** Writes the feeds among the sources as an OPML list, with their states where these are known. */
export function writeOpml(sources: readonly SourceConfig[], title: string, states: readonly SourceState[] = []): string {
  const outlines = sources
    .filter((source) => source.kind === 'feed' && source.url !== undefined)
    .map((source) => ({
      text: source.title ?? source.id,
      title: source.title ?? source.id,
      type: 'rss',
      xmlUrl: source.url!,
      ...attributesOf(states.find(({ sourceId }) => sourceId === source.id)),
    }));
  return feedsmith().generateOpml({ head: { title }, body: { outlines } }, { extraOutlineAttributes: STATE_ATTRIBUTES });
}

function attributesOf(state: SourceState | undefined): Partial<Record<(typeof STATE_ATTRIBUTES)[number], string>> {
  return {
    ...(state?.lastSuccessAt === undefined ? {} : { pingmoLastSuccess: state.lastSuccessAt }),
    ...(state?.lastError === undefined ? {} : { pingmoLastError: state.lastError }),
    ...(state?.lastDelivered === undefined ? {} : { pingmoDelivered: String(state.lastDelivered) }),
  };
}

type Outline = Opml.Outline<string>;

function outlinesOf(text: string, name: string): readonly Outline[] {
  try {
    return flatten(feedsmith().parseOpml(text).body?.outlines ?? []).filter((outline) => outline.xmlUrl !== undefined);
  } catch (error) {
    throw new PingmoError({
      code: 'source-unreadable',
      attempt: `read the feed list ${name}`,
      reason: 'it is not OPML',
      remedy: 'Export the list again from your feed reader, as OPML.',
      cause: error,
    });
  }
}

function flatten(outlines: readonly Outline[]): readonly Outline[] {
  return outlines.flatMap((outline) => [outline, ...flatten(outline.outlines ?? [])]);
}

function titleOf(outline: Outline): string | undefined {
  return (outline.title ?? outline.text)?.trim() || undefined;
}

function idOf(outline: Outline, used: ReadonlySet<string>): string {
  const slug = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '');
  const base = slug(titleOf(outline) ?? '') || getDomainWithoutSuffix(outline.xmlUrl ?? '') || 'feed';
  let id = base;
  for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
  return id;
}
