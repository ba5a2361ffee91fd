import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../src/model/index.js';
import { drawPicture, multipleOf } from '../../src/rendering/charts/index.js';
import { type TermCounts, trendOf } from '../../src/trends/index.js';

/** Known to everybody who read the news of these years; of either half. */
const KNOWN = [
  'Model Context Protocol',
  'context engineering',
  'vibe coding',
  'GRPO',
  'RLVR',
  'agent skills',
  'reasoning models',
  'deep research',
  'test-time compute',
  'RAG',
  'Llama 3',
  'Gemini 2.5 Pro',
];

/** Writes the curves of terms that everybody knows, to be looked at. */
export async function drawKnown(counts: TermCounts, at: Day): Promise<void> {
  const trends = await Promise.all(KNOWN.map((name) => trendOf(counts, name, { grain: 'month', at, language: 'en' })));
  const terms = trends.flatMap((trend) => (trend === undefined ? [] : [multipleOf(trend)]));
  const file = join(mkdtempSync(join(tmpdir(), 'pingmo-hindcast-')), 'curves.svg');
  writeFileSync(file, drawPicture({ kind: 'multiples', grain: 'month', terms, title: 'Twelve terms over two years' }, { language: 'en', width: 960 }));
  console.log(`\nCurves of ${terms.length} terms: ${file}`);
}
