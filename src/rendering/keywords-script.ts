/**
 * What the index of keywords does beyond being a table: it is searched as one types, filtered and sorted; the entries below follow. Without it the
 * table is whole, in the order printed, and its form does not show.
 */
export const KEYWORDS_SCRIPT = `
const sieve = document.getElementById('sieve');
const body = document.querySelector('.keyword-index tbody');
const rows = Array.from(body.rows, (row) => ({ row, at: row.rowIndex, entry: document.getElementById(row.dataset.id) }));
const told = sieve.querySelector('output');
const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/[\\s\\-\\u2010\\u2011]+/g, '');
const number = (name) => (a, b) => Number(b.row.dataset[name]) - Number(a.row.dataset[name]) || a.at - b.at;
const text = (name, language) => (a, b) => a.row.dataset[name].localeCompare(b.row.dataset[name], language) || a.at - b.at;
const orders = {
  printed: (a, b) => a.at - b.at,
  term: text('term', document.documentElement.lang),
  movement: number('ratio'),
  stories: number('stories'),
  first: (a, b) => text('first', 'en')(b, a),
};
function choose() {
  const { search, domain, kind, sort } = sieve.elements;
  const wanted = fold(search.value);
  let shown = 0;
  for (const { row, entry } of rows) {
    const { dataset } = row;
    const fits = dataset.search.includes(wanted) && (domain.value === '' || dataset.domain === domain.value) && (kind.value === '' || dataset.kind === kind.value);
    row.hidden = !fits;
    if (entry) entry.hidden = !fits;
    if (fits) shown++;
  }
  body.append(...rows.slice().sort(orders[sort.value]).map(({ row }) => row));
  told.textContent = shown === 0 ? told.dataset.none : told.dataset.shown.replace('{shown}', shown).replace('{all}', rows.length);
}
function showLinked() {
  const entry = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const hidden = entry && entry.closest('[hidden]');
  if (!hidden) return;
  sieve.reset();
  choose();
  entry.scrollIntoView();
}
sieve.hidden = false;
sieve.addEventListener('input', choose);
sieve.addEventListener('reset', () => setTimeout(choose));
sieve.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', showLinked);
choose();
`;
