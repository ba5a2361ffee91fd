import type { Lang } from '../../model/index.js';
import { escapeMarkdown, markdownLink } from '../markdown-text.js';
import { tableOf } from './draw.js';
import type { Picture, PictureTable } from './picture.js';

/** A picture where there are none: its title, its note and its numbers as a table. */
export function writePicture(picture: Picture, language: Lang): string {
  const { caption, header, rows } = tableOf(picture, language);
  const rule = header.map(({ figures }) => (figures ? '--:' : ':--'));
  const lines = [header.map(({ name }) => escapeMarkdown(name)), rule, ...rows.map((row) => row.map(writeCell))];
  const table = rows.length === 0 ? '' : lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [`**${escapeMarkdown(caption)}**`, table, escapeMarkdown(picture.note ?? '')].filter((part) => part !== '').join('\n\n');
}

function writeCell({ text, href }: PictureTable['rows'][number][number]): string {
  return text === '' ? ' ' : markdownLink(text, href);
}
