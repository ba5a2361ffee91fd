import { KEYWORDS_STYLE } from './keywords-style.js';
import { FIGURE_STYLE, PICTURE_STYLE } from './charts/picture-style.js';
import { OTHER_PAGES_STYLE } from './other-pages-style.js';
import { OVERVIEW_STYLE } from './overview-style.js';
import { colourVariables } from './palette.js';
import { PRINT_STYLE } from './print-style.js';
import { READING_STYLE } from './reading-style.js';
import { TRENDS_STYLE } from './trends-style.js';

/** The look of every page (LOOK: a well-edited paper). */
const COLOURS = `
:root {
  color-scheme: light dark;
  ${colourVariables('light')}
}
@media (prefers-color-scheme: dark) {
  :root { ${colourVariables('dark')} }
}
`;

/**
 * Han fonts stand first in Chinese, so that quotation marks and dashes are full-width; their Latin letters go with them.
 * Chinese titles break after a comma or beside a Latin word first, in the middle of a clause only when it is longer than the line.
 * Only the dot between two labels is taken from a Latin font: in a Han font it is a whole square.
 */
const TYPE = `
@font-face { font-family: "Narrow dot"; src: local("Helvetica Neue"), local("Segoe UI"), local("Roboto"), local("Noto Sans Regular"), local("Arial"), local("Liberation Sans"); unicode-range: U+B7; }
:root {
  --serif: "Iowan Old Style", "Palatino Nova", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, "Noto Serif CJK SC", serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Helvetica Neue", "Noto Sans CJK SC", sans-serif;
  --code: ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", "DejaVu Sans Mono", monospace;
}
:lang(en) { --titles: var(--serif); --text: var(--serif); --labels: var(--sans); --leading: 1.55; --measure: 33rem; }
:lang(zh-Hans) {
  --titles: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong, SimSun, serif;
  --text: "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", sans-serif;
  --labels: "Narrow dot", var(--text); --leading: 1.75; --measure: 36rem;
}
:lang(zh-Hant) {
  --titles: "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", "Songti TC", LiSong, PMingLiU, serif;
  --text: "Source Han Sans TC", "Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Hiragino Sans CNS", "Microsoft JhengHei", sans-serif;
  --labels: "Narrow dot", var(--text); --leading: 1.75; --measure: 36rem;
}
html { font-size: 17px; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (min-width: 44rem) { html { font-size: 18px; } }
[lang] { font-family: var(--text); line-height: var(--leading); }
.small, .small [lang] { font-family: var(--labels); }
h1, h2, h3, h4, h1[lang], h2[lang], h3[lang], h4[lang], .series { font-family: var(--titles); font-weight: 700; line-height: 1.35; text-wrap: balance; }
h1:lang(zh), h2:lang(zh), .headline :is(h3, h4):lang(zh) { word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.28rem; margin: 0; }
h3, h4 { font-size: 1rem; margin: 0; }
@media (min-width: 44rem) { h1 { font-size: 2.1rem; } h2 { font-size: 1.4rem; } }
code { font-family: var(--code); font-size: .92em; overflow-wrap: anywhere; }
`;

const FRAME = `
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); overflow-wrap: break-word; text-autospace: normal; line-break: strict; hanging-punctuation: allow-end last; }
body { margin: 0; }
.sheet { max-width: calc(var(--measure) + 2.5rem); margin: 0 auto; padding: 1.1rem 1.25rem 4rem; }
p, ul, ol, dl, figure, blockquote, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: inherit; text-decoration-color: var(--green); text-decoration-thickness: 1px; text-underline-offset: .22em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--green); outline-offset: 3px; border-radius: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
mark { background: none; color: var(--ink); text-decoration: underline; text-decoration-color: var(--green); text-decoration-thickness: 2px; text-underline-offset: .28em; }
.small { font-family: var(--labels); font-size: .82rem; line-height: 1.6; color: var(--quiet); }
.figures { font-variant-numeric: tabular-nums; }
.glyph { width: 1em; height: 1em; vertical-align: -.1em; }
.masthead { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1.2rem; padding-bottom: .7rem; border-bottom: 1px solid var(--ink); }
.masthead .series { display: flex; align-items: center; gap: .45rem; min-width: 0; margin-inline-end: auto; font-size: 1.05rem; }
.masthead .series > :last-child { min-width: 0; }
.masthead .glyph { flex: none; }
.masthead .series a { text-decoration: none; }
.masthead .glyph { width: 1.5rem; height: 1.5rem; }
.masthead nav { display: flex; gap: 1rem; }
.masthead form { display: flex; gap: .5rem; flex: 0 1 16rem; }
input, button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--quiet); border-radius: 2px; padding: .15rem .5rem; min-width: 0; min-height: 2rem; }
input { flex: 1 1 8rem; width: 8rem; }
.top { padding: 1.9rem 0 1.5rem; }
.top .small { margin-top: .5rem; }
.colophon { margin-top: 3.2rem; padding-top: .9rem; border-top: 1px solid var(--ink); }
`;

/** In every browser a claim and its evidence work as a sentence with a fold below it; where the fold's own box can be styled, the mark stands in the line. */
const EVIDENCE = `
.whole, .evidence > summary { white-space: nowrap; }
.claim, h2, h3, h4 { unicode-bidi: isolate; }
.word { font-family: var(--labels); font-size: .78em; color: var(--quiet); }
.evidence > summary { position: relative; display: inline-block; list-style: none; cursor: pointer; color: var(--green); user-select: none; -webkit-user-select: none; }
.evidence > summary::-webkit-details-marker { display: none; }
.evidence > summary::before { content: ""; position: absolute; inset: -.55rem -.45rem; }
.evidence > summary .glyph { margin: 0 .32em 0 .28em; }
.evidence.after-stop > summary .glyph { margin-inline-start: -.22em; }
.prose:lang(en) .evidence > summary .glyph { margin-inline-end: .08em; }
.evidence > summary .note { display: none; }
.evidence[open] > summary .glyph { box-sizing: content-box; padding-bottom: 1px; border-bottom: 2px solid currentColor; vertical-align: calc(-.1em - 3px); }
@supports selector(::details-content) {
  .evidence, .evidence > summary { display: inline; }
  .evidence:not([open])::details-content { position: absolute; }
}
.passages { margin: .6rem 0 1rem; padding-inline-start: .95rem; border-inline-start: 2px solid var(--green); font-size: .94rem; font-weight: 400; white-space: normal; text-align: start; text-wrap: pretty; }
.passages figure + figure, .passages p + p { margin-top: .75rem; }
.passages .count + ul { margin-top: .3rem; }
.passages li + li { margin-top: .25rem; }
.passages blockquote { line-height: var(--leading); color: var(--quiet); }
.passages figcaption, .passages .count { margin-top: .3rem; }
.passages .count b { font-weight: 600; color: var(--ink); }
.passages .count code { display: block; }
`;

const BLOCKS = `
.lead { margin-bottom: 1.2rem; }
.list + .lead { margin-top: 1.4rem; }
.prose { margin-top: .45rem; text-wrap: pretty; }
.item { position: relative; padding: 1.7rem 0; border-top: 1px solid var(--rule); }
.item .place { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; margin-bottom: .25rem; }
.item .place b { font-weight: 600; color: var(--ink); }
.item .headline { text-wrap: balance; }
.item .headline h2 { display: inline; }
.item .headline .evidence > summary .glyph { width: 1.05rem; height: 1.05rem; }
.item .why { margin-top: .6rem; }
.documents { margin-top: .55rem; }
.documents li { padding-inline-start: 1em; text-indent: -1em; }
.documents li::before { content: "–"; display: inline-block; width: 1em; text-indent: 0; }
.documents li > * { text-indent: 0; }
.documents li + li { margin-top: .2rem; }
.documents a, .documents .untold, .passages li > [lang] { color: var(--ink); }
.more > summary { cursor: pointer; padding: .2rem 0; }
.editor { margin: 1.2rem 0; padding: .2rem 0; }
.editor p { font-family: var(--titles); }
.list, .corrections, .endnotes { padding-top: 1.7rem; border-top: 1px solid var(--rule); }
.list h2, .corrections h2, .endnotes h2 { font-size: 1.1rem; margin-bottom: .5rem; }
.list li + li { margin-top: .45rem; }
.list .prose { margin: 0; font-size: .92rem; }
.corrections { border-top: 2px solid var(--fading); padding: .8rem 0 1.4rem; }
.corrections h2 { color: var(--fading); }
.corrections dt { color: var(--quiet); }
.corrections dd { margin: 0 0 .5rem; }
.endnotes { display: none; }
@media (min-width: 72rem) {
  .item .place { position: absolute; inset-inline-end: calc(100% + 1.6rem); top: 2.05rem; width: 8rem; margin: 0; flex-direction: column; align-items: flex-end; gap: .15rem; text-align: end; }
  .item .place .dot { display: none; }
  .item .place .part { display: block; }
  .item .place b { font-size: 1rem; }
}
`;

export const STYLE =
  COLOURS +
  TYPE +
  FRAME +
  EVIDENCE +
  BLOCKS +
  READING_STYLE +
  PICTURE_STYLE +
  FIGURE_STYLE +
  OVERVIEW_STYLE +
  KEYWORDS_STYLE +
  TRENDS_STYLE +
  OTHER_PAGES_STYLE +
  PRINT_STYLE;
