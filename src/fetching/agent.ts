import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isAllowedHost, isForbiddenAddress } from './addresses.js';

/** Raised within a connection; `fetch-forbidden-address` to the user. */
export class ForbiddenAddress extends Error {
  constructor(
    readonly hostname: string,
    readonly address: string,
  ) {
    super(`${hostname} is at ${address}`);
  }
}

/** A server that has not accepted after this long is down. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Connections that lead to public addresses only. The check stands at the connection itself: on the addresses that a name
 * resolves to (all of them, so that no answer of a name server can be swapped in between), on addresses written out, and once
 * more on what the socket is connected to.
 */
export function guardedAgent(allowHosts: readonly string[]): Agent {
  const guarded = buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: guardedLookup } as buildConnector.BuildOptions);
  const open = buildConnector({ timeout: CONNECT_TIMEOUT_MS });
  return new Agent({
    connect: (options, callback) => {
      if (isAllowedHost(allowHosts, options.hostname, options.port, options.protocol)) return open(options, callback);
      if (/^[\d.]+$|:/.test(options.hostname) && isForbiddenAddress(options.hostname)) {
        return callback(new ForbiddenAddress(options.hostname, options.hostname), null);
      }
      return guarded(options, (...[error, socket]) => {
        if (error) return callback(error, null);
        if (socket.remoteAddress === undefined || !isForbiddenAddress(socket.remoteAddress)) return callback(null, socket);
        socket.destroy();
        return callback(new ForbiddenAddress(options.hostname, socket.remoteAddress), null);
      });
    },
  });
}

const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const forbidden = addresses.find(({ address }) => isForbiddenAddress(address));
    if (forbidden) return callback(new ForbiddenAddress(hostname, forbidden.address), []);
    const [first] = addresses;
    return options.all === true || !first ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};
