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

/** A week of reading: `count` items under two groups, one of them divided; a thread, a note of the editor, related items. */
export function fullWeek(language: Lang, count: number): Page {
  const zh = language !== 'en';
  const title = zh ? '吊车为什么慢：等待占了六成，电机只占一成' : 'Why cranes are slow: waiting takes six tenths, the motor one';
  const sentence = zh
    ? '他们在三个码头记了 1,840 次起吊，61% 的时间花在等风、等船和等指令上，真正吊起来的时间不到三分之一。'
    : 'They timed 1,840 lifts at three quays: 61% of the time went into waiting for wind, boats and orders.';
  const told = pageOf(
    language,
    Array.from({ length: count }, (_, at) => ({
      headline: { text: at === 1 ? 'Tracing a hung daemon with GPT-4o and strace' : `${title} ${at + 1}`, language: at === 1 ? 'en' : language },
      sentences: Array.from({ length: 6 }, () => ({ text: sentence })),
    })),
  );
  const drafts = told.blocks.flatMap((block) => (block.kind === 'item' ? [block] : []));
  const id = (at: number): string => `d-item-${at + 1}`;
  const lead = (at: number) => ({ id: id(at), anchor: `a-${at + 1}`, title: drafts[at]!.headline.text, language });
  const reading = drafts.map(({ headline, sentences }, at): PageBlock => {
    const [lede, thesis, one, two, limit, post] = sentences as [Claim, Claim, Claim, Claim, Claim, Claim];
    return {
      kind: 'reading',
      id: id(at),
      anchor: `a-${at + 1}`,
      position: at + 1,
      level: at < 3 ? 3 : 4,
      title: headline,
      notes: at === 2 ? [zh ? '帖子' : 'thread', zh ? '约 2 分钟' : 'about 2 min'] : [],
      link: { url: `https://harbour.example/${at}`, title: 'On Slow Cranes and a Page Title That Does Not End Before the Line Does' },
      identifiers: [{ label: 'arXiv 2506.12345', url: 'https://arxiv.org/abs/2506.12345' }],
      authors: ['A. Writer'],
      source: { title: zh ? '读书笔记' : 'Notes', role: 'primary' },
      date: '2025-06-24',
      language,
      ...(at === 0 ? { note: `${sentence}\n\n${sentence.repeat(12)}` } : {}),
      parts: [
        { listed: false, claims: [lede] },
        { label: zh ? '核心观点' : 'Thesis', listed: false, claims: [thesis] },
        { label: zh ? '要点' : 'Points', listed: true, claims: [one, two] },
        { label: zh ? '局限' : 'Limits', listed: false, claims: [limit] },
      ],
      posts: [{ author: 'Reed', handle: '@reed', date: '2025-06-24' as Day, url: 'https://social.example/1', claims: [post] }],
      related: { label: zh ? '相关' : 'Related', lines: [{ name: 'strace', items: [lead((at + 1) % count)] }] },
    };
  });
  const entries = drafts.map((_, at) => ({ ...lead(at), notes: [zh ? '论文' : 'paper'], gist: { text: sentence, language } }));
  const section = (level: 2 | 3, at: number, name: string): PageBlock => ({ kind: 'section', id: `group-${at}`, anchor: name, level, title: name, notes: [] });
  return {
    ...told,
    title: zh ? '2025 年第 26 周阅读周报' : 'Reading digest, week 26 of 2025',
    headed: true,
    line: zh ? '6 月 23 日至 6 月 29 日 · 第 3 期' : '23 June to 29 June · No. 3',
    blocks: [
      {
        kind: 'contents',
        anchor: 'contents',
        title: zh ? '目录' : 'Contents',
        groups: [
          { id: 'group-1', anchor: 'one', name: 'One', notes: ['3'], items: entries.slice(0, 3), groups: [] },
          {
            id: 'group-2',
            anchor: 'two',
            name: 'Two',
            notes: [],
            items: [],
            groups: [{ id: 'group-3', anchor: 'three', name: 'Three', notes: [], items: entries.slice(3), groups: [] }],
          },
        ],
        subjects: { title: zh ? '几篇同谈的题目' : 'Subjects of more than one', lines: [{ name: 'strace', items: [lead(0), lead(1)] }] },
      },
      section(2, 1, 'One'),
      ...reading.slice(0, 3),
      section(2, 2, 'Two'),
      section(3, 3, 'Three'),
      ...reading.slice(3),
    ],
  };
}

/** A page with a line between any two blocks of HTML, so that a difference can be read. */
export function linesOf(html: string): string {
  return `${html.replace(/(?<!^)(?=<(?:article|aside|blockquote|code|dd|details|div|dl|dt|figcaption|figure|footer|h1|h2|header|li|main|ol|p|section|ul)[\s>])/g, '\n')}\n`;
}
