/** What the weekly keywords add: a table to look up, and entries under it. On a narrow screen a row is two lines. */
export const KEYWORDS_STYLE = `
[hidden] { display: none !important; }
.keyword-index { padding: .2rem 0 2rem; }
.keyword-index h2 { margin-bottom: .7rem; }
.sieve { display: flex; flex-wrap: wrap; align-items: end; gap: .6rem .9rem; margin-bottom: 1rem; }
.sieve label { display: flex; flex-direction: column; gap: .1rem; }
.sieve input { width: 8rem; flex: none; }
.sieve select { max-width: 9.5rem; }
.sieve output { flex: 1 0 100%; }
select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 2px; padding: .15rem .3rem; min-height: 2rem; max-width: 100%; }
.keyword-index table { width: 100%; border-collapse: collapse; }
.keyword-index th, .keyword-index td { text-align: start; vertical-align: baseline; padding: .38rem .7rem .38rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
.keyword-index thead th { color: var(--quiet); border-bottom-color: var(--ink); white-space: nowrap; }
.keyword-index tbody th { color: var(--ink); font-size: 1.06em; }
.keyword-index tbody a { text-decoration: none; }
.keyword-index tbody a:hover { text-decoration: underline; text-decoration-color: var(--green); }
.keyword-index .number { text-align: end; padding-inline-end: 0; }
.keyword-index .strip svg { display: block; width: 7.2rem; height: auto; }
.keyword-index .strip { vertical-align: middle; }
.keyword-index .rising { color: var(--ink); box-shadow: inset 0 -2px 0 -1px var(--green); }
.keyword h2 { font-size: 1.2rem; }
.keyword > .small { margin-top: .15rem; }
@media (min-width: 44rem) { .keyword .role.labelled { grid-template-columns: 5.6rem minmax(0, 1fr); column-gap: .6rem; } }
.keyword .role .prose + .small { margin-top: .1rem; }
.keyword .documents { margin-top: 0; }
.section-name + .lead.small { margin-top: .2rem; }
.lead.small + .lead.small { margin-top: -.8rem; }
@media (max-width: 43.99rem) {
  .keyword-index thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .keyword-index table, .keyword-index tbody { display: block; }
  .keyword-index tr { display: flex; flex-wrap: wrap; gap: .1rem .7rem; align-items: baseline; padding: .5rem 0; border-bottom: 1px solid var(--rule); }
  .keyword-index tbody th, .keyword-index td { border: 0; padding: 0; order: 2; }
  .keyword-index tbody th { flex: 1 0 calc(100% - 8.5rem); width: 0; font-size: 1.15em; order: 0; }
  .keyword-index .strip { order: 1; }
  .keyword-index .number { margin-inline-start: auto; }
}
@media print {
  .keyword-index { break-after: page; }
  .keyword-index tr { break-inside: avoid; }
  .keyword h2, .keyword > .small { break-after: avoid; }
  .keyword .documents { display: block !important; }
  .keyword .role.labelled { grid-template-columns: 5.2rem minmax(0, 1fr); column-gap: .5rem; }
}
`;
