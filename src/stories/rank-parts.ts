import { type RankPart, type RankTemplate, type SourceRole, type Story, daysBetween } from '../model/index.js';
import { fillWords } from '../text/index.js';
import { namesOfStory } from './names.js';
import type { Member, RankFacts } from './rank-facts.js';

/** With fewer origins in the whole stream breadth says nothing (DESIGN, "Breadth"). */
const FEWEST_ORIGINS = 5;
/** What twice as many origins add. It is the weightiest part: what many tell independently matters. */
const PER_DOUBLED_ORIGINS = 2;
/** What twice as many documents of each origin add: the same hand may have written them all. */
const PER_DOUBLED_DOCUMENTS = 0.5;
/** What a kind of source adds, for a weight of 1: its own work, somebody's telling, a program's. */
const ROLE_VALUES: Readonly<Record<SourceRole, number>> = { primary: 1, secondary: 0.5, machine: 0.2 };
/** Days after which a story's freshness is halved. */
const HALF_LIFE_DAYS = 2;
/** What an interest adds that is named in a title; met in the text alone, half. */
const PER_INTEREST = 1;
/** A pinned story stands before all others: more than all other parts can come to. */
const PIN = 100;

const SENTENCES: Readonly<Record<RankTemplate, string>> = {
  origins: 'told by {origins} origins, in {documents} documents',
  'breadth-unknown': 'breadth unknown, for the whole stream has only {origins} origins; {documents} documents',
  sources: '{sources} sources, {primary} of them primary',
  novelty: '{percent}% of what it says was not said before',
  'began-today': 'began on this day',
  'began-before': 'began {days} days before',
  interests: 'meets your interests: {interests}',
  'no-interests': 'meets none of your interests',
  pinned: 'pinned by the editor',
  'not-pinned': 'not pinned',
};

/** Thousandths: enough to tell ranks apart, and the printed parts add up to the printed sum. */
const DECIMALS = 1000;

function part(name: RankPart['name'], value: number, template: RankTemplate, values: RankPart['values'] = {}): RankPart {
  return { name, value: Math.round(value * DECIMALS) / DECIMALS, template, values, reason: fillWords(SENTENCES[template], values) };
}

/** How many independent places tell of it, and how often; near-copies are not among the members. When breadth is unknown only how often counts. */
export function originsPart(members: readonly Member[], facts: RankFacts): RankPart {
  const documents = Math.max(1, members.length);
  if (facts.origins < FEWEST_ORIGINS)
    return part('origins', PER_DOUBLED_DOCUMENTS * Math.log2(documents), 'breadth-unknown', { origins: facts.origins, documents });
  const origins = Math.max(1, new Set(members.map(({ head }) => head.origin)).size);
  const value = PER_DOUBLED_ORIGINS * Math.log2(origins) + PER_DOUBLED_DOCUMENTS * Math.log2(documents / origins);
  return part('origins', value, 'origins', { origins, documents });
}

/** The best of its sources: its weight, by its kind. */
export function sourcesPart(members: readonly Member[], { sources }: RankFacts): RankPart {
  const ids = new Set(members.map(({ head }) => head.sourceId));
  const values = [...ids].map((id) => ROLE_VALUES[sources.get(id)?.role ?? 'secondary'] * (sources.get(id)?.weight ?? 1));
  const primary = [...ids].filter((id) => sources.get(id)?.role === 'primary').length;
  return part('sources', Math.max(0, ...values), 'sources', { sources: ids.size, primary });
}

/** Of what its documents of its last day say (words, names, numbers), the share that no document said before, its own included. */
export function noveltyPart(members: readonly Member[], { firstSeen, date }: RankFacts): RankPart {
  const last = members.reduce((day, { head }) => (head.day > day && head.day <= date ? head.day : day), members[0]?.head.day ?? date);
  const said = new Set(members.filter(({ head }) => head.day === last).flatMap(({ features }) => [...features]));
  const fresh = [...said].filter((feature) => firstSeen.get(feature) === last).length;
  const share = said.size === 0 ? 0 : fresh / said.size;
  return part('novelty', share, 'novelty', { percent: Math.round(share * 100) });
}

export function freshnessPart({ firstDay }: Story, { date }: RankFacts): RankPart {
  const days = Math.max(0, daysBetween(firstDay, date));
  return part('freshness', 0.5 ** (days / HALF_LIFE_DAYS), days === 0 ? 'began-today' : 'began-before', days === 0 ? {} : { days });
}

export function interestsPart(members: readonly Member[], { interests }: RankFacts): RankPart {
  const inTitle = interests.filter((interest) => members.some(({ head }) => interest.isInTitle(head.title)));
  const inText = interests.filter((interest) => !inTitle.includes(interest) && members.some(({ features }) => interest.isAmong(features)));
  const met = interests.filter((interest) => inTitle.includes(interest) || inText.includes(interest)).map(({ name }) => name);
  if (met.length === 0) return part('interests', 0, 'no-interests');
  return part('interests', PER_INTEREST * (inTitle.length + inText.length / 2), 'interests', { interests: met.join(', ') });
}

export function pinPart(story: Story, { pinned }: RankFacts): RankPart {
  const isPinned = pinned.size > 0 && namesOfStory(story).some((id) => pinned.has(id));
  return part('pin', isPinned ? PIN : 0, isPinned ? 'pinned' : 'not-pinned');
}
