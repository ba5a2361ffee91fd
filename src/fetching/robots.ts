import robotsModule from 'robots-parser';
import type { Clock } from './settings.js';

/** Its types describe another kind of module than it is. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What robots.txt calls us. */
const PRODUCT = 'Pingmo';
/** RFC 9309: not to be used longer than a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** A robots.txt may ask for a longer pause, up to this: beyond it a collection would not end. */
const LONGEST_DELAY_S = 10;

export interface RobotsAnswer {
  readonly allowed: boolean;
  readonly reason?: string;
  /** Pause between requests that the host asks for. */
  readonly delayMs?: number;
}

/** Fetches one robots.txt: its text, or the status it answered with. */
export type RobotsFetch = (url: string) => Promise<{ readonly text: string } | { readonly status: number }>;

type Rules = ReturnType<typeof robotsParser> | { readonly denied: string } | 'none';

/** Asks each host once a day what it forbids. By RFC 9309 a host without the file allows all, one whose server fails allows nothing. */
export function createRobots(fetchRobots: RobotsFetch, { now }: Pick<Clock, 'now'>): (url: URL) => Promise<RobotsAnswer> {
  const kept = new Map<string, { readonly at: number; readonly rules: Promise<Rules> }>();
  return async (url) => {
    let entry = kept.get(url.origin);
    if (!entry || now() - entry.at > KEPT_MS) {
      entry = { at: now(), rules: readRules(`${url.origin}/robots.txt`, fetchRobots) };
      kept.set(url.origin, entry);
      // A failure on the way says nothing of the rules: the next page asks again.
      entry.rules.catch(() => kept.delete(url.origin));
    }
    const rules = await entry.rules;
    if (rules === 'none') return { allowed: true };
    if ('denied' in rules) return { allowed: false, reason: rules.denied };
    const delay = Math.min(rules.getCrawlDelay(PRODUCT) ?? 0, LONGEST_DELAY_S) * 1000;
    const allowed = rules.isAllowed(url.href, PRODUCT) ?? true;
    return { allowed, ...(allowed ? {} : { reason: 'its robots.txt forbids it' }), ...(delay > 0 ? { delayMs: delay } : {}) };
  };
}

async function readRules(address: string, fetchRobots: RobotsFetch): Promise<Rules> {
  const answer = await fetchRobots(address);
  if ('text' in answer) return robotsParser(address, answer.text);
  return answer.status >= 500 ? { denied: `its robots.txt answers with status ${answer.status}` } : 'none';
}
