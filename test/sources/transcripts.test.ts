import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RawItem } from '../../src/sources/index.js';
import { readSource } from '../../src/sources/index.js';
import { SourceConfig } from '../../src/model/index.js';
import { folderWith, noNetwork, open, readAll, readFileNamed } from './read.js';

const TALK = `WEBVTT

NOTE
Title: Ponds and wind
Speaker: Ada Reed
Date: 2025-08-22
Language: en
Link: https://pond.example.org/a
Link: https://pond.example.org/b

00:01.000 --> 00:04.000
<v Host>Welcome. Ada is going to</v>

00:04.000 --> 00:06.500
<v Host>tell us about wind.</v>

1:02:03.250 --> 1:02:05.000
<v Ada Reed>Wind begins small.
It grows at the leaf.
`;

/** What a talk says from each of its cues to the next. */
function told(item: RawItem): readonly (readonly [string | undefined, number | undefined, string])[] {
  const cues = item.cues ?? [];
  return cues.map((cue, at) => [cue.speaker, cue.seconds, item.body.text.slice(cue.start, cues[at + 1]?.start)]);
}

const talkOf = async (name: string, text: string | Uint8Array) => {
  const { items, rejected } = await readFileNamed(name, text);
  return { item: items[0]!, rejected };
};

describe('a WebVTT transcript', () => {
  test('is one talk: a paragraph for each turn, whole sentences, who and when beside them, and what its note says', async () => {
    const { item, rejected } = await talkOf('talk.vtt', TALK);
    expect(rejected).toEqual([]);
    expect(item).toMatchObject({
      recordId: 'talk.vtt',
      title: 'Ponds and wind',
      authors: ['Ada Reed'],
      published: '2025-08-22',
      language: 'en',
      links: ['https://pond.example.org/a', 'https://pond.example.org/b'],
      body: { format: 'markdown', text: 'Welcome. Ada is going to tell us about wind.\n\nWind begins small. It grows at the leaf.' },
    });
    expect(told(item)).toEqual([
      ['Host', 1, 'Welcome. Ada is going to '],
      ['Host', 4, 'tell us about wind.\n\n'],
      ['Ada Reed', 3723.25, 'Wind begins small. It grows at the leaf.'],
    ]);
  });

  test('joins Han characters without a space, and words beside them with one', async () => {
    const { item } = await talkOf(
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v 林>风起于青\n\n00:02.000 --> 00:03.000\n<v 林>萍之末，叶子用\n\n00:03.000 --> 00:04.000\n<v 林>MLX 量风。',
    );
    expect(item.body.text).toBe('风起于青萍之末，叶子用 MLX 量风。');
  });

  test('without speakers is one voice; a long silence after a sentence begins a paragraph', async () => {
    const { item } = await talkOf(
      'quiet.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nThe pond is still.\n\n00:02.100 --> 00:03.000\nA leaf\n\n00:09.000 --> 00:10.000\nmoves.\n\n00:13.000 --> 00:14.000\nThen the wind.',
    );
    expect(item.body.text).toBe('The pond is still. A leaf moves.\n\nThen the wind.');
    expect(item.cues?.map(({ speaker }) => speaker)).toEqual([undefined, undefined, undefined, undefined]);
    expect(item.title).toBe('quiet');
  });

  test('whose times overlap or go back is kept in the order of the file', async () => {
    const { item, rejected } = await talkOf(
      'a.vtt',
      'WEBVTT\n\n00:10.000 --> 00:20.000\n<v A>One.\n\n00:15.000 --> 00:18.000\n<v B>Two.\n\n00:05.000 --> 00:06.000\n<v A>Three.',
    );
    expect(told(item)).toEqual([
      ['A', 10, 'One.\n\n'],
      ['B', 15, 'Two.\n\n'],
      ['A', 5, 'Three.'],
    ]);
    expect(rejected).toEqual([]);
  });

  test('keeps what is said under a timing line that cannot be read, without a time, and says so', async () => {
    const { item, rejected } = await talkOf(
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>One.\n\n00:0x:09 --> 00:10.000\n<v A>Two.\n\n00:00:11.000 -> 00:00:12.000\n<v A>Three.\n\n00:75.000 --> 00:80.000\n<v A>Four.',
    );
    expect(told(item)).toEqual([
      ['A', 1, 'One. '],
      ['A', undefined, 'Two. '],
      ['A', undefined, 'Three. '],
      ['A', undefined, 'Four.'],
    ]);
    expect(rejected.map(({ where }) => where)).toEqual(['line 6 of a.vtt', 'line 9 of a.vtt', 'line 12 of a.vtt']);
    expect(rejected[0]!.reason).toContain('without one');
  });

  test('may have a byte order mark, other line ends, styles, comments, names of captions and a caption with a blank line in it', async () => {
    const text =
      '\ufeffWEBVTT - a talk\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.000 align:start\nOne\n\ntwo.\n\nNOTE Not spoken: never\n\n2\n00:02.000 --> 00:03.000\nThree.\n3\n00:03.000 --> 00:04.000\nFour.\n';
    const { item } = await talkOf('a.vtt', text.replaceAll('\n', '\r\n'));
    expect(item.body.text).toBe('One two. Three. Four.');
    expect(item.cues?.map(({ seconds }) => seconds)).toEqual([1, 2, 3]);
  });

  test('says what its captions show: tags go, entities are read, and signs of Markdown are marked as signs', async () => {
    const { item } = await talkOf(
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Ada &amp; Co><c.yellow>A &lt;b&gt; tag</c> &amp; <00:00:01.500><i>2*3*4</i>,\u0007 #1\n\n00:03.000 --> 00:04.000\n<v B># of leaves &#x1F343; &copy;',
    );
    expect(item.body.text).toBe('A \\<b> tag & 2\\*3\\*4, #1\n\n\\# of leaves 🍃 \\&copy;');
    expect(item.cues?.map(({ speaker }) => speaker)).toEqual(['Ada & Co', 'B']);
  });

  test('that rolls over the screen says every line once', async () => {
    const { item } = await talkOf(
      'a.vtt',
      'WEBVTT\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000\n \nthe<00:01.500><c> pond</c>\n\n00:02.000 --> 00:02.010\nthe pond\n \n\n00:02.010 --> 00:03.000\nthe pond\nis still\n\n00:03.000 --> 00:03.010\nis still\n \n\n00:03.010 --> 00:04.000\nis still\ntonight',
    );
    expect(item.body.text).toBe('the pond is still tonight');
    expect(item.cues?.map(({ seconds }) => seconds)).toEqual([1, 2.01, 3.01]);
    expect(item.language).toBe('en');
  });

  test('that is empty, or says nothing, is named', async () => {
    expect((await readFileNamed('a.vtt', '\ufeff\r\n')).rejected).toEqual([{ where: 'a.vtt', reason: 'the file is empty' }]);
    expect((await readFileNamed('a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n')).rejected).toEqual([
      { where: 'a.vtt', reason: 'it holds no captions with words' },
    ]);
  });
});

describe('a SubRip transcript', () => {
  test('has names before a colon; a sentence with a colon is none', async () => {
    const { item } = await talkOf(
      '05-small.srt',
      '1\n00:00:01,000 --> 00:00:02,000\n主持人: 请陆先生。\n\n2\n00:00:03,000 --> 00:00:04,000\n陆清: 我的建议是：先量一量。\n\n3\n00:00:04,000 --> 00:00:05,000\n结论是：能跑。\n\n4\n00:00:06,000 --> 00:00:07,000\n陆清: 谢谢。\n\n5\n00:00:08,000 --> 00:00:09,000\n听众: 请问？\n',
    );
    expect(told(item)).toEqual(
      [
        ['主持人', 1, '请陆先生。\n\n'],
        ['陆清', 3, '我的建议是：先量一量。'],
        ['陆清', 4, '结论是：能跑。'],
        ['陆清', 6, '谢谢。\n\n'],
        ['听众', 8, '请问？'],
      ].map(([speaker, seconds, text]) => [speaker, seconds, text]),
    );
    expect(item.title).toBe('small');
  });

  test('of a talk in which nobody is named has no speakers', async () => {
    const { item } = await talkOf('a.srt', '1\n00:00:01,000 --> 00:00:02,000\nOne thing: it rains.\n\n2\n00:00:02,000 --> 00:00:03,000\nNote: bring a coat.');
    expect(item.body.text).toBe('One thing: it rains. Note: bring a coat.');
    expect(item.cues?.every(({ speaker }) => speaker === undefined)).toBe(true);
  });

  test('may mark another voice by a dash or by >>', async () => {
    const { item } = await talkOf('a.srt', '1\n00:00:01,000 --> 00:00:02,000\n- Is it still?\n- It is.\n\n2\n00:00:02,000 --> 00:00:03,000\n>> Not at all.');
    expect(item.body.text).toBe('Is it still?\n\nIt is.\n\nNot at all.');
    expect(item.cues?.map(({ seconds }) => seconds)).toEqual([1, 1, 2]);
  });
});

describe('the Markdown file beside a transcript', () => {
  const ABSTRACT =
    '---\ntitle: Ponds\nspeaker: Ada Reed\ndate: 2025-08-22\nlang: en\ntags: [wind]\nlinks:\n  - https://pond.example.org/a\n---\n\nAn abstract of the talk.\n';
  const WORDS = 'WEBVTT\n\n00:01.000 --> 00:02.000\nWind begins small.';

  test('says what the talk is; its text is a document of its own', async () => {
    const folder = await folderWith({ '01-x.vtt': WORDS, '01-x.md': ABSTRACT });
    const { items } = await readAll(await open({ kind: 'folder', path: folder }));
    expect(items.map(({ recordId, body }) => [recordId, body.text.trim()])).toEqual([
      ['01-x.md', 'An abstract of the talk.'],
      ['01-x.vtt', 'Wind begins small.'],
    ]);
    const facts = { title: 'Ponds', authors: ['Ada Reed'], published: '2025-08-22', language: 'en', tags: ['wind'], links: ['https://pond.example.org/a'] };
    for (const item of items) expect(item).toMatchObject(facts);
    expect(items[0]).not.toHaveProperty('cues');
  });

  test('makes a transcript that was added alone be read again when it changes', async () => {
    const folder = await folderWith({ 'x.vtt': WORDS });
    const path = join(folder, 'x.vtt');
    const reading = await open({ kind: 'file', path });
    await readAll(reading);
    const again = () =>
      readSource(SourceConfig.parse({ id: 'test', kind: 'file', path }), { fetch: noNetwork, workspace: '/', validators: reading.validators()! });
    expect(await again()).toBe('unchanged');
    await writeFile(join(folder, 'x.md'), ABSTRACT);
    expect(await again()).not.toBe('unchanged');
  });
});

describe('a Markdown text that writes down who says what', () => {
  const SPEECH = '**Jo:** Hello.\n\n**Break:**\n\n**Ann:** \\[01:05\\] The pond.\n\nIs still.\n\n> A leaf.\n\n**Jo:**\n\nYes.\n\n**Ann:** \\[1:00:00\\] Bye.';

  test('keeps names and clock times beside the words', async () => {
    const { item } = await talkOf('a.md', SPEECH);
    expect(item.body.text).toBe('Hello.\n\nThe pond.\n\nIs still.\n\n> A leaf.\n\nYes.\n\nBye.');
    expect(told(item)).toEqual([
      ['Jo', undefined, 'Hello.\n\n'],
      ['Ann', 65, 'The pond.\n\nIs still.\n\n> A leaf.\n\n'],
      ['Jo', undefined, 'Yes.\n\n'],
      ['Ann', 3600, 'Bye.'],
    ]);
  });

  test('may be a record', async () => {
    const { items } = await readFileNamed('a.jsonl', JSON.stringify({ id: 'a', text: SPEECH }));
    expect(items[0]?.cues).toHaveLength(4);
  });

  test('is none when names in bold do not come again', async () => {
    const { item } = await talkOf('a.md', '**For:** it is fast.\n\n**Against:** it is dear.\n\n**Verdict:** wait.');
    expect(item).not.toHaveProperty('cues');
    expect(item.body.text).toContain('**For:**');
  });
});

describe('a transcript without end', () => {
  test.each(['<v ', '<v.', '&', '-->\n', '00:01.000 --> 00:02.000\n<v a>x\n\n', 'A A ', '>>'])('of %s is read at once', async (piece) => {
    const started = performance.now();
    await readFileNamed('a.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${piece.repeat(300_000 / piece.length)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
