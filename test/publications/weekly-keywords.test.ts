import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenWorkspace, jobs } from '../../src/app.js';
import { checkClaim } from '../../src/evidence/index.js';
import type { Day, Keyword, WeeklyKeywords } from '../../src/model/index.js';
import { renderHtml, renderMarkdown } from '../../src/rendering/index.js';
import { MONDAY, type StreamRecord, keywordsOf, recordsOfSeason, streamOf } from './keywords.js';

let records: readonly StreamRecord[];
let open: OpenWorkspace;
let issue: WeeklyKeywords;

beforeAll(async () => {
  records = await recordsOfSeason();
  open = await streamOf(records);
  issue = await keywordsOf(open);
});
afterAll(() => open.store.close());

function named(term: string, { keywords }: WeeklyKeywords = issue): Keyword {
  const keyword = keywords.find((candidate) => candidate.term.toLowerCase() === term.toLowerCase());
  if (!keyword) throw new Error(`No keyword "${term}" among ${keywords.map((candidate) => candidate.term).join(', ')}`);
  return keyword;
}

describe('the keywords of a week', () => {
  it('say of a new model what it is, in the words of who told of it', () => {
    const seagull = named('Seagull-2');
    expect(seagull).toMatchObject({ group: 'new', kind: 'model', first: { day: '2025-06-17', source: { title: 'harbour-post' }, atBeginning: false } });
    expect(seagull.definition).toMatchObject({ text: 'Seagull-2 is a speech model that names a ship by its horn.', tier: 'quoted', via: 'harbour-post' });
    expect(seagull.movement).toMatchObject({ isNew: true, breadth: { origins: 4, of: 6, known: true } });
  });

  it('define a term from a document older than the week', () => {
    const ledger = named('tidal ledger');
    expect(ledger.first.day).toBe('2025-04-09');
    expect(ledger.definition?.text).toBe('A tidal ledger is a record that is filled at quiet hours and read at busy ones.');
    expect(ledger.news?.evidence[0].documentId).not.toBe(ledger.definition?.evidence[0].documentId);
  });

  it('name the briefs of the week that told of their stories', () => {
    expect(named('Seagull-2').stories[0]!.briefs[0]).toMatchObject({ date: '2025-06-17' });
  });

  it('hold up: every passage stands so in its document, and every count is found again', async () => {
    for (const claim of jobs.keywordsPress.claims(issue)) {
      const faults = await checkClaim(
        claim,
        async (id) => open.store.documents.get(id),
        (query) => jobs.countAgain(JSON.stringify(query), undefined, open),
      );
      expect(faults).toEqual([]);
    }
  });

  it('print "none found" and count it', async () => {
    const { markdown } = await rendered(issue, open);
    expect(issue.coverage.find(({ field }) => field === 'subject')).toEqual({ field: 'subject', known: 0, of: issue.keywords.length });
    expect(markdown).toContain('**Named with**: none found');
  });

  it('have the same ids, groups, domains, kinds and parts in every language', async () => {
    const shape = ({ keywords }: WeeklyKeywords): unknown =>
      keywords.map(({ id, group, domain, kind, stories, figures, ...rest }) => [
        id,
        group,
        domain,
        kind,
        stories.length,
        figures.length,
        'definition' in rest,
        'news' in rest,
      ]);
    for (const language of ['zh-Hans', 'zh-Hant'] as const) expect(shape(await keywordsOf(open, language))).toEqual(shape(issue));
  });

  it('are the same bytes when the documents come in another order', async () => {
    const other = await streamOf(records.toReversed());
    expect(JSON.stringify(await keywordsOf(other))).toBe(JSON.stringify(issue));
    await other.store.close();
  });

  it('see nothing that came after the day looked back from', async () => {
    const early = await keywordsOf(open, 'en', MONDAY, '2025-06-17' as Day);
    expect(JSON.stringify(early)).not.toContain('2025-06-18');
    expect(early.keywords.some(({ term }) => term === 'Mozilla')).toBe(false);
  });

  it('leave out what rests on a document that has to be forgotten', () => {
    const { documentId } = named('tidal ledger').definition!.evidence[0];
    const without = jobs.keywordsPress.without(issue, documentId);
    expect(JSON.stringify(without)).not.toContain(documentId);
  });
});

describe('a week that gives little', () => {
  it('without documents has no keyword, and says so', async () => {
    const empty = await keywordsOf(open, 'en', '2025-09-01' as Day);
    expect(empty).toMatchObject({ keywords: [], nearMisses: [], summary: [], thin: true });
    expect((await rendered(empty, open)).markdown).toContain('No term of this week can be called a keyword.');
  });

  it('with one source gives no breadth', async () => {
    const alone = await streamOf(
      records.filter(({ source }) => source === 'harbour-post' || source === 'quay-digest').map((record) => ({ ...record, source: 'harbour-post' })),
    );
    const ofOne = await keywordsOf(alone);
    expect(ofOne.keywords.every(({ movement, figures }) => !movement.breadth.known && figures.length === 1)).toBe(true);
    if (ofOne.keywords.length > 0) expect((await rendered(ofOne, alone)).markdown).toContain('breadth unknown');
    await alone.store.close();
  });

  it('is shipped thin, with its counts, not padded', async () => {
    expect(issue.thin).toBe(true);
    expect(issue.keywords.length).toBeLessThan(10);
    expect((await rendered(issue, open)).markdown).toContain(`Only ${issue.keywords.length} keywords this week`);
  });
});

describe('names that mean harm', () => {
  const HOSTILE = 'Zz9<script>alert(1)</script>|Evil"Bot';
  const told = (id: number, source: string): StreamRecord => ({
    id: `h${id}`,
    source,
    published: '2025-06-18',
    lang: 'en',
    title: `Office ${id} meets =HYPERLINK-9 and ${HOSTILE} number ${id}`,
    text: `Office ${id} has met =HYPERLINK-9 on ${id} occasions. EvilBot-9 is a model that says </script><img src=x onerror=alert(1)> ${id} times. Nobody in town ${id} was hurt by EvilBot-9 | or by its owner.`,
    url: `https://h${id}.example/`,
  });

  it('become text everywhere: no markup, no formula, no broken table', async () => {
    const hostile = await streamOf([...records, told(1, 'harbour-post'), told(2, 'kiln-weekly'), told(3, 'reed-notes'), told(4, 'quay-digest')]);
    const made = await keywordsOf(hostile);
    expect(made.keywords.map(({ term }) => term)).toContain('EvilBot-9');
    const { html, markdown } = await rendered(made, hostile);
    const { text } = jobs.keywordsPress.besides!(made)[0]!;
    expect(html).not.toMatch(/<img|<script>alert/);
    expect(markdown.replace(/`[^`]*`/g, '')).not.toMatch(/(?<!\\)<(?:img|script)/);
    expect(text).not.toMatch(/(?:^|,)"?[=+@]/m);
    await hostile.store.close();
  });
});

async function rendered(made: WeeklyKeywords, workspace: OpenWorkspace): Promise<{ readonly html: string; readonly markdown: string }> {
  const page = await jobs.pageOf(made, workspace);
  return { html: renderHtml(page), markdown: renderMarkdown(page) };
}
