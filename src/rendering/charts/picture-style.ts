import { PALETTE, type Scheme, colourVariables } from '../palette.js';

/**
 * The rules of every picture, for the page's style and for a file of its own. A shape takes `currentColor`; its class says what it means:
 * what rises is green, what fades red-brown, all else grey; text is ink or quiet only.
 */
export const PICTURE_STYLE = `
.pic { display: block; width: 100%; height: auto; font-family: var(--labels); font-variant-numeric: tabular-nums; }
.pic text { fill: var(--ink); white-space: pre; }
.pic .title { font-family: var(--titles); font-weight: 700; }
.pic .soft { fill: var(--quiet); }
.pic .rise { color: var(--green); }
.pic .fade { color: var(--fading); }
.pic .calm { color: var(--quiet); }
.pic .thin { color: var(--rule); }
.pic .ground { color: var(--paper); }
.pic a:hover text { text-decoration: underline; }
.pic.small-pic { display: inline-block; width: auto; vertical-align: middle; }
`;

/** Around a picture in a page: which of the two drawings is shown, and the table below. */
export const FIGURE_STYLE = `
.picture { margin: 1.7rem 0; }
.picture .for-desk { display: none; }
@media (min-width: 37rem) { .picture .for-desk { display: block; } .picture .for-phone { display: none; } }
.numbers > summary { cursor: pointer; padding: .2rem 0; }
.numbers .scroll { overflow-x: auto; max-height: 26rem; overflow-y: auto; }
.numbers table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.numbers th, .numbers td { padding: .15rem .8rem .15rem 0; text-align: start; vertical-align: baseline; font-weight: 400; border-bottom: 1px solid var(--rule); }
.numbers thead th { font-weight: 600; white-space: nowrap; }
.numbers tbody th { color: var(--ink); min-width: 7.5em; position: sticky; inset-inline-start: 0; background: var(--paper); }
.numbers .number { text-align: end; white-space: nowrap; }
`;

/** Fonts of a file of its own; in a page they come from the page (LOOK). */
const STACKS = `
.pic:lang(en) { --titles: "Iowan Old Style", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif; --labels: system-ui, "Segoe UI", "Noto Sans", "Helvetica Neue", sans-serif; }
.pic:lang(zh-Hans) { --titles: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, serif; --labels: "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.pic:lang(zh-Hant) { --titles: "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", "Songti TC", PMingLiU, serif; --labels: "Source Han Sans TC", "Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; }
`;

/** For a picture that is a file of its own: both schemes, by the wish of the reader's system. */
export const OWN_STYLE = `
.pic { color-scheme: light dark; background: var(--paper); ${colourVariables('light')} }
@media (prefers-color-scheme: dark) { .pic { ${colourVariables('dark')} } }${STACKS}${PICTURE_STYLE}`;

/** The same rules for a reader that knows neither variables nor the wish of a system, in one font. */
export function plainStyle(scheme: Scheme, font: string): string {
  return PICTURE_STYLE.replace(/var\(--(\w+)\)/g, (_, name: string) => {
    const colour = (PALETTE[scheme] as Readonly<Record<string, string>>)[name];
    return colour ?? `"${font}"`;
  });
}
