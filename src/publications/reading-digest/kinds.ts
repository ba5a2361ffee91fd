import type { ReadingKind, StoredDocument } from '../../model/index.js';
import type { ThreadPost } from '../../text/index.js';

/** Where recordings are heard or seen. */
const TALK_HOSTS =
  /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com|b23\.tv|podwise\.ai|xiaoyuzhoufm\.com|ximalaya\.com|podcasts\.apple\.com|open\.spotify\.com|overcast\.fm|transistor\.fm|changelog\.com|ted\.com|slideslive\.com)$/;
/** Where papers stand. */
const PAPER_HOSTS =
  /(?:^|\.)(?:arxiv\.org|alphaxiv\.org|doi\.org|openreview\.net|aclanthology\.org|dl\.acm\.org|ieeexplore\.ieee\.org|biorxiv\.org|medrxiv\.org)$/;
const CODE_HOSTS = /(?:^|\.)(?:github\.com|gitlab\.com|codeberg\.org|gitee\.com)$/;
/** `/owner/name`, with what may stand behind it when the page is still about the repository as a whole. */
const REPOSITORY_PATH = /^\/[\w.-]+\/[\w.-]+(?:\/(?:releases|tree|tags)(?:\/.*)?)?\/?$/;

/** The page that was read: what a note tells of, else where the text stands. */
export function pageRead(document: Pick<StoredDocument, 'about' | 'url'>): string | undefined {
  return document.about[0] ?? document.url;
}

/** What sort of reading a document is: by its posts, its cues or its page; a paper without a page by its identifier; else an essay. */
export function kindOf(document: StoredDocument, posts: readonly ThreadPost[]): ReadingKind {
  const page = pageRead(document);
  const url = page !== undefined && URL.canParse(page) ? new URL(page) : undefined;
  const host = url?.hostname ?? '';
  if (document.cues !== undefined && document.cues.length > 0) return 'talk';
  if (TALK_HOSTS.test(host)) return 'talk';
  if (PAPER_HOSTS.test(host)) return 'paper';
  if (url && CODE_HOSTS.test(host) && REPOSITORY_PATH.test(url.pathname)) return 'repository';
  if (posts.length > 0) return 'thread';
  const { arxiv, doi } = document.identifiers;
  return url === undefined && (arxiv !== undefined || doi !== undefined) ? 'paper' : 'essay';
}
