import { visibleText, webAddress } from './visible.js';

/**
 * Signs with a meaning: of CommonMark and GFM (which makes a link of a bare address, and of the footnote after it); of kramdown (tables at `|`,
 * attributes at `{`); of Obsidian (links, maths at `$`, tags at `#` but not in C#, `==marked==`, `%%hidden%%`); of the template languages that
 * run over a page before Markdown does (Liquid, Hugo: `{{`, `{%`).
 */
const SIGNS = /[\\`*_{}[\]|~$<>^]|&(?=#?\w+;)|(?<![\p{L}\p{N}])#|=(?==)|(?<==)=|%(?=%)|(?<=[{%])%|:(?=\/\/)|(?<=\bwww)\./giu;
/** Signs that not every Markdown knows with a backslash, or that template languages see behind one. */
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '=': '&#61;', '%': '&#37;', '^': '&#94;' };
/** Marks of lists, definitions and addresses at the beginning of a text. */
const AT_START = /^(?:([-+:(])|(\d+)([.)]))/;

/** A text that Markdown shows as it is: on one line, without any markup coming to life. */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(SIGNS, (sign) => ENTITIES[sign] ?? `\\${sign}`)
    .replace(AT_START, (_, mark: string | undefined, number: string, sign: string) => (mark === undefined ? `${number}\\${sign}` : `\\${mark}`));
}

/** A text of several paragraphs, each as Markdown shows it. */
export function escapeParagraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map(escapeMarkdown)
    .filter((paragraph) => paragraph !== '');
}

/** A link, when the address is one of a web page; else only its text. */
export function markdownLink(text: string, address: string | undefined): string {
  const page = webAddress(address);
  const shown = escapeMarkdown(text);
  if (page === undefined) return shown;
  // Signs that end an address, or that a template language would read first.
  return `[${shown}](${page.replace(/[()[\]{}<>\\`|^]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}
