/** What the trends overview adds: trends with their sub-trends, sentences with the session that says them, ways to the pages behind. */
export const OVERVIEW_STYLE = `
.contents .group:not(:has(li)) { padding-top: .15rem; border-top: 0; }
.contents .group:not(:has(li)) + .group:not(:has(li)) { margin-top: 0; }
.section-name.trend { margin-top: 2.4rem; padding-bottom: .4rem; }
.trend h2 { display: block; }
.trend h2 a { text-decoration: none; }
.trend h2 a:hover { text-decoration: underline; text-decoration-color: var(--green); }
.trend .small { margin-top: .35rem; }
.trend .small b { font-weight: 600; color: var(--ink); }
.said { margin-bottom: .9rem; }
.said .role { margin-top: .9rem; }
.said h3.label { font-weight: 400; font-family: var(--labels); font-size: .82rem; }
.word.from a { color: var(--quiet); }
.said + .lead { margin-bottom: 0; }
.links { padding-top: 1.7rem; margin-top: 1.7rem; border-top: 1px solid var(--rule); }
.links h2 { font-size: 1.1rem; margin-bottom: .5rem; }
.links li + li { margin-top: .45rem; }
.links a { overflow-wrap: anywhere; }
@media (min-width: 44rem) {
  .said .role.labelled { grid-template-columns: 6.6rem minmax(0, 1fr); }
}
@media print {
  .said .label, .trend { break-after: avoid; }
  .said li { break-inside: avoid; }
}
`;
