import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initWorkspace, pingmo } from '../processes.js';
import { sharedFile } from '../shared.js';

const CORPORA = ['ainews', 'arxiv_daily', 'ruanyf_weekly', 'hextra_daily', 'bookmark_summary', 'changelog_transcripts', 'conference_sessions'];
/** Stands in a workspace that is complete. */
const READY = '.hindcast-ready';

/**
 * A workspace with all streams, archives of whole documents, their terms found. Made once when `PINGMO_HINDCAST` names a folder to keep it in;
 * undefined, after saying so, when the streams are not there.
 */
export function makeWorkspace(): string | undefined {
  const files = CORPORA.map((corpus) => sharedFile('corpora', `${corpus}.jsonl.gz`));
  if (files.includes(undefined)) return undefined;
  const folder = process.env['PINGMO_HINDCAST'] ?? join(mkdtempSync(join(tmpdir(), 'pingmo-hindcast-')), 'workspace');
  if (!existsSync(join(folder, READY))) {
    initWorkspace(folder);
    for (const file of files) pingmo(folder, 'add', file!, '--split', 'never');
    pingmo(folder, 'collect');
    writeFileSync(join(folder, READY), '');
  }
  // Finds the terms of what has none yet, or was read in another way.
  pingmo(folder, 'trends', '--period', 'month', '--most', '1', '--json');
  return folder;
}
