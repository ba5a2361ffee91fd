import { createRequire } from 'node:module';
import type TurndownService from 'turndown';

/** Elements whose content is no text of the document, or which could act on the reader's machine. */
const REMOVED =
  'script, style, noscript, template, iframe, frame, object, embed, applet, svg, canvas, form, input, button, select, textarea, dialog, audio, video, link, meta, base, title, head';
/** HTML nested deeper than this is made to exhaust a parser; written pages stay under a hundred. */
const DEEPEST_NESTING = 500;

/** Tags and entities: a page with more is a data base, or made to keep a parser busy (these take it four seconds). */
const MOST_PIECES = 100_000;

export type HtmlDocument = ReturnType<typeof import('linkedom').parseHTML>['document'];

/** Libraries for HTML take a quarter of a second to load: they wait for the first page. */
const require = createRequire(import.meta.url);
export type HtmlElement = HtmlDocument['documentElement'];

/** Parses HTML, whole or a fragment, without running or loading anything. Undefined when it is too large or nested too deep to be a text. */
export function parseHtml(html: string): HtmlDocument | undefined {
  if ((html.match(/[<&]/g)?.length ?? 0) > MOST_PIECES || nesting(html) > DEEPEST_NESTING) return undefined;
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return (require('linkedom') as typeof import('linkedom')).parseHTML(whole).document;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dt|dd|option)$/i;

/** The most elements that are open at once, roughly: elements that close themselves are not counted. */
function nesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing, name, rest] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi)) {
    if (VOID.test(name!) || rest!.endsWith('/')) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Removes what could act, and writes links and pictures with whole addresses; links to anything but a page or a mailbox lose their target. */
export function neutralise(root: HtmlElement, base: string | undefined): void {
  for (const element of root.querySelectorAll(REMOVED)) element.remove();
  for (const link of root.querySelectorAll('a[href]')) {
    const target = absolute(link.getAttribute('href'), base);
    if (target !== undefined && /^(?:https?|mailto):/i.test(target)) link.setAttribute('href', target);
    else link.removeAttribute('href');
  }
  for (const picture of root.querySelectorAll('img')) {
    // Pages that load pictures late keep the address elsewhere.
    const address = [picture.getAttribute('data-src'), picture.getAttribute('data-original'), picture.getAttribute('src')]
      .map((source) => absolute(source, base))
      .find((source) => source !== undefined && /^https?:/i.test(source));
    if (address === undefined || isPixel(picture)) picture.remove();
    else picture.setAttribute('src', address);
    // What is said instead of a picture, for who cannot see it, is no sentence of the text.
    picture.removeAttribute('alt');
    picture.removeAttribute('title');
  }
}

function absolute(address: string | null, base: string | undefined): string | undefined {
  if (address === null || address.trim() === '' || address.startsWith('#')) return undefined;
  try {
    return new URL(address.trim(), base).href;
  } catch {
    return undefined;
  }
}

/** A picture of one pixel counts readers. */
function isPixel(picture: HtmlElement): boolean {
  return picture.getAttribute('width') === '1' || picture.getAttribute('height') === '1';
}

/** Writes the element as Markdown. Marks that the text itself holds are escaped, so that no text becomes markup or HTML. */
export function markdownOf(root: HtmlElement): string {
  // The parser leaves a text in pieces at every entity; marks are seen in the whole only.
  root.normalize();
  const written = turndown().turndown(root as unknown as TurndownService.Node);
  // Two breaks in a row are how old pages write a paragraph.
  return written
    .replaceAll(/(?:[ \t]+\n){2,}/g, '\n\n')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

let service: TurndownService | undefined;

function turndown(): TurndownService {
  if (service) return service;
  const Service = require('turndown') as typeof TurndownService;
  service = new Service({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*', hr: '---' });
  service.escape = escapeMarks;
  service.addRule('item', { filter: 'li', replacement: writeItem });
  service.addRule('preformatted', {
    filter: 'pre',
    replacement: (_, node) => fence((node as unknown as HtmlElement).textContent ?? '', languageOf(node as unknown as HtmlElement)),
  });
  service.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content, node) =>
      isGrid(tableOf(node as unknown as HtmlElement))
        ? ` ${content
            .trim()
            .replaceAll(/\s*\n\s*/g, ' ')
            .replaceAll('|', '\\|')} |`
        : `\n\n${content}\n\n`,
  });
  service.addRule('row', { filter: 'tr', replacement: writeRow });
  service.addRule('emptyLink', { filter: (node) => node.nodeName === 'A' && !node.getAttribute('href'), replacement: (content) => content });
  return service;
}

/** Escapes what Markdown would read as a mark; brackets only where they would make a link. */
function escapeMarks(text: string): string {
  return text
    .replaceAll(/[\\`*]/g, String.raw`\$&`)
    .replaceAll(/<(?=[a-z/!?])/gi, String.raw`\<`)
    .replaceAll(/\](?=[([])/g, String.raw`\]`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/^(\s*)([-+>]|#{1,6})(?=\s)/g, String.raw`$1\$2`)
    .replaceAll(/^(\s*\d+)([.)])(?=\s)/g, String.raw`$1\$2`);
}

function writeItem(content: string, node: TurndownService.Node): string {
  const item = node as unknown as HtmlElement;
  const list = item.parentElement;
  const siblings = [...(list?.children ?? [])].filter((child) => child.nodeName === 'LI');
  const number = Number(list?.getAttribute('start') ?? '1') + siblings.indexOf(item);
  const marker = list?.nodeName === 'OL' ? `${number}. ` : '- ';
  const lines = content
    .trim()
    .replaceAll('\n', `\n${' '.repeat(marker.length)}`)
    .replaceAll(/^[ ]+$/gm, '');
  return `${marker}${lines}${item.nextElementSibling ? '\n' : ''}`;
}

function fence(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map((run) => run[0].length));
  const mark = '`'.repeat(longest + 1);
  return `\n\n${mark}${language}\n${code.replace(/^\n|\s+$/g, '')}\n${mark}\n\n`;
}

function languageOf(pre: HtmlElement): string {
  const names = `${pre.getAttribute('class') ?? ''} ${pre.querySelector('code')?.getAttribute('class') ?? ''}`;
  return /\b(?:language|lang)-([\w+#-]+)/.exec(names)?.[1] ?? '';
}

function tableOf(cell: HtmlElement): HtmlElement | null {
  return cell.closest('table') as HtmlElement | null;
}

/** A table of data has two columns or more and no blocks in its cells; all others lay out a page, and are read as running text. */
function isGrid(table: HtmlElement | null): boolean {
  if (!table || table.querySelector('table, p, ul, ol, h1, h2, h3, h4, pre, blockquote')) return false;
  return table.querySelectorAll('tr').length > 1 && [...table.querySelectorAll('tr')].every((row) => row.children.length > 1);
}

function writeRow(content: string, node: TurndownService.Node): string {
  const row = node as unknown as HtmlElement;
  const table = row.closest('table') as HtmlElement | null;
  if (!isGrid(table)) return `\n\n${content}\n\n`;
  const isFirst = table!.querySelector('tr') === row;
  const delimiter = isFirst ? `\n|${' --- |'.repeat(row.children.length)}` : '';
  return `${isFirst ? '\n\n' : '\n'}|${content}${delimiter}`;
}
