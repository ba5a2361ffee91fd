/** The mark of Pingmo: a small floating leaf and the ripple it makes. Drawn once, on a square of 24 units. */

/** The leaf, lying on the water, its tip to the wind. */
const LEAF = 'M4.5 11.8C6.2 6 12.4 3.4 19.8 4.2c-.8 5.4-6 9.4-15.3 7.6Z';
/** Concentric arcs around the leaf, the inner first. */
const RIPPLES = ['M6.5 14.9c2.8 1.7 8.2 1.7 11 0', 'M2 14.9c4.4 5.4 15.6 5.4 20 0'] as const;
const RIPPLE_WIDTH = 1.6;

/** The mark as a picture of its own, in one colour: for covers, boards, a masthead. `colour` is any CSS colour. */
export function markSvg(colour: string, sizePixels: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${sizePixels}" height="${sizePixels}">${drawing(colour)}</svg>`;
}

/** For a browser's tab: green that is seen on light and on dark. */
export function markDataUrl(): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>@media(prefers-color-scheme:dark){path{--c:#6fbf8d}}</style>${drawing('var(--c,#2f7d4f)')}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The parts of the drawing; `currentColor` takes the colour of the text around it. */
export function drawing(colour: string): string {
  const arcs = RIPPLES.map((arc) => `<path d="${arc}" fill="none" stroke="${colour}" stroke-width="${RIPPLE_WIDTH}" stroke-linecap="round"/>`);
  return `<path d="${LEAF}" fill="${colour}"/>${arcs.join('')}`;
}
