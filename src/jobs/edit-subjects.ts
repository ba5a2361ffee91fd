import { type QuoteLimit, QuoteBudget, defaultQuoteLimit, findWords } from '../evidence/index.js';
import { PingmoError } from '../errors/index.js';
import type { Claim, ClaimId, DocumentId, Field, SourceId, Span, StoredDocument, Story } from '../model/index.js';
import { titleOfStory } from '../stories/index.js';
import { plainText } from '../text/index.js';
import type { OpenWorkspace } from './contract.js';
import { findDocument } from './document.js';
import { findStory } from './find-story.js';
import { findClaim } from './held-claims.js';

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

export async function claimSubject(
  id: string,
  open: OpenWorkspace,
): Promise<{ readonly id: ClaimId; readonly concerned: string; readonly tier: Claim['tier'] }> {
  const { claim } = await findClaim(id, open);
  return { id: claim.id, concerned: inShort(claim.text), tier: claim.tier };
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
