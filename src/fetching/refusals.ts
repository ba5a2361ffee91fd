import { PingmoError } from '../errors/index.js';
import { ForbiddenAddress } from './agent.js';
import { TooLarge } from './read-body.js';
import type { FetchLimits } from './settings.js';

const PRIVATE_REMEDY = 'If you mean to read a host of your own network, add it to `network.allowHosts` in pingmo.yaml.';

export function forbiddenAddress(url: string, address: string): PingmoError {
  return new PingmoError({ code: 'fetch-forbidden-address', attempt: `fetch ${url}`, reason: `${address} is not a public address`, remedy: PRIVATE_REMEDY });
}

export function refused(url: string, reason: string): PingmoError {
  return new PingmoError({ code: 'fetch-refused', attempt: `fetch ${url}`, reason, remedy: 'Check the address; only http and https are fetched.' });
}

export function robotsForbid(url: string, reason: string): PingmoError {
  return new PingmoError({
    code: 'fetch-robots',
    attempt: `fetch ${url}`,
    reason,
    remedy: 'Use the site’s feed, or save the page yourself and put it into the inbox.',
  });
}

export function badStatus(url: string, status: number): PingmoError {
  const remedies: Readonly<Record<number, string>> = {
    401: 'It wants a login; save the text yourself and put it into the inbox.',
    403: 'It does not let programs read it; use the site’s feed, or save the text yourself and put it into the inbox.',
    404: 'Check the address; it may have moved.',
    410: 'It is gone for good; remove the source.',
    429: 'It was asked too often; collect again later.',
  };
  return new PingmoError({
    code: 'fetch-status',
    attempt: `fetch ${url}`,
    reason: `it answers with status ${status}`,
    remedy: remedies[status] ?? 'Collect again later; if it stays so, check the address.',
  });
}

/** What went wrong on the way, as a refusal; a failure of another kind is a bug and comes back as it is. */
export function refusalOf(error: unknown, url: string, limits: FetchLimits): unknown {
  if (error instanceof PingmoError) return error;
  const forbidden = causes(error).find((cause) => cause instanceof ForbiddenAddress);
  if (forbidden) return forbiddenAddress(url, forbidden.address);
  const parts = { attempt: `fetch ${url}`, cause: error };
  if (error instanceof TooLarge) {
    return new PingmoError({
      ...parts,
      code: 'fetch-too-large',
      reason: `the answer has ${error.message}`,
      remedy: 'A feed or page is never that large; check the address.',
    });
  }
  if (isTimeout(error)) {
    return new PingmoError({
      ...parts,
      code: 'fetch-timeout',
      reason: `the answer was not complete after ${limits.timeMs / 1000} seconds`,
      remedy: 'Collect again later.',
    });
  }
  const code = codeOf(error);
  if (code === undefined) return error;
  const reason = REASONS[code] ?? `the connection failed (${code})`;
  return new PingmoError({
    ...parts,
    code: 'fetch-failed',
    reason,
    remedy: code === 'ENOTFOUND' ? 'Check the address and your connection to the network.' : 'Collect again later; if it stays so, check the address.',
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host broke off the connection',
  UND_ERR_SOCKET: 'the host broke off the connection',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  Z_BUF_ERROR: 'the packed answer is cut off',
  Z_DATA_ERROR: 'the packed answer is damaged',
  ERR_STREAM_PREMATURE_CLOSE: 'the answer is cut off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is cut off',
};

/** Failures that a second attempt may not meet. */
export function isPassing(error: unknown): boolean {
  const code = error instanceof PingmoError ? undefined : codeOf(error);
  return (
    code !== undefined &&
    !isTimeout(error) &&
    code !== 'ENOTFOUND' &&
    !/CERT|SELF_SIGNED|TLS|SSL/.test(code) &&
    !causes(error).some((cause) => cause instanceof ForbiddenAddress)
  );
}

function isTimeout(error: unknown): boolean {
  return causes(error).some((cause) => cause.name === 'TimeoutError' || /UND_ERR_(?:HEADERS|BODY)_TIMEOUT/.test((cause as NodeJS.ErrnoException).code ?? ''));
}

function codeOf(error: unknown): string | undefined {
  return causes(error)
    .map((cause) => (cause as NodeJS.ErrnoException).code)
    .find((code) => typeof code === 'string');
}

function causes(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let at = error; at instanceof Error && chain.length < 5; at = at.cause) {
    chain.push(at);
    if (at instanceof AggregateError) chain.push(...at.errors.filter((inner): inner is Error => inner instanceof Error));
  }
  return chain;
}
