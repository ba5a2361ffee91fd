import { type Claim, type DigestItem, type DocumentId, type ReadingDigest, editorTextsOf, isReadableIn, weekOf } from '../../model/index.js';
import { countClaim, evidenceOfTitles } from '../../evidence/index.js';
import { githubAnchor } from '../../rendering/github-anchor.js';
import { fillWords, plainText, readingTime } from '../../text/index.js';
import { claimsOfItem, shownText } from './claims.js';
import { FIELD_OF, ROLES, coverageOf } from './coverage.js';
import type { ItemFacts, WeekFacts } from './gather.js';
import { type PlacedGroup, placeItems } from './groups.js';
import { linkOf } from './links.js';
import { Quotations, isUntranslated } from './quotations.js';
import { nameOfSubject } from './subjects.js';
import { digestWords } from './words.js';

/** Titles that the summary rests on. */
const SUMMARY_TITLES = 10;
/** Related items named with an item: the first a reader would go on to. */
const MOST_RELATED = 5;

type Draft = { readonly facts: ItemFacts; readonly title: Claim; readonly parts: Partial<DigestItem> };

/** Composes the digest of a week: a function of its facts, nothing else. */
export function composeDigest(facts: WeekFacts): ReadingDigest {
  const words = digestWords[facts.language];
  const { groups, items } = composeGroups(facts);
  const claims = items.flatMap(claimsOfItem);
  const languageOf = new Map(facts.items.map(({ document }) => [document.id, document.language]));
  const quoted = claims.filter((claim) => claim.tier === 'quoted');
  const foreign = quoted.filter((claim) => isUntranslated(claim, languageOf.get(claim.evidence[0].documentId) ?? facts.language, facts.language));
  return {
    kind: 'reading-digest',
    schema: 'urn:pingmo:schema:reading-digest:1',
    title: seriesOf(facts),
    week: weekOf(facts.date),
    date: facts.date,
    language: facts.language,
    timeZone: facts.timeZone,
    status: 'draft',
    editor: facts.editor,
    madeBy: fillWords(words.madeBy, { sources: facts.counts.sources.value }),
    ...editorTextsOf(facts.decisions, (text) => text.publication === 'reading-digest' && text.date === facts.date && text.language === facts.language),
    summary: summarize(facts, items),
    groups: [...groups],
    coverage: coverageOf(items),
    untranslatedShare: quoted.length === 0 ? 0 : Math.round((foreign.length / quoted.length) * 1000) / 1000,
    length: lengthOf(items),
    corrections: [],
  };
}

function seriesOf({ config, title, language }: WeekFacts): string {
  const own = typeof config.title === 'string' ? config.title : config.title?.[language];
  return own ?? `${title} ${digestWords[language].title}`;
}

/** The heading of the page, the first that takes an anchor: the week, and the name that the configuration gives, else what a digest is called. */
export function headingOf({ date, language, title }: Pick<ReadingDigest, 'date' | 'language' | 'title'>): string {
  const words = digestWords[language];
  const [year, week] = weekOf(date).split('-W') as [string, string];
  return fillWords(words.week, { year, week: Number(week), name: title.endsWith(words.title) ? words.title : title });
}

/** Groups with their items, in reading order: positions, anchors and quotations follow it. */
function composeGroups(facts: WeekFacts): { readonly groups: readonly ReadingDigest['groups'][number][]; readonly items: readonly DigestItem[] } {
  const quotations = new Quotations(facts);
  const used = new Map<string, number>();
  githubAnchor(headingOf({ ...facts, title: seriesOf(facts) }), used);
  githubAnchor(digestWords[facts.language].contents, used);
  const items: DigestItem[] = [];
  const placed = withTitles(placeItems(facts.items, facts.config.groups, facts.decisions.groups, facts.language), quotations);
  const shown = new Set(placed.flatMap((group) => [group.items, ...group.groups.map((sub) => sub.items)].flat()).map(({ item }) => item.document.id));
  const complete = (titled: Titled): DigestItem => {
    const item = completeItem(draftItem(titled, quotations), githubAnchor(shownText(titled.title), used), items.length + 1, facts, shown);
    items.push(item);
    return item;
  };
  const groups = placed.map(({ name, suggested, items: own, groups: subs }) => ({
    name,
    anchor: githubAnchor(name, used),
    suggested,
    items: own.map(complete),
    groups: subs.map((sub) => ({ name: sub.name, anchor: githubAnchor(sub.name, used), items: sub.items.map(complete) })),
  }));
  return { groups, items };
}

interface Titled {
  readonly item: ItemFacts;
  readonly title: Claim;
}

/** Items without a word to name them are left out, and groups that come to be empty. */
function withTitles(groups: readonly PlacedGroup<ItemFacts>[], quotations: Quotations): readonly PlacedGroup<Titled>[] {
  const titled = (items: readonly ItemFacts[]): readonly Titled[] =>
    items.flatMap((item) => {
      const title = quotations.title(item);
      return title ? [{ item, title }] : [];
    });
  return groups
    .map((group) => ({
      ...group,
      items: titled(group.items),
      groups: group.groups.map((sub) => ({ ...sub, items: titled(sub.items) })).filter((sub) => sub.items.length > 0),
    }))
    .filter((group) => group.items.length > 0 || group.groups.length > 0);
}

function draftItem({ item, title }: Titled, quotations: Quotations): Draft {
  const byRole = quotations.roles(item);
  const claims = quotations.posts(item);
  const posts = item.posts.map(({ author, handle, date, url }, at) => ({
    author: plainText(author),
    ...(handle === undefined ? {} : { handle }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    claims: [...claims[at]!],
  }));
  const roles = ROLES.flatMap((role) => {
    const ofRole = byRole.get(role);
    return ofRole ? [[FIELD_OF[role], [...ofRole]] as const] : [];
  });
  return { facts: item, title, parts: { ...Object.fromEntries(roles), ...(posts.length === 0 ? {} : { posts }) } };
}

function completeItem({ facts: item, title, parts }: Draft, anchor: string, position: number, week: WeekFacts, shown: ReadonlySet<DocumentId>): DigestItem {
  const { document } = item;
  const source = week.sources.get(document.sourceId);
  const link = linkOf(document, shownText(title));
  const note = week.decisions.notes.get(document.id) ?? document.note;
  const complete: Omit<DigestItem, 'minutes'> = {
    id: document.id,
    anchor,
    position,
    kind: item.kind,
    title,
    ...(link === undefined ? {} : { link }),
    identifiers: { ...document.identifiers },
    authors: [...document.authors],
    source: { id: document.sourceId, title: source?.title ?? document.sourceId, role: source?.role ?? 'secondary' },
    language: document.language,
    ...(document.publishedAt === undefined ? {} : { publishedAt: document.publishedAt }),
    ...(document.readAt === undefined ? {} : { readAt: document.readAt }),
    ...(note === undefined || note.trim() === '' ? {} : { note: { kind: 'editor-text', text: note } }),
    ...parts,
    related: relatedTo(item, week)
      .filter(({ id }) => shown.has(id))
      .slice(0, MOST_RELATED),
  };
  return { ...complete, minutes: lengthOf([complete]).minutes };
}

/** Of one event first, then by how much is in common; where that is the same, what the reader reads first. */
function relatedTo({ document, storyId }: ItemFacts, { items, relations, language }: WeekFacts): DigestItem['related'] {
  const readable = new Set(items.flatMap((item) => (isReadableIn(language, item.document.language) ? [item.document.id] : [])));
  const firstReadable = (a: DocumentId, b: DocumentId): number => Number(readable.has(b)) - Number(readable.has(a));
  const ofStory = items
    .filter((other) => storyId !== undefined && other.storyId === storyId && other.document.id !== document.id)
    .sort((a, b) => firstReadable(a.document.id, b.document.id));
  const told = new Set(ofStory.map((other) => other.document.id));
  const byTerms = relations
    .filter(({ ids }) => ids.includes(document.id))
    .map(({ ids, subjects }) => ({ id: ids[0] === document.id ? ids[1] : ids[0], subjects }))
    .filter(({ id }) => !told.has(id))
    .sort((a, b) => b.subjects.length - a.subjects.length || firstReadable(a.id, b.id) || (a.id < b.id ? -1 : 1));
  return [
    ...ofStory.map((other) => ({ id: other.document.id, by: 'story' as const, terms: [] })),
    ...byTerms.map(({ id, subjects }) => ({ id, by: 'terms' as const, terms: subjects.map((subject) => nameOfSubject(subject, language)) })),
  ];
}

/** What there is to read: claims, and the editor's notes. */
function lengthOf(items: readonly Omit<DigestItem, 'minutes'>[]): ReadingDigest['length'] {
  return readingTime(items.flatMap((item) => [...claimsOfItem(item).map((claim) => claim.text), item.note?.text ?? '']));
}

/** The week in counts; the titles are the evidence that there are such documents. */
function summarize({ counts, language, items: read }: WeekFacts, items: readonly DigestItem[]): Claim[] {
  const documents = new Map(read.map(({ document }) => [document.id, document]));
  const evidence = evidenceOfTitles(items.slice(0, SUMMARY_TITLES).flatMap(({ id }) => documents.get(id) ?? []));
  if (!evidence) return [];
  const words = digestWords[language];
  const { documents: all, origins, shown } = counts;
  return [
    countClaim(
      words.summary,
      [
        { name: 'documents', ...all },
        { name: 'origins', ...origins },
      ],
      evidence,
    ),
    ...(shown.value === all.value ? [] : [countClaim(words.shown, [{ name: 'items', ...shown }], evidence)]),
  ];
}
