import { PingmoError } from '../../errors/index.js';
import type { IssueStore, StoredIssue } from '../contracts.js';
import type { Connection } from './connection.js';

const GET = 'SELECT * FROM issue WHERE publication = :publication AND date = :date AND language = :language';
const LIST = 'SELECT * FROM issue WHERE publication = :publication ORDER BY number, date, language';
const INSERT = 'INSERT INTO issue VALUES (:publication, :date, :language, :number, :json)';

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
  const find = (publication: string, date: string, language: string) => connection.get<StoredIssue>(GET, { publication, date, language });
  return {
    async put(issue) {
      await connection.transaction(() => {
        const stored = find(issue.publication, issue.date, issue.language);
        if (stored) refuseChange(stored, issue);
        else connection.run(INSERT, { ...issue });
      });
    },
    async get(publication, date, language) {
      return find(publication, date, language);
    },
    async list(publication) {
      return connection.all<StoredIssue>(LIST, { publication });
    },
  };
}
