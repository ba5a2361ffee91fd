import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/text/index.js';

const outline = (body: string): string[] =>
  blocksOf(body).map((block) => `${block.kind}${block.level ?? ''} ${JSON.stringify(body.slice(block.textStart, block.textEnd))}`);

describe('blocks', () => {
  it('are told apart by their marks', () => {
    const body = '# One\n\nText\nmore.\n\n- item\n1. first\n\n> quoted\n\n---\n\n```js\ncode\n```\n\n| a | b |\n| - | - |\n| c | d |\n\n<div>\n';
    expect(outline(body)).toEqual([
      'heading1 "One"',
      'paragraph "Text\\nmore."',
      'item "item"',
      'item "first"',
      'quote "quoted"',
      'rule "---"',
      'code "code\\n```"',
      'table "| a | b |\\n| - | - |\\n| c | d |"',
      'html "<div>"',
    ]);
  });

  it('begin with their mark and say where the text begins', () => {
    const body = '  - [ ] do it\n## Two ##\n';
    expect(blocksOf(body).map(({ start, end }) => body.slice(start, end))).toEqual(['- [ ] do it', '## Two ##']);
    expect(outline(body)).toEqual(['item "do it"', 'heading2 "Two"']);
  });

  it('know how deep an item stands', () => {
    const body = '- a\n  - b\n    - c\n\n      more of c\n- d\n\nout';
    expect(blocksOf(body).map(({ kind, depth }) => [kind, depth])).toEqual([
      ['item', 0],
      ['item', 1],
      ['item', 2],
      ['paragraph', 3],
      ['item', 0],
      ['paragraph', undefined],
    ]);
  });

  it('keep an item’s marker and whether its list is numbered', () => {
    expect(blocksOf('* a\n2) b\n3、丙\n• d').map(({ marker, ordered }) => [marker, ordered])).toEqual([
      ['*', false],
      ['2)', true],
      ['3、', true],
      ['•', false],
    ]);
  });

  it('go on in a line that only happens to begin with a year', () => {
    expect(outline('It began in\n2024. It ended in\n2025.')).toEqual(['paragraph "It began in\\n2024. It ended in\\n2025."']);
  });

  it('take a short underlined line for a heading, and a line of dashes elsewhere for a rule', () => {
    expect(outline('Title\n===\nText\n\n---\n')).toEqual(['heading1 "Title"', 'paragraph "Text"', 'rule "---"']);
  });

  it('take a short bold line that is no sentence for a heading without a level', () => {
    expect(outline('**Models**\n\n**It is done.**')).toEqual(['heading "**Models**"', 'paragraph "**It is done.**"']);
  });

  it('leave a fence open to the end when nothing closes it', () => {
    expect(outline('~~~\na\n\nb')).toEqual(['code "a\\n\\nb"']);
  });

  it('do not close a fence with a shorter one', () => {
    expect(outline('````\n```\na\n````\nb')).toEqual(['code "```\\na\\n````"', 'paragraph "b"']);
  });

  it('take indented lines for code unless they read as prose', () => {
    expect(outline('    let x = 1;\n\n    这是缩进的段落。\n')).toEqual(['code "let x = 1;"', 'paragraph "这是缩进的段落。"']);
  });

  it('put link definitions, macros and raw tags where nobody reads', () => {
    expect(outline('[1]: https://a.b/c\n\n[TOC]\n\n{{< video >}}\n\n<script>\nlet a = "b. C";\n</script>\nText')).toEqual([
      'html "[1]: https://a.b/c"',
      'html "[TOC]"',
      'html "{{< video >}}"',
      'html "<script>\\nlet a = \\"b. C\\";\\n</script>"',
      'paragraph "Text"',
    ]);
  });

  it('read Windows line ends and a byte order mark', () => {
    expect(outline('\ufeff# A\r\n\r\nB\r\nC\r\n')).toEqual(['heading1 "A"', 'paragraph "B\\r\\nC"']);
  });
});
