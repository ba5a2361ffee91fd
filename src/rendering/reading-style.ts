/** What the reading digest adds: a front page to choose from, and items that say what each sentence is to its text. */
export const READING_STYLE = `
.contents { padding: .2rem 0 2.4rem; }
.contents .group { padding-top: 1.2rem; border-top: 1px solid var(--rule); }
.contents .group + .group { margin-top: 1.2rem; }
.contents .name { font-family: var(--titles); font-weight: 700; font-size: 1.1rem; }
.contents .name .small { font-weight: 400; }
.contents .sub { margin-top: .9rem; }
.contents .sub .name { font-size: 1rem; }
.contents .name a { text-decoration: none; }
.contents li { margin-top: .55rem; }
.contents li > a { text-decoration: none; }
.contents li > a:hover, .contents .name a:hover { text-decoration: underline; text-decoration-color: var(--green); }
.contents .gist { display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.subjects li b { font-weight: 600; }
.subjects li { font-size: .94rem; }
.section-name { margin-top: 1.6rem; padding: 1rem 0 .9rem; border-top: 1px solid var(--ink); }
.section-name.sub { margin-top: 0; padding-top: 1.4rem; border-top: 1px solid var(--rule); }
.section-name :is(h2, h3) { display: inline; }
.section-name h3 { font-size: 1.15rem; }
.section-name + .section-name { margin-top: 0; border-top: 0; padding-top: 0; }
.section-name + .item { border-top: 0; padding-top: .6rem; }
.item .headline :is(h3, h4) { display: inline; font-size: 1.15rem; }
.reading .page { margin-top: .3rem; overflow-wrap: anywhere; }
.reading .page a { color: var(--ink); }
.reading .editor { margin: .8rem 0; padding-inline-start: .95rem; border-inline-start: 1px solid var(--quiet); }
.reading .editor p + p { margin-top: .4rem; }
.role { margin-top: .6rem; }
.role .prose { margin-top: 0; }
.role .label { line-height: var(--leading); }
.points li { position: relative; padding-inline-start: 1em; }
.points li::before { content: "–"; position: absolute; inset-inline-start: 0; }
.points li + li { margin-top: .3rem; }
@media (min-width: 44rem) {
  .role.labelled { display: grid; grid-template-columns: 5.2rem minmax(0, 1fr); }
  .role .label { padding-top: .12rem; }
}
.post { margin-top: .8rem; padding-inline-start: .95rem; border-inline-start: 1px solid var(--rule); }
.post b { font-weight: 600; color: var(--ink); }
.post .prose { margin-top: .15rem; }
.related { margin-top: .7rem; }
.related a { color: var(--ink); }
@media (min-width: 72rem) {
  .reading .place { top: 1.85rem; }
  .section-name + .reading .place { top: .75rem; }
}
@media (max-width: 43.99rem) {
  .contents .gist { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; white-space: normal; }
}
@media print {
  .contents .gist { white-space: normal; overflow: visible; }
  .contents { break-after: page; }
  .contents li, .role .label, .post p { break-inside: avoid; }
  .contents .name, .section-name, .role .label, .reading .page, .post > .small { break-after: avoid; }
  .role.labelled { display: grid; grid-template-columns: 4.4rem minmax(0, 1fr); }
}
`;
