/**
 * What an anchor keeps: letters, marks, decimal digits, connecting punctuation such as `_`, the space and the hyphen. All other signs go: ASCII and
 * full-width punctuation, symbols, emoji. After the filter of GitHub's html-pipeline, `[^\p{Word}\- ]`.
 */
const DROPPED = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu;

/**
 * The anchor that GitHub gives to a heading whose text, without markup, is `heading`. `used` holds how often each anchor was asked for on this page
 * and is added to: a second heading of one name gets `-1`, a third `-2`.
 */
export function githubAnchor(heading: string, used: Map<string, number>): string {
  const anchor = heading.trim().toLowerCase().replace(DROPPED, '').replaceAll(' ', '-');
  let free = anchor;
  let times = used.get(anchor) ?? 0;
  while (used.has(free)) {
    times += 1;
    free = `${anchor}-${times}`;
  }
  used.set(anchor, times);
  if (free !== anchor) used.set(free, 0);
  return free;
}
