import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * True for every address that is not a public host: private, loopback, link-local, shared (100.64/10), multicast, unspecified,
 * reserved, unique-local, and IPv6 forms that carry an IPv4 address within (mapped, 6to4, NAT64, Teredo), whichever it is.
 */
export function isForbiddenAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  return !ipaddr.isValid(bare) || ipaddr.parse(bare).range() !== 'unicast';
}

/** The IP address that a URL's host is, in whatever notation it was written; undefined for a name. */
export function literalAddress(url: URL): string | undefined {
  // The URL parser has already turned 0x7f.1, 2130706433 and 0177.0.0.1 into dotted decimals.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) > 0 ? host : undefined;
}

/** Whether the configuration allows a host, `host` or `host:port`, though its address is not public. */
export function isAllowedHost(allowHosts: readonly string[], hostname: string, port: string, protocol: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const effectivePort = port || (protocol === 'https:' ? '443' : '80');
  return allowHosts.some((allowed) => {
    const entry = allowed.toLowerCase();
    return entry === host || entry === `${host}:${effectivePort}` || entry === `[${host}]` || entry === `[${host}]:${effectivePort}`;
  });
}
