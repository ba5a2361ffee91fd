import PQueue from 'p-queue';
import type { Clock } from './settings.js';

/** One request at a time to one host, with a pause between them. */
export interface Politeness {
  readonly inTurn: <T>(host: string, request: () => Promise<T>) => Promise<T>;
  /** Makes the pause of one host longer: its robots.txt asks for it. */
  readonly slowDown: (host: string, gapMs: number) => void;
}

export function createPoliteness(gapMs: number, { now, sleep }: Clock): Politeness {
  const queues = new Map<string, PQueue>();
  const lastEnd = new Map<string, number>();
  const gaps = new Map<string, number>();
  const wait = async (host: string): Promise<void> => {
    const last = lastEnd.get(host);
    const rest = last === undefined ? 0 : last + (gaps.get(host) ?? gapMs) - now();
    if (rest > 0) await sleep(rest);
  };
  return {
    inTurn: (host, request) => {
      let queue = queues.get(host);
      if (!queue) queues.set(host, (queue = new PQueue({ concurrency: 1 })));
      return queue.add(async () => {
        await wait(host);
        try {
          return await request();
        } finally {
          lastEnd.set(host, now());
        }
      });
    },
    slowDown: (host, longerMs) => void gaps.set(host, Math.max(gapMs, longerMs)),
  };
}
