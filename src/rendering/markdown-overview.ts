import type { LinksBlock, Page, PageLink, SaidBlock, TrendBlock } from './blocks.js';
import { escapeMarkdown, markdownLink } from './markdown-text.js';
import type { WriteProse } from './markdown-reading.js';
import { localAddress } from './visible.js';
import { words } from './words.js';

/** A trend under its heading, its sub-trends under one of the third level, as readers of such overviews know it. */
export function writeTrend({ title, summary, subTrends, link, members }: TrendBlock, page: Page, prose: WriteProse): string {
  const { colon, listComma } = words[page.language];
  const parts = [
    `## ${escapeMarkdown(title)}`,
    subTrends.names.length === 0 ? '' : `### ${escapeMarkdown(`${subTrends.label}${colon}${subTrends.names.join(listComma)}`)}`,
    summary.length === 0 ? '' : prose(summary),
    link === undefined ? '' : writeLink(link),
    members === undefined ? '' : `${escapeMarkdown(members.label)}${colon}${members.links.map(writeLink).join(' · ')}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Roles as a list, with the sentences of each as a list within it. */
export function writeSaid({ roles }: SaidBlock, page: Page, prose: WriteProse): string {
  const { colon } = words[page.language];
  return roles
    .map(({ label, entries }) => {
      const lines = entries.map(({ claim, from }) => `  - ${prose([claim])}${from === undefined ? '' : ` · ${writeLink(from)}`}`);
      return [`- **${escapeMarkdown(label)}**${colon.trimEnd()}`, ...lines].join('\n');
    })
    .join('\n');
}

export function writeLinks({ title, entries }: LinksBlock): string {
  const lines = entries.map(({ link, notes }) => [`- ${writeLink(link)}`, ...notes.filter((note) => note !== '').map(escapeMarkdown)].join(' · '));
  return [...(title === undefined ? [] : [`## ${escapeMarkdown(title)}`]), lines.join('\n')].join('\n\n');
}

/** A path beside this page leads to its Markdown. */
function writeLink(link: PageLink): string {
  if ('url' in link) return markdownLink(link.text, link.url);
  const path = localAddress(`${link.path}.md`);
  const shown = escapeMarkdown(link.text);
  return path === undefined ? shown : `[${shown}](${path.replace(/[()\s<>\\]/g, encodeURIComponent)})`;
}
