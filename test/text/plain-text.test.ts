import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/text/index.js';

describe('plain text', () => {
  it.each([
    ['keeps the text of links', 'See [the page](https://a.b/c "Title") now', 'See the page now'],
    ['keeps the text of links within links', '[Rose [1](https://a.b)](https://c.d) fell', 'Rose 1 fell'],
    ['keeps the text of reference links', 'See [the page][1] now', 'See the page now'],
    ['reads addresses with brackets to their end', '[a](https://a.b/c_(d)_e) f', 'a f'],
    ['keeps what a picture shows', 'Here: ![a red cat](https://a.b/c.png)!', 'Here: a red cat!'],
    [
      'drops marks of emphasis',
      '**bold** and *italic* and ***both*** and __bold__ and _italic_ and ~~gone~~',
      'bold and italic and both and bold and italic and gone',
    ],
    ['drops marks between Chinese characters', '发布了**“新模型”**并开源*代码*。', '发布了“新模型”并开源代码。'],
    ['drops bold marks set apart by a space', '**bold **text', 'bold text'],
    ['drops half of a bold mark', 'It is here.**', 'It is here.'],
    ['drops code marks and keeps what they hold', 'Use `a*b*c` and ``x`y``', 'Use a*b*c and x`y'],
    ['keeps tags that stand in code', 'The `<meter>` element', 'The <meter> element'],
    ['drops tags and comments', 'a <b>bold</b><!-- no --> word<br/>next', 'a bold word next'],
    ['keeps angle brackets that are no tags', 'Vec<String>, a < b and c > d, <think>', 'Vec<String>, a < b and c > d, <think>'],
    ['keeps an address in angle brackets', 'At <https://a.b/c> now', 'At https://a.b/c now'],
    ['unescapes', String.raw`1\. \*not\* \[a\] C:\dir`, '1. *not* [a] C:\\dir'],
    ['decodes entities', 'A &amp; B&nbsp;&lt;C&#62; &#x4e2d; &unknown;', 'A & B <C> 中 &unknown;'],
    ['drops marks at the beginning of lines', '> a\n> b', 'a b'],
    ['drops heading and list marks', '## Title\n- one\n* [x] two', 'Title one two'],
    ['drops footnote references', 'So it is[^1].', 'So it is.'],
    ['drops the address of a link that was cut', 'the end](https://a.b/c.png) here', 'the end here'],
    ['folds white space', '  a \n\t b  ', 'a b'],
    ['joins Chinese lines without a space', '第一行\n第二行', '第一行第二行'],
    ['keeps snake_case, products and powers', 'snake_case_name 2 * 3 * 4 and 2**3', 'snake_case_name 2 * 3 * 4 and 2**3'],
    ['keeps indexes and brackets', 'a[0][1] and [sic] and f(x)', 'a[0][1] and [sic] and f(x)'],
    ['keeps one tilde', '~5 GB and 3~5', '~5 GB and 3~5'],
    ['keeps TeX quotes apart', "the ``first'' and the ``second''", "the ``first'' and the ``second''"],
    ['reads links of reStructuredText', 'See `the docs <https://a.b>`__ now', 'See the docs now'],
    ['keeps plain text', 'GPT-4o costs $5 (or 5 €) — 40% less; “ok”? 中文，标点。', 'GPT-4o costs $5 (or 5 €) — 40% less; “ok”? 中文，标点。'],
  ])('%s', (_, markdown, expected) => expect(plainText(markdown)).toBe(expected));
});
