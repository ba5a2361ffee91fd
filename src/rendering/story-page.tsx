import type { Day, Lang, RankPart, StoryId } from '../model/index.js';
import type { DocumentLine } from './blocks.js';
import { Documents } from './documents.js';
import { reasonOfPart } from './rank-words.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { languageTag, visibleText } from './visible.js';
import { dayInWords, words } from './words.js';

export interface StoryPage {
  readonly series: string;
  /** Of the interface. */
  readonly language: Lang;
  readonly id: StoryId;
  readonly title: string;
  /** The language that the title is in. */
  readonly titleLanguage: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly rank: number;
  readonly parts: readonly RankPart[];
  /** Earliest first. */
  readonly documents: readonly DocumentLine[];
}

/** Figures after the point: enough to tell two ranks apart. */
const RANK_DECIMALS = 2;

/** One story: its documents day by day, and the sum that its rank is. */
export function renderStory(page: StoryPage, around: Surroundings = {}): string {
  const { language, documents } = page;
  const say = words[language];
  const days = [...new Set(documents.map((document) => document.date))];
  return writeSheet(
    { title: page.title, series: page.series, language, around },
    <main>
      <header class="top">
        <h1 lang={languageTag(page.titleLanguage)}>{visibleText(page.title)}</h1>
        <p class="small">
          {say.storyPeriod(dayInWords(page.firstDay, language), dayInWords(page.lastDay, language), documents.length)} · <code>{page.id}</code>
        </p>
      </header>
      {days.map((day) => (
        <section class="section">
          <h2>{day === undefined ? say.certainty.unknown : dayInWords(day, language)}</h2>
          <Documents documents={documents.filter((document) => document.date === day)} language={language} date={day} around={around} />
        </section>
      ))}
      <section class="section">
        <Rank page={page} />
      </section>
    </main>,
  );
}

function Rank({ page: { language, parts, rank } }: { readonly page: StoryPage }) {
  const say = words[language];
  return (
    <table class="rank small figures">
      <caption>{say.rank}</caption>
      <tbody>
        {parts.map((part) => (
          <tr>
            <th scope="row">{say.rankPart[part.name]}</th>
            <td>{visibleText(reasonOfPart(part, language))}</td>
            <td>{part.value.toFixed(RANK_DECIMALS)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say.sum}</th>
          <td></td>
          <td>{rank.toFixed(RANK_DECIMALS)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
