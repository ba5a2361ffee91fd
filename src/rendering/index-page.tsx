import type { Day, Lang } from '../model/index.js';
import { Parts } from './claims.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { localAddress, visibleText } from './visible.js';
import { dayInWords, words } from './words.js';

/** One issue in one language, as the index lists it. Paths are relative to the index. */
export interface IndexIssue {
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
const HEADLINES_BESIDE = 2;
/** The order of the languages under one date. */
const LANGUAGE_ORDER: readonly Lang[] = ['zh-Hans', 'zh-Hant', 'en'];

/** The page that lists all issues, newest day first. */
export function renderIndex(index: IndexPage, around: Surroundings = {}): string {
  const { language, issues } = index;
  const say = words[language];
  const days = [...new Set(issues.map((issue) => issue.date))].sort().reverse();
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
      {days.length === 0 && <p>{say.noIssues}</p>}
      {days.map((day) => (
        <section class="day">
          <h2>
            <time datetime={day}>{dayInWords(day, language)}</time>
          </h2>
          {issuesOf(day, issues).map((issue) => (
            <Issue issue={issue} language={language} />
          ))}
        </section>
      ))}
    </main>,
  );
}

function issuesOf(day: Day, issues: readonly IndexIssue[]): readonly IndexIssue[] {
  return issues.filter((issue) => issue.date === day).sort((a, b) => LANGUAGE_ORDER.indexOf(a.language) - LANGUAGE_ORDER.indexOf(b.language));
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

function Issue({ issue, language }: { readonly issue: IndexIssue; readonly language: Lang }) {
  const say = words[language];
  const [first, ...others] = issue.headlines;
  return (
    <article class="issue">
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
            say.ownName[issue.language],
            issue.number !== undefined && say.number(issue.number),
            issue.status !== 'published' && say.status[issue.status],
            <a href={localAddress(issue.markdownPath)}>Markdown</a>,
            <a href={localAddress(issue.jsonPath)}>JSON</a>,
          ]}
        </Parts>
      </p>
    </article>
  );
}
