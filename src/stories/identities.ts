import { haveOtherPapers, haveOtherVersions } from './contradictions.js';
import { likenessOf } from './strength.js';
import { IDENTITY_FLOOR } from './thresholds.js';
import { weigh, type WeighedEntry } from './weighing.js';
import type { TrailingWindow, WindowEntry } from './window.js';

/** Earlier documents of the window that are about the same page, paper or repository as this one, and do not contradict it. */
export function sharersOf(document: WeighedEntry, window: TrailingWindow): readonly WindowEntry[] {
  const sharers = new Set<WindowEntry>();
  for (const identity of document.entry.identities) {
    const bearers = window.bearersOf(identity);
    for (const bearer of bearers) {
      if (bearer !== document.entry && tellsTheSame(document, weigh(bearer), bearers.length)) sharers.add(bearer);
    }
  }
  return [...sharers];
}

/**
 * One address is no proof: addresses of stock pictures, of lists and of a newsletter's issues are shared too. The texts must have much in
 * common, unless they are in two languages and nobody else names the address. Another version of the same name, or another paper, is another event.
 */
function tellsTheSame(a: WeighedEntry, b: WeighedEntry, bearers: number): boolean {
  if (haveOtherVersions(a, b) || haveOtherPapers(a, b)) return false;
  const areOnlyTwo = bearers === 2 && a.entry.group !== b.entry.group;
  return areOnlyTwo || likenessOf(a, b) >= IDENTITY_FLOOR;
}
