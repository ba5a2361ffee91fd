import { type Scan, type SubjectFieldId, foldForMatching, readingLength, scannerOf, subjects } from '../../text/index.js';

/** Subjects that one session may be about: a talk that is about four things is about none. */
const MOST_SUBJECTS = 3;
/** Least strength. A cue in the title alone has 2, two cues of an abstract 2.1, four mentions of one cue in an abstract 2.3. */
const LEAST_STRENGTH = 1.6;
/** A subject much weaker than the session's first is an aside. */
const LEAST_OF_FIRST = 0.6;
const TITLE_STRENGTH = 2;
/** What each further of its cues, that differs from the others, adds; and how many count. */
const FURTHER_CUE = { strength: 0.5, most: 4 };
/** Words (a Han character is 1/1.6 of one) up to which each mention counts in full: of a transcript, which has more room, the root of its length is taken off. */
const SHORT_WORDS = 250;
const HAN_PER_WORD = 1.6;

/** A subject that a session is about, and how strongly. */
export interface SpokenSubject {
  readonly id: string;
  readonly field: SubjectFieldId;
  /** Two for a cue in the title, the logarithm of mentions, and half for each further cue. */
  readonly strength: number;
}

/** A cue in more than this part of at least ten sessions. */
const USUAL = { share: 0.4, from: 10 };

const AGENTS = 'agents';
const KIND_OF_AGENT = /agent|智能体|代理/i;

let subjectScan: Scan | undefined;
const fieldOf = new Map(subjects.map(({ id, field }) => [id, field]));

/** Where a text names subjects; made for the first text. */
export function subjectsIn(text: string): ReturnType<Scan> {
  subjectScan ??= scannerOf(subjects.flatMap(({ id, cues }) => cues.map((name) => ({ id, name }))));
  return subjectScan(text);
}

interface CueMention {
  readonly id: string;
  /** As names are compared, in the singular. */
  readonly cue: string;
  readonly titled: boolean;
}

/** What a session names, before it is known what all name. */
export interface SubjectReading {
  readonly mentions: readonly CueMention[];
  readonly words: number;
}

export function readSubjects(titles: readonly string[], bodies: readonly string[]): SubjectReading {
  const mentionsIn = (text: string, titled: boolean): readonly CueMention[] =>
    subjectsIn(text).flatMap(({ id, start, end }) => {
      const cue = foldForMatching(text.slice(start, end)).replace(/s$/, '');
      const mention = { id, cue, titled };
      // A kind of agent, which is a cue of a subject of its own, names an agent too.
      return id !== AGENTS && KIND_OF_AGENT.test(cue) ? [mention, { ...mention, id: AGENTS }] : [mention];
    });
  const mentions = [...[...new Set(titles)].flatMap((title) => mentionsIn(title, true)), ...bodies.flatMap((body) => mentionsIn(body, false))];
  return { mentions, words: wordsOf(bodies) };
}

/** Cues that so many sessions name that they part none from another: PyTorch at a conference on PyTorch. */
export function usualCues(readings: readonly SubjectReading[]): ReadonlySet<string> {
  if (readings.length < USUAL.from) return new Set();
  const sessions = new Map<string, number>();
  for (const { mentions } of readings) for (const cue of new Set(mentions.map((mention) => mention.cue))) sessions.set(cue, (sessions.get(cue) ?? 0) + 1);
  return new Set([...sessions].flatMap(([cue, count]) => (count > USUAL.share * readings.length ? [cue] : [])));
}

interface Named {
  titled: boolean;
  mentions: number;
  readonly cues: Set<string>;
}

/** The subjects that a session is about, strongest first. */
export function subjectsOf({ mentions, words }: SubjectReading, usual: ReadonlySet<string> = new Set()): readonly SpokenSubject[] {
  const named = new Map<string, Named>();
  for (const { id, cue, titled } of mentions) {
    if (usual.has(cue)) continue;
    const known = named.get(id) ?? { titled: false, mentions: 0, cues: new Set<string>() };
    known.titled ||= titled;
    if (!titled) known.mentions += 1;
    known.cues.add(cue);
    named.set(id, known);
  }
  const shrinking = Math.min(1, Math.sqrt(SHORT_WORDS / Math.max(1, words)));
  const all = [...named].map(([id, facts]) => ({ id, field: fieldOf.get(id)!, strength: strengthOf(facts, shrinking) }));
  all.sort((one, other) => other.strength - one.strength || (one.id < other.id ? -1 : 1));
  const least = Math.max(LEAST_STRENGTH, LEAST_OF_FIRST * (all[0]?.strength ?? 0));
  return all.filter(({ strength }) => strength >= least).slice(0, MOST_SUBJECTS);
}

function strengthOf({ titled, mentions, cues }: Named, shrinking: number): number {
  const further = FURTHER_CUE.strength * Math.min(FURTHER_CUE.most, cues.size - 1);
  return (titled ? TITLE_STRENGTH : 0) + Math.log2(1 + mentions) * shrinking + further;
}

/** Length in words, Han characters counted in. */
export function wordsOf(bodies: readonly string[]): number {
  return bodies.reduce((sum, body) => {
    const { words, hanCharacters } = readingLength(body);
    return sum + words + hanCharacters / HAN_PER_WORD;
  }, 0);
}
