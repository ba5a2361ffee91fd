/**
 * On paper: black on white, Song and serif throughout, the mark replaced by the number of an endnote that says where the sentence stands;
 * the lists of documents under the items go, since the endnotes name the same.
 * 10.5 pt over 142 mm are 38 Han characters, the top of the measure.
 */
export const PRINT_STYLE = `
@page { size: A4; margin: 20mm 34mm 22mm; @bottom-center { content: counter(page); font-size: 8.5pt; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #000; --rule: #999; --green: #000; --fading: #000; }
  html { font-size: 10.5pt; background: #fff; }
  :lang(zh-Hans), :lang(zh-Hant) { --text: var(--titles); --leading: 1.65; }
  :lang(en) { --leading: 1.45; }
  .sheet { max-width: none; padding: 0; }
  .masthead nav, .masthead form, .evidence > summary .glyph, .documents, .unprinted { display: none !important; }
  .top { padding: 1rem 0; }
  h1 { font-size: 1.9rem; }
  h2 { font-size: 1.2rem; }
  a { text-decoration: none; }
  .small { font-size: .84rem; color: #000; }
  .evidence, .evidence > summary { display: inline; }
  .evidence > .passages, .evidence::details-content { display: none; }
    .evidence > summary .note { display: inline; font-size: .68em; vertical-align: .45em; line-height: 0; margin-inline: .1em .25em; color: #000; font-family: var(--labels); }
  .item { padding: .9rem 0; }
  .item .place { position: static; display: flex; flex-direction: row; width: auto; margin: 0 0 .1rem; justify-content: flex-start; text-align: start; }
  .item .headline { break-inside: avoid; }
  .item .headline, .item .place, .list h2, .endnotes h2 { break-after: avoid; }
  .item .prose { break-inside: avoid; }
  .list li, .endnotes li { break-inside: avoid; }
  .list, .corrections, .endnotes { padding-top: .9rem; }
  .endnotes { display: block; margin-top: 1.2rem; }
  .endnotes ol { columns: 2; column-gap: 8mm; font-size: .74rem; line-height: 1.45; }
  .endnotes li { padding-inline-start: 2em; text-indent: -2em; margin-bottom: .3em; }
  .endnotes li > * { text-indent: 0; }
  .endnotes .figures { display: inline-block; width: 2em; }
  .endnotes .address { overflow-wrap: anywhere; }
  .colophon { margin-top: 1.4rem; }
  p, .prose { orphans: 2; widows: 2; }
}
`;
