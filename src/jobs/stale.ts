import { inForce } from '../editing/index.js';
import { holdsText } from '../evidence/index.js';
import type { ClaimId, DocumentId, Override, OverrideOf, StoryId } from '../model/index.js';
import { type Met, namingDocument, reviewRegrouping } from '../stories/index.js';
import type { OpenWorkspace } from './contract.js';
import { documentsOfHeldClaims } from './held-claims.js';
import { type Versions, readVersions } from './versions.js';

/** What decisions can be about, as it stands today. */
interface Present {
  readonly stories: ReadonlySet<StoryId>;
  readonly documents: ReadonlySet<DocumentId>;
  readonly versions: Versions;
  /** Of each claim that a publication holds, the documents on which it stands. */
  readonly claims: ReadonlyMap<ClaimId, ReadonlySet<DocumentId>>;
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
  const ofClaims = counting.some(({ kind }) => kind === 'reword' || kind === 'swap');
  return {
    stories: await presentStories(new Set(counting.flatMap(storiesOf)), open),
    documents: new Set(stored),
    versions: await readVersions(store),
    claims: ofClaims ? await documentsOfHeldClaims(open) : new Map(),
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
      .map((id) => storyReason(id, present)),
    ...documentsOf(override).flatMap((id) => documentReason(id, CARRIED_OVER.has(override.kind), present)),
  ];
  if (override.kind === 'merge' || override.kind === 'split') reasons.push(...regroupReasons(present.met.get(override.id)!, override.kind, present));
  if (override.kind === 'reword' || override.kind === 'swap') reasons.push(...claimReasons(override, present));
  if (present.emptySwaps.has(override.id)) reasons.push('its passage holds no words any more');
  if (override.kind === 'mute' && !present.sources.has(override.source)) reasons.push(`there is no source ${override.source} any more`);
  return reasons;
}

/** What holds for the version that took a document's place: see `carryOver`. */
const CARRIED_OVER: ReadonlySet<Override['kind']> = new Set<Override['kind']>(['leave-out', 'annotate', 'group']);

function documentReason(id: DocumentId, isCarriedOver: boolean, { documents, versions }: Present): readonly string[] {
  if (!documents.has(id)) return [`the document ${id} is gone`];
  if (isCarriedOver && versions.standing(id) !== undefined) return [];
  return replacedReason(id, versions);
}

function replacedReason(id: DocumentId, { replaced, standing }: Versions): readonly string[] {
  if (!replaced.has(id)) return [];
  const newer = standing(id);
  return [newer === undefined ? `others have come in the place of the document ${id}` : `a newer version, ${newer}, stands in the place of ${id}`];
}

/** A story is named by a document; where that was replaced, its new version stands in some story. */
function storyReason(id: StoryId, { versions }: Present): string {
  return [`there is no story ${id} any more`, ...replacedReason(namingDocument(id), versions)].join(': ');
}

/** Once swapped, a claim stands on the passage that the editor chose: that document is told of by itself. */
function claimReasons(override: OverrideOf<'reword' | 'swap'>, { claims, versions }: Present): readonly string[] {
  const { claim, stoodOn } = override;
  const documents = new Set([...(stoodOn === undefined ? [] : [stoodOn]), ...(claims.get(claim) ?? [])]);
  if (override.kind === 'swap') documents.delete(override.document);
  const replaced = [...documents].flatMap((id) => replacedReason(id, versions));
  if (replaced.length > 0) return [`the text of ${claim} was replaced: ${replaced.join('; ')}`];
  return claims.has(claim) ? [] : [`no publication made here holds ${claim} any more`];
}

function regroupReasons({ goneStories, goneDocuments, changed }: Met, kind: 'merge' | 'split', present: Present): readonly string[] {
  const gone = [
    ...goneStories.map((id) => storyReason(id, present)),
    ...goneDocuments.map((id) => [`${id} is not in the story that was split any more`, ...replacedReason(id, present.versions)].join(': ')),
  ];
  return changed || gone.length > 0 ? gone : [kind === 'merge' ? 'these are one story without it' : 'they stand apart without it'];
}
