import { blocksOf, plainText, sentencesOf } from '../text/index.js';

/** A title longer than this is a paragraph; it is what a line of a list can show. */
export const LONGEST_TITLE_CHARACTERS = 80;
/** Text that is searched for a title of its own. */
const OPENING_CHARACTERS = 4000;
/** A heading this deep into a text is no longer its title. */
const OPENING_BLOCKS = 3;

/** The title a source states, without markup; undefined when nothing is left of it. A stated title is not cut. */
export function cleanTitle(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  // A title cut off by its source may keep one half of a pair of marks.
  const text = /[*_`[\]<>&\\#~\n]/.test(title) ? plainText(title).replaceAll(/\*\*|__|^\*|`/g, '') : title;
  return text.replaceAll(/\s+/gu, ' ').trim() || undefined;
}

/** A title for a text that states none: its first heading, else its first sentence. */
export function titleOfBody(body: string): string {
  const opening = body.slice(0, OPENING_CHARACTERS);
  const heading = blocksOf(opening)
    .slice(0, OPENING_BLOCKS)
    .find((block) => block.kind === 'heading');
  const sentence = heading ?? sentencesOf(opening)[0];
  const text = cleanTitle(plainText(sentence === undefined ? opening.slice(0, LONGEST_TITLE_CHARACTERS * 2) : opening.slice(sentence.start, sentence.end)));
  return cutTitle(text ?? '');
}

/** Cuts to the length of a title, between words where there are any. */
export function cutTitle(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST_TITLE_CHARACTERS) return text;
  const cut = characters.slice(0, LONGEST_TITLE_CHARACTERS - 1).join('');
  const atWord = /\s\S*$/.exec(cut);
  const MOST_LOST_CHARACTERS = 20; // a longer "word" is Chinese text or an address: cut inside
  return `${atWord && cut.length - atWord.index <= MOST_LOST_CHARACTERS ? cut.slice(0, atWord.index) : cut}…`;
}
