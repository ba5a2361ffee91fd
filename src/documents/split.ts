import type { Document } from '../model/index.js';
import { plainText, sentencesOf } from '../text/index.js';
import { splitDigest } from './digest.js';
import { identifiersOf } from './identifiers.js';
import { entriesOf, type Entry } from './list-entries.js';
import { partDocument } from './part-document.js';
import { cleanTitle, cutTitle, titleOfBody } from './titles.js';
import { domainOf, linksOf } from './urls.js';

/** Two of anything are no list. */
const FEWEST_ITEMS = 3;
/** "Most of the text": an article with a list of references has less in the list, a newsletter with a foreword more. */
const LEAST_SHARE_OF_TEXT = 2 / 3;
/** Of the items, so many at least have a link: a newsletter's own remarks may go without. */
const LEAST_SHARE_LINKED = 1 / 2;
/** Width in Latin letters (a Chinese character is two) of an item that says something: less is a name beside a link, as in a table of contents. */
const LEAST_WIDTH = 24;
/** Less than this is a page number or an emoji. */
const FEWEST_CHARACTERS = 10;
/** Longer sections under headings are chapters of one text, not items. */
const LONGEST_SECTION_CHARACTERS = 2000;
/** Where a source lost the targets of its links, items are told from arguments by saying whole sentences: the median has this many characters. */
const FEWEST_MEDIAN_CHARACTERS = 60;
/** Text between the items that is worth keeping as a document of its own: a foreword, not a greeting. */
const FEWEST_REST_CHARACTERS = 60;

const LIST_MARK = /(?:^|\n)[ \t]*(?:[-*+•◦▪●○■‣・]|\d{1,3}[.)、]|#{1,6}[ \t]|\*\*)/g;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|mp4|webm)(?:$|[?#&])/i;
const TARGET_OR_ADDRESS = /\]\([^)\n]*\)|https?:\/\/[^\s)>\]]+/g;
const MARKS_AND_SPACE = /[\s*_`>#|~-]+/g;

/** An entry with what decides whether it is an item of a list. */
interface Weighed extends Entry {
  readonly text: string;
  /** Links that lead to other sites, pictures left out. */
  readonly links: readonly string[];
  readonly visible: number;
  readonly proper: boolean;
}

/**
 * The items of a document whose body is a list of linked items or a digest, each a document with its place in the list; the document itself
 * when it is neither, or a transcript. Bodies of items are verbatim copies of the list's Markdown.
 */
export async function splitList(document: Document): Promise<readonly Document[]> {
  if (document.cues || (document.body.match(LIST_MARK)?.length ?? 0) < FEWEST_ITEMS) return [document];
  const digest = await splitDigest(document);
  if (digest) return digest;
  const entries = entriesOf(document.body).map((entry) => weigh(entry, document));
  if (!isLinkedList(entries, document)) return [document];
  const items: Document[] = [];
  const taken = new Map<string, number>();
  for (const entry of entries.filter(isWorthKeeping)) items.push(await itemDocument(entry, document, items.length + 1, taken));
  return items.length < FEWEST_ITEMS ? [document] : items;
}

function weigh(entry: Entry, document: Document): Weighed {
  const text = document.body.slice(entry.start, entry.end);
  const links = linksOf(text).filter((link) => !PICTURE.test(link) && !isOwnPlace(link, document));
  const seen = text.replaceAll(TARGET_OR_ADDRESS, '').replaceAll(MARKS_AND_SPACE, '');
  const visible = seen.length;
  const saysSomething = visible >= LEAST_WIDTH || visible + lengthOfHan(seen) >= LEAST_WIDTH;
  const proper = links.length > 0 && saysSomething && (entry.kind === 'item' || (entry.kind === 'section' && isLinkedSection(text)));
  return { ...entry, text, links, visible, proper };
}

function lengthOfHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** A section is an item when its heading is a link, or a line of its own at the end or the beginning is: "Read more". */
function isLinkedSection(text: string): boolean {
  if (text.length > LONGEST_SECTION_CHARACTERS) return false;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isLinkLine = (line: string | undefined): boolean => line !== undefined && LINK_LINE.test(line);
  return /\]\(https?:|https?:\/\//.test(lines[0] ?? '') || isLinkLine(lines[1]) || isLinkLine(lines.at(-1));
}

const LINK_LINE = /^[^[\]]{0,24}(?:\[[^\]]*\]\(https?:[^)]*\)|<?https?:\/\/\S+?>?)[^[\]]{0,12}$/;

/** Whether a link stays on the site where the list stands: notes of a release link their own changes. On code hosts a site is a repository. */
function isOwnPlace(link: string, document: Document): boolean {
  const place = document.url ?? document.about[0];
  return place !== undefined && siteOf(place) === siteOf(link);
}

function siteOf(url: string): string {
  const repository = /^https?:\/\/(?:www\.)?(?:github|gitlab|gitee|codeberg)\.(?:com|org)\/[^/]+\/[^/?#]+/i.exec(url)?.[0];
  return (repository ?? domainOf(url) ?? url).toLowerCase();
}

function isLinkedList(entries: readonly Weighed[], document: Document): boolean {
  const whole = entries.reduce((sum, entry) => sum + entry.visible, 0);
  const proper = entries.filter((entry) => entry.proper);
  const listed = entries.filter((entry) => entry.kind === 'item' || entry.proper);
  const share = listed.reduce((sum, entry) => sum + entry.visible, 0) / Math.max(1, whole);
  if (listed.length < FEWEST_ITEMS || share < LEAST_SHARE_OF_TEXT) return false;
  if (proper.length >= FEWEST_ITEMS && proper.length >= listed.length * LEAST_SHARE_LINKED) return true;
  return (
    hasLostLinks(entries, document) &&
    listed.every((entry) => entry.kind === 'item') &&
    median(listed.map((entry) => entry.visible)) >= FEWEST_MEDIAN_CHARACTERS
  );
}

/** The source lists links that its text does not hold: it was linked before somebody made plain text of it. */
function hasLostLinks(entries: readonly Weighed[], document: Document): boolean {
  const held = new Set(linksOf(document.body));
  const linked = entries.filter((entry) => entry.links.length > 0).length;
  return linked < entries.length * LEAST_SHARE_LINKED && document.links.some((link) => !held.has(link) && !PICTURE.test(link) && !isOwnPlace(link, document));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function isWorthKeeping(entry: Weighed): boolean {
  if (entry.kind === 'item' || entry.proper) return entry.visible >= FEWEST_CHARACTERS;
  // What ends with a colon only announces the list.
  return entry.visible >= FEWEST_REST_CHARACTERS && !/[:：]$/.test(entry.text) && /[.!?。！？]["”』」）)]?(?:\s|$)|[。！？]/.test(entry.text);
}

async function itemDocument(entry: Weighed, parent: Document, position: number, taken: Map<string, number>): Promise<Document> {
  const { text: body, headings, links } = entry;
  const about = links.slice(0, 1);
  const identifiers = identifiersOf(undefined, about, body, links);
  return partDocument({ title: titleOf(entry, parent.body), body, about, headings, identifiers }, parent, position, taken);
}

/** What an item begins with in bold or as a link, when it says something; else its first sentence. */
function titleOf(entry: Weighed, body: string): string {
  const opening = body.slice(entry.head.start, entry.head.end);
  if (entry.kind === 'section') return cutTitle(cleanTitle(opening) ?? titleOfBody(entry.text));
  const lead = /^(?:\*\*|__)(.{2,200}?)(?:\*\*|__)/.exec(opening)?.[1] ?? /^(?:\*\*|__|#+\s*)?\[([^\]]{2,200})\]\(/.exec(opening)?.[1];
  const leadText = lead === undefined ? undefined : cleanTitle(lead)?.replace(/[:：]$/, '');
  if (leadText !== undefined && isTelling(leadText)) return cutTitle(leadText);
  const sentence = sentencesOf(entry.text)[0];
  return cutTitle(plainText(sentence === undefined ? opening : entry.text.slice(sentence.start, sentence.end)));
}

/** "Link", "here" and a single word say nothing of an item; three words or four Chinese characters do. */
function isTelling(text: string): boolean {
  return lengthOfHan(text) >= 4 || text.split(/\s+/).length >= 3;
}
