import type { Assignment, StoryStore } from '../contracts.js';
import type { DocumentId, StoryId } from '../../model/index.js';
import type { Connection } from './connection.js';

/** SQL: the assignment `a` of document `d` in force at the end of `:at` (NULL: the latest). */
export const IN_FORCE = 'a.n = d.n AND a.day = (SELECT max(day) FROM assignment WHERE n = d.n AND (:at IS NULL OR day <= :at))';
const EARLIEST_FIRST = 'coalesce(d.published_at, d.known_at), d.id';

const ASSIGN = `
INSERT INTO assignment SELECT n, :day, :storyId FROM document WHERE id = :documentId
ON CONFLICT DO UPDATE SET story_id = :storyId`;
const ASSIGNMENTS = `
SELECT d.id AS documentId, a.story_id AS storyId, a.day AS day FROM document d JOIN assignment a ON ${IN_FORCE}
WHERE d.day BETWEEN :from AND :to ORDER BY d.day, d.id`;
const STORY_OF = `SELECT a.story_id AS id FROM document d JOIN assignment a ON ${IN_FORCE} WHERE d.id = :documentId`;
const DOCUMENTS_OF = `
SELECT d.id AS id FROM document d JOIN assignment a ON ${IN_FORCE}
WHERE d.n IN (SELECT n FROM assignment WHERE story_id = :storyId) AND a.story_id = :storyId ORDER BY ${EARLIEST_FIRST}`;
/** A former id once named a story, and its own first document now stands in another one. */
const FORMER_IDS = `
SELECT a.story_id AS storyId, substr(d.id, 2) AS tail FROM document d JOIN assignment a ON ${IN_FORCE}
WHERE d.n IN (SELECT n FROM assignment WHERE story_id IN (SELECT value FROM json_each(:storyIds)))
AND a.story_id IN (SELECT value FROM json_each(:storyIds)) AND a.story_id <> 's' || substr(d.id, 2)
AND EXISTS (SELECT 1 FROM assignment was WHERE was.story_id = 's' || substr(d.id, 2) AND (:at IS NULL OR was.day <= :at))
ORDER BY tail`;

export function createStoryStore(connection: Connection): StoryStore {
  const storyOf = (documentId: DocumentId, at: string | null) => connection.get<{ id: StoryId }>(STORY_OF, { documentId, at })?.id;
  return {
    async replaceFrom(from, assignments) {
      await connection.transaction(() => {
        connection.run('DELETE FROM assignment WHERE day >= :from', { from });
        for (const { documentId, storyId, day } of assignments) connection.run(ASSIGN, { documentId, storyId, day });
      });
    },
    async assignments(period, at) {
      return connection.all<Assignment>(ASSIGNMENTS, { from: period.from, to: period.to, at: at ?? null });
    },
    async documentsOf(storyId, at) {
      // A story is named after its first document: where that one stands now is the story that it was merged into.
      const current = storyOf(`d${storyId.slice(1)}` as DocumentId, at ?? null) ?? storyId;
      return connection.all<{ id: DocumentId }>(DOCUMENTS_OF, { storyId: current, at: at ?? null }).map(({ id }) => id);
    },
    async storyOf(documentId, at) {
      return storyOf(documentId, at ?? null);
    },
    async formerIds(storyIds, at) {
      const rows = connection.all<{ storyId: StoryId; tail: string }>(FORMER_IDS, { storyIds: JSON.stringify(storyIds), at: at ?? null });
      const former = new Map<StoryId, StoryId[]>(storyIds.map((id) => [id, []]));
      for (const { storyId, tail } of rows) former.get(storyId)?.push(`s${tail}` as StoryId);
      return former;
    },
  };
}
