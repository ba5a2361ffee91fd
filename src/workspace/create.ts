import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { PingmoError } from '../errors/index.js';
import { Configuration } from '../model/index.js';

/** What `init` writes: a working configuration that explains itself. */
const firstConfiguration = (timeZone: string): string => `# yaml-language-server: $schema=.pingmo/pingmo.schema.json
title: Pingmo
editor: Your Name            # who answers for what is published
languages: [zh-Hans, en]     # the first is the default; zh-Hant is known too
timeZone: ${timeZone}
interests: []                # terms you follow, such as 智能体 or "small language models"
publications: [daily-brief, weekly-keywords, reading-digest, trends-overview]
domains: []                  # domains of the weekly keywords; eight are given when there are none

# Add with \`pingmo add FILE|URL|FOLDER|OPML\`, or by hand:
sources:
  - id: inbox                # whatever you drop into inbox/: Markdown, HTML, PDF, text, transcripts, JSON Lines, feeds
    kind: folder
    path: inbox
`;

/** Makes a workspace in `folder`; returns the paths made. Raises `workspace-exists` rather than overwrite one. */
export async function createWorkspace(folder: string, timeZone: string): Promise<readonly string[]> {
  const root = resolve(folder);
  const existing = await readdir(root).catch(() => [] as string[]);
  if (existing.includes('pingmo.yaml')) {
    throw new PingmoError({
      code: 'workspace-exists',
      attempt: `make a workspace in ${root}`,
      reason: 'there is a pingmo.yaml already',
      remedy: 'Use it as it is, or name another folder.',
    });
  }
  try {
    await ensureFolders(root);
    await writeFile(join(root, 'pingmo.yaml'), firstConfiguration(timeZone), { flag: 'wx' });
  } catch (cause) {
    throw new PingmoError({
      code: 'workspace-unwritable',
      attempt: `make a workspace in ${root}`,
      reason: cause instanceof Error ? cause.message : String(cause),
      remedy: 'Choose a folder that you may write to, with room on its disk.',
      cause,
    });
  }
  return ['pingmo.yaml', 'inbox/', 'overrides.jsonl', 'publications/', '.pingmo/'].map((name) => join(root, name));
}

/** Makes what a workspace needs beside its configuration; what is there stays as it is. */
export async function ensureFolders(root: string): Promise<void> {
  for (const name of ['inbox', 'publications', '.pingmo']) await mkdir(join(root, name), { recursive: true });
  await writeFile(join(root, '.pingmo', 'pingmo.schema.json'), configurationSchema());
  await writeFile(join(root, '.pingmo', '.gitignore'), '*\n');
  await writeFile(join(root, 'overrides.jsonl'), '', { flag: 'a' });
}

/** The JSON Schema of `pingmo.yaml`, with which an editor completes and checks it. */
export function configurationSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(Configuration, { io: 'input' }), null, 2)}\n`;
}
