import { blocksOf, plainText, postsOf, type Block, type ThreadPost } from '../text/index.js';

/** An item of a digest: a heading, the link line of what was read or the posts that were, and what is written of it. */
export interface DigestEntry {
  /** Without markup; '' when the heading says nothing. */
  readonly title: string;
  /** The headings above, outermost first, without the digest's own title. */
  readonly headings: readonly string[];
  /** What stands under the heading, without the editor's note and the day of reading. */
  readonly body: string;
  /** The line that leads to what was read, as Markdown. */
  readonly linkLine?: string;
  /** What the editor remarks on it, in a callout. */
  readonly note?: string;
  /** The day on which it was read, as written. */
  readonly readAt?: string;
  readonly posts: readonly ThreadPost[];
}

/** Fewer are chapters that happen to begin with a link. */
const FEWEST_ENTRIES = 3;
/** Of the headings of one depth, so many open with what was read: then all of them are items, those without a link too. */
const LEAST_SHARE_OPENING = 2 / 3;

/** A line that is a link, perhaps announced: `[Title](https://…)`, an address alone, or a link to a note of one's own (`[[…]]`). */
const LINK_LINE = /^(?:[-*+][ \t]+)?[^[\]()!<>@。.]{0,24}(?:\[[^\n]+\]\(<?https?:\/\/[^\n]*\)|<?https?:\/\/[^\s>]+>?|\[\[[^\]\n]+\]\])$/;
const READ_ON = /^(?:[读讀](?:于|於|自)?|[阅閱][读讀]于|[阅閱][读讀]於|Read(?: on)?)[ \t]*[:：]?[ \t]*(\d{4}-\d{2}-\d{2})$/i;
const CALLOUT = /^[ \t]{0,3}>[ \t]*\[!(?<kind>\w+)\]/;
const CONTENTS_LINE = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\[[^\n]*\]\(#[^\n]*\)[ \t]*$/;

/** Longer lines are text, whatever stands in them. */
const LONGEST_LINK_LINE = 2000;

interface Section {
  readonly heading: Block;
  /** Up to the next heading of any depth. */
  readonly opening: string;
}

const HEADING = /^ {0,3}#{1,6}[ \t]/gm;

/** The items of a body that is a digest, in order; undefined for any other text. What stands outside of them (title, contents, a greeting) is its frame. */
export function digestEntriesOf(body: string): readonly DigestEntry[] | undefined {
  if ((body.match(HEADING)?.length ?? 0) < FEWEST_ENTRIES) return undefined;
  const headings = blocksOf(body).filter((block) => block.kind === 'heading' && block.level !== undefined);
  const sections = headings.map((heading, at) => ({ heading, opening: body.slice(heading.end, headings[at + 1]?.start) }));
  const isItem = itemTest(sections);
  return isItem && entriesOfSections(body, headings, sections.map(isItem));
}

function entriesOfSections(body: string, headings: readonly Block[], isItem: readonly boolean[]): readonly DigestEntry[] {
  const title = headings.filter(({ level }) => level === 1).length === 1 && headings[0]!.level === 1 ? headings[0] : undefined;
  const entries: DigestEntry[] = [];
  const above: Block[] = [];
  for (const [at, heading] of headings.entries()) {
    while (above.length > 0 && above.at(-1)!.level! >= heading.level!) above.pop();
    if (isItem[at]) {
      let next = at + 1;
      while (next < headings.length && !isItem[next] && headings[next]!.level! > heading.level!) next++;
      const end = headings[next]?.start ?? body.length;
      const names = above.filter((other) => other !== title).map((other) => textOf(body, other));
      entries.push(
        entryOf(
          textOf(body, heading),
          body.slice(heading.end, end),
          names.filter((name) => name !== ''),
        ),
      );
    }
    above.push(heading);
  }
  return entries;
}

function textOf(body: string, heading: Block): string {
  return plainText(body.slice(heading.textStart, heading.textEnd));
}

/** Items are all headings of the depth at which most open with what was read, and whatever else opens so. */
function itemTest(sections: readonly Section[]): ((section: Section) => boolean) | undefined {
  const opening = new Set(sections.filter(opensWithSource));
  const levels = [...new Set(sections.map(({ heading }) => heading.level!))];
  const level = levels.find((each) => {
    const peers = sections.filter((section) => section.heading.level === each && !isContents(section));
    const found = peers.filter((section) => opening.has(section)).length;
    return found >= FEWEST_ENTRIES && found >= peers.length * LEAST_SHARE_OPENING;
  });
  return level === undefined ? undefined : (section) => opening.has(section) || (section.heading.level === level && !isContents(section));
}

function opensWithSource(section: Section): boolean {
  const { rest } = withoutCallouts(section.opening);
  const line = rest.find((each) => each.trim() !== '' && !READ_ON.test(each.trim()))?.trim() ?? '';
  if (isLinkLine(line)) return true;
  if (!/@|\]\(http/.test(line)) return false;
  const text = rest.join('\n');
  return postsOf(text)[0]?.start === text.indexOf(line);
}

function isLinkLine(line: string): boolean {
  return line.length <= LONGEST_LINK_LINE && LINK_LINE.test(line);
}

/** A list of links to places in the same text. */
function isContents({ opening }: Section): boolean {
  const lines = opening.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => line.length <= LONGEST_LINK_LINE && CONTENTS_LINE.test(line));
}

function entryOf(title: string, section: string, headings: readonly string[]): DigestEntry {
  const { rest, notes } = withoutCallouts(section);
  const first = rest.findIndex((line) => line.trim() !== '');
  const second = rest.findIndex((line, at) => at > first && line.trim() !== '');
  const readLine = [first, second].find((at) => at >= 0 && READ_ON.test(rest[at]!.trim()));
  const readAt = readLine === undefined ? undefined : READ_ON.exec(rest[readLine]!.trim())![1]!;
  const body = tidied(rest.filter((_, at) => at !== readLine));
  const posts = postsOf(body);
  const opening = body.split('\n', 1)[0]!.trim();
  return {
    title,
    headings,
    body,
    ...(isLinkLine(opening) && posts[0]?.start !== 0 ? { linkLine: opening } : {}),
    ...(notes === '' ? {} : { note: notes }),
    ...(readAt === undefined ? {} : { readAt }),
    posts,
  };
}

/** The lines of a text without its `> [!NOTE]` callouts, and what these say. Other callouts stay. */
function withoutCallouts(text: string): { readonly rest: readonly string[]; readonly notes: string } {
  const rest: string[] = [];
  const notes: string[][] = [];
  let inNote = false;
  for (const line of text.split('\n')) {
    const callout = CALLOUT.exec(line);
    if (callout) inNote = callout.groups?.['kind']?.toUpperCase() === 'NOTE';
    else if (!/^[ \t]{0,3}>/.test(line)) inNote = false;
    if (callout && inNote) notes.push([line.slice(callout[0].length)]);
    else if (inNote) notes.at(-1)!.push(line.replace(/^[ \t]{0,3}>[ \t]?/, ''));
    else rest.push(line);
  }
  return {
    rest,
    notes: notes
      .map(tidied)
      .filter((note) => note !== '')
      .join('\n\n'),
  };
}

/** Lines as one text, without the blank lines that something taken out left behind. */
function tidied(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replaceAll(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
