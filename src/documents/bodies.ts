import type { RawItem } from '../sources/contract.js';
import type { PageFacts } from './article.js';

/** Control characters but tab and newline; they mean nothing in a text and break what shows it. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
/** Halves of a character without the other half: no store keeps them. */
const LONE_SURROGATES = /\p{Cs}/gu;

/** A body as Markdown, with what its page says of itself. */
export interface ReadBody {
  readonly markdown: string;
  readonly page?: PageFacts;
}

/**
 * Turns any body into Markdown. Markdown and plain text are kept as they are, but for control characters and line ends.
 * Undefined for HTML that no parser should be given.
 */
export async function readBody(body: RawItem['body'], address: string | undefined): Promise<ReadBody | undefined> {
  switch (body.format) {
    case 'markdown':
    case 'text':
      return { markdown: cleanText(body.text) };
    case 'html': {
      const { parseHtml, neutralise, markdownOf } = await import('./html.js'); // 60 ms to load: only where used
      const document = parseHtml(body.text);
      if (!document) return undefined;
      neutralise(document.body, address);
      return { markdown: cleanText(markdownOf(document.body)) };
    }
    case 'page': {
      const { readArticle } = await import('./article.js');
      const page = readArticle(body.text, address);
      return page && { markdown: cleanText(page.body), page };
    }
  }
}

/** The text without a byte order mark, control characters, halves of characters, and with `\n` alone as the end of a line. */
export function cleanText(text: string): string {
  let clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (clean.includes('\r')) clean = clean.replaceAll(/\r\n?/g, '\n');
  return clean.replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd');
}
