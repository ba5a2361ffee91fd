import { isChinese } from '../model/index.js';
import type { KeywordBlock, KeywordIndexBlock, Page } from './blocks.js';
import { escapeMarkdown } from './markdown-text.js';
import type { WriteProse } from './markdown-reading.js';
import { visibleText } from './visible.js';
import { words } from './words.js';

/** The index as a table, each keyword a link to its heading. */
export function writeKeywordIndex({ title, lines, say }: KeywordIndexBlock): string {
  const head = [say.term, say.domain, say.kind, say.movement, say.stories, say.first];
  const rows = lines.map(({ term, anchor, domain, kind, movement, stories, first }) => [
    `[${cell(term)}](#${anchor})`,
    cell(domain.name),
    cell(kind.name),
    cell(movement),
    String(stories),
    first,
  ]);
  const table = [head, head.map((_, at) => (at === NUMBERS ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  return `## ${escapeMarkdown(title)}\n\n${table}`;
}

/** The column of numbers, which stand to the right. */
const NUMBERS = 4;

function cell(text: string): string {
  return escapeMarkdown(visibleText(text)).replace(/(?<!\\)\|/g, '\\|');
}

export function writeKeyword({ term, notes, aliases, parts, stories }: KeywordBlock, page: Page, prose: WriteProse): string {
  const say = words[page.language];
  const space = isChinese(page.language) ? '' : ' ';
  const lines = [
    ...parts.map(({ label, claims, text }) => {
      const told = [prose(claims), escapeMarkdown(text)].filter((part) => part !== '').join(space);
      return `- **${escapeMarkdown(label)}**${say.colon}${told}`;
    }),
    ...stories.lines.map(
      (story, at) =>
        `${at === 0 ? `- **${escapeMarkdown(stories.label)}**${say.colon.trim()}\n` : ''}  - ${[story.title, ...story.notes].map(escapeMarkdown).join(' · ')}`,
    ),
  ];
  const names = aliases.names.length === 0 ? [] : [`${escapeMarkdown(aliases.label)}${say.colon}${aliases.names.map(escapeMarkdown).join(say.listComma)}`];
  return [`## ${escapeMarkdown(term)}`, notes.map(escapeMarkdown).join(' · '), ...names, lines.join('\n')].join('\n\n');
}
