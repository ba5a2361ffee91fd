import { PingmoError } from '../errors/index.js';
import { type Day, type Period, dayOf } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';

/** The newest day, not after today, that holds documents known by `asOf`; today when there is none. */
export async function newestDay(open: OpenWorkspace, asOf?: Day): Promise<Day> {
  const today = dayOf(open.world.now(), open.workspace.configuration.timeZone);
  const last = asOf !== undefined && asOf < today ? asOf : today;
  const days = await open.store.documents.days(asOf);
  return days.findLast(({ day }) => day <= last)?.day ?? last;
}

/** The period that options name: a day, a week, from–to (an open end is the first or last day that holds documents), else the newest day. */
export async function periodOf(
  options: { readonly date?: Day; readonly week?: Period; readonly from?: Day; readonly to?: Day; readonly asOf?: Day },
  open: OpenWorkspace,
): Promise<Period> {
  const named = [options.date, options.week, options.from ?? options.to].filter((option) => option !== undefined);
  if (named.length > 1) {
    throw new PingmoError({
      code: 'usage',
      attempt: 'tell which days are meant',
      reason: 'more than one of --date, --week and --from/--to is given',
      remedy: 'Give only one of them.',
    });
  }
  if (options.date !== undefined) return { from: options.date, to: options.date };
  if (options.week !== undefined) return options.week;
  if (options.from === undefined && options.to === undefined) {
    const day = await newestDay(open, options.asOf);
    return { from: day, to: day };
  }
  const span = await open.store.documents.span();
  const from = options.from ?? span?.from ?? options.to!;
  const to = options.to ?? span?.to ?? options.from!;
  if (from > to) {
    throw new PingmoError({
      code: 'usage',
      attempt: `list the days from ${from} to ${to}`,
      reason: 'the first is after the last',
      remedy: 'Exchange --from and --to.',
    });
  }
  return { from, to };
}
