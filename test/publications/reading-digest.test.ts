import { describe, expect, it } from 'vitest';
import type { OpenWorkspace } from '../../src/app.js';
import { jobs } from '../../src/app.js';
import type { Day, Decisions, DocumentId, Instant, Lang, StoryId } from '../../src/model/index.js';
import { githubAnchor } from '../../src/rendering/index.js';
import { plainText, readingLength } from '../../src/text/index.js';
import { type Note, MONDAY, digestOf, itemNamed, itemsOf, pagesOf, readingOf } from './reading.js';

const note = (id: string, rest: Partial<Note> = {}): Note => ({
  id,
  title: `Notes on ${id}`,
  text: `The author of ${id} argues that small boats need no engine.`,
  url: `https://${id}.example/page`,
  published: '2025-07-01',
  lang: 'en',
  ...rest,
});
const titlesOf = (digest: Awaited<ReturnType<typeof digestOf>>): readonly string[] => itemsOf(digest).map((item) => item.title.text);
/** The workspace as it is with these decisions in force too. */
const decided = (open: OpenWorkspace, decisions: Partial<Decisions>): OpenWorkspace => ({
  ...open,
  decisionsAt: (asOf) => ({ ...open.decisionsAt(asOf), ...decisions }),
});

describe('the week of a digest', () => {
  it('goes from Monday to Sunday by the moment of reading, in the zone of the workspace, else by the day of publication', async () => {
    const open = await readingOf([
      note('sunday-before', { read_at: '2025-06-29T15:59:00Z' }),
      note('monday', { read_at: '2025-06-29T16:00:00Z', published: '2019-03-04' }),
      note('undated-reading', { published: '2025-07-06' }),
      note('monday-after', { read_at: '2025-07-06T16:00:00Z' }),
    ]);
    expect(titlesOf(await digestOf(open))).toEqual(['Notes on monday', 'Notes on undated-reading']);
    expect(await digestOf(open)).toMatchObject({ week: '2025-W27', date: '2025-06-30', status: 'draft' });
  });

  it('is counted by a query that counts it again', async () => {
    const open = await readingOf([note('a'), note('b'), note('c', { published: '2025-07-09' })]);
    const [claim] = (await digestOf(open)).summary;
    expect(claim!.text).toBe('Read this week: 2 documents from 2 origins.');
    for (const { value, query } of claim!.counts!) expect(await open.store.documents.count(query)).toBe(value);
  });

  it('shows a near-copy once', async () => {
    const text =
      'The harbour crane lifts forty tonnes and lowers them within a hand of the mark. Its driver says the wind decides more than the motor does. Nobody has measured it before.';
    const open = await readingOf([
      note('first', { text, published: '2025-07-01' }),
      note('second', { text: `${text} `, title: 'Notes on first', published: '2025-07-02' }),
    ]);
    const digest = await digestOf(open);
    expect(itemsOf(digest)).toHaveLength(1);
    expect(digest.summary[0]!.counts![0]!.value).toBe(1);
  });

  it('seen from an earlier day holds what was known then', async () => {
    const open = await readingOf([note('early', { published: '2025-07-01' }), note('later', { published: '2025-07-04' })]);
    const digest = await jobs.makeIssue(jobs.digestPress, { date: MONDAY, language: 'en', asOf: '2025-07-02' as Day }, open);
    expect(titlesOf(digest)).toEqual(['Notes on early']);
  });

  it('without reading is an empty digest, not a failure', async () => {
    const open = await readingOf([note('a')]);
    const digest = await digestOf(open, 'en', '2025-01-06' as Day);
    expect(digest).toMatchObject({ groups: [], summary: [], untranslatedShare: 0 });
    expect((await pagesOf(digest, open)).markdown).toContain('No document of this week was read.');
  });
});

describe('groups', () => {
  it('come from the configuration by tag, then by kind, each with its name in the language of the issue', async () => {
    const configuration = `digest: { groups: [{ name: { en: Boats, zh-Hans: 船 }, tags: [boats], groups: [{ name: Sails, tags: [sails] }] }, { name: Talks, kinds: [talk] }] }`;
    const open = await readingOf(
      [note('talk', { url: 'https://www.youtube.com/watch?v=1' }), note('hull', { tags: ['boats'] }), note('mast', { tags: ['sails'] })],
      { configuration },
    );
    const { groups } = await digestOf(open);
    expect(groups.map(({ name, suggested }) => [name, suggested])).toEqual([
      ['Boats', false],
      ['Talks', false],
    ]);
    expect(groups[0]!.items.map((item) => item.title.text)).toEqual(['Notes on hull']);
    expect(groups[0]!.groups).toMatchObject([{ name: 'Sails', items: [{ title: { text: 'Notes on mast' } }] }]);
    expect((await digestOf(open, 'zh-Hant')).groups[0]!.name).toBe('船');
  });

  it('come from tags that two documents bear, else they are suggested', async () => {
    const open = await readingOf([note('a', { tags: ['harbour'] }), note('b', { tags: ['harbour', 'rare'] }), note('c', { tags: ['rare-too'] })]);
    const { groups } = await digestOf(open);
    expect(groups.map(({ name, suggested, items }) => [name, suggested, items.length])).toEqual([
      ['harbour', false, 2],
      ['Essays', true, 1],
    ]);
  });

  it('are overruled by the editor, who may name one in any of its languages or a new one', async () => {
    const open = await readingOf([note('a', { tags: ['boats'] }), note('b', { tags: ['boats'] })], {
      configuration: `digest: { groups: [{ name: { en: Boats, zh-Hans: 船 }, tags: [boats] }, { name: { en: Shore, zh-Hans: 岸 } }] }`,
    });
    const [a, b] = itemsOf(await digestOf(open)).map((item) => item.id) as [DocumentId, DocumentId];
    const groups = new Map([
      [a, ['岸', 'Sand']],
      [b, ['Elsewhere']],
    ]);
    const digest = await digestOf(decided(open, { groups }));
    expect(digest.groups.map(({ name, items, groups: subs }) => [name, items.length, subs.map((sub) => sub.name)])).toEqual([
      ['Shore', 0, ['Sand']],
      ['Elsewhere', 1, []],
    ]);
  });
});

describe('an item', () => {
  it('is known by its page, its posts or its identifier', async () => {
    const open = await readingOf([
      note('essay'),
      note('paper', { url: 'https://arxiv.org/abs/2506.11111v2' }),
      note('code', { url: 'https://github.com/shore/crane' }),
      note('issue', { url: 'https://github.com/shore/crane/issues/7' }),
      note('video', { url: 'https://www.bilibili.com/video/BV1' }),
      note('posts', { text: 'Reed @reed [2025-07-02](https://social.example/2)\n\n> A prompt is one sentence; a context is a system.' }),
    ]);
    const digest = await digestOf(open);
    const kinds = ['essay', 'paper', 'code', 'issue', 'video', 'posts'].map((id) => itemNamed(digest, `Notes on ${id}`).kind);
    expect(kinds).toEqual(['essay', 'paper', 'repository', 'essay', 'talk', 'thread']);
    expect(itemNamed(digest, 'Notes on paper').identifiers).toEqual({ arxiv: '2506.11111' });
    expect(itemNamed(digest, 'Notes on posts').posts).toMatchObject([
      {
        author: 'Reed',
        handle: '@reed',
        date: '2025-07-02',
        url: 'https://social.example/2',
        claims: [{ text: 'A prompt is one sentence; a context is a system.' }],
      },
    ]);
  });

  it('prints no sentence twice, not even its title', async () => {
    const open = await readingOf([
      note('a', {
        title: 'The author argues that cranes are slow',
        text: 'The author argues that cranes are slow. The author argues that cranes are slow. They lift 40 tonnes.',
      }),
    ]);
    const item = itemsOf(await digestOf(open))[0]!;
    const texts = [item.title, ...(item.lede ?? []), ...(item.thesis ?? []), ...(item.points ?? []), ...(item.numbers ?? [])].map((claim) =>
      claim.text.replace(/\.$/, ''),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('quotes at most 150 words of what others wrote, and of the editor’s own notes what has a role', async () => {
    const text = Array.from(
      { length: 12 },
      (_, at) =>
        `The author argues in chapter ${at + 1} that the harbour, its cranes, its boats and all of its people lost about ${at + 11} percent of their time to waiting for wind and water.`,
    ).join(' ');
    const quoted = async (source: string): Promise<number> => {
      const item = itemsOf(await digestOf(await readingOf([note('long', { text })], { source })))[0]!;
      const claims = [...(item.lede ?? []), ...(item.thesis ?? []), ...(item.points ?? []), ...(item.limits ?? []), ...(item.numbers ?? [])];
      return claims.reduce((sum, claim) => sum + readingLength(claim.text).words, 0);
    };
    expect(await quoted('')).toBeLessThanOrEqual(150);
    expect(await quoted(', role: primary')).toBeGreaterThan(150);
  });

  it('names the page that was read by its own title, which stands in the first link of the note', async () => {
    const open = await readingOf([note('a', { text: '[On Slow Cranes](https://a.example/page)\n\nThe author argues that cranes are slow.' })]);
    expect(itemsOf(await digestOf(open))[0]!.link).toEqual({ url: 'https://a.example/page', title: 'On Slow Cranes' });
  });

  it('is linked with the others on its subject, both ways, and merged with none', async () => {
    const open = await readingOf([
      note('one', {
        title: 'Tracing a hung daemon with strace',
        text: 'Tracing system calls with strace shows where a daemon hangs. The strace option for stack traces names the thread, and strace prints every futex.',
      }),
      note('two', {
        title: 'Stack traces from strace',
        text: 'A new option lets strace print stack traces of each thread. With strace a futex that never wakes is seen at once.',
      }),
      note('three', { title: 'Baking bread at altitude', text: 'Dough rises faster where the air is thin. Bakers cut the yeast by a third.' }),
    ]);
    const digest = await digestOf(open);
    const [one, two] = [itemNamed(digest, 'Tracing'), itemNamed(digest, 'Stack')];
    expect(one.related.map((related) => related.id)).toEqual([two.id]);
    expect(two.related.map((related) => related.id)).toEqual([one.id]);
    expect(itemNamed(digest, 'Baking').related).toEqual([]);
    expect((await pagesOf(digest, open)).html).toContain(`href="#${two.id}"`);
  });
});

describe('the siblings of a digest', () => {
  it('have the same ids and structure; the words and counts are translated, the quotations are not', async () => {
    const open = await readingOf([
      note('a'),
      note('b', { lang: 'zh-Hans', title: '吊车为什么慢', text: '这篇文章认为，吊车慢在等待，不在电机。等待占了六成时间。' }),
      note('c', { lang: 'zh-Hant', title: '起重機與風', text: '這篇文章認為，風比馬達更重要。' }),
    ]);
    const digests = await Promise.all((['en', 'zh-Hans', 'zh-Hant'] as const).map((language) => digestOf(open, language)));
    const shapeOf = (digest: (typeof digests)[number]) =>
      digest.groups.map((group) => [
        group.groups.length,
        ...itemsOf({ ...digest, groups: [group] }).map((item) => [item.id, item.position, item.kind, item.thesis?.map((claim) => claim.id)]),
      ]);
    expect(shapeOf(digests[1]!)).toEqual(shapeOf(digests[0]!));
    expect(shapeOf(digests[2]!)).toEqual(shapeOf(digests[0]!));
    expect(digests.map((digest) => digest.summary[0]!.text)).toEqual([
      'Read this week: 3 documents from 3 origins.',
      '这一周读了 3 篇，出自 3 处。',
      '這一週讀了 3 篇，出自 3 處。',
    ]);
    const [english, simplified, traditional] = digests.map((digest) => itemNamed(digest, digest === digests[0] ? '吊车' : '吊车').title);
    expect([english!.text, simplified!.text, traditional!.text]).toEqual(['吊车为什么慢', '吊车为什么慢', '吊车为什么慢']);
    expect([english!.display, traditional!.display?.text]).toEqual([undefined, '吊車為什麼慢']);
    expect(digests[0]!.untranslatedShare).toBeGreaterThan(0.4);
    expect(digests[1]!.untranslatedShare).toBe(digests[2]!.untranslatedShare);
  });
});

describe('what is related with an item', () => {
  it('comes first where it is in the language of the edition, of documents that tell of one event', async () => {
    const open = await readingOf([
      note('a'),
      note('b', { title: '小船不需要发动机', text: '作者认为，小船不需要发动机，靠桨就够了。', lang: 'zh-Hans', published: '2025-07-02' }),
      note('c', { published: '2025-07-03' }),
    ]);
    const plain = await digestOf(open);
    const [a, b, c] = ['Notes on a', '小船', 'Notes on c'].map((title) => itemNamed(plain, title).id);
    const stories = [a, b, c].map((id) => `s${id!.slice(1)}` as StoryId);
    const merged = decided(open, { regrouped: [{ kind: 'merge', id: 'x', by: 'A. Reader', decidedAt: '2025-07-08T00:00:00.000Z' as Instant, stories }] });
    const relatedOfA = async (language: Lang) =>
      itemsOf(await digestOf(merged, language))
        .find(({ id }) => id === a)!
        .related.map(({ id }) => id);
    expect(await relatedOfA('en')).toEqual([c, b]);
    expect(await relatedOfA('zh-Hans')).toEqual([b, c]);
    expect(await relatedOfA('zh-Hant')).toEqual([b, c]);
  });
});

describe('the editor', () => {
  it('leaves a document out, replaces its remark, rewords a sentence and puts another passage in its place', async () => {
    const open = await readingOf([note('a', { note: 'Came with it.', text: 'The author argues that cranes are slow. The wind decides.' }), note('b')]);
    const before = await digestOf(open);
    const [a, b] = [itemNamed(before, 'Notes on a'), itemNamed(before, 'Notes on b')];
    const thesis = a.thesis?.[0] ?? a.lede![0]!;
    const common = { id: 'x', by: 'A. Reader', decidedAt: '2025-07-08T00:00:00.000Z' as Instant };
    const digest = await digestOf(
      decided(open, {
        leftOut: new Set([b.id]),
        notes: new Map([[a.id, 'Mine.']]),
        revised: [
          { ...common, kind: 'reword', claim: thesis.id, publication: 'reading-digest', language: 'en', text: 'Cranes, it says, are slow.' },
          { ...common, kind: 'reword', claim: thesis.id, publication: 'reading-digest', language: 'zh-Hans', text: '吊车慢。' },
          { ...common, kind: 'swap', claim: a.title.id, document: a.id, field: 'body', start: 40, end: 57 },
        ],
      }),
    );
    expect(titlesOf(digest)).toEqual(['The wind decides.']);
    const item = itemsOf(digest)[0]!;
    expect(item.note?.text).toBe('Mine.');
    const reworded = [...(item.lede ?? []), ...(item.thesis ?? [])].find((claim) => claim.tier === 'edited');
    expect(reworded).toMatchObject({ id: thesis.id, text: 'Cranes, it says, are slow.', evidence: thesis.evidence });
    expect(digest.summary.map((claim) => claim.text)).toEqual(['Read this week: 2 documents from 2 origins.', 'Of these, 1 stands here.']);
  });

  it('opens and closes an issue in words of his own, which are shown as his', async () => {
    const open = await readingOf([note('a')]);
    const text = {
      kind: 'text' as const,
      id: 'x',
      by: 'A. Reader',
      decidedAt: '2025-07-08T00:00:00.000Z' as Instant,
      publication: 'reading-digest' as const,
      date: MONDAY,
    };
    const editor = decided(open, {
      texts: [
        { ...text, language: 'en', place: 'opening', text: 'A week of cranes.' },
        { ...text, language: 'zh-Hans', place: 'closing', text: '下周见。' },
      ],
    });
    const digest = await digestOf(editor);
    expect(digest.opening).toEqual({ kind: 'editor-text', text: 'A week of cranes.' });
    expect(digest.closing).toBeUndefined();
    expect((await pagesOf(digest, editor)).markdown).toContain('> Editor: A week of cranes.');
  });
});

describe('the Markdown of a digest', () => {
  it('lists every heading, in order, under the anchor that GitHub gives it', async () => {
    const open = await readingOf([note('a', { title: 'Contents' }), note('b', { title: 'Contents' }), note('c', { title: 'C++ & C# (a | b) *really*?' })]);
    const { markdown } = await pagesOf(await digestOf(open), open);
    const used = new Map<string, number>();
    const headings = [...markdown.matchAll(/^#{1,4} (.*)$/gm)].map((match) => githubAnchor(plainText(match[1]!), used));
    const listed = [...markdown.matchAll(/^ *- \[.*?[^\\]\]\(#(.*?)\)/gm)].map((match) => match[1]!);
    expect(headings).toContain('contents-2');
    expect(listed).toEqual(headings);
  });

  it('keeps a group name of all the signs that Markdown knows', async () => {
    const name = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ ==a== %%b%% {{c}} {% d %} #e <f> [g](h) **i** 1. - 船 #';
    const open = await readingOf([note('a', { tags: ['t'] })], { configuration: `digest: { groups: [{ name: ${JSON.stringify(name)}, tags: [t] }] }` });
    const digest = await digestOf(open);
    const { markdown, html } = await pagesOf(digest, open);
    expect(digest.groups[0]!.name).toBe(name);
    const heading = /^## (.*船.*)$/m.exec(markdown)![1]!;
    expect(plainText(heading)).toBe(name);
    expect(markdown).toContain(`](#${githubAnchor(name, new Map())})`);
    expect(html).toContain('==a== %%b%% {{c}} {% d %} #e &lt;f&gt; [g](h) **i**');
  });
});
