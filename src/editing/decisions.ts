import { type Day, type Decisions, type Override, type OverrideOf, addDays, dayOf } from '../model/index.js';

/**
 * The overrides that count, in the order of deciding (`decidedAt`, then id, so that merged ledgers agree): with `asOf`, none that was decided
 * later; none that was undone. An undo that was itself undone does not count.
 */
export function inForce(overrides: readonly Override[], timeZone: string, asOf?: Day): readonly Override[] {
  const inTime = overrides.filter(asOf === undefined ? () => true : decidedBy(asOf, timeZone)).sort(byDecision);
  const undone = new Set<string>();
  for (const override of inTime.toReversed()) if (override.kind === 'undo' && !undone.has(override.id)) undone.add(override.override);
  return inTime.filter((override) => !undone.has(override.id));
}

/** No zone is a day away from UTC: only decisions about the end of the day need to know the zone. */
function decidedBy(asOf: Day, timeZone: string): (override: Override) => boolean {
  const before: string = addDays(asOf, -1);
  const after: string = addDays(asOf, 2);
  return ({ decidedAt }) => decidedAt < before || (decidedAt < after && dayOf(decidedAt, timeZone) <= asOf);
}

function byDecision(a: Override, b: Override): number {
  if (a.decidedAt !== b.decidedAt) return a.decidedAt < b.decidedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** What the overrides mean together. With `asOf`, those decided later do not count. */
export function decisionsOf(overrides: readonly Override[], timeZone: string, asOf?: Day): Decisions {
  const counting = inForce(overrides, timeZone, asOf);
  const of = <Kind extends Override['kind']>(kind: Kind): readonly OverrideOf<Kind>[] =>
    counting.filter((override): override is OverrideOf<Kind> => override.kind === kind);
  return {
    pinned: new Set(of('pin').map((override) => override.story)),
    dropped: new Set(of('drop').map((override) => override.story)),
    leftOut: new Set(of('leave-out').map((override) => override.document)),
    retitled: of('retitle'),
    ordered: new Map(of('order').map((override) => [override.date, override.stories])),
    regrouped: counting.filter((override) => override.kind === 'merge' || override.kind === 'split'),
    revised: counting.filter((override) => override.kind === 'reword' || override.kind === 'swap'),
    notes: new Map(of('annotate').map((override) => [override.document, override.text])),
    groups: new Map(of('group').map((override) => [override.document, override.groups])),
    forgotten: new Set(of('forget').map((override) => override.document)),
    muted: new Set(of('mute').map((override) => override.source)),
    aliases: of('alias'),
    renamedTerms: of('rename-term'),
    ...followedOrBanned(counting),
    texts: of('text'),
    published: of('publish'),
    corrections: of('correct'),
  };
}

/** Of two decisions about one term the later counts. */
function followedOrBanned(counting: readonly Override[]): Pick<Decisions, 'bannedTerms' | 'followedTerms'> {
  const last = new Map<string, Override['kind']>();
  for (const override of counting) if (override.kind === 'ban-term' || override.kind === 'follow-term') last.set(override.term, override.kind);
  const termsOf = (kind: Override['kind']): ReadonlySet<string> => new Set([...last].filter(([, decided]) => decided === kind).map(([term]) => term));
  return { bannedTerms: termsOf('ban-term'), followedTerms: termsOf('follow-term') };
}
