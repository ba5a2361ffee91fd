import { type DocumentLanguage, type Lang, type OverviewRole, type Span, isAnalysed } from '../model/index.js';
import { namesOf, type Name } from './names.js';
import { BOILERPLATE, ELIDED, GENERIC_NAME, NAME, OVERVIEW_CUES, POINTS_BACK, PURPOSE, SOLVED } from './overview-cues.js';
import { OVERVIEW_HEADING_CUES } from './overview-headings.js';
import { AGENDA, COURTESY, LEANS } from './roles-cues.js';
import { asks, isUnfinished, together, wordingOf } from './roles-grounds.js';
import { labelOf, matchable, placeSentences, withoutLabel, type PlacedSentence } from './roles-outline.js';

/** A sentence that says something of the kind that a trends overview lists. */
export interface OverviewRoleMention extends Span {
  readonly role: OverviewRole;
  /** How sure, 0 to 1. Of two mentions of one role in one text the higher is the better choice. */
  readonly score: number;
}

/**
 * Least score of each role; chosen on the half for choosing of bench/roles (overview-labels.tsv) so that four of five sentences are right. An overview
 * needs a sure wording or two fair ones: with one fair and two weak grounds half of the Chinese ones were wrong. Use cases in Chinese stay below four of five.
 */
const THRESHOLDS: Readonly<Record<OverviewRole, number>> = { overview: 0.695, 'use-case': 0.6, impact: 0.58, challenge: 0.6, tool: 0.58 };

/** Grounds beside wordings and headings (0 to 1). */
const PLACE = {
  /** What a text opens with says what it is of. */
  opens: 0.25,
  /** The first sentence of a text whose title is a name says what that is. */
  opensNamed: 0.7,
} as const;

/** What takes from a score: the part that remains. */
const REMAINS = {
  /** What a talk announces states no gain or difficulty yet. */
  agenda: 0.6,
  /** A tool that a talk announces is named, but mostly not explained. */
  announcedTool: 0.8,
  solved: 0.3,
  purpose: 0.5,
  courtesy: 0.5,
  /** An English paragraph or item without a full stop is a title, unless a heading says what it is. */
  unfinished: 0.6,
  /** "This", "it", "however": not understood alone. */
  leans: 0.85,
  /** What stands under a heading of another role. */
  elsewhere: 0.7,
  /** Of an overview: what may have another role is mostly that. */
  another: 0.75,
} as const;

const OPENING_SENTENCES = 3;
/** From one fair ground on a sentence may have the other role. */
const HALF_SURE = 0.45;
/** A heading names its role beyond doubt when its cue is sure and it is of one thing. */
const SURE_HEADING = 0.6;

const wording = wordingOf(OVERVIEW_CUES);

/** A sentence, its place, and its text for matching: {@link NAME} for each name, without a label unless that is a name. */
interface NamedSentence {
  readonly placed: PlacedSentence<OverviewRole>;
  readonly text: string;
  /** Whether it opens a text whose title is a name. */
  readonly opensNamed: boolean;
  /** Number of the sentence in its text, from 0. */
  readonly at: number;
}

/**
 * The whole sentences of a body that say what something is or what should be done, where it is used, what it changes, what is difficult about it, and
 * which tools there are; in the order of the body, one sentence may play two roles. Found by wordings, names, the headings above and position.
 * Nothing in a language that is not analysed.
 */
export function overviewRolesOf(title: string, body: string, language: DocumentLanguage): readonly OverviewRoleMention[] {
  if (!isAnalysed(language)) return [];
  const out: OverviewRoleMention[] = [];
  for (const sentence of nameSentences(title, body, language)) {
    const { start, end } = sentence.placed;
    for (const [role, score] of scoresOf(sentence)) if (score >= THRESHOLDS[role]) out.push({ start, end, role, score });
  }
  return out;
}

function nameSentences(title: string, body: string, language: Lang): readonly NamedSentence[] {
  const names = tellingNames(body);
  const named = tellingNames(title).length > 0;
  let next = 0;
  return placeSentences(body, language, OVERVIEW_HEADING_CUES).map((placed, at) => {
    while (next < names.length && names[next]!.start < placed.start) next++;
    const from = next;
    while (next < names.length && names[next]!.end <= placed.end) next++;
    return { placed, at, text: withoutNames(body, placed, names.slice(from, next), language), opensNamed: named && at === 0 };
  });
}

function tellingNames(text: string): readonly Name[] {
  return namesOf(text).filter((name) => !GENERIC_NAME.test(name.text));
}

function withoutNames(body: string, { start, end, text }: PlacedSentence<OverviewRole>, names: readonly Name[], language: Lang): string {
  if (names.length === 0) return text;
  let out = '';
  let from = start;
  for (const name of names) {
    out += body.slice(from, name.start) + NAME;
    from = name.end;
  }
  const whole = matchable(out + body.slice(from, end), language);
  const label = labelOf(whole);
  return label.includes(NAME) ? whole : withoutLabel(whole, label);
}

function scoresOf({ placed, text, opensNamed, at }: NamedSentence): readonly (readonly [OverviewRole, number])[] {
  if (asks(text) || BOILERPLATE.test(text)) return [];
  const remains = remainsOf(placed, text);
  const headed = surelyHeaded(placed);
  const score = (role: OverviewRole, part: number, ground = 0): number =>
    together(wording(role, text) * part, placed.headed.get(role) ?? 0, ground) * remains * (headed === undefined || headed === role ? 1 : REMAINS.elsewhere);
  const agenda = AGENDA.test(text);
  const promised = agenda ? REMAINS.agenda : 1;
  const elided = opensNamed && ELIDED.test(text);
  const challenge = score('challenge', promised * (SOLVED.test(text) ? REMAINS.solved : 1));
  const impact = score('impact', promised * (PURPOSE.test(text) ? REMAINS.purpose : 1));
  const tool = elided || text.includes(NAME) ? score('tool', agenda ? REMAINS.announcedTool : 1, elided ? PLACE.opensNamed : 0) : 0;
  const useCase = score('use-case', 1);
  const another = Math.max(challenge, impact, tool, useCase) >= HALF_SURE ? REMAINS.another : 1;
  return [
    ['overview', score('overview', 1, at < OPENING_SENTENCES ? PLACE.opens : 0) * another],
    ['use-case', useCase],
    ['impact', impact],
    ['challenge', challenge],
    ['tool', tool],
  ];
}

/** The part of any score that remains of a sentence that is no statement of its own. */
function remainsOf({ kind, headed }: PlacedSentence<OverviewRole>, text: string): number {
  const parts = [
    isUnfinished(text) && (kind === 'paragraph' || headed.size === 0) ? REMAINS.unfinished : 1,
    COURTESY.test(text) ? REMAINS.courtesy : 1,
    LEANS.test(text) ? REMAINS.leans : 1,
    POINTS_BACK.test(text) ? REMAINS.leans : 1,
  ];
  return parts.reduce((left, part) => left * part, 1);
}

/** The role that the headings above name beyond doubt. */
function surelyHeaded({ headed }: PlacedSentence<OverviewRole>): OverviewRole | undefined {
  return [...headed].toSorted((a, b) => b[1] - a[1]).find(([, weight]) => weight >= SURE_HEADING)?.[0];
}
