import { inForce } from '../editing/index.js';
import { holdsText } from '../evidence/index.js';
import type { ClaimId, DocumentId, Override, OverrideOf, StoryId } from '../model/index.js';
import { type Met, namingDocument, reviewRegrouping } from '../stories/index.js';
import type { OpenWorkspace } from './contract.js';
import { heldClaimIds } from './held-claims.js';

/** What decisions can be about, as it stands today. */
interface Present {
  readonly stories: ReadonlySet<StoryId>;
  readonly documents: ReadonlySet<DocumentId>;
  /** Stored, but others came in their place. */
  readonly superseded: ReadonlySet<DocumentId>;
  readonly claims: ReadonlySet<ClaimId>;
  readonly sources: ReadonlySet<string>;
  /** Swaps whose passage holds no words any more. */
  readonly emptySwaps: ReadonlySet<string>;
  readonly met: ReadonlyMap<string, Met>;
}

/** The decisions in force whose object changed or went, by id, each with what is missing. They stay in force, for it may come back. */
export async function staleDecisions(open: OpenWorkspace): Promise<ReadonlyMap<string, string>> {
  const counting = inForce(open.ledger.overrides, open.workspace.configuration.timeZone);
  const present = await lookUp(counting, open);
  return new Map(
    counting.flatMap((override) => {
      const reasons = reasonsOf(override, present);
      return reasons.length === 0 ? [] : [[override.id, reasons.join('; ')]];
    }),
  );
}

async function lookUp(counting: readonly Override[], open: OpenWorkspace): Promise<Present> {
  const { store, workspace } = open;
  const documentIds = [...new Set(counting.flatMap(documentsOf))];
  const stored = (await store.documents.heads({ ids: documentIds })).map(({ id }) => id);
  const current = await store.documents.known(stored);
  const ofClaims = counting.some(({ kind }) => kind === 'reword' || kind === 'swap');
  return {
    stories: await presentStories(new Set(counting.flatMap(storiesOf)), open),
    documents: new Set(stored),
    superseded: new Set(stored.filter((id) => !current.has(id))),
    claims: ofClaims ? await heldClaimIds(open) : new Set(),
    sources: new Set([...workspace.configuration.sources, ...(await store.sources.list())].map(({ id }) => id)),
    emptySwaps: await emptySwaps(counting, open),
    met: await reviewRegrouping(store, open.decisionsAt().regrouped),
  };
}

function storiesOf(override: Override): readonly StoryId[] {
  if (override.kind === 'order') return override.stories;
  return override.kind === 'pin' || override.kind === 'drop' || override.kind === 'retitle' ? [override.story] : [];
}

function documentsOf(override: Override): readonly DocumentId[] {
  return 'document' in override && override.kind !== 'forget' ? [override.document] : [];
}

async function presentStories(ids: ReadonlySet<StoryId>, { store }: OpenWorkspace): Promise<ReadonlySet<StoryId>> {
  const present = new Set<StoryId>();
  for (const id of ids) if ((await store.stories.storyOf(namingDocument(id))) !== undefined) present.add(id);
  return present;
}

async function emptySwaps(counting: readonly Override[], { store }: OpenWorkspace): Promise<ReadonlySet<string>> {
  const swaps = counting.filter((override): override is OverrideOf<'swap'> => override.kind === 'swap');
  if (swaps.length === 0) return new Set();
  const documents = new Map((await store.documents.list({ ids: [...new Set(swaps.map(({ document }) => document))] })).map((each) => [each.id, each]));
  const isEmpty = ({ document, field, start, end }: OverrideOf<'swap'>): boolean => {
    const stored = documents.get(document);
    return stored !== undefined && !holdsText(stored, field, { start, end });
  };
  return new Set(swaps.filter(isEmpty).map(({ id }) => id));
}

function reasonsOf(override: Override, present: Present): readonly string[] {
  const reasons = [
    ...storiesOf(override)
      .filter((id) => !present.stories.has(id))
      .map((id) => `there is no story ${id} any more`),
    ...documentsOf(override).flatMap((id) => documentReason(id, present)),
  ];
  if (override.kind === 'merge' || override.kind === 'split') reasons.push(...regroupReasons(present.met.get(override.id)!, override.kind));
  if ((override.kind === 'reword' || override.kind === 'swap') && !present.claims.has(override.claim)) {
    reasons.push(`no publication made here holds ${override.claim} any more`);
  }
  if (present.emptySwaps.has(override.id)) reasons.push('its passage holds no words any more');
  if (override.kind === 'mute' && !present.sources.has(override.source)) reasons.push(`there is no source ${override.source} any more`);
  return reasons;
}

function documentReason(id: DocumentId, { documents, superseded }: Present): readonly string[] {
  if (!documents.has(id)) return [`the document ${id} is gone`];
  return superseded.has(id) ? [`others have come in the place of the document ${id}`] : [];
}

function regroupReasons({ goneStories, goneDocuments, changed }: Met, kind: 'merge' | 'split'): readonly string[] {
  const gone = [
    ...goneStories.map((id) => `there is no story ${id} any more`),
    ...goneDocuments.map((id) => `${id} is not in the story that was split any more`),
  ];
  return changed || gone.length > 0 ? gone : [kind === 'merge' ? 'these are one story without it' : 'they stand apart without it'];
}
