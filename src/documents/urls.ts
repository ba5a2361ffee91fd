import { getDomain } from 'tldts';
import { namesMedia } from '../text/index.js';

/** Parameters that tell who shared a link, not what it leads to. */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_.*',
    'fbclid',
    'gclid',
    'dclid',
    'gbraid',
    'wbraid',
    'msclkid',
    'yclid',
    'twclid',
    'ttclid',
    'igshid',
    'igsh',
    'mc_cid',
    'mc_eid',
    'mkt_tok',
    '_hsenc',
    '_hsmi',
    '__hs.*',
    'hss_channel',
    'ref',
    'ref_.*',
    'referrer',
    'spm',
    'spm_.*',
    'scm',
    'poc_token',
    'share_.*',
    'vd_source',
    'from_source',
    'isappinstalled',
    'guccounter',
    'guce_.*',
    'ncid',
    'cmpid',
    's_cid',
    'trk',
    'trackingid',
    'xtor',
    'wt_mc',
    'wt\\.mc_id',
    'at_medium',
    'at_campaign',
    'hmsr',
    'hmpl',
    'hmcu',
    'hmkw',
    'hmci',
    'sr_share',
    'smid',
    'sharefrom',
    'unlocked_article_code',
    'oly_.*',
    'vero_.*',
    '_branch_.*',
    'rb_clickid',
    'ck_subscriber_id',
  ].join('|')})$`,
  'i',
);

/** Hosts on which only these parameters name the text. */
const NAMING: readonly { readonly host: RegExp; readonly path: RegExp; readonly keep: readonly string[] }[] = [
  { host: /^mp\.weixin\.qq\.com$/, path: /^\/s$/, keep: ['__biz', 'mid', 'idx', 'sn'] },
  { host: /^mp\.weixin\.qq\.com$/, path: /^\/s\//, keep: [] },
  { host: /^(?:www\.|m\.|music\.)?youtube\.com$/, path: /^\/watch$/, keep: ['v'] },
  { host: /^(?:twitter|x)\.com$/, path: /^\/[^/]+\/status\//, keep: [] },
  { host: /(?:^|\.)medium\.com$/, path: /./, keep: [] },
];

/** The longest address that is kept; longer ones carry data, not a place. */
const LONGEST_URL_CHARACTERS = 2048;

/**
 * One spelling for all addresses of one text: host in lower case, no default port, credentials, fragment, trailing slash or
 * tracking parameter; short links of YouTube written out. Undefined for what is not http(s).
 */
export function canonicalUrl(address: string, base?: string): string | undefined {
  if (address.length > LONGEST_URL_CHARACTERS) return undefined;
  const parsed = parse(address.trim(), base);
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return undefined;
  const url = writtenOut(parsed);
  url.hash = '';
  url.username = '';
  url.password = '';
  keepNamingParameters(url);
  if (url.pathname !== '/' && url.pathname.endsWith('/')) url.pathname = url.pathname.replace(/\/+$/, '') || '/';
  return url.href;
}

function parse(address: string, base: string | undefined): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** youtu.be/ID and its kin as the address that the site itself uses. */
function writtenOut(url: URL): URL {
  const short =
    url.hostname === 'youtu.be'
      ? url.pathname.slice(1)
      : /^(?:www\.)?youtube(?:-nocookie)?\.com$/.test(url.hostname)
        ? /^\/(?:embed|live)\/([\w-]+)/.exec(url.pathname)?.[1]
        : undefined;
  return short ? new URL(`https://www.youtube.com/watch?v=${short}`) : url;
}

function keepNamingParameters(url: URL): void {
  const naming = NAMING.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  const parameters = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => {
      const name = parameter.split('=', 1)[0]!;
      return parameter !== '' && (naming ? naming.keep.includes(name) : !TRACKING.test(name));
    });
  url.search = parameters.join('&');
}

/** Whether an address leads to a picture, sound or video, itself or by a proxy; Twitter's pictures bear no such ending. */
export function isMedia(url: string): boolean {
  const { pathname, searchParams, hostname } = new URL(url);
  return namesMedia(pathname) || hostname === 'pbs.twimg.com' || [...searchParams.values()].some(namesMedia);
}

/** The registrable domain of an address: `bbc.co.uk` of `https://news.bbc.co.uk/x`, the host itself when there is none. */
export function domainOf(url: string): string | undefined {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  return host === undefined ? undefined : (getDomain(url, { allowPrivateDomains: true }) ?? host.toLowerCase());
}

/** Addresses within Markdown: targets of links, and bare ones up to the first character that no address holds unescaped. */
const LINK_OR_BARE = /\]\(\s*<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)|(https?:\/\/[^\s<>"'`\\\])}|{\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+)/gi;

/** The addresses that a Markdown text links to, canonical, in order, each once. */
export function linksOf(markdown: string, base?: string): readonly string[] {
  if (!markdown.includes('://')) return [];
  const found = new Set<string>();
  for (const match of markdown.matchAll(LINK_OR_BARE)) {
    const url = canonicalUrl(match[1] ?? match[2]!.replace(/[.,;:!?*_~]+$/, ''), base);
    if (url !== undefined) found.add(url);
  }
  return [...found];
}
