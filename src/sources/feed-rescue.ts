import type { AnyFeed } from 'feedsmith';
import type { Rejected } from './contract.js';
import { feedsmith } from './feedsmith.js';

export type ParsedFeed = AnyFeed;

/** What could be parsed of a feed: the whole at once, or item by item when the whole is not well-formed. */
export interface FeedParts {
  /** One, or one for each item that could be rescued; all of the same format. */
  readonly feeds: readonly ParsedFeed[];
  readonly rejected: readonly Rejected[];
}

/** True when the text begins as one of the dialects does; says nothing of its being well-formed. */
export function looksLikeFeed(text: string): boolean {
  const HEAD_CHARACTERS = 4096;
  const head = text.slice(0, HEAD_CHARACTERS);
  return /<(?:rss|feed|(?:\w+:)?RDF)[\s>]/.test(head) || /^\s*\{[\s\S]*"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(head);
}

/**
 * Parses a feed of any dialect. One that is cut off or broken in one place gives every item that is well-formed by itself,
 * and says which were not. Undefined when it is no feed at all.
 */
export function parseFeedParts(text: string, name: string): FeedParts | undefined {
  try {
    return { feeds: [feedsmith().parseFeed(text)], rejected: [] };
  } catch (error) {
    return looksLikeFeed(text) ? rescueItems(text, name, (error as Error).cause ?? error) : undefined;
  }
}

function rescueItems(text: string, name: string, problem: unknown): FeedParts | undefined {
  const root = /<(rss|feed|(?:\w+:)?RDF)(?:\s[^>]*)?>/.exec(text);
  if (!root) return { feeds: [], rejected: [{ where: name, reason: `it is cut off before its first item (${messageOf(problem)})` }] };
  const frame = frameOf(text, root[0], root[1]!);
  const feeds: ParsedFeed[] = [];
  const rejected: Rejected[] = [];
  const items = text.split(/(?=<(?:item|entry)[\s>])/).slice(1);
  items.forEach((piece, index) => {
    const where = `item ${index + 1} of ${name}`;
    const end = /<\/(?:item|entry)\s*>/.exec(piece);
    if (!end) return void rejected.push({ where, reason: 'it is cut off' });
    try {
      feeds.push(feedsmith().parseFeed(frame(piece.slice(0, end.index + end[0].length))));
    } catch (error) {
      rejected.push({ where, reason: `it is not well-formed (${messageOf((error as Error).cause ?? error)})` });
    }
  });
  if (items.length === 0) rejected.push({ where: name, reason: `it is not well-formed and holds no whole item (${messageOf(problem)})` });
  return { feeds, rejected };
}

/** Wraps one item in the feed's own root and head, so that its namespaces and the feed's facts stay known. */
function frameOf(text: string, root: string, rootName: string): (item: string) => string {
  const first = text.search(/<(?:item|entry)[\s>]/);
  const close = rootName === 'rss' ? '</channel></rss>' : `</${rootName}>`;
  const open = text.slice(text.indexOf(root), first < 0 ? text.length : first);
  try {
    feedsmith().parseFeed(`${open}${close}`);
    return (item) => `${open}${item}${close}`;
  } catch {
    return (item) => `${root}${rootName === 'rss' ? '<channel><title>-</title>' : ''}${item}${close}`;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
