import { type DocumentId, type Lang, type SourceRole, isChinese } from '../model/index.js';
import { Parts } from './claims.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { languageTag, localAddress, visibleText, webAddress } from './visible.js';
import { dayInWords, languageInWords, words } from './words.js';

/** A document that was found, with the passage that answers the query. */
export interface SearchResult {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly url?: string;
  readonly sourceTitle: string;
  readonly role: SourceRole;
  readonly language: string;
  readonly date?: string;
  readonly before: string;
  /** Markup removed. */
  readonly passage: string;
  readonly after: string;
  /** The page of the document, at the passage. */
  readonly path: string;
}

export interface SearchPage {
  readonly series: string;
  readonly language: Lang;
  readonly query: string;
  /** Best first. */
  readonly results: readonly SearchResult[];
}

/** What a search found, each document with its passage. */
export function renderSearch(page: SearchPage, around: Surroundings = {}): string {
  const say = words[page.language];
  const title = page.query.trim() === '' ? say.search : say.searchFor(visibleText(page.query));
  return writeSheet(
    { title, series: page.series, language: page.language, around, searched: page.query },
    <main>
      <header class="top">
        <h1>{title}</h1>
        {page.query.trim() !== '' && <p class="small">{say.found(page.results.length)}</p>}
      </header>
      {page.results.map((result) => (
        <Result result={result} language={page.language} />
      ))}
    </main>,
  );
}

function Result({ result, language }: { readonly result: SearchResult; readonly language: Lang }) {
  const say = words[language];
  const space = isChinese(result.language) ? '' : ' ';
  const address = webAddress(result.url);
  return (
    <article class="result">
      <h2 lang={languageTag(result.language)}>
        <a href={localAddress(result.path)}>{visibleText(result.title)}</a>
      </h2>
      <blockquote lang={languageTag(result.language)}>
        {visibleText(result.before)}
        {space}
        <mark>{visibleText(result.passage)}</mark>
        {space}
        {visibleText(result.after)}
      </blockquote>
      <p class="small">
        <Parts>
          {[
            <bdi>{visibleText(result.sourceTitle)}</bdi>,
            say.role[result.role],
            result.date === undefined ? say.certainty.unknown : dayInWords(result.date, language),
            result.language !== language && languageInWords(result.language, language),
            address !== undefined && (
              <a href={address} rel="noreferrer">
                {say.original}
              </a>
            ),
          ]}
        </Parts>
      </p>
    </article>
  );
}
