import { readFileSync } from 'node:fs';
import type { Claim, ClaimId, Day, DocumentId, Lang } from '../../src/model/index.js';
import type { EvidenceView, Page, PageBlock } from '../../src/rendering/index.js';

const INPUT = new URL('../input/rendering/', import.meta.url);
export const OUTPUT = new URL('../output/rendering/', import.meta.url);

/** A golden case's page; its evidence is an object in the file and a map in the house. */
export function readPage(name: string): Page {
  const page = JSON.parse(readFileSync(new URL(`${name}/page.json`, INPUT), 'utf8')) as Omit<Page, 'evidence'> & { evidence: Record<ClaimId, EvidenceView[]> };
  return { ...page, evidence: new Map(Object.entries(page.evidence) as [ClaimId, EvidenceView[]][]) };
}

/** Ids are base 32: a place in the alphabet for each of the first thousand. */
export function idOf(prefix: 'c' | 'd', number: number, length: number): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return `${prefix}${`${alphabet[number >> 5]}${alphabet[number & 31]}`.padStart(length, 'a')}`;
}

export interface Told {
  readonly text: string;
  readonly language?: string;
  readonly before?: string;
  readonly after?: string;
  readonly via?: string;
  readonly url?: string;
  readonly source?: string;
  readonly title?: string;
}

/** A page in which every claim is a quotation: one item for each headline, in order. */
export function pageOf(
  language: Lang,
  items: readonly { readonly headline: Told; readonly sentences: readonly Told[]; readonly mark?: string }[],
  rest: Partial<Page> = {},
): Page {
  const evidence = new Map<ClaimId, readonly EvidenceView[]>();
  let made = 0;
  const quote = (told: Told): Claim => {
    made++;
    const id = idOf('c', made, 12) as ClaimId;
    const documentId = idOf('d', made, 16) as DocumentId;
    evidence.set(id, [
      {
        documentId,
        documentTitle: told.title ?? told.text,
        sourceTitle: told.source ?? '南岸科技',
        role: 'secondary',
        date: '2025-06-24',
        language: told.language ?? language,
        url: told.url ?? `https://news.example/${made}`,
        before: told.before ?? '',
        quote: told.text,
        after: told.after ?? '',
      },
    ]);
    return {
      id,
      text: told.text,
      tier: 'quoted',
      evidence: [{ documentId, field: 'body', start: 0, end: told.text.length, quote: told.text }],
      ...(told.via === undefined ? {} : { via: told.via }),
    };
  };
  const blocks = items.map(({ headline, sentences, mark }, at): PageBlock => ({
    kind: 'item',
    anchor: `item-${at + 1}`,
    position: at + 1,
    headline: quote(headline),
    ...(mark === undefined ? {} : { mark }),
    sentences: sentences.map(quote),
    reasons: [],
    documents: [],
  }));
  return {
    series: 'Pingmo',
    title: '2025-06-24',
    date: '2025-06-24' as Day,
    language,
    line: '',
    blocks,
    evidence,
    colophon: [],
    siblings: [],
    frontMatter: {},
    ...rest,
  };
}

/** A day as a reader meets it: ten items, most in the page's language, one quoted in the other. */
export function fullDay(language: Lang): Page {
  const chinese = {
    headline: { text: '研究者发现，用 RAG 回答医学问题时，一半的错误来自检索而不是生成', language: 'zh-Hans', after: '论文周一公开。' },
    sentences: [
      { text: '他们逐条检查了 1,840 个回答，51% 的错误在检索到的段落里就已经出现。', language: 'zh-Hans', before: '这项工作由两所医院合作完成。' },
      { text: '另有 17% 的错误是两者共同造成的。', language: 'zh-Hans', via: '论文日读' },
    ],
  };
  const english = {
    headline: { text: 'Registry maintainers publish a plan to sign every package by March', language: 'en' },
    sentences: [
      {
        text: 'The plan replaces long-lived tokens with short certificates that a build server asks for each time it publishes.',
        language: 'en',
        before: 'Three incidents this spring began with a stolen token.',
        after: 'Old tokens stop working on 31 March.',
      },
    ],
  };
  const own = language === 'en' ? english : chinese;
  const other = language === 'en' ? chinese : english;
  const page = pageOf(
    language,
    Array.from({ length: 10 }, (_, at) => ({
      ...(at === 5 ? other : own),
      ...(at === 1 ? { mark: language === 'en' ? 'update · since 20 June' : '更新 · 此事始于 6 月 20 日' } : {}),
    })),
    { line: 'No. 12 · 4 min', colophon: ['Pingmo'] },
  );
  return { ...page, siblings: [{ language: language === 'en' ? 'zh-Hans' : 'en', path: 'other.html' }] };
}

/** A page with a line between any two blocks of HTML, so that a difference can be read. */
export function linesOf(html: string): string {
  return `${html.replace(/(?<!^)(?=<(?:article|aside|blockquote|code|dd|details|div|dl|dt|figcaption|figure|footer|h1|h2|header|li|main|ol|p|section|ul)[\s>])/g, '\n')}\n`;
}
