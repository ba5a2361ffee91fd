import { inlineOf } from './inline.js';

const LINE_MARKS = /(^|\n)[ \t]*(?:(?:>[ \t]?)+|#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)+/g;

/**
 * A slice of Markdown as a reader sees it: links keep their text, images their alt text; marks, tags and comments go,
 * escapes and entities are decoded, white space is folded. Text without markup comes back unchanged (but for white space).
 */
export function plainText(markdown: string): string {
  const source = markdown.replace(LINE_MARKS, '$1');
  const { marks } = inlineOf(source);
  let out = '';
  let at = 0;
  for (const mark of marks) {
    out += source.slice(at, mark.start) + mark.seen;
    at = mark.end;
  }
  out += source.slice(at);
  return fold(out);
}

/** A line break between two Chinese characters is no space: nobody writes one there. */
function fold(text: string): string {
  return text
    .replace(/([\u3000-\u9fff\uff00-\uffef])[ \t\r]*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/ *[^\S\u3000 ][^\S\u3000]*| {2,}/g, ' ')
    .trim();
}
