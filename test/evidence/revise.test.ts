import { describe, expect, it } from 'vitest';
import { checkClaim, findWords, quoteClaim, reviseClaim, revisionsFor, type QuotedFrom, type Revisions } from '../../src/evidence/index.js';
import type { Claim, ClaimId, Document, DocumentId, Instant, Lang, OverrideOf, PublicationKind } from '../../src/model/index.js';

type Text = Pick<Document, 'id' | 'title' | 'body' | 'language'>;
const told: Text = {
  id: `d${'a'.repeat(16)}` as DocumentId,
  title: 'Otter Cloud opens a data centre',
  body: 'The hall draws **12 MW**.  It is [cooled by\nsea water](https://example.org/sea), as planned.',
  language: 'en',
};
const zh: Text = { id: `d${'b'.repeat(16)}` as DocumentId, title: '水獭云的机房', body: '机房用海水冷却。', language: 'zh-Hans' };
const texts = new Map([told, zh].map((text) => [text.id, text]));
const from = (id: DocumentId): QuotedFrom | undefined => (texts.has(id) ? { document: texts.get(id)!, via: 'The Pier' } : undefined);
const quote = (text: Text, words: string, language: 'en' | 'zh-Hant' = 'en'): Claim => {
  const { field, ...span } = findWords(text, words)!;
  return quoteClaim(text, field, span, language);
};
const revisions = (claim: Claim, { text, passage }: { text?: string; passage?: { document: DocumentId; start: number; end: number } }): Revisions => ({
  reworded: new Map(text === undefined ? [] : [[claim.id, text]]),
  swapped: new Map(
    passage === undefined
      ? []
      : [[claim.id, { id: '1', kind: 'swap', claim: claim.id, field: 'body', ...passage, decidedAt: '2025-06-20T08:00:00.000Z' as Instant, by: 'A. Reader' }]],
  ),
});
const faultsOf = (claim: Claim) =>
  checkClaim(
    claim,
    async (id) => texts.get(id),
    async () => 0,
  );

describe('a revised claim', () => {
  it('reworded is edited, keeps its evidence and its id, and still stands on it', async () => {
    const claim = quote(told, 'The hall draws 12 MW.');
    const revised = reviseClaim(claim, revisions(claim, { text: 'Twelve megawatts, says Otter.' }), 'en', from);
    expect(revised).toEqual({ id: claim.id, text: 'Twelve megawatts, says Otter.', tier: 'edited', evidence: claim.evidence });
    expect(await faultsOf(revised)).toEqual([]);
  });

  it('swapped is quoted from the other document, with who tells of it, under its own id', async () => {
    const claim = quote(told, 'The hall draws 12 MW.');
    const revised = reviseClaim(claim, revisions(claim, { passage: { document: zh.id, start: 0, end: 8 } }), 'en', from);
    expect(revised).toMatchObject({ id: claim.id, tier: 'quoted', text: '机房用海水冷却。', via: 'The Pier' });
    expect(await faultsOf(revised)).toEqual([]);
  });

  it('swapped and reworded has the words of the editor on the new passage', () => {
    const claim = quote(told, 'The hall draws 12 MW.');
    const both = revisions(claim, { text: 'Sea water cools it.', passage: { document: zh.id, start: 0, end: 8 } });
    const revised = reviseClaim(claim, both, 'en', from);
    expect([revised.tier, revised.text, revised.evidence[0].documentId]).toEqual(['edited', 'Sea water cools it.', zh.id]);
  });

  it('stays as it was when the passage is gone, outside the text, or empty', () => {
    const claim = quote(told, 'The hall draws 12 MW.');
    const gone = `d${'c'.repeat(16)}` as DocumentId;
    const blank = told.body.indexOf('.  It') + 1;
    for (const passage of [
      { document: gone, start: 0, end: 4 },
      { document: zh.id, start: 4, end: 99 },
      { document: told.id, start: blank, end: blank + 2 },
    ]) {
      expect(reviseClaim(claim, revisions(claim, { passage }), 'en', from)).toEqual(claim);
    }
  });

  it('of a document in the other Chinese script is shown in the reader’s script', () => {
    const claim = quote(zh, '机房用海水冷却。', 'zh-Hant');
    const revised = reviseClaim(claim, revisions(claim, { text: '海水冷却机房。' }), 'zh-Hant', from);
    expect(revised.display).toEqual({ script: 'zh-Hant', text: '海水冷卻機房。' });
  });
});

describe('decisions about one claim', () => {
  const claim = 'caaaaaaaaaaaa' as ClaimId;
  type Where = { readonly publication?: PublicationKind; readonly language?: Lang };
  const common = { id: '1', claim, decidedAt: '2025-06-20T08:00:00.000Z' as Instant, by: 'A. Reader' };
  const reword = (text: string, where: Where = {}): OverrideOf<'reword'> => ({ ...common, kind: 'reword', text, ...where });
  const swap = (where: Where = {}): OverrideOf<'swap'> => ({ ...common, kind: 'swap', document: zh.id, field: 'body', start: 0, end: 8, ...where });
  const inForce = (revised: readonly OverrideOf<'reword' | 'swap'>[], publication: PublicationKind, language: Lang): readonly unknown[] => {
    const { reworded, swapped } = revisionsFor({ revised }, publication, language);
    return [reworded.get(claim), swapped.has(claim)];
  };

  it('follow each other: a later passage speaks for itself, a later wording keeps the passage', () => {
    expect(inForce([reword('In short.'), swap()], 'daily-brief', 'en')).toEqual([undefined, true]);
    expect(inForce([swap(), reword('In short.')], 'daily-brief', 'en')).toEqual(['In short.', true]);
  });

  it('hold in the editions that they name, and everywhere when they name none', () => {
    const revised = [reword('In short.'), reword('简而言之。', { language: 'zh-Hans' }), reword('In brief.', { publication: 'daily-brief', language: 'en' })];
    expect(inForce(revised, 'daily-brief', 'en')).toEqual(['In brief.', false]);
    expect(inForce(revised, 'reading-digest', 'en')).toEqual(['In short.', false]);
    expect(inForce(revised, 'reading-digest', 'zh-Hans')).toEqual(['简而言之。', false]);
    expect(inForce(revised, 'daily-brief', 'zh-Hans')).toEqual(['简而言之。', false]);
  });

  it('leave what was decided about other editions as it was', () => {
    const revised = [reword('In short.'), swap({ publication: 'reading-digest' })];
    expect(inForce(revised, 'daily-brief', 'en')).toEqual(['In short.', false]);
    expect(inForce(revised, 'reading-digest', 'en')).toEqual([undefined, true]);
  });
});

describe('words in a document', () => {
  const shown = (words: string): string | undefined => {
    const found = findWords(told, words);
    return found && told[found.field].slice(found.start, found.end);
  };

  it('are found as they are stored, the body before the title', () => {
    expect(shown('draws **12 MW**')).toBe('draws **12 MW**');
    expect(shown('  opens a data centre ')).toBe('opens a data centre');
  });

  it('are found as a reader sees them, through markup and line breaks', () => {
    expect(quote(told, 'The hall draws 12 MW.').text).toBe('The hall draws 12 MW.');
    expect(quote(told, 'cooled by sea water').text).toBe('cooled by sea water');
  });

  it('that are not there, or none, are not found', () => {
    expect(shown('cooled by air')).toBeUndefined();
    expect(shown('  ')).toBeUndefined();
  });
});
