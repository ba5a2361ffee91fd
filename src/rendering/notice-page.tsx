import type { Lang } from '../model/index.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { localAddress, visibleText } from './visible.js';
import { words } from './words.js';

/** A few plain words: that something is not there, or did not work. */
export interface Notice {
  readonly series: string;
  readonly language: Lang;
  readonly title: string;
  readonly lines: readonly string[];
}

export function renderNotice(notice: Notice, around: Surroundings = {}): string {
  const home = localAddress(around.home);
  return writeSheet(
    { ...notice, around },
    <main class="notice">
      <header class="top">
        <h1>{visibleText(notice.title)}</h1>
      </header>
      {notice.lines.map((line) => (
        <p>{visibleText(line)}</p>
      ))}
      {home !== undefined && (
        <p>
          <a href={home}>{words[notice.language].home}</a>
        </p>
      )}
    </main>,
  );
}
