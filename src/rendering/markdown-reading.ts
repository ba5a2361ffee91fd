import type { Claim } from '../model/index.js';
import type { ContentsGroup, Page, PageBlock, PostBlock, ReadingBlock, SubjectLine } from './blocks.js';
import { printedText } from './claim-text.js';
import { escapeMarkdown, escapeParagraphs, markdownLink } from './markdown-text.js';
import { webAddress } from './visible.js';
import { dayInWords, languageInWords, words } from './words.js';

/** Writes claims as a paragraph, each with its footnote. */
export type WriteProse = (claims: readonly Claim[]) => string;

type BlockOf<Kind extends PageBlock['kind']> = Extract<PageBlock, { readonly kind: Kind }>;

/** The contents as a list of links, indented by level; every entry is a heading of the page. */
export function writeContents(contents: BlockOf<'contents'>, page: Page, topAnchor: string): string {
  const entries = [line(0, page.title, topAnchor), line(1, contents.title, contents.anchor), ...contents.groups.flatMap((group) => groupLines(group, 1))];
  const subjects = contents.subjects.lines.map((subject) => `- ${subjectLine(subject, page)}`);
  return [
    `## ${escapeMarkdown(contents.title)}`,
    entries.join('\n'),
    ...(subjects.length === 0 ? [] : [`**${escapeMarkdown(contents.subjects.title)}**`, subjects.join('\n')]),
  ].join('\n\n');
}

function groupLines(group: ContentsGroup, level: number): readonly string[] {
  const items = group.items.map((item) => line(level + 1, item.title, item.anchor, item.notes));
  return [line(level, group.name, group.anchor, group.notes), ...items, ...group.groups.flatMap((sub) => groupLines(sub, level + 1))];
}

function line(level: number, text: string, anchor: string, notes: readonly string[] = []): string {
  const tail = notes.map((note) => ` · ${escapeMarkdown(note)}`).join('');
  return `${'  '.repeat(level)}- [${escapeMarkdown(text)}](#${anchor})${tail}`;
}

function subjectLine({ name, items }: SubjectLine, page: Page): string {
  const say = words[page.language];
  return `${escapeMarkdown(name)}${say.colon}${items.map((item) => `[${escapeMarkdown(item.title)}](#${item.anchor})`).join(say.clause)}`;
}

export function writeSection({ level, title }: BlockOf<'section'>): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(title)}`;
}

/** One item: heading, link line, the editor's callout, its sentences, posts, what is related. */
export function writeReading(item: ReadingBlock, page: Page, prose: WriteProse, mark: (claim: Claim) => string): string {
  const say = words[page.language];
  const parts = [
    // Always the fourth level, as a reader of such digests knows it; no footnote in it, which would change its anchor.
    `#### ${escapeMarkdown(printedText(item.title))}`,
    `${linkLine(item, page)}${mark(item.title)}`,
    item.note === undefined ? '' : callout(item.note),
    ...item.parts.map(({ label, listed, claims }) => {
      const head = label === undefined ? '' : `**${escapeMarkdown(label)}**`;
      if (listed) return [head, claims.map((claim) => `- ${prose([claim])}`).join('\n')].filter((part) => part !== '').join('\n\n');
      return [head, prose(claims)].filter((part) => part !== '').join(say.colon);
    }),
    ...item.posts.map((post) => writePost(post, prose)),
    item.related.lines.length === 0
      ? ''
      : `${escapeMarkdown(item.related.label)}${say.colon}${item.related.lines.map((related) => relatedText(related, say.aside)).join(say.clause)}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function relatedText({ name, items }: SubjectLine, aside: (text: string) => string): string {
  return `${items.map((item) => `[${escapeMarkdown(item.title)}](#${item.anchor})`).join(' ')}${name === '' ? '' : ` ${escapeMarkdown(aside(name))}`}`;
}

function linkLine(item: ReadingBlock, page: Page): string {
  const say = words[page.language];
  const address = webAddress(item.link?.url);
  const host = address === undefined ? undefined : new URL(address).hostname.replace(/^www\./, '');
  const title = item.link?.title;
  return [
    ...(address === undefined ? [] : [title === undefined ? markdownLink(host!, address) : `${markdownLink(title, address)} · ${escapeMarkdown(host!)}`]),
    ...item.notes.map(escapeMarkdown),
    ...item.authors.map(escapeMarkdown),
    ...item.identifiers.map(({ label, url }) => markdownLink(label, url)),
    ...(item.source ? [escapeMarkdown(item.source.title), say.role[item.source.role]] : []),
    item.date === undefined ? say.certainty.unknown : escapeMarkdown(dayInWords(item.date, page.language, page.date)),
    item.language === page.language ? '' : escapeMarkdown(languageInWords(item.language, page.language)),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** GitHub's callout; elsewhere it is a quotation. */
function callout(note: string): string {
  return ['[!NOTE]', ...escapeParagraphs(note).flatMap((paragraph, at) => (at === 0 ? [paragraph] : ['', paragraph]))]
    .map((text) => (text === '' ? '>' : `> ${text}`))
    .join('\n');
}

/** `Name @handle [2026-01-25](address)` and the quotation under it. */
function writePost({ author, handle, date, url, claims }: PostBlock, prose: WriteProse): string {
  const head = [
    escapeMarkdown(author),
    handle === undefined ? '' : escapeMarkdown(handle),
    date === undefined ? (url === undefined ? '' : markdownLink(url, url)) : markdownLink(date, url),
  ];
  return [head.filter((part) => part !== '').join(' '), claims.length === 0 ? '' : `> ${prose(claims)}`].filter((part) => part !== '').join('\n\n');
}
