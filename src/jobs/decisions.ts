import { type BrokenLine, inForce } from '../editing/index.js';
import { type Override, dayOf } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';
import { subjectOf } from './edit.js';
import { staleDecisions } from './stale.js';
import { untoldInWords, untoldNames, waitsFor } from './untold.js';

/** stale: in force, but what it was about changed or went. waiting: in force, but no document has the term that it is about yet. */
export type ListedDecision = Override & { readonly state: 'in-force' | 'stale' | 'waiting' | 'undone'; readonly reason?: string };

export interface DecisionList {
  /** In the order of deciding. */
  readonly decisions: readonly ListedDecision[];
  /** Lines of the ledger that do not count. */
  readonly broken: readonly BrokenLine[];
}

/** What only records what was done, and can be seen elsewhere. */
const RECORDS: ReadonlySet<Override['kind']> = new Set<Override['kind']>(['publish', 'correct', 'undo']);

/** The decisions in force, stale and waiting ones marked; with `all`, those undone, the undoings and what was published too. */
export async function listDecisions(all: boolean, open: OpenWorkspace): Promise<DecisionList> {
  const { overrides, broken } = open.ledger;
  const counting = new Set(inForce(overrides, open.workspace.configuration.timeZone));
  const stale = await staleDecisions(open);
  const untold = await untoldNames([...counting], open);
  const listed = overrides.filter((override) => all || (counting.has(override) && !RECORDS.has(override.kind)));
  return {
    decisions: listed
      .toSorted((a, b) => (a.decidedAt + a.id < b.decidedAt + b.id ? -1 : 1))
      .map((override): ListedDecision => {
        const reason = stale.get(override.id);
        if (reason !== undefined) return { ...override, state: 'stale', reason };
        const names = untold.get(override.id) ?? [];
        if (waitsFor(override, names)) return { ...override, state: 'waiting', reason: untoldInWords(names) };
        return { ...override, state: counting.has(override) ? 'in-force' : 'undone' };
      }),
    broken,
  };
}

export function describeDecisions({ decisions, broken }: DecisionList, { workspace }: OpenWorkspace): readonly string[] {
  const { timeZone } = workspace.configuration;
  return [
    ...decisions.flatMap((decision) => [
      `${dayOf(decision.decidedAt, timeZone)}  ${decision.id}  ${decision.kind}${decision.state === 'undone' ? ' (undone)' : ''}: ${decision.concerned ?? subjectOf(decision)}`,
      ...wordsOf(decision).map((line) => `    ${line}`),
    ]),
    ...(decisions.length === 0 ? ['No decisions yet. `pingmo edit --help` shows what can be decided.'] : []),
    ...broken.map(({ line, reason }) => `overrides.jsonl line ${line} does not count: ${reason}`),
  ];
}

/** What was put in its place, why, and what is wrong with it. */
function wordsOf(decision: ListedDecision): readonly string[] {
  return [
    ...('text' in decision ? [`→ ${decision.text}`] : []),
    ...(decision.kind === 'swap' ? [`→ ${decision.document} ${decision.field} ${decision.start}–${decision.end}`] : []),
    ...('groups' in decision ? [`→ ${decision.groups.join(' › ')}`] : []),
    ...(decision.note === undefined ? [] : [`note: ${decision.note}`]),
    ...(decision.reason === undefined ? [] : [`${decision.state === 'waiting' ? 'applies to nothing yet' : 'stale'}: ${decision.reason}`]),
  ];
}
