import { stringify } from 'yaml';
import { type Claim, isChinese } from '../model/index.js';
import type { DocumentLine, EvidenceView, FrontMatterValue, Page, PageBlock } from './blocks.js';
import { writePicture } from './charts/markdown-picture.js';
import { languageOfClaim, printedText, wordsOn } from './claim-text.js';
import { countCommand } from './counting.js';
import { githubAnchor } from './github-anchor.js';
import { writeKeyword, writeKeywordIndex } from './markdown-keywords.js';
import { writeLinks, writeSaid, writeTrend } from './markdown-overview.js';
import { writeContents, writeReading, writeSection } from './markdown-reading.js';
import { escapeMarkdown, markdownLink } from './markdown-text.js';
import { claimsOf, evidenceViews } from './notes.js';
import { visibleText, webAddress } from './visible.js';
import { dayInWords, languageInWords, quotedInWords, words } from './words.js';

/**
 * The page as Markdown with front matter, for Hugo, Jekyll, Astro and Obsidian: no first-level heading, which they make of `title`,
 * but on a page that says it has one.
 * Every claim has a footnote that says where it stands.
 */
export function renderMarkdown(page: Page): string {
  const notes = footnoteNames(page);
  const mark: Mark = (claim) => `[^${notes.get(claim.id)!}]`;
  const footnotes = [...new Map(claimsOf(page).map((claim) => [claim.id, claim])).values()].map((claim) => `${mark(claim)}: ${footnote(claim, page)}`);
  const parts = [
    frontMatter(page),
    page.headed ? `# ${escapeMarkdown(page.title)}` : '',
    escapeMarkdown(page.line),
    ...page.blocks.map((block) => writeBlock(block, page, mark)),
    ...(page.colophon.length > 0 ? [`---\n\n${page.colophon.map(escapeMarkdown).join('\\\n')}`] : []),
    ...footnotes,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Mark = (claim: Claim) => string;

/** `c1`, `c2` … in reading order; a claim printed twice has one footnote. */
function footnoteNames(page: Page): ReadonlyMap<Claim['id'], string> {
  const names = new Map<Claim['id'], string>();
  for (const claim of claimsOf(page)) if (!names.has(claim.id)) names.set(claim.id, `c${names.size + 1}`);
  return names;
}

function frontMatter(page: Page): string {
  if (page.ownFrontMatter) return `---\n${stringify(cleaned(page.ownFrontMatter), { compat: 'yaml-1.1', lineWidth: 0 })}---`;
  const own = { title: visibleText(page.title), date: new Date(`${page.date}T00:00:00Z`), lang: page.language };
  const more = Object.fromEntries(
    Object.entries(page.frontMatter)
      .filter(([key]) => !(key in own))
      .map(([key, value]) => [key, cleaned(value)]),
  );
  // The programs read YAML 1.1 or 1.2: what 1.1 would take for a date, a number or a yes is quoted; only our date stands bare.
  return `---\n${stringify({ ...own, ...more }, { compat: 'yaml-1.1', customTags: ['timestamp'], lineWidth: 0 })}---`;
}

function cleaned(value: FrontMatterValue): FrontMatterValue {
  if (typeof value === 'string') return visibleText(value);
  if (typeof value !== 'object') return value;
  return Array.isArray(value) ? value.map(cleaned) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

function writeBlock(block: PageBlock, page: Page, mark: Mark): string {
  const say = words[page.language];
  switch (block.kind) {
    case 'claims':
      return prose(block.claims, page, mark);
    case 'item':
      return writeItem(block, page, mark);
    case 'list':
      return [
        `## ${escapeMarkdown(block.title)}`,
        block.entries.map(({ claim, note }) => `- ${prose([claim], page, mark)}${note === '' ? '' : ` · ${escapeMarkdown(note)}`}`).join('\n'),
      ].join('\n\n');
    case 'contents':
      return writeContents(block, page, githubAnchor(page.title, new Map()));
    case 'section':
      return writeSection(block);
    case 'reading':
      return writeReading(block, page, (claims) => prose(claims, page, mark), mark);
    case 'keyword-index':
      return writeKeywordIndex(block);
    case 'keyword':
      return writeKeyword(block, page, (claims) => prose(claims, page, mark));
    case 'trend':
      return writeTrend(block, page, (claims) => prose(claims, page, mark));
    case 'said':
      return writeSaid(block, page, (claims) => prose(claims, page, mark));
    case 'picture':
      return writePicture(block.picture, page.language);
    case 'links':
      return writeLinks(block);
    case 'note':
      return block.by === 'interface' ? escapeMarkdown(block.text) : `> ${say.editorNote}${say.colon}${escapeMarkdown(block.text)}`;
    case 'corrections':
      return [
        `## ${escapeMarkdown(block.title)}`,
        block.entries.map(({ date, text }) => `- ${dayInWords(date, page.language)}${say.colon}${escapeMarkdown(text)}`).join('\n'),
      ].join('\n\n');
  }
}

function writeItem(item: Extract<PageBlock, { kind: 'item' }>, page: Page, mark: Mark): string {
  const parts = [
    `## ${item.position}. ${escapeMarkdown(printedText(item.headline))}${mark(item.headline)}`,
    item.mark === undefined ? '' : escapeMarkdown(item.mark),
    prose(item.sentences, page, mark),
    prose(item.reasons, page, mark),
    item.documents.map((document) => `- ${documentLine(document, page)}`).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function prose(claims: readonly Claim[], page: Page, mark: Mark): string {
  const say = words[page.language];
  const sentences = claims.map((claim, at) => {
    const said = wordsOn(claim, say, page.evidence, claims[at + 1]);
    const aside = said.length === 0 ? '' : `${isChinese(page.language) ? '' : ' '}${escapeMarkdown(say.aside(said.join(say.listComma)))}`;
    return `${escapeMarkdown(printedText(claim))}${aside}${mark(claim)}`;
  });
  const spaced = claims.some((claim) => !isChinese(languageOfClaim(claim, page)));
  return sentences.join(spaced ? ' ' : '');
}

function documentLine(document: DocumentLine, page: Page): string {
  const say = words[page.language];
  const about = document.about.flatMap((address) => webAddress(address) ?? []).filter((address) => address !== webAddress(document.url));
  return [
    markdownLink(document.title, document.url),
    escapeMarkdown(document.sourceTitle),
    say.role[document.role],
    document.date === undefined
      ? say.certainty.unknown
      : document.date === page.date
        ? ''
        : escapeMarkdown(dayInWords(document.date, page.language, page.date)),
    document.language === page.language ? '' : escapeMarkdown(languageInWords(document.language, page.language)),
    document.copy ? say.copy : '',
    about.length > 0 ? `${say.about} ${about.map((address) => markdownLink(new URL(address).hostname, address)).join(say.listComma)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function footnote(claim: Claim, page: Page): string {
  const say = words[page.language];
  const views = evidenceViews(claim, page.evidence);
  const counts = (claim.counts ?? []).map(({ query, value }) => `${say.counted[query.count]} ${value}${say.colon}\`${countCommand(query)}\``);
  const passages = views.length === 0 ? say.sourceGone : views.map((view) => whereItStands(view, page)).join(say.clause);
  return [...counts, passages, claim.id].join(' · ');
}

function whereItStands(view: EvidenceView, page: Page): string {
  const say = words[page.language];
  const titled = view.quote !== view.documentTitle;
  return [
    escapeMarkdown(quotedInWords(visibleText(view.quote), page.language)),
    escapeMarkdown(view.sourceTitle),
    say.role[view.role],
    view.date === undefined ? say.certainty.unknown : escapeMarkdown(dayInWords(view.date, page.language)),
    view.language === page.language ? '' : escapeMarkdown(languageInWords(view.language, page.language)),
    titled ? markdownLink(view.documentTitle, view.url) : webAddress(view.url) === undefined ? '' : markdownLink(say.original, view.url),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
