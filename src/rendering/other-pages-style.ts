/** What only the pages beside the publications need: the index of issues, search, a document, a story, a notice. */
export const OTHER_PAGES_STYLE = `
.week { padding: 1.3rem 0; border-top: 1px solid var(--rule); }
.week > h2 { font-size: 1.1rem; margin-bottom: .5rem; }
.issue + .issue { margin-top: 1.1rem; }
.issue .first { font-weight: 600; }
.issue ul { margin-top: .15rem; }
.issue .also { font-size: .94rem; color: var(--quiet); }
.subscribe { margin-top: .6rem; }
.result { padding: 1.1rem 0; border-top: 1px solid var(--rule); }
.result h2 { font-size: 1.1rem; }
.result blockquote { margin: .35rem 0; font-size: .94rem; color: var(--quiet); }
.body { padding-top: 1.4rem; border-top: 1px solid var(--rule); }
.body > * + * { margin-top: .9rem; }
.body mark { font-weight: 600; scroll-margin-top: 30vh; }
.body h2, .body h3 { font-size: 1.1rem; padding-top: .5rem; }
.body .step { display: flex; gap: .5em; }
.body .step + .step { margin-top: .35rem; }
.body .step.deep { margin-inline-start: 1.6em; }
.body .step > .sign { flex: none; min-width: 1.1em; color: var(--quiet); }
.body blockquote { padding-inline-start: 1em; border-inline-start: 1px solid var(--quiet); }
.body pre { overflow-x: auto; font-family: var(--code); font-size: .85rem; line-height: 1.5; padding: .6rem 0; border-block: 1px solid var(--rule); }
.body hr { border: 0; border-top: 1px solid var(--rule); width: 4em; margin-inline: 0; }
.rank { width: 100%; margin-top: .5rem; border-collapse: collapse; text-align: start; }
.rank caption { text-align: start; font-family: var(--titles); font-weight: 700; font-size: 1.1rem; color: var(--ink); padding-bottom: .3rem; }
.rank th { text-align: start; font-weight: 400; padding-inline-end: 1em; }
.rank td:last-child { text-align: end; }
.rank th, .rank td { padding-block: .25rem; border-top: 1px solid var(--rule); vertical-align: top; }
.rank tfoot th, .rank tfoot td { border-top: 1px solid var(--ink); color: var(--ink); font-weight: 600; }
.section { margin-top: 1.6rem; }
.section > h2 { font-size: 1.1rem; margin-bottom: .3rem; }
.section .documents { margin-top: 0; font-size: .94rem; }
.notice p + p { margin-top: .6rem; }
`;
