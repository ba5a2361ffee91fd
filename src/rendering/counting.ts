import type { CountQuery } from '../model/index.js';

/** What could mean something to a shell, to Markdown or to a template language around it, and signs that nobody sees. */
const RISKY = /[{}%<>'`$!|&\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** The question as JSON on one line; inside its strings the risky signs are escaped as JSON allows. */
export function queryText(query: CountQuery): string {
  return JSON.stringify(query).replace(/"(?:[^"\\]|\\.)*"/g, (string) =>
    string.replace(RISKY, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** The command that recounts a number. */
export function countCommand(query: CountQuery): string {
  return `pingmo count '${queryText(query)}'`;
}
