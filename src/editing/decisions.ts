import { type Day, type Decisions, type Override, dayOf } from '../model/index.js';

/** What the overrides mean together. With `asOf`, those decided later do not count. Order: by `decidedAt`, then id, so that merged ledgers agree. */
export function decisionsOf(overrides: readonly Override[], timeZone: string, asOf?: Day): Decisions {
  const inTime = overrides
    .filter((override) => asOf === undefined || dayOf(override.decidedAt, timeZone) <= asOf)
    .sort((a, b) => (a.decidedAt + a.id < b.decidedAt + b.id ? -1 : 1));
  const undone = new Set<string>();
  // From the last to the first: an undo that was itself undone does not count.
  for (const override of [...inTime].reverse()) {
    if (override.kind === 'undo' && !undone.has(override.id)) undone.add(override.override);
  }
  const inForce = inTime.filter((override) => !undone.has(override.id));
  const of = <K extends Override['kind']>(kind: K): Extract<Override, { kind: K }>[] =>
    inForce.filter((override): override is Extract<Override, { kind: K }> => override.kind === kind);
  return {
    pinned: new Set(of('pin').map((override) => override.story)),
    dropped: new Set(of('drop').map((override) => override.story)),
    forgotten: new Set(of('forget').map((override) => override.document)),
    muted: new Set(of('mute').map((override) => override.source)),
    published: of('publish'),
    corrections: of('correct'),
  };
}
