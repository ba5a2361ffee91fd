import { request, type Agent } from 'undici';
import { isAllowedHost, isForbiddenAddress, literalAddress } from './addresses.js';
import type { Fetch, FetchRequest, FetchResult } from './contract.js';
import type { Politeness } from './politeness.js';
import { dropBody, readBody, TooLarge } from './read-body.js';
import { badStatus, forbiddenAddress, isPassing, refusalOf, refused, robotsForbid } from './refusals.js';
import { createRobots, type RobotsAnswer } from './robots.js';
import type { FetchSettings } from './settings.js';

/** Waits before the second, the third … attempt, when the server names none. */
const BACKOFF_MS = [1000, 4000, 16_000];
/** Longer robots.txt need not be read (RFC 9309 asks for at least 500 KiB). */
const LARGEST_ROBOTS_BYTES = 512 * 1024;

const PASSING_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

interface Answer {
  readonly status: number;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Uint8Array;
}

/** Headers of a request and how much of an answer is wanted. */
interface Wanted {
  readonly headers: Readonly<Record<string, string>>;
  readonly limitBytes: number;
}

/** The implementation of `Fetch` on one agent: guard, politeness, robots, redirects, retries. */
export function createRequests(settings: FetchSettings, agent: Agent, politeness: Politeness): Fetch {
  const { limits, clock } = settings;

  const once = async (url: URL, wanted: Wanted, budget: { leftMs: number }): Promise<Answer> => {
    guardUrl(url, settings.allowHosts);
    // The time that runs out is the host's, not that of waiting for our turn.
    return politeness.inTurn(url.host, async () => {
      const startedAt = clock.now();
      const signal = AbortSignal.timeout(Math.max(1, budget.leftMs));
      const response = await request(url, { dispatcher: agent, headers: wanted.headers, signal, headersTimeout: limits.timeMs, bodyTimeout: limits.timeMs });
      const isWanted = response.statusCode >= 200 && response.statusCode < 300;
      if (!isWanted) dropBody(response.body);
      else if (Number(response.headers['content-length'] ?? 0) > wanted.limitBytes) {
        dropBody(response.body);
        throw new TooLarge(wanted.limitBytes);
      }
      const bytes = isWanted ? await readBody(response.body, textOf(response.headers['content-encoding']), wanted.limitBytes) : new Uint8Array();
      budget.leftMs -= clock.now() - startedAt;
      return { status: response.statusCode, url, headers: response.headers, bytes };
    });
  };

  /** Follows redirects by hand, so that every address on the way is checked like the first. */
  const followed = async (start: URL, wanted: Wanted, check: (url: URL) => Promise<void>): Promise<Answer> => {
    const budget = { leftMs: limits.timeMs };
    let url = start;
    for (let redirects = 0; ; redirects++) {
      await check(url);
      const answer = await once(url, wanted, budget);
      const location = REDIRECTS.has(answer.status) ? textOf(answer.headers['location']) : undefined;
      if (location === undefined) return answer;
      if (redirects >= limits.redirects) throw refused(start.href, `it leads on more than ${limits.redirects} times`);
      url = parseUrl(location, start.href, url);
    }
  };

  const robots = createRobots(async (address) => {
    const headers = { 'user-agent': settings.userAgent, 'accept-encoding': 'gzip, br' };
    const answer = await withRetries(() => followed(new URL(address), { headers, limitBytes: LARGEST_ROBOTS_BYTES }, async () => undefined));
    return answer.status >= 200 && answer.status < 300 ? { text: new TextDecoder().decode(answer.bytes) } : { status: answer.status };
  }, clock);

  const checkRobots = async (url: URL): Promise<void> => {
    guardUrl(url, settings.allowHosts);
    const answer: RobotsAnswer = await robots(url);
    if (answer.delayMs !== undefined) politeness.slowDown(url.host, answer.delayMs);
    if (!answer.allowed) throw robotsForbid(url.href, answer.reason ?? 'its robots.txt forbids it');
  };

  const withRetries = async (attempt: () => Promise<Answer>): Promise<Answer> => {
    for (let number = 1; ; number++) {
      let waitMs = BACKOFF_MS[Math.min(number, BACKOFF_MS.length) - 1]!;
      try {
        const answer = await attempt();
        if (!PASSING_STATUS.has(answer.status) || number >= limits.attempts) return answer;
        waitMs = retryAfterMs(textOf(answer.headers['retry-after']), clock.now()) ?? waitMs;
        if (waitMs > limits.longestWaitMs) return answer;
      } catch (error) {
        if (!isPassing(error) || number >= limits.attempts) throw error;
      }
      await clock.sleep(waitMs);
    }
  };

  return async (asked) => {
    const url = parseUrl(asked.url, asked.url);
    const wanted = { headers: headersOf(asked, settings.userAgent), limitBytes: limits.bytes };
    if (asked.pauseMs !== undefined) politeness.slowDown(url.host, asked.pauseMs);
    try {
      const answer = await withRetries(() => followed(url, wanted, asked.purpose === 'page' ? checkRobots : async () => undefined));
      if (answer.status === 304) return { kind: 'unchanged' };
      if (answer.status < 200 || answer.status >= 300) throw badStatus(url.href, answer.status);
      return resultOf(answer);
    } catch (error) {
      throw refusalOf(error, url.href, limits);
    }
  };
}

function parseUrl(address: string, shown: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw refused(shown, `${JSON.stringify(address)} is not an address`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(shown, `${url.protocol} is not fetched`);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

/** Refuses addresses written out before a connection is tried; names are checked by the agent, once they are resolved. */
function guardUrl(url: URL, allowHosts: readonly string[]): void {
  const literal = literalAddress(url);
  if (literal === undefined || isAllowedHost(allowHosts, url.hostname, url.port, url.protocol)) return;
  if (isForbiddenAddress(literal)) throw forbiddenAddress(url.href, literal);
}

const ACCEPT: Readonly<Record<FetchRequest['purpose'], string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, */*;q=0.1',
  page: 'text/html, application/xhtml+xml, application/pdf;q=0.8, text/plain;q=0.7, */*;q=0.1',
  file: '*/*',
};

function headersOf({ purpose, etag, lastModified }: FetchRequest, userAgent: string): Readonly<Record<string, string>> {
  return {
    'user-agent': userAgent,
    accept: ACCEPT[purpose],
    'accept-encoding': 'gzip, br',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function resultOf({ url, headers, bytes }: Answer): FetchResult {
  const type = textOf(headers['content-type']) ?? '';
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1];
  const etag = textOf(headers['etag']);
  const lastModified = textOf(headers['last-modified']);
  return {
    kind: 'fetched',
    url: url.href,
    bytes,
    contentType: type.split(';', 1)[0]!.trim().toLowerCase(),
    ...(charset === undefined ? {} : { charset }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** Seconds, or a date of HTTP; undefined when it is neither. */
function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
