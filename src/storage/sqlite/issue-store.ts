import { PingmoError } from '../../errors/index.js';
import type { IssueStore, StoredIssue } from '../contracts.js';
import type { Connection } from './connection.js';

const GET = `SELECT * FROM issue WHERE publication = :publication AND date = :date AND language = :language AND revision <= :revision
ORDER BY revision DESC LIMIT 1`;
const LIST = `SELECT publication, date, language, number, max(revision) AS revision, json FROM issue
WHERE publication = :publication OR publication GLOB :publication || '/*'
GROUP BY publication, date, language ORDER BY number, publication, date, language`;
const INSERT = 'INSERT INTO issue VALUES (:publication, :date, :language, :number, :revision, :json)';
const HOLDING = "SELECT * FROM issue WHERE (publication = :publication OR publication GLOB :publication || '/*') AND instr(json, :text) > 0";
const REWRITE = 'UPDATE issue SET json = :json WHERE publication = :publication AND date = :date AND language = :language AND revision = :revision';
const NEWEST = Number.MAX_SAFE_INTEGER;

function refuseChange(stored: StoredIssue, issue: StoredIssue): void {
  if (stored.json === issue.json && stored.number === issue.number) return;
  throw new PingmoError({
    code: 'issue-frozen',
    attempt: `store the ${issue.publication} of ${issue.date} (${issue.language}) again`,
    reason: `issue ${stored.number} is published and frozen`,
    remedy: 'Record a correction instead.',
  });
}

export function createIssueStore(connection: Connection): IssueStore {
  const find = (publication: string, date: string, language: string, revision: number) =>
    connection.get<StoredIssue>(GET, { publication, date, language, revision });
  return {
    async put(issue) {
      await connection.transaction(() => {
        const stored = find(issue.publication, issue.date, issue.language, issue.revision);
        if (stored?.revision === issue.revision) refuseChange(stored, issue);
        else connection.run(INSERT, { ...issue });
      });
    },
    async get(publication, date, language, revision = NEWEST) {
      return find(publication, date, language, revision);
    },
    async list(publication) {
      return connection.all<StoredIssue>(LIST, { publication });
    },
    async redact(publication, text, rewrite) {
      connection.overwriteDeleted();
      await connection.transaction(() => {
        for (const issue of connection.all<StoredIssue>(HOLDING, { publication, text })) {
          const { date, language, revision } = issue;
          connection.run(REWRITE, { publication: issue.publication, date, language, revision, json: rewrite(issue) });
        }
      });
    },
  };
}
