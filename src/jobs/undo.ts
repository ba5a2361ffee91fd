import { inForce } from '../editing/index.js';
import { PingmoError } from '../errors/index.js';
import type { Override } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';
import { type Deciding, decide, subjectOf } from './edit.js';
import { refuse } from './edit-subjects.js';

/** Decisions that did more than stand in the ledger: what is published was read, what is forgotten is gone. */
const LASTING: ReadonlySet<Override['kind']> = new Set<Override['kind']>(['publish', 'correct', 'forget']);
/** Shorter beginnings of an id are more likely typing errors than ids. */
const SHORTEST_BEGINNING = 4;

/**
 * Takes a decision back: the one that `id` (or its unique beginning) names, else the last one in force that can be. Undoing an undo brings the
 * decision back.
 */
export async function undo(id: string | undefined, deciding: Deciding, open: OpenWorkspace): Promise<Override> {
  const counting = inForce(open.ledger.overrides, open.workspace.configuration.timeZone);
  const target = id === undefined ? lastOf(counting) : named(id, counting, open.ledger.overrides);
  if (LASTING.has(target.kind)) {
    throw refuse(
      `undo ${target.id}`,
      target.kind === 'forget' ? 'what was forgotten is gone' : 'what was published has been read',
      target.kind === 'forget' ? 'Nothing can bring it back but a new source.' : 'Correct the issue: decide anew, then `pingmo publish --date DAY`.',
    );
  }
  return decide({ kind: 'undo', override: target.id, concerned: `${target.kind}: ${target.concerned ?? subjectOf(target)}` }, deciding, open);
}

function lastOf(counting: readonly Override[]): Override {
  const last = counting.findLast(({ kind }) => kind !== 'undo' && !LASTING.has(kind));
  if (last) return last;
  throw refuse('undo the last decision', 'none is in force that could be undone', 'List all of them with `pingmo decisions --all`.');
}

function named(id: string, counting: readonly Override[], all: readonly Override[]): Override {
  const found = all.filter((override) => override.id === id || (id.length >= SHORTEST_BEGINNING && override.id.startsWith(id)));
  const exact = found.find((override) => override.id === id) ?? (found.length === 1 ? found[0] : undefined);
  if (!exact) {
    throw new PingmoError({
      code: 'decision-unknown',
      attempt: `undo ${id}`,
      reason: found.length > 1 ? 'several decisions begin with it' : 'no decision bears this id',
      remedy: 'List them with `pingmo decisions --all`.',
    });
  }
  if (counting.includes(exact)) return exact;
  const by = counting.findLast((override) => override.kind === 'undo' && override.override === exact.id);
  throw refuse(`undo ${exact.id}`, 'it is not in force any more', by ? `To bring it back: pingmo undo ${by.id}.` : 'See `pingmo decisions --all`.');
}
