/**
 * FETCHING: the one guarded way to the network.
 * In: an address from the configuration or from a document already read. Out: bytes with their type, "unchanged", or a refusal with its reason.
 * Never: reaches a private, loopback or link-local address (unless the configuration names the host), understands what it brings, or stores it.
 */
import type { Fetch } from './contract.js';
import { guardedAgent } from './agent.js';
import { createPoliteness } from './politeness.js';
import { createRequests } from './requests.js';
import { DEFAULT_LIMITS, type FetchLimits, type FetchSettings } from './settings.js';

export type { Fetch, FetchRequest, FetchResult } from './contract.js';
export { isForbiddenAddress } from './addresses.js';
export { DEFAULT_LIMITS, type FetchLimits } from './settings.js';

/** Hosts are asked at most once in a second. */
const GAP_MS = 1000;
const USER_AGENT = 'Pingmo/0.1 (reads feeds and pages for one editor; https://www.npmjs.com/package/pingmo)';

export interface FetchOptions extends Partial<Omit<FetchSettings, 'limits'>> {
  readonly limits?: Partial<FetchLimits>;
}

/** Opens the way to the network. Everything but `allowHosts` has live defaults. */
export function createFetch(options: FetchOptions = {}): Fetch {
  const settings: FetchSettings = {
    allowHosts: options.allowHosts ?? [],
    userAgent: options.userAgent ?? USER_AGENT,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    gapMs: options.gapMs ?? GAP_MS,
    clock: options.clock ?? { now: () => Date.now(), sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) },
  };
  return createRequests(settings, guardedAgent(settings.allowHosts), createPoliteness(settings.gapMs, settings.clock));
}
