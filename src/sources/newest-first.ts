import type { SourceConfig } from '../model/index.js';
import type { RawItem, Reading, Rejected } from './contract.js';
import type { SourceDependencies } from './dependencies.js';

/** Items of one answer: several hundred would time out at some of these interfaces. */
export const ITEMS_OF_PAGE = 100;
/** A week of a busy category; who wants years of papers imports a file. */
const MOST_ITEMS = 500;

/** One answer of an interface that gives the newest first. */
export interface Page {
  readonly items: readonly RawItem[];
  readonly rejected: readonly Rejected[];
  /** No page comes after it. */
  readonly last: boolean;
}

/**
 * Reads an interface page by page until a page brings nothing new. All pages are fetched before an item is given, and the oldest comes first:
 * what an interruption leaves out is newer than all that is stored, and comes next time.
 */
export async function readNewestFirst(
  source: SourceConfig,
  title: string,
  pageAt: (start: number) => Promise<Page>,
  { isStored }: SourceDependencies,
): Promise<Reading> {
  const items = new Map<string, RawItem>();
  const rejected: Rejected[] = [];
  for (let start = 0; ; start += ITEMS_OF_PAGE) {
    const page = await pageAt(start);
    const known = await Promise.all(page.items.map(({ recordId }) => isStored?.(source.id, recordId) ?? false));
    for (const item of page.items) if (!items.has(item.recordId)) items.set(item.recordId, item);
    rejected.push(...page.rejected);
    if (page.last || known.every(Boolean)) break;
    if (start + ITEMS_OF_PAGE >= MOST_ITEMS) {
      rejected.push({ where: source.id, reason: `more than the newest ${MOST_ITEMS} are new; the older ones are not fetched` });
      break;
    }
  }
  return { title, items: inTurn([...[...items.values()].reverse(), ...rejected]), archive: false, total: items.size, validators: () => ({}) };
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** The address of an interface: its public one, or the one that the configuration names, of which the beginning is enough. */
export function interfaceAddress(source: SourceConfig, publicAddress: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(source.url ?? publicAddress);
  const { pathname } = new URL(publicAddress);
  if (pathname.startsWith(url.pathname)) url.pathname = pathname;
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
