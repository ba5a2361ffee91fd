import { type SubjectFieldId, subjects } from '../../text/index.js';
import type { SpokenSubject } from './speaks-of.js';

/** The contract of an overview: three to eight trends where there are so many. */
const MOST_TRENDS = 8;
/** In a programme of thirty sessions or more, two talks on one thing are chance. */
const LARGE = 30;
/** Sessions that a trend needs, and how many of them must be new or mainly about it; of a field two, as one alone would be a subject. */
const FEWEST = { small: { members: 2, own: { subject: 1, field: 2 } }, large: { members: 3, own: { subject: 2, field: 2 } } };
/** A trend in more than this part of the sessions is what all speak of: it stands only where there is no other. */
const LARGEST_SHARE = 0.7;
/** A subject says more than the field that it is part of: it is preferred while the field does not gather half as much again. */
const SUBJECT_WORTH = 1.5;
/** What a session counts that a trend before has already: it may belong to several, above all when this one is what it is mainly about. */
const TAKEN_WORTH = { main: 0.6, aside: 0.1 };
/** A subject with this part of the strength of the session's first is one of its main ones. */
const MAIN_PART = 0.65;
/** Beyond this strength a session is no more about a subject than before. */
const FULL_STRENGTH = 4;
/** A chosen subject gives way to its field when that gathers so large a part of all sessions more, of those that belong nowhere. */
const WIDENING_SHARE = 0.05;

interface Member {
  readonly at: number;
  readonly strength: number;
  readonly main: boolean;
}

export interface ChosenTrend {
  /** Of a subject, or of a field. */
  readonly id: string;
  readonly kind: 'subject' | 'field';
  /** The subjects that belong to it. */
  readonly subjectIds: readonly string[];
  /** Places of its sessions, strongest first. */
  readonly members: readonly Member[];
}

/**
 * Chooses, one after the other, the subject or field that gathers most of what is not gathered yet (greedy cover), until nothing gathers more; then
 * widens subjects to their fields where that takes in what is left over. `spoken`: for each session its subjects. The largest stand first.
 */
export function chooseTrends(spoken: readonly (readonly SpokenSubject[])[]): readonly ChosenTrend[] {
  const fewest = spoken.length >= LARGE ? FEWEST.large : FEWEST.small;
  const large = candidatesOf(spoken).filter(({ members }) => members.length >= fewest.members);
  const telling = large.filter(({ members }) => members.length <= LARGEST_SHARE * spoken.length);
  const candidates = telling.length > 0 ? telling : large;
  const taken = new Set<number>();
  const chosen: ChosenTrend[] = [];
  while (chosen.length < MOST_TRENDS) {
    const open = candidates.filter(
      (candidate) =>
        candidate.members.filter(({ at, main }) => main || !taken.has(at)).length >= fewest.own[candidate.kind] &&
        !chosen.some((other) => overlap(other, candidate)),
    );
    const [best] = open.toSorted((a, b) => gainOf(b, taken) - gainOf(a, taken));
    if (!best) break;
    chosen.push(best);
    for (const { at } of best.members) taken.add(at);
  }
  const own = withoutAsides(widened(chosen, candidates, spoken.length), spoken);
  return own.toSorted((a, b) => b.members.length - a.members.length);
}

/** A trend whose sessions all stand under others, and none of which is first of all about it, tells nothing more. */
function withoutAsides(chosen: readonly ChosenTrend[], spoken: readonly (readonly SpokenSubject[])[]): readonly ChosenTrend[] {
  return chosen.filter(({ subjectIds, members }, which) =>
    members.some(
      ({ at }) =>
        subjectIds.includes(spoken[at]![0]!.id) || !chosen.some((other, place) => place !== which && other.members.some((member) => member.at === at)),
    ),
  );
}

/** A field stands for a subject of it, when it overlaps no other trend and takes in what is left over. */
function widened(chosen: readonly ChosenTrend[], candidates: readonly ChosenTrend[], sessions: number): readonly ChosenTrend[] {
  const taken = new Set(chosen.flatMap(({ members }) => members.map(({ at }) => at)));
  return chosen.map((trend) => {
    const others = chosen.filter((other) => other !== trend);
    const wider = candidates.find(({ kind, subjectIds }) => kind === 'field' && trend.kind === 'subject' && subjectIds.includes(trend.id));
    if (!wider || others.some((other) => overlap(other, wider))) return trend;
    const more = wider.members.filter(({ at }) => !taken.has(at));
    if (more.length < Math.max(1, WIDENING_SHARE * sessions)) return trend;
    for (const { at } of more) taken.add(at);
    return wider;
  });
}

function candidatesOf(spoken: readonly (readonly SpokenSubject[])[]): readonly ChosenTrend[] {
  const ofSubject = subjects.map(({ id }): ChosenTrend => ({ id, kind: 'subject', subjectIds: [id], members: membersOf([id], spoken) }));
  const fields = [...new Set(subjects.map(({ field }) => field))];
  const ofField = fields.map((id: SubjectFieldId): ChosenTrend => {
    const subjectIds = subjects.filter(({ field }) => field === id).map((subject) => subject.id);
    return { id, kind: 'field', subjectIds, members: membersOf(subjectIds, spoken) };
  });
  // A field of which only one subject is spoken of says no more than that one.
  return [
    ...ofSubject,
    ...ofField.filter(({ members }) => !ofSubject.some((one) => one.members.length === members.length && sameMembers(one.members, members))),
  ];
}

function sameMembers(a: ChosenTrend['members'], b: ChosenTrend['members']): boolean {
  return a.every(({ at }) => b.some((other) => other.at === at));
}

function membersOf(subjectIds: readonly string[], spoken: readonly (readonly SpokenSubject[])[]): ChosenTrend['members'] {
  return spoken
    .flatMap((subjectsOfSession, at) => {
      const strengths = subjectsOfSession.filter(({ id }) => subjectIds.includes(id)).map(({ strength }) => strength);
      if (strengths.length === 0) return [];
      const strength = Math.max(...strengths);
      return [{ at, strength, main: strength >= MAIN_PART * subjectsOfSession[0]!.strength }];
    })
    .sort((a, b) => b.strength - a.strength || a.at - b.at);
}

/** A field and one of its subjects tell the same. */
function overlap(a: ChosenTrend, b: ChosenTrend): boolean {
  return a.subjectIds.some((id) => b.subjectIds.includes(id));
}

function gainOf({ kind, members }: ChosenTrend, taken: ReadonlySet<number>): number {
  const gathered = members.reduce((sum, { at, strength, main }) => {
    const worth = !taken.has(at) ? 1 : main ? TAKEN_WORTH.main : TAKEN_WORTH.aside;
    return sum + Math.min(strength, FULL_STRENGTH) * worth;
  }, 0);
  return gathered * (kind === 'subject' ? SUBJECT_WORTH : 1);
}
