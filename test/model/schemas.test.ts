import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Configuration, CountQuery, DailyBrief, Override, ReadingDigest, TrendsOverview, WeeklyKeywords } from '../../src/model/index.js';

/** The schemas that scripts and editors rely on. `npx vitest run test/model -u` writes them anew after a change that is meant. */
const published = {
  'daily-brief-1': z.toJSONSchema(DailyBrief),
  'reading-digest-1': z.toJSONSchema(ReadingDigest),
  'weekly-keywords-1': z.toJSONSchema(WeeklyKeywords),
  'trends-overview-1': z.toJSONSchema(TrendsOverview),
  'count-query': z.toJSONSchema(CountQuery, { io: 'input' }),
  configuration: z.toJSONSchema(Configuration, { io: 'input' }),
  override: z.toJSONSchema(Override, { io: 'input' }),
};

describe('the published JSON Schemas', () => {
  it.each(Object.entries(published))('%s is what the program holds to', async (name, schema) => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../docs/schemas/${name}.json`);
  });

  it('say of every claim that its evidence is never empty', async () => {
    const schema = JSON.parse(await readFile(new URL('../../docs/schemas/daily-brief-1.json', import.meta.url), 'utf8')) as {
      properties: { summary: { items: { properties: { evidence: object } } } };
    };
    expect(schema.properties.summary.items.properties.evidence).toMatchObject({
      type: 'array',
      minItems: 1,
      prefixItems: [{ type: 'object' }],
      items: { type: 'object' },
    });
  });
});
