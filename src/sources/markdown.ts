import { parseDocument } from 'yaml';
import type { RawItem, Rejected } from './contract.js';
import { isRejected } from './contract.js';
import { itemOfRecord } from './json-lines.js';

/** Other names under which front matter keeps what a record calls by the name on the left. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  published: ['date', 'publishedAt', 'published_at', 'pubDate', 'pubdate', 'created'],
  updated: ['lastmod', 'modified', 'last_modified_at'],
  authors: ['author', 'creator', 'speaker', 'speakers'],
  tags: ['categories', 'keywords'],
  readAt: ['read'],
  url: ['link', 'permalink'],
  canonical: ['canonical_url', 'canonicalURL', 'canonicalUrl'],
};

/** One Markdown file; its front matter, when it has any, says what a record's fields would. */
export function readMarkdown(text: string, recordId: string): readonly (RawItem | Rejected)[] {
  const { yaml, body } = splitFrontMatter(text);
  const { fields, problem } = yaml === undefined ? { fields: {} } : parseFrontMatter(yaml);
  const item = itemOfRecord({ ...recordOf(fields), markdown: body.trim() === '' ? undefined : body }, recordId);
  const rejected: Rejected[] = problem === undefined ? [] : [{ where: `front matter of ${recordId}`, reason: problem }];
  return [isRejected(item) ? { where: recordId, reason: 'the file is empty' } : { ...item, recordId }, ...rejected];
}

function splitFrontMatter(text: string): { yaml?: string; body: string } {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return match ? { yaml: match[1]!, body: text.slice(match[0].length) } : { body: text };
}

function parseFrontMatter(yaml: string): { fields: Readonly<Record<string, unknown>>; problem?: string } {
  const document = parseDocument(yaml);
  const error = document.errors[0];
  if (error) return { fields: {}, problem: `it is not YAML and was left out (${error.message.split('\n')[0]})` };
  const fields: unknown = document.toJS();
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? { fields: fields as Record<string, unknown> } : { fields: {} };
}

function recordOf(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = { ...fields };
  for (const [name, synonyms] of Object.entries(SYNONYMS)) {
    record[name] ??= synonyms.map((synonym) => fields[synonym]).find((value) => value !== undefined && value !== null);
  }
  // Clippers write the address of the page they clipped as `source`.
  if (typeof record['source'] === 'string' && /^https?:\/\//i.test(record['source'])) {
    record['url'] ??= record['source'];
    delete record['source'];
  }
  for (const body of ['text', 'body', 'html']) delete record[body];
  return record;
}
