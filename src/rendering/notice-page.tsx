import type { Lang } from '../model/index.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { localAddress, visibleText } from './visible.js';
import { words } from './words.js';

/** A few plain words: that something is not there, or did not work. */
export interface Notice {
  readonly series: string;
  /** The reader's. */
  readonly language: Lang;
  readonly title: string;
  readonly lines: readonly string[];
  /** In which title and lines are written, where it is not the reader's language. */
  readonly writtenIn?: Lang;
  /** What the reader may search for instead. */
  readonly sought?: string;
}

export function renderNotice(notice: Notice, around: Surroundings = {}): string {
  const say = words[notice.language];
  const [home, search] = [localAddress(around.home), localAddress(around.search)];
  return writeSheet(
    { ...notice, around },
    <main class="notice">
      <header class="top">
        <h1 lang={notice.writtenIn}>{visibleText(notice.title)}</h1>
      </header>
      {notice.lines.map((line) => (
        <p lang={notice.writtenIn}>{visibleText(line)}</p>
      ))}
      {notice.sought !== undefined && search !== undefined && (
        <p>
          <a href={`${search}?${new URLSearchParams({ q: notice.sought, lang: notice.language })}`}>{say.searchFor(visibleText(notice.sought))}</a>
        </p>
      )}
      {home !== undefined && (
        <p>
          <a href={home}>{say.home}</a>
        </p>
      )}
    </main>,
  );
}
