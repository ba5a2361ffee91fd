import {
  type Claim,
  type Day,
  type DigestGroup,
  type DigestItem,
  type DocumentId,
  type Lang,
  type ReadingDigest,
  addDays,
  isChinese,
} from '../../model/index.js';
import { type EvidenceContext, viewEvidence } from '../../evidence/index.js';
import type { ContentsGroup, ContentsItem, LabelledClaims, Page, PageBlock, ReadingBlock, SubjectLine } from '../../rendering/blocks.js';
import { fillWords } from '../../text/index.js';
import { claimsOf, itemsOf, shownText } from './claims.js';
import { headingOf } from './compose.js';
import { digestWords } from './words.js';

/** What the page shows beside the digest itself. */
export interface PageContext extends EvidenceContext {
  readonly siblings: Page['siblings'];
}

/** Subjects on the front page: more would be a second list of contents. */
const MOST_SUBJECTS = 8;

/** Which blocks a digest has, in which order. */
export function describePage(digest: ReadingDigest, context: PageContext): Page {
  const words = digestWords[digest.language];
  const number = digest.number === undefined ? words.draft : fillWords(words.number, { number: digest.number });
  const items = itemsOf(digest);
  return {
    series: digest.title,
    title: headingOf(digest),
    date: digest.date,
    language: digest.language,
    headed: true,
    line: [
      fillWords(words.days, { from: shortDate(digest.date, digest.language), to: shortDate(addDays(digest.date, 6), digest.language) }),
      number,
      fillWords(words.items, { items: items.length }),
      minutesInWords(digest.length.minutes, digest.language),
      digest.status === 'corrected' ? words.corrected : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    blocks: blocksOf(digest, context.documents),
    evidence: viewEvidence(claimsOf(digest), context),
    colophon: colophonOf(digest, items),
    siblings: context.siblings,
    frontMatter: {
      kind: digest.kind,
      week: digest.week,
      ...(digest.number === undefined ? {} : { number: digest.number }),
      status: digest.status,
      draft: digest.status === 'draft',
      editor: digest.editor,
      items: items.length,
      minutes: digest.length.minutes,
    },
  };
}

function colophonOf(digest: ReadingDigest, items: readonly DigestItem[]): readonly string[] {
  const words = digestWords[digest.language];
  const nameOf = { lede: words.lede, ...words.role };
  const read = items.filter((item) => item.readAt !== undefined).length;
  const roles = digest.coverage.map(({ role, items: count }) => `${nameOf[role]} ${count}`).join(words.listComma);
  return [
    fillWords(words.editor, { editor: digest.editor }),
    digest.madeBy,
    ...onlySource(items, digest.language),
    ...(items.length === 0 ? [] : [fillWords(words.coverage, { items: items.length, roles })]),
    ...(read === items.length ? [] : [read === 0 ? words.datedByPublication : fillWords(words.datedByReading, { read })]),
    fillWords(words.untranslated, { share: Math.round(digest.untranslatedShare * 100) }),
  ];
}

/** One source need not be named with every item. */
function onlySource(items: readonly DigestItem[], language: Lang): readonly string[] {
  const sources = [...new Map(items.map(({ source }) => [source.id, source])).values()];
  const [source] = sources;
  return source && sources.length === 1
    ? [fillWords(digestWords[language].source, { source: source.title, role: digestWords[language].sourceRole[source.role] })]
    : [];
}

function blocksOf(digest: ReadingDigest, documents: EvidenceContext['documents']): readonly PageBlock[] {
  const words = digestWords[digest.language];
  const blocks: PageBlock[] = [];
  if (digest.opening) blocks.push({ kind: 'note', by: 'editor', text: digest.opening.text });
  if (digest.summary.length > 0) blocks.push({ kind: 'claims', claims: digest.summary });
  if (digest.groups.length === 0) blocks.push({ kind: 'note', by: 'interface', text: words.empty });
  else blocks.push(contentsOf(digest, documents));
  const byId = new Map(itemsOf(digest).map((item) => [item.id, item]));
  digest.groups.forEach((group, at) => {
    blocks.push({ kind: 'section', id: groupId(at), anchor: group.anchor, level: 2, title: group.name, notes: [] });
    for (const item of group.items) blocks.push(readingOf(item, 3, byId, digest));
    group.groups.forEach((sub, subAt) => {
      blocks.push({ kind: 'section', id: groupId(at, subAt), anchor: sub.anchor, level: 3, title: sub.name, notes: [] });
      for (const item of sub.items) blocks.push(readingOf(item, 4, byId, digest));
    });
  });
  if (digest.closing) blocks.push({ kind: 'note', by: 'editor', text: digest.closing.text });
  if (digest.corrections.length > 0) blocks.push({ kind: 'corrections', title: words.corrections, entries: digest.corrections });
  return blocks;
}

/** The same in every language. */
function groupId(group: number, sub?: number): string {
  return sub === undefined ? `group-${group + 1}` : `group-${group + 1}-${sub + 1}`;
}

function contentsOf(digest: ReadingDigest, documents: EvidenceContext['documents']): PageBlock {
  const words = digestWords[digest.language];
  const countOf = (group: DigestGroup): number => group.items.length + group.groups.reduce((sum, sub) => sum + sub.items.length, 0);
  // A suggestion is for the editor; a reader of the issue has no use for the word.
  const marksSuggestion = digest.status === 'draft';
  const lineOf = (item: DigestItem): ContentsItem => contentsItem(item, digest.language, documents);
  const groups = digest.groups.map((group, at): ContentsGroup => ({
    id: groupId(at),
    anchor: group.anchor,
    name: group.name,
    notes: [...(marksSuggestion && group.suggested ? [words.suggested] : []), fillWords(words.items, { items: countOf(group) })],
    items: group.items.map(lineOf),
    groups: group.groups.map((sub, subAt) => ({
      id: groupId(at, subAt),
      anchor: sub.anchor,
      name: sub.name,
      notes: [],
      items: sub.items.map(lineOf),
      groups: [],
    })),
  }));
  return {
    kind: 'contents',
    anchor: contentsAnchor(digest.language),
    title: words.contents,
    groups,
    subjects: { title: words.subjects, lines: subjectsOf(digest) },
  };
}

/** Letters only, and never the same as the page's first heading: its anchor is itself in small letters. */
function contentsAnchor(language: Lang): string {
  return digestWords[language].contents.toLowerCase();
}

/** The thesis tells most, then the lede, then a point, then a post. */
function contentsItem(item: DigestItem, language: Lang, documents: EvidenceContext['documents']): ContentsItem {
  const gist = (item.thesis ?? item.lede ?? item.points)?.[0] ?? item.posts?.flatMap((post) => post.claims)[0];
  return {
    id: item.id,
    anchor: item.anchor,
    title: shownText(item.title),
    language: languageOf(item.title, item.language),
    notes: notesOf(item, language),
    ...(gist ? { gist: { text: shownText(gist), language: languageOf(gist, documents.get(gist.evidence[0].documentId)?.language ?? item.language) } } : {}),
  };
}

/** A Chinese note may bear the English title of its page. */
function languageOf(claim: Claim, documentLanguage: string): string {
  return claim.display?.script ?? (isChinese(documentLanguage) && !/\p{Script=Han}/u.test(claim.text) ? 'en' : documentLanguage);
}

/** Most are essays, and most that is quoted is read in a minute: only what differs is said. */
function notesOf({ kind, minutes }: DigestItem, language: Lang): readonly string[] {
  return [...(kind === 'essay' ? [] : [digestWords[language].kind[kind]]), ...(Math.round(minutes) > 1 ? [minutesInWords(minutes, language)] : [])];
}

function minutesInWords(minutes: number, language: Lang): string {
  return fillWords(digestWords[language].minutes, { minutes: Math.max(1, Math.round(minutes)) });
}

/**
 * What several items write of: for each term the items that have it in common; the largest first, then those most to the point, none whose items
 * another one holds.
 */
function subjectsOf(digest: ReadingDigest): readonly SubjectLine[] {
  const { sameStory } = digestWords[digest.language];
  const items = itemsOf(digest);
  const holders = new Map<string, { readonly name: string; readonly ids: Set<DocumentId>; weight: number }>();
  for (const item of items) {
    for (const { id, by, terms } of item.related) {
      for (const [at, name] of (by === 'story' ? [sameStory] : terms).entries()) {
        const key = by === 'story' ? [item.id, id].sort().join(' ') : name;
        const holder = holders.get(key) ?? { name, ids: new Set<DocumentId>(), weight: 0 };
        holder.ids.add(item.id).add(id);
        holder.weight += 1 / (at + 1);
        holders.set(key, holder);
      }
    }
  }
  const sorted = [...holders.values()].sort((a, b) => b.ids.size - a.ids.size || b.weight - a.weight || (a.name < b.name ? -1 : 1));
  const chosen: typeof sorted = [];
  for (const holder of sorted) {
    if (chosen.length === MOST_SUBJECTS) break;
    if (!chosen.some((larger) => [...holder.ids].every((id) => larger.ids.has(id)))) chosen.push(holder);
  }
  return chosen.map(({ name, ids }) => ({ name, items: items.filter((item) => ids.has(item.id)).map(leadTo) }));
}

function leadTo(item: DigestItem): SubjectLine['items'][number] {
  return { id: item.id, anchor: item.anchor, title: shownText(item.title), language: languageOf(item.title, item.language) };
}

function readingOf(item: DigestItem, level: 3 | 4, byId: ReadonlyMap<DocumentId, DigestItem>, digest: ReadingDigest): ReadingBlock {
  const { language } = digest;
  const namesSources = new Set([...byId.values()].map((other) => other.source.id)).size > 1;
  const words = digestWords[language];
  return {
    kind: 'reading',
    id: item.id,
    anchor: item.anchor,
    position: item.position,
    level,
    title: unattributed(item.title),
    notes: notesOf(item, language),
    ...(item.link ? { link: item.link } : {}),
    identifiers: identifiersOf(item),
    authors: authorsOf(item.authors, language),
    ...(namesSources ? { source: { title: item.source.title, role: item.source.role } } : {}),
    ...(item.publishedAt === undefined ? {} : { date: item.publishedAt.slice(0, 10) }),
    language: item.language,
    ...(item.note ? { note: item.note.text } : {}),
    parts: partsOf(item, language),
    posts: (item.posts ?? []).map((post) => ({ ...post, claims: post.claims.map(unattributed) })),
    related: {
      label: words.related,
      lines: item.related.flatMap(({ id, by, terms }) => {
        const other = byId.get(id);
        return other ? [{ name: by === 'story' ? words.sameStory : terms.join(isChinese(language) ? '、' : ', '), items: [leadTo(other)] }] : [];
      }),
    },
  };
}

/** A line has room for so many. */
const MOST_AUTHORS = 3;

function authorsOf(authors: readonly string[], language: Lang): readonly string[] {
  if (authors.length <= MOST_AUTHORS) return authors;
  return [fillWords(digestWords[language].manyAuthors, { first: authors[0]!, authors: authors.length, others: authors.length - 1 })];
}

/** The line under the title names the source of all the sentences of an item; none needs to say it again. */
function unattributed({ via: _via, ...claim }: Claim): Claim {
  return claim;
}

function partsOf(item: DigestItem, language: Lang): readonly LabelledClaims[] {
  const { role } = digestWords[language];
  const part = (claims: readonly Claim[] | undefined, label: string | undefined): readonly LabelledClaims[] =>
    claims === undefined
      ? []
      : [{ ...(label === undefined ? {} : { label }), listed: label !== undefined && claims.length > 1, claims: claims.map(unattributed) }];
  const opening = [part(item.lede, undefined), part(item.thesis, role.thesis)];
  return [
    ...(standsBefore(item.thesis, item.lede) ? opening.reverse() : opening).flat(),
    ...part(item.points, role.point),
    ...part(item.limits, role.limit),
    ...part(item.audience, role.audience),
    ...part(item.numbers, role.number),
  ];
}

/** Sentences of one paragraph are read in its order. */
function standsBefore(first: readonly Claim[] | undefined, second: readonly Claim[] | undefined): boolean {
  const [one, other] = [first?.[0]?.evidence[0], second?.[0]?.evidence[0]];
  return one !== undefined && other !== undefined && one.documentId === other.documentId && one.start < other.start;
}

/** Public numbers with the pages that they lead to; none that the item's own link leads to. */
function identifiersOf(item: DigestItem): ReadingBlock['identifiers'] {
  const { arxiv, doi, github } = item.identifiers;
  const all = [
    ...(arxiv === undefined ? [] : [{ label: `arXiv ${arxiv}`, url: `https://arxiv.org/abs/${arxiv}` }]),
    ...(doi === undefined ? [] : [{ label: `DOI ${doi}`, url: `https://doi.org/${doi}` }]),
    ...(github === undefined ? [] : [{ label: github, url: `https://github.com/${github}` }]),
  ];
  return all.filter(({ url }) => item.kind === 'paper' || !(item.link?.url.toLowerCase().startsWith(url.toLowerCase()) ?? false));
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Without the year, which the title says. */
function shortDate(day: Day, language: Lang): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return language === 'en' ? `${date} ${MONTHS[month - 1]}` : `${month} 月 ${date} 日`;
}
