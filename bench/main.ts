/**
 * BENCHES: `npm run bench NAME` measures quality and speed, with a baseline in the same run; results stand in RESULTS.md.
 */
const benches: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  speed: () => import('./speed.js'),
  decisions: () => import('./decisions.js'),
  growth: () => import('./growth.js'),
  keyphrases: () => import('./keyphrases.js'),
  search: () => import('./search.js'),
  stories: () => import('./stories.js'),
  'near-copies': () => import('./near-copies.js'),
  extraction: () => import('./extraction.js'),
  digest: () => import('./digest.js'),
  'reading-reference': () => import('./reading-reference.js'),
  roles: () => import('./roles.js'),
  'trends-statistics': () => import('./trends-statistics.js'),
  'term-labels': () => import('./term-labels.js'),
  families: () => import('./families.js'),
  hindcast: () => import('./hindcast.js'),
  'trends-speed': () => import('./trends-speed.js'),
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in benches));
if (names.length === 0 || unknown !== undefined) {
  console.log(`${unknown === undefined ? 'Name a bench' : `There is no bench "${unknown}"`}: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of names) {
    console.log(`\n# ${name}`);
    await (await benches[name]!()).run();
  }
}
