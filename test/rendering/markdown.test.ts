import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderMarkdown } from '../../src/rendering/index.js';
import { fullDay, pageOf } from './pages.js';

function sentenceOf(text: string): string {
  return /## 1\. (.*)\[\^c1\]/.exec(renderMarkdown(pageOf('en', [{ headline: { text }, sentences: [] }])))![1]!;
}

describe('Markdown', () => {
  it.each([
    ['C# and C++ cost $5, or 40% of A&B', 'C# and C++ cost \\$5, or 40% of A&B'],
    ['a_b *c* `d` [e] ~f~ g|h', 'a\\_b \\*c\\* \\`d\\` \\[e\\] \\~f\\~ g\\|h'],
    ['1. a list', '1\\. a list'],
    ['- a list', '\\- a list'],
    ['# a heading #tag', '\\# a heading \\#tag'],
    ['<b>&lt;', '&lt;b&gt;&amp;lt;'],
    ['{{x}} {%y%}', '\\{\\{x\\}\\} \\{&#37;y%\\}'],
    ['==x== %%y%%', '&#61;&#61;x&#61;&#61; &#37;&#37;y&#37;&#37;'],
    ['see https://a.example', 'see https\\://a.example'],
    ['x^2', 'x&#94;2'],
    ['one\ntwo', 'one two'],
  ])('writes %j as %j', (text, written) => {
    expect(sentenceOf(text)).toBe(written);
  });

  it('quotes in the front matter what YAML 1.1 would take for something else, and leaves the date bare', () => {
    const markdown = renderMarkdown(
      pageOf('en', [], { title: '2025-06-24', frontMatter: { a: 'yes', b: '12:30:45', c: '0x1f', d: 'x: y # z', e: '', f: 3, g: false } }),
    );
    const front = /^---\n(.*?)\n---\n/s.exec(markdown)![1]!;
    expect(front.split('\n').slice(0, 3)).toEqual(['title: "2025-06-24"', 'date: 2025-06-24', 'lang: en']);
    const { date, ...strings } = parse(front, { version: '1.1' }) as Record<string, unknown>;
    expect(date).toEqual(new Date('2025-06-24T00:00:00Z'));
    expect(strings).toEqual({ title: '2025-06-24', lang: 'en', a: 'yes', b: '12:30:45', c: '0x1f', d: 'x: y # z', e: '', f: 3, g: false });
  });

  it('does not let a publication rename its page in the front matter', () => {
    const markdown = renderMarkdown(pageOf('en', [], { title: 'Ours', frontMatter: { title: 'Theirs', date: '1970-01-01' } }));
    expect(parse(/^---\n(.*?)\n---\n/s.exec(markdown)![1]!)).toMatchObject({ title: 'Ours', date: '2025-06-24' });
  });

  it('puts no space between Chinese sentences and one between English ones', () => {
    expect(renderMarkdown(fullDay('zh-Hans'))).toContain('已经出现。[^c2]另有 17% 的错误是两者共同造成的。（据论文日读）[^c3]');
    const english = pageOf('en', [{ headline: { text: 'A headline' }, sentences: [{ text: 'One.', via: 'Log' }, { text: 'Two.' }] }]);
    expect(renderMarkdown(english)).toContain('One. \\(via Log)[^c2] Two.[^c3]');
  });
});
