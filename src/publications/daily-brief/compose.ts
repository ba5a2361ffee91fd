import { type BriefItem, type Claim, type DailyBrief, type StoredDocument } from '../../model/index.js';
import { QuoteBudget, countClaim, evidenceOfTitles, quoteClaim, quoteLimitOf, viaOf } from '../../evidence/index.js';
import { fillWords, plainText, readingTime } from '../../text/index.js';
import type { DayFacts, StoryFacts } from './gather.js';
import { chooseHeadline, clauseHeadline } from './headline.js';
import { entitle, hasRevisions, isRevised, revise, withoutRepeats } from './revise.js';
import { quotable, tellingMore } from './languages.js';
import { type Candidate, candidatesOf, normalizeSentence } from './sentences.js';
import { type WordWeights, leadOf, selectSentences, weighWords } from './select.js';
import { briefWords } from './words.js';

/** The contract: at most ten items. */
const MOST_ITEMS = 10;
/** Two or three sentences tell a story; a fourth is there to be cut first. */
const MOST_SENTENCES = 4;
/** Five minutes at 400 Han characters or 230 English words a minute. */
const LONGEST = { hanCharacters: 2000, words: 1150 };
/** Below this it is a thin day. */
const SHORTEST = { hanCharacters: 1200, words: 700 };
/** Stories below the tenth that are named as near misses. */
const MOST_NEAR_MISSES = 10;

type NearMiss = DailyBrief['nearMisses'][number];
type Draft = { readonly story: StoryFacts; readonly headline: Claim; readonly sentences: readonly Claim[] };

/** Composes the brief of a day: a function of its facts, nothing else. */
export function composeBrief(facts: DayFacts): DailyBrief {
  const misses: NearMiss[] = [];
  const drafts = draftItems(facts, misses);
  const fitting = cutToLength(drafts, misses, facts);
  const items = fitting.map((draft, at) => completeItem(draft, at + 1, facts));
  const length = lengthOf(items);
  const words = briefWords[facts.language];
  const originals = items.flatMap((item) => item.documents.filter((document) => document.copyOf === undefined));
  return {
    kind: 'daily-brief',
    schema: 'urn:pingmo:schema:daily-brief:1',
    title: `${facts.title} ${words.title}`,
    date: facts.date,
    language: facts.language,
    timeZone: facts.timeZone,
    status: 'draft',
    editor: facts.editor,
    madeBy: fillWords(words.madeBy, { sources: facts.counts.sources.value }),
    summary: summarize(facts).map((claim) => revise(claim, facts)),
    ...(facts.opening === undefined ? {} : { opening: { kind: 'editor-text', text: facts.opening } }),
    ...(facts.closing === undefined ? {} : { closing: { kind: 'editor-text', text: facts.closing } }),
    items,
    nearMisses: misses.sort((a, b) => b.rank - a.rank || (a.storyId < b.storyId ? -1 : 1)).slice(0, MOST_NEAR_MISSES),
    thin: items.length < MOST_ITEMS || length.hanCharacters / SHORTEST.hanCharacters + length.words / SHORTEST.words < 1,
    length,
    primaryShare: originals.length === 0 ? 0 : round(originals.filter((document) => document.source.role === 'primary').length / originals.length),
    corrections: [],
  };
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Up to ten stories with headline and sentences; why each of the others is not among them goes to `misses`. */
function draftItems(facts: DayFacts, misses: NearMiss[]): readonly Draft[] {
  const told = new Set(facts.told);
  const budget = new QuoteBudget();
  const drafts: Draft[] = [];
  for (const story of facts.stories) {
    const full = drafts.length === MOST_ITEMS;
    if (full && misses.length >= MOST_NEAR_MISSES) break;
    if (story.dropped || full) {
      addMiss(misses, story, story.dropped ? 'dropped' : 'rank', facts);
      continue;
    }
    const draft = draftItem(story, facts, told, budget);
    if (draft) drafts.push(draft);
    else addMiss(misses, story, story.firstDay < facts.date || story.fresh.length === 0 ? 'repeated' : 'no-sentence', facts);
  }
  return drafts;
}

/** Headline and sentences of one story; taken from the budget. */
function draftItem(story: StoryFacts, facts: DayFacts, told: Set<string>, budget: QuoteBudget): Draft | undefined {
  const choice = chooseQuotes(story, facts, told);
  if (!choice) return undefined;
  const quotes = choice.sentences.map(({ document, span }) => quoteClaim(document, 'body', span, facts.language, viaOf(document, facts)));
  const sentences = withoutRepeats(quotes, told, facts).filter((claim) => isWithinBudget(claim, story, facts, budget));
  if (sentences.length === 0) return undefined;
  const printed = new Set(sentences.map(({ id }) => id));
  for (const claim of [...quotes, ...sentences]) if (printed.has(claim.id)) told.add(normalizeSentence(claim.text));
  return { story, headline: entitle(revise(choice.headline, facts), story), sentences };
}

interface Choice {
  readonly headline: Claim;
  readonly sentences: readonly Candidate[];
}

/** What the documents of a story that share a language say: words are weighed, and sentences compared, within one language. */
interface Telling {
  readonly documents: readonly StoredDocument[];
  readonly candidates: readonly Candidate[];
  readonly weights: WordWeights;
  /** Those that the editor revised. */
  readonly kept: readonly Candidate[];
}

function tellingOf(documents: readonly StoredDocument[], told: ReadonlySet<string>, facts: DayFacts): Telling {
  const candidates = candidatesOf(documents, told);
  const isKept = ({ document, span }: Candidate): boolean => isRevised(quoteClaim(document, 'body', span, facts.language), facts);
  return { documents, candidates, weights: weighWords(documents), kept: hasRevisions(facts) ? candidates.filter(isKept) : [] };
}

/**
 * Headline and sentences from what the reader reads, with what only another language tells; from another language where his own gives none.
 * First of all what the editor revised.
 */
function chooseQuotes(story: StoryFacts, facts: DayFacts, told: ReadonlySet<string>): Choice | undefined {
  const { readable, other } = quotable(story.fresh, facts.language);
  const tellings = [readable, other].filter((documents) => documents.length > 0).map((documents) => tellingOf(documents, told, facts));
  const headlines = tellings.flatMap((telling) => headlineOf(telling, story, facts) ?? []);
  const headline = headlines.find((claim) => isRevised(claim, facts)) ?? headlines[0];
  if (!headline) return undefined;
  const kept = tellings.flatMap((telling) => telling.kept);
  const [own, foreign] = readable.length > 0 && other.length > 0 ? tellings : [];
  const untold = own && foreign && leadOf(tellingMore(foreign.candidates, own, facts.sources), foreign.weights, facts.language);
  for (const telling of tellings.filter(({ candidates }) => candidates.length > 0)) {
    const sentences = selectSentences(telling.candidates, telling.weights, headline, MOST_SENTENCES, {
      language: facts.language,
      kept,
      ...(telling === own && untold ? { foreign: untold } : {}),
    });
    if (sentences.length > 0) return { headline, sentences };
  }
  return undefined;
}

function headlineOf({ documents, candidates, weights }: Telling, story: StoryFacts, facts: DayFacts): Claim | undefined {
  const { language } = facts;
  const isKept = (claim: Claim): boolean => isRevised(claim, facts);
  const opening =
    (hasRevisions(facts) ? candidates.find((candidate) => isKept(clauseHeadline(candidate, language))) : undefined) ??
    selectSentences(candidates, weights, undefined, 1, { language })[0];
  return chooseHeadline(documents, story.documents, weights, opening, language, isKept);
}

/** What is printed of a document's own words; also behind words of the editor stands a quotation. */
function isWithinBudget({ evidence: [{ documentId, quote }] }: Claim, { documents }: StoryFacts, facts: DayFacts, budget: QuoteBudget): boolean {
  const document = facts.chosen.get(documentId) ?? documents.find(({ id }) => id === documentId)!;
  return budget.take(documentId, plainText(quote), quoteLimitOf(document, facts));
}

function addMiss(misses: NearMiss[], story: StoryFacts, reason: NearMiss['reason'], facts: DayFacts): void {
  const { readable, other } = quotable(
    story.documents.filter((document) => document.day === facts.date),
    facts.language,
  );
  const document = [...readable, ...other].find((candidate) => candidate.title.trim() !== '');
  if (!document) return;
  const title = revise(quoteClaim(document, 'title', { start: 0, end: document.title.length }, facts.language), facts);
  if (title.text === '') return;
  misses.push({
    storyId: story.id,
    title,
    reason,
    rank: story.rank,
    ...(reason === 'repeated' && story.firstDay < facts.date ? { since: story.firstDay } : {}),
  });
}

/** Too long: first sentences are cut, from the item with most and the lowest rank, those that the editor revised last; then items. */
function cutToLength(drafts: readonly Draft[], misses: NearMiss[], facts: DayFacts): readonly Draft[] {
  const left = [...drafts];
  while (isTooLong(left)) {
    const most = Math.max(...left.map((draft) => draft.sentences.length));
    const at = left.findLastIndex((draft) => draft.sentences.length === most);
    const draft = left[at]!;
    if (most > 1) left[at] = { ...draft, sentences: withoutLast(draft.sentences, facts) };
    else {
      left.splice(left.length - 1, 1);
      misses.push({ storyId: draft.story.id, title: draft.headline, reason: 'length', rank: draft.story.rank });
    }
  }
  return left;
}

function withoutLast(sentences: readonly Claim[], facts: DayFacts): readonly Claim[] {
  const last = sentences.findLastIndex((claim, at) => at > 0 && !isRevised(claim, facts));
  return sentences.toSpliced(last, 1);
}

function isTooLong(drafts: readonly Draft[]): boolean {
  const { hanCharacters, words } = lengthOf(drafts);
  return hanCharacters / LONGEST.hanCharacters + words / LONGEST.words > 1;
}

/** What there is to read in headlines and sentences. */
function lengthOf(items: readonly Pick<Draft, 'headline' | 'sentences'>[]): DailyBrief['length'] {
  return readingTime(items.flatMap((item) => [item.headline, ...item.sentences]).map((claim) => claim.text));
}

function completeItem({ story, headline, sentences }: Draft, position: number, facts: DayFacts): BriefItem {
  return {
    position,
    storyId: story.id,
    headline,
    sentences: [...sentences],
    ...(story.firstDay < facts.date ? { update: { since: story.firstDay } } : {}),
    reasons: reasonsOf(story, facts).map((claim) => revise(claim, facts)),
    rank: { total: story.rank, parts: [...story.parts] },
    documents: [...story.documents, ...fetchedIn([headline, ...sentences], story, facts)].map((document) => describeDocument(document, facts)),
  };
}

/** Documents of other stories from which the editor took a passage: what is quoted is listed. */
function fetchedIn(claims: readonly Claim[], story: StoryFacts, { chosen }: DayFacts): readonly StoredDocument[] {
  const own = new Set(story.documents.map(({ id }) => id));
  const ids = new Set(claims.flatMap(({ evidence }) => evidence.map(({ documentId }) => documentId)));
  return [...ids].flatMap((id) => (own.has(id) ? [] : (chosen.get(id) ?? [])));
}

function describeDocument(document: StoredDocument, facts: DayFacts): BriefItem['documents'][number] {
  const source = facts.sources.get(document.sourceId);
  return {
    id: document.id,
    title: document.title,
    ...(document.url === undefined ? {} : { url: document.url }),
    about: [...document.about],
    source: { id: document.sourceId, title: source?.title ?? document.sourceId, role: source?.role ?? 'secondary' },
    language: document.language,
    ...(document.publishedAt === undefined ? {} : { publishedAt: document.publishedAt }),
    ...(document.copyOf === undefined ? {} : { copyOf: document.copyOf }),
  };
}

/** Why it is here, in counts that can be recounted; the titles are the evidence that there are such documents. */
function reasonsOf(story: StoryFacts, facts: DayFacts): Claim[] {
  const words = briefWords[facts.language];
  const evidence = evidenceOfTitles(story.documents);
  if (!evidence) return [];
  const { origins, documents, languages, copies } = story.counts;
  return [
    countClaim(
      words.reason,
      [
        { name: 'origins', ...origins },
        { name: 'documents', ...documents },
      ],
      evidence,
    ),
    ...(languages.value > 1 ? [countClaim(words.languages, [{ name: 'languages', ...languages }], evidence)] : []),
    ...(copies.value > 0 ? [countClaim(words.copies, [{ name: 'copies', ...copies }], evidence)] : []),
  ];
}

function summarize(facts: DayFacts): Claim[] {
  const evidence = evidenceOfTitles(facts.stories.flatMap((story) => story.documents.slice(-1)).slice(0, MOST_ITEMS));
  if (!evidence) return [];
  const { documents, sources, stories } = facts.counts;
  return [
    countClaim(
      briefWords[facts.language].day,
      [
        { name: 'documents', ...documents },
        { name: 'sources', ...sources },
        { name: 'stories', ...stories },
      ],
      evidence,
    ),
  ];
}
