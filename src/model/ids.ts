import { z } from 'zod';

/** Names a Source: the key under `sources` of the configuration, or the `source` value of an imported record. */
export const SourceId = z.string().min(1).max(200).brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;

/** Names a collection: the key under `collections` of the configuration, and the name of its files and addresses. */
export const CollectionId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, 'is not a name of small letters, digits and hyphens, up to 60')
  .brand<'CollectionId'>();
export type CollectionId = z.infer<typeof CollectionId>;

/** Names one version of one Document: `d` and 16 base-32 characters, a hash of its identity and its content. */
export const DocumentId = z
  .string()
  .regex(/^d[a-z2-7]{16}$/)
  .brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

/** Names a Story: `s` and the 16 characters of its earliest document's id. */
export const StoryId = z
  .string()
  .regex(/^s[a-z2-7]{16}$/)
  .brand<'StoryId'>();
export type StoryId = z.infer<typeof StoryId>;

/** Names a Claim: `c` and 12 base-32 characters, a hash of its text and evidence; the same in every rerun. A claim that the editor revised keeps its id. */
export const ClaimId = z
  .string()
  .regex(/^c[a-z2-7]{12}$/)
  .brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;

/** Names a Term: `t` and 16 base-32 characters, a hash of the form under which its names are counted. */
export const TermId = z
  .string()
  .regex(/^t[a-z2-7]{16}$/)
  .brand<'TermId'>();
export type TermId = z.infer<typeof TermId>;

/** The id of the story whose earliest document is `documentId`. */
export function storyIdOf(documentId: DocumentId): StoryId {
  return `s${documentId.slice(1)}` as StoryId;
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** An id: `prefix` and `length` base-32 characters (RFC 4648, lower case; five bits each) of a digest of at least `length * 5` bits. */
export function idFromDigest(prefix: string, digest: Uint8Array, length: number): string {
  let id = prefix;
  let bits = 0;
  let held = 0;
  for (const byte of digest) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) {
      if (id.length === prefix.length + length) return id;
      id += BASE32[(held >> (bits - 5)) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return id;
}
