import type { Span } from '../model/index.js';
import { blocksOf, plainText, type Block } from '../text/index.js';

/**
 * A part of a body that may be a document of its own. item: of a bulleted or numbered list, with all that belongs to it;
 * section: a heading with the text under it; rest: text between them.
 */
export interface Entry extends Span {
  readonly kind: 'item' | 'section' | 'rest';
  /** Headings above, outermost first. */
  readonly headings: readonly string[];
  /** The span of its first line without marks: where its title stands. */
  readonly head: Span;
}

interface Section {
  readonly heading?: Block;
  readonly above: readonly string[];
  readonly blocks: readonly Block[];
}

/** A line in bold stands below every real heading. */
const BOLD_LINE_LEVEL = 7;
/** A line longer than this says something itself, it does not only announce what stands under it. */
const LONGEST_LABEL_CHARACTERS = 80;

/** Cuts a body, from beginning to end, into entries; headings and rules between them belong to none. */
export function entriesOf(body: string): readonly Entry[] {
  return sectionsOf(body).flatMap((section) => entriesOfSection(body, section));
}

function sectionsOf(body: string): readonly Section[] {
  const sections: Section[] = [];
  const stack: { level: number; text: string }[] = [];
  let blocks: Block[] = [];
  sections.push({ above: [], blocks });
  for (const block of blocksOf(body)) {
    if (block.kind === 'heading') {
      const level = block.level ?? BOLD_LINE_LEVEL;
      while (stack.length > 0 && stack.at(-1)!.level >= level) stack.pop();
      sections.push({ heading: block, above: stack.map(({ text }) => text), blocks: (blocks = []) });
      stack.push({ level, text: plainText(body.slice(block.textStart, block.textEnd)) });
    } else if (block.kind !== 'rule') blocks.push(block);
  }
  return sections;
}

function entriesOfSection(body: string, section: Section): readonly Entry[] {
  const { heading, above, blocks } = section;
  if (blocks.length === 0) return [];
  const first = blocks.findIndex(isTop);
  if (first < 0) return [heading ? { kind: 'section', headings: above, ...span([heading, ...blocks]), head: head(heading) } : rest(above, blocks)];
  const headings = heading ? [...above, plainText(body.slice(heading.textStart, heading.textEnd))] : above;
  return [...(first > 0 ? [rest(headings, blocks.slice(0, first))] : []), ...listEntries(body, blocks.slice(first), headings)];
}

/** Entries of blocks that begin with an item at the top of a list. */
function listEntries(body: string, blocks: readonly Block[], headings: readonly string[]): readonly Entry[] {
  const chunks: Block[][] = [];
  for (const block of blocks) {
    if (isTop(block)) chunks.push([block]);
    else chunks.at(-1)!.push(block);
  }
  const split = chunks.map((chunk) => {
    const outside = chunk.findIndex((block, index) => index > 0 && !block.depth);
    return outside < 0 ? { own: chunk, after: [] } : { own: chunk.slice(0, outside), after: chunk.slice(outside) };
  });
  // Writers who do not indent put an item's text under it: then most items are followed by text, not only the last.
  const followed = split.slice(0, -1).filter(({ after }) => after.length > 0).length;
  const belongs = followed > 0 && followed * 2 >= split.length - 1;
  return split.flatMap(({ own, after }) => {
    if (belongs) return [itemOf([...own, ...after], headings)];
    return [...itemOrGroup(body, own, headings), ...(after.length > 0 ? [rest(headings, after)] : [])];
  });
}

/** An item that only announces the items within it gives those, under it as a heading. */
function itemOrGroup(body: string, own: readonly Block[], headings: readonly string[]): readonly Entry[] {
  const [label, ...inner] = own as readonly [Block, ...Block[]];
  const nested = inner.filter((block) => block.kind === 'item' && block.depth === 1);
  if (nested.length < 2 || inner[0] !== nested[0] || !isLabel(body.slice(label.textStart, label.textEnd))) return [itemOf(own, headings)];
  const deeper = [...headings, plainText(body.slice(label.textStart, label.textEnd)).replace(/[:：]$/, '')];
  return nested.map((item, index) => {
    const from = inner.indexOf(item);
    const to = index + 1 < nested.length ? inner.indexOf(nested[index + 1]!) : inner.length;
    return itemOf(inner.slice(from, to), deeper);
  });
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL_CHARACTERS && !/\]\(|https?:\/\//.test(text) && (/[:：][*_]*$/.test(text) || !/[.!?。！？]/.test(text));
}

function isTop(block: Block): boolean {
  return block.kind === 'item' && !block.depth;
}

function itemOf(blocks: readonly Block[], headings: readonly string[]): Entry {
  return { kind: 'item', headings, ...span(blocks), head: head(blocks[0]!) };
}

function rest(headings: readonly string[], blocks: readonly Block[]): Entry {
  return { kind: 'rest', headings, ...span(blocks), head: head(blocks[0]!) };
}

function span(blocks: readonly Block[]): Span {
  return { start: blocks[0]!.start, end: blocks.at(-1)!.end };
}

function head(block: Block): Span {
  return { start: block.textStart, end: block.textEnd };
}
