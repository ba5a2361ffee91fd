/** What the pages of trends and of terms add: rows of figures with a line of words below, choices above, families. */
export const TRENDS_STYLE = `
.masthead .way { color: var(--ink); }
.choices { display: flex; flex-wrap: wrap; gap: .3rem 1.8rem; margin-top: .7rem; }
.choices nav { display: flex; flex-wrap: wrap; gap: 0 .9rem; }
.choices a { padding: .2rem 0; }
.choices [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: 2px solid var(--green); }
.top .choices + .prose, .unmeasured { margin-top: .9rem; }
.unmeasured + .unmeasured, .unmeasured + .small { margin-top: .6rem; }
.unmeasured { padding-inline-start: .8rem; border-inline-start: 2px solid var(--fading); font-size: .94rem; }
.trends .picture, .term .picture { margin: .4rem 0 2.2rem; }
.trends h2, .term h2 { font-size: 1.2rem; margin-bottom: .5rem; }
.all-terms table, .term table { width: 100%; border-collapse: collapse; }
.all-terms { margin-bottom: 2.4rem; }
.all-terms th, .all-terms td { text-align: start; vertical-align: baseline; padding: .42rem .8rem 0 0; font-weight: 400; }
.all-terms thead th { color: var(--quiet); padding-bottom: .3rem; border-bottom: 1px solid var(--ink); vertical-align: bottom; }
.all-terms tbody { border-bottom: 1px solid var(--rule); }
.all-terms tbody th { font-family: var(--text); font-size: 1.16em; color: var(--ink); }
.all-terms .words td { padding: 0 0 .42rem; }
.all-terms .words b { font-weight: 600; color: var(--fading); }
.all-terms .number { text-align: end; }
.all-terms .curve { padding-inline-end: 0; vertical-align: middle; text-align: end; }
.all-terms .stage { white-space: nowrap; }
.all-terms .ratio { white-space: nowrap; color: var(--ink); }
.all-terms tbody .number { color: var(--ink); }
.phone-only { display: none; }
.families { padding-top: 1.7rem; border-top: 1px solid var(--rule); }
.family-list li + li { margin-top: .7rem; }
.family-list > li > a { text-decoration: none; font-weight: 600; }
.family-list > li > a:hover { text-decoration: underline; text-decoration-color: var(--green); }
.family-list .family-list { margin: .5rem 0 0 1.1rem; }
.family-list .family-list li + li { margin-top: .35rem; }
.family-list + .small { margin-top: 1rem; }
.term .section { padding-top: 1.3rem; border-top: 1px solid var(--rule); }
.term .section p + p, .term .section p + ul, .term .section p + table, .term .section table + p { margin-top: .5rem; }
.term table th, .term table td { text-align: start; font-weight: 400; padding: .25rem .8rem .25rem 0; border-top: 1px solid var(--rule); vertical-align: baseline; }
.term table thead th { color: var(--quiet); border-top: 0; border-bottom: 1px solid var(--ink); }
.term table .number { text-align: end; padding-inline-end: 0; }
.term table .number + .number { padding-inline-start: .8rem; }
.term tbody th, .term tbody td.number { color: var(--ink); }
.ways li { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 .8rem; padding: .22rem 0; }
.ways li > * { min-width: 0; }
.ways a { color: var(--ink); }
@media (max-width: 43.99rem) {
  .ways li { grid-template-columns: minmax(0, 1fr); padding: .35rem 0; }
  .all-terms thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .all-terms table, .all-terms tbody { display: block; }
  .all-terms tbody { padding: .45rem 0; }
  .all-terms tr { display: flex; flex-wrap: wrap; gap: .05rem .8rem; align-items: baseline; }
  .all-terms th, .all-terms td, .all-terms .words td { border: 0; padding: 0; order: 2; }
  .all-terms tbody th { flex: 1 0 calc(100% - 7.5rem); width: 0; order: 0; }
  .all-terms .curve { order: 1; }
  .phone-only { display: inline; }
}
@media print {
  .choices { display: none; }
  .all-terms tbody, .family-list li { break-inside: avoid; }
}
`;
