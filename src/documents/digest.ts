import { Day, periodOfWeek, type Document } from '../model/index.js';
import { digestEntriesOf, type DigestEntry } from './digest-entries.js';
import { identifiersOf } from './identifiers.js';
import { partDocument } from './part-document.js';
import { titleOfBody } from './titles.js';
import { canonicalUrl, linksOf } from './urls.js';

/** The items of a document that is a digest of what somebody read, each a document; undefined for any other document. */
export async function splitDigest(document: Document): Promise<readonly Document[] | undefined> {
  const entries = digestEntriesOf(document.body)?.filter(({ title, body }) => title !== '' || body !== '');
  if (entries === undefined) return undefined;
  const readBy = document.readAt ?? endOfStatedWeek(`${document.title}\n${document.recordId}`);
  const digest = { ...document, ...(readBy === undefined ? {} : { readAt: readBy }) };
  const items: Document[] = [];
  const taken = new Map<string, number>();
  for (const entry of entries) items.push(await itemOf(entry, digest, items.length + 1, taken));
  return items;
}

/** Week and year in the title of a digest or the name of its file: `2026 年第 05 周`, `2026-W05`, `Week 5, 2026`. */
const WEEKS = [
  /(?<year>20\d\d) ?年 ?第 ?(?<week>\d{1,2}) ?[周週]/,
  /(?<year>20\d\d)[-_ ]?W(?<week>\d{2})(?!\d)/i,
  /\bweek (?<week>\d{1,2})(?:,| of)? (?<year>20\d\d)\b/i,
];

/** The last day of the week of which a digest says that it is: by then its items were read. */
function endOfStatedWeek(text: string): Day | undefined {
  const { year, week } = WEEKS.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined) ?? {};
  return year === undefined || week === undefined ? undefined : periodOfWeek(`${year}-W${week.padStart(2, '0')}`)?.to;
}

function itemOf(entry: DigestEntry, digest: Document, position: number, taken: Map<string, number>): Promise<Document> {
  const { title, body, headings, note } = entry;
  const links = linksOf(body);
  const readAt = Day.safeParse(entry.readAt);
  const own = {
    tags: [...new Set([...digest.tags, ...headings])],
    ...(note === undefined ? {} : { note }),
    ...(readAt.success ? { readAt: readAt.data } : {}),
    ...threadFacts(entry, digest),
  };
  const about = aboutOf(entry, links);
  const part = { title: title === '' ? titleOfBody(body) : title, body, about, headings, identifiers: identifiersOf(undefined, about, '', []), own };
  return partDocument(part, digest, position, taken);
}

/** What an item writes of: the link under its heading, the first post of its thread, or its only link. A link to a note of one's own leads nowhere. */
function aboutOf({ linkLine, posts }: DigestEntry, links: readonly string[]): readonly string[] {
  if (linkLine !== undefined) return linksOf(linkLine).slice(0, 1);
  const first = posts[0]?.url === undefined ? undefined : canonicalUrl(posts[0].url);
  if (posts.length > 0) return first === undefined ? [] : [first];
  return links.length === 1 ? links : [];
}

/** A thread is its posters' own word; it began on the day of its first post, when the digest does not say when it was published. */
function threadFacts({ linkLine, posts }: DigestEntry, digest: Document): Partial<Pick<Document, 'authors' | 'publishedAt' | 'publishedCertainty'>> {
  if (posts.length === 0 || linkLine !== undefined) return {};
  const began = posts.flatMap(({ date }) => date ?? []).sort()[0];
  return {
    authors: [...new Set(posts.map(({ author }) => author))],
    ...(began === undefined || digest.publishedAt !== undefined ? {} : { publishedAt: began, publishedCertainty: 'stated' }),
  };
}
