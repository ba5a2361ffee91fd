import type { DocumentId, OverviewSession, TrendsOverview } from '../../model/index.js';
import type { PageLink } from '../../rendering/blocks.js';
import { readingLength } from '../../text/index.js';
import { shownText } from './claims.js';

/** Where a page of an overview stands: the overview itself, or one of the pages behind it. */
export type Place = 'overview' | 'behind';

/** Where the pages behind an overview stand, below the folder of its kind and without language and ending. */
export const PAGES = {
  trends: ({ collection }: TrendsOverview): string => `${collection.id}/trends/index`,
  trend: ({ collection }: TrendsOverview, id: string): string => `${collection.id}/trends/${id}`,
  sessions: ({ collection }: TrendsOverview): string => `${collection.id}/sessions/index`,
  session: ({ collection }: TrendsOverview, id: DocumentId): string => `${collection.id}/sessions/${id}`,
};

/** Longer names of sessions are cut at the sign that parts title from subtitle. */
const LONGEST_NAME = { hanCharacters: 10, words: 6 };

/** A link from a page at `place` to another page of the overview in the same language. */
export function linkTo(path: string, text: string, overview: TrendsOverview, place: Place, language?: string): PageLink {
  return { text, path: `${place === 'overview' ? '' : '../../'}${path}.${overview.language}`, ...(language === undefined ? {} : { language }) };
}

export function linkToSession(session: OverviewSession, overview: TrendsOverview, place: Place): PageLink {
  return linkTo(PAGES.session(overview, session.id), shownText(session.title), overview, place, languageOf(session));
}

/** The same under a short name, as a sentence bears it. */
export function linkToSpeech(session: OverviewSession, overview: TrendsOverview, place: Place): PageLink {
  const title = shownText(session.title);
  const { hanCharacters, words } = readingLength(title);
  const fits = hanCharacters / LONGEST_NAME.hanCharacters + words / LONGEST_NAME.words <= 1;
  const short = fits ? title : title.split(/[：:]\s*|\s[–—-]\s|\?\s/)[0]!;
  return linkTo(PAGES.session(overview, session.id), short, overview, place, languageOf(session));
}

function languageOf({ title, language }: OverviewSession): string {
  return title.display?.script ?? language;
}
