import type { Decisions } from '../model/index.js';
import type { Store } from '../storage/contracts.js';
import { glossaryRows } from '../text/index.js';
import { strictQuery } from './index-query.js';
import { namingsFinder } from './naming.js';

/** Of these names, those that some document that stands holds, or under which it holds another name of the same thing. */
export async function namesHeld(
  names: readonly string[],
  store: Pick<Store, 'search' | 'aliases'>,
  decided: Decisions['aliases'],
): Promise<ReadonlySet<string>> {
  const findNamings = namingsFinder(glossaryRows, await store.aliases.list(), undefined, decided);
  const held = new Set<string>();
  for (const name of names) {
    const whole = findNamings(name).find(({ start, end }) => start === 0 && end === name.length);
    const query = strictQuery({ wanted: [{ kind: 'phrase', names: whole?.names ?? [name] }], loose: '', inPart: 'never' });
    if ((await store.search.match(query, { limit: 1 })).length > 0) held.add(name);
  }
  return held;
}
