import { type QuoteLimit, QuoteBudget, defaultQuoteLimit, findWords } from '../evidence/index.js';
import { PingmoError } from '../errors/index.js';
import type { Claim, ClaimId, DocumentId, Field, Lang, PublicationKind, SourceId, Span, StoredDocument, Story } from '../model/index.js';
import { titleOfStory } from '../stories/index.js';
import { plainText } from '../text/index.js';
import type { OpenWorkspace } from './contract.js';
import { findDocument } from './document.js';
import { findStory } from './find-story.js';
import { type Edition, editionsHolding, findClaim } from './held-claims.js';

/** UTF-16 units kept of what a decision is about: enough to recognise it by, too little to be a quotation. */
const LONGEST_SUBJECT = 80;

function inShort(text: string): string {
  const plain = plainText(text);
  return plain.length <= LONGEST_SUBJECT ? plain : `${[...plain].slice(0, LONGEST_SUBJECT - 1).join('')}…`;
}

/** A decision that cannot be meant. */
export function refuse(attempt: string, reason: string, remedy: string): PingmoError {
  return new PingmoError({ code: 'decision-refused', attempt, reason, remedy });
}

export async function storySubject(id: string, open: OpenWorkspace): Promise<Story & { readonly concerned: string }> {
  const story = await findStory(id, open);
  return { ...story, concerned: inShort(await titleOfStory(story, open.store)) };
}

export async function documentSubject(id: string, open: OpenWorkspace): Promise<{ readonly id: DocumentId; readonly concerned: string }> {
  const document = await findDocument(id, open);
  return { id: document.id, concerned: inShort(document.title) };
}

/** A claim in the editions in which a decision about it holds: `language` says which, when it stands in editions of several languages. */
export async function claimSubject(id: string, language: Lang | undefined, open: OpenWorkspace): Promise<ClaimSubject> {
  const held = await findClaim(id, open);
  const seenIn = chooseEditions(held.claim.id, await editionsHolding(held, open), language);
  return { id: held.claim.id, concerned: inShort(held.claim.text), tier: held.claim.tier, seenIn, stoodOn: held.claim.evidence[0].documentId };
}

export interface ClaimSubject {
  readonly id: ClaimId;
  readonly concerned: string;
  readonly tier: Claim['tier'];
  /** The document of its first evidence. */
  readonly stoodOn: DocumentId;
  /** Without a publication: in each one. */
  readonly seenIn: { readonly publication?: PublicationKind; readonly language: Lang };
}

function chooseEditions(claim: ClaimId, editions: readonly Edition[], wanted: Lang | undefined): ClaimSubject['seenIn'] {
  const languages = [...new Set(editions.map(({ language }) => language))];
  const language = wanted ?? languages[0]!;
  if (wanted === undefined && languages.length > 1)
    throw refuse(`decide about ${claim}`, `it stands in editions of several languages (${languages.join(', ')})`, 'Say with `--lang` which one you mean.');
  if (!languages.includes(language))
    throw refuse(`decide about ${claim} in ${language}`, 'no edition of that language holds it', `It stands in: ${languages.join(', ')}.`);
  const [first, ...others] = editions.filter((edition) => edition.language === language);
  return { ...(others.length > 0 ? {} : { publication: first!.publication }), language };
}

export async function sourceSubject(id: string, { store, workspace }: OpenWorkspace): Promise<{ readonly id: SourceId; readonly concerned: string }> {
  const known = [...workspace.configuration.sources, ...(await store.sources.list())];
  const source = known.findLast((candidate) => candidate.id === id);
  if (source) return { id: source.id, concerned: inShort(source.title ?? source.id) };
  throw new PingmoError({
    code: 'source-unknown',
    attempt: `mute the source ${id}`,
    reason: 'no source bears this id',
    remedy: `Known sources: ${[...new Set(known.map((candidate) => candidate.id))].join(', ') || 'none'}.`,
  });
}

/** The passage of a document that holds these words; refused when it is not there, or longer than may be quoted. */
export async function passageFor(
  id: string,
  words: string,
  open: OpenWorkspace,
): Promise<{ readonly document: StoredDocument; readonly passage: { readonly field: Field } & Span }> {
  const document = await findDocument(id, open);
  const passage = findWords(document, words);
  if (!passage) {
    throw refuse(`quote ${document.id}`, 'these words do not stand in it', `Copy them as \`pingmo document ${document.id}\` prints them.`);
  }
  const limit = limitOf(document, open);
  const text = plainText(document[passage.field].slice(passage.start, passage.end));
  if (!new QuoteBudget().take(document.id, text, limit)) {
    throw refuse(
      `quote ${document.id}`,
      `these are more than the ${limit.hanCharacters} Han characters or ${limit.words} words that may be quoted of it`,
      'Choose a shorter passage.',
    );
  }
  return { document, passage };
}

function limitOf({ sourceId }: StoredDocument, { workspace }: OpenWorkspace): QuoteLimit {
  return workspace.configuration.sources.find(({ id }) => id === sourceId)?.quoteLimit ?? defaultQuoteLimit;
}
