import { type Day, type Lang, type PublicationKind, addDays, mondayOf } from '../model/index.js';
import { Parts } from './claims.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { localAddress, visibleText } from './visible.js';
import { dayInWords, words } from './words.js';

/** One issue in one language, as the index lists it. Paths are relative to the index. */
export interface IndexIssue {
  readonly kind: PublicationKind;
  /** The first day of its period. */
  readonly date: Day;
  readonly language: Lang;
  /** Best first; the first leads into the issue, the next follow in small type. Empty on a day without news. */
  readonly headlines: readonly string[];
  readonly title: string;
  /** Absent on a draft. */
  readonly number?: number;
  readonly status: 'draft' | 'published' | 'corrected';
  readonly path: string;
  readonly markdownPath: string;
  readonly jsonPath: string;
}

export interface IndexPage {
  readonly series: string;
  /** Of the interface. */
  readonly language: Lang;
  readonly issues: readonly IndexIssue[];
  readonly feeds: readonly { readonly language: Lang; readonly rssPath: string; readonly atomPath: string; readonly jsonPath: string }[];
  readonly siblings: readonly { readonly language: Lang; readonly path: string }[];
  readonly colophon: readonly string[];
}

/** Headlines after the first that the index shows of an issue. */
const HEADLINES_BESIDE = 1;
/** In which an issue is listed when it is not there in the reader's language, and the order of the others. */
const LANGUAGE_ORDER: readonly Lang[] = ['zh-Hans', 'zh-Hant', 'en'];

/** The page that lists all issues week by week, the newest first: each once, in the reader's language, with its other languages beside it. */
export function renderIndex(index: IndexPage, around: Surroundings = {}): string {
  const { language, issues } = index;
  const say = words[language];
  const weeks = [...new Set(issues.map((issue) => mondayOf(issue.date)))].sort().reverse();
  return writeSheet(
    { ...index, title: say.issues, around, feeds: index.feeds.flatMap(feedLinks) },
    <main>
      <header class="top">
        <h1>{say.issues}</h1>
        {index.feeds.length > 0 && (
          <p class="small subscribe">
            <Subscribe index={index} />
          </p>
        )}
      </header>
      {weeks.length === 0 && <p>{say.noIssues}</p>}
      {weeks.map((monday) => (
        <section class="week">
          <h2>{say.period(dayInWords(monday, language), dayInWords(addDays(monday, 6), language, monday))}</h2>
          {issuesOf(monday, language, issues).map((editions) => (
            <Issue editions={editions} language={language} />
          ))}
        </section>
      ))}
    </main>,
  );
}

/** The issues of a week, each as its editions, the reader's language first. What is published by the week stands before the days, the newest of which come first. */
function issuesOf(monday: Day, language: Lang, issues: readonly IndexIssue[]): readonly (readonly [IndexIssue, ...IndexIssue[]])[] {
  const place = (issue: IndexIssue): number => (issue.language === language ? -1 : LANGUAGE_ORDER.indexOf(issue.language));
  const editions = new Map<string, [IndexIssue, ...IndexIssue[]]>();
  for (const issue of issues.filter(({ date }) => mondayOf(date) === monday).sort((a, b) => place(a) - place(b))) {
    // Of overviews a week may hold several, one for each collection: the name of the page without its language tells them apart.
    const key = `${issue.kind === 'daily-brief' ? issue.date : '~'} ${issue.path.split('.')[0]}`;
    const known = editions.get(key);
    if (known) known.push(issue);
    else editions.set(key, [issue]);
  }
  return [...editions].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, of]) => of);
}

function feedLinks(feed: IndexPage['feeds'][number]): readonly { readonly type: string; readonly path: string }[] {
  return [
    { type: 'application/rss+xml', path: feed.rssPath },
    { type: 'application/atom+xml', path: feed.atomPath },
    { type: 'application/feed+json', path: feed.jsonPath },
  ];
}

function Subscribe({ index: { feeds, language } }: { readonly index: IndexPage }) {
  const say = words[language];
  return (
    <>
      {say.subscribe}
      {say.colon}
      <Parts>
        {feeds.map((feed) => (
          <span>
            {say.ownName[feed.language]} <a href={localAddress(feed.rssPath)}>RSS</a> <a href={localAddress(feed.atomPath)}>Atom</a>{' '}
            <a href={localAddress(feed.jsonPath)}>JSON</a>
          </span>
        ))}
      </Parts>
    </>
  );
}

function Issue({ editions: [issue, ...siblings], language }: { readonly editions: readonly [IndexIssue, ...IndexIssue[]]; readonly language: Lang }) {
  const say = words[language];
  const [first, ...others] = issue.headlines;
  return (
    <article class="issue">
      <p class="when small">
        <Parts>
          {[
            issue.kind === 'daily-brief' && <time datetime={issue.date}>{dayInWords(issue.date, language, issue.date)}</time>,
            visibleText(issue.title),
            issue.number !== undefined && say.number(issue.number),
            issue.status !== 'published' && say.status[issue.status],
          ]}
        </Parts>
      </p>
      <p class="first" lang={issue.language}>
        <a href={localAddress(issue.path)}>{visibleText(first ?? issue.title)}</a>
      </p>
      {others.length > 0 && (
        <ul lang={issue.language}>
          {others.slice(0, HEADLINES_BESIDE).map((headline) => (
            <li class="also">{visibleText(headline)}</li>
          ))}
        </ul>
      )}
      <p class="small">
        <Parts>
          {[
            issue.language !== language && say.ownName[issue.language],
            ...siblings.map((sibling) => (
              <a href={localAddress(sibling.path)} lang={sibling.language} hreflang={sibling.language}>
                {say.ownName[sibling.language]}
              </a>
            )),
            <a href={localAddress(issue.markdownPath)}>Markdown</a>,
            <a href={localAddress(issue.jsonPath)}>JSON</a>,
          ]}
        </Parts>
      </p>
    </article>
  );
}
