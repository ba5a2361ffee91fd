import type { Fetch } from '../fetching/contract.js';

/** The guarded way to the network; loaded by the first that needs it, since most runs read files only. */
export function openNetwork(allowHosts: readonly string[]): Fetch {
  let opened: Promise<Fetch> | undefined;
  return async (request) => {
    opened ??= import('../fetching/index.js').then(({ createFetch }) => createFetch({ allowHosts }));
    return (await opened)(request);
  };
}
