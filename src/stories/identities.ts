import { haveOtherVersions } from './contradictions.js';
import { likenessOf } from './strength.js';
import { CONTAINER_FLOOR, IDENTITY_FLOOR } from './thresholds.js';
import { weigh, type WeighedEntry } from './weighing.js';
import type { TrailingWindow, WindowEntry } from './window.js';

/** Earlier documents of the window that are about the same page, paper or repository as this one, and do not contradict it. */
export function sharersOf(document: WeighedEntry, window: TrailingWindow): readonly WindowEntry[] {
  const sharers = new Set<WindowEntry>();
  for (const identity of document.entry.identities) {
    const bearers = window.bearersOf(identity).map((bearer) => (bearer === document.entry ? document : weigh(bearer)));
    const floor = isContainer(bearers) ? CONTAINER_FLOOR : IDENTITY_FLOOR;
    for (const bearer of bearers) {
      if (bearer !== document && tellsTheSame(document, bearer, bearers.length, floor)) sharers.add(bearer.entry);
    }
  }
  return [...sharers];
}

/** Two documents of one language name the address and have nothing else in common: it is the page of an issue or a list, on which many things stand. */
function isContainer(bearers: readonly WeighedEntry[]): boolean {
  return bearers.some((a, at) => bearers.slice(at + 1).some((b) => a.entry.group === b.entry.group && likenessOf(a, b) < IDENTITY_FLOOR));
}

/**
 * One address is no proof: addresses of stock pictures and lists are shared too. The texts must have something in common, unless they
 * are in two languages and nobody else names the address. Another version of the same name is another event.
 */
function tellsTheSame(a: WeighedEntry, b: WeighedEntry, bearers: number, floor: number): boolean {
  if (haveOtherVersions(a, b)) return false;
  const areOnlyTwo = bearers === 2 && a.entry.group !== b.entry.group;
  return areOnlyTwo || likenessOf(a, b) >= floor;
}
