import { describe, expect, test } from 'vitest';
import { postsOf } from '../../src/text/index.js';

const said = (markdown: string) =>
  postsOf(markdown).map(({ author, handle, date, url, text }) => [author, handle, date, url, markdown.slice(text.start, text.end)]);

describe('the posts of a thread', () => {
  test('have a name with any sign in it, a handle without escapes, a day, an address, and what they say', () => {
    expect(
      said(
        'Lin (林) [x] 🌿 @lin\\_pond [2025-06-23](https://s.example.com/lin_pond/status/1)\n\n> One.\n>\n> - Two.\n\nText between.\n\nMei @mei [2025-06-24](https://s.example.com/a_(b))\n> Three.',
      ),
    ).toEqual([
      ['Lin (林) [x] 🌿', '@lin_pond', '2025-06-23', 'https://s.example.com/lin_pond/status/1', '> One.\n>\n> - Two.'],
      ['Mei', '@mei', '2025-06-24', 'https://s.example.com/a_(b)', '> Three.'],
    ]);
  });

  test('come in order, one that another quotes behind that one, which ends where it begins', () => {
    const markdown =
      'A @a [2025-06-23](https://s.example.com/1)\n\n> Look:\n>\n> B @b [2025-06-22](https://s.example.com/2)\n>\n> > Deep.\n>\n> > C @c [2025-06-21](https://s.example.com/3)\n> >\n> > > Deeper.\n';
    expect(said(markdown).map((post) => [post[0], post[4]])).toEqual([
      ['A', '> Look:'],
      ['B', '> > Deep.'],
      ['C', '> > > Deeper.'],
    ]);
  });

  test('may lack a day, an address, a name or a text, but not all', () => {
    expect(
      said(
        '@solo\n\n> No day.\n\nNobody [2025-06-23](https://s.example.com/1)\n\n> No handle.\n\nA @a [2025-13-40](https://s.example.com/2)\n\n> No such day.\n\nSomebody\n\n> No post.',
      ),
    ).toEqual([
      ['solo', '@solo', undefined, undefined, '> No day.'],
      ['Nobody', undefined, '2025-06-23', 'https://s.example.com/1', '> No handle.'],
    ]);
  });

  test('are told from a sentence that ends with a name within a quotation', () => {
    expect(said('A @a [2025-06-23](https://s.example.com/1)\n\n> thanks to @b\n>\n> > and more').map((post) => post[4])).toEqual([
      '> thanks to @b\n>\n> > and more',
    ]);
  });

  test('of a text without any are none', () => {
    expect(postsOf('A paragraph.\n\n> A quotation by someone@example.org.')).toEqual([]);
  });
});
