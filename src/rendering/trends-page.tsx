import { raw } from 'hono/html';
import { type Day, type Grain, isChinese, isSure, type Lang, mayBeChance } from '../model/index.js';
import { fillWords } from '../text/index.js';
import { Figure } from './charts/figure.js';
import { chartWords } from './charts/chart-words.js';
import { drawSparkline } from './charts/index.js';
import { Parts, Unbroken } from './claims.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import type { FamilyChangeLine, FamilyLine, FamilyStream, TrendLine } from './trend-lines.js';
import { curvesPicture, drawnCurve, firstSeenPicture, hierarchyPicture, streamPicture } from './trend-pictures.js';
import { breadthInWords, capitalised, marksOfPeriod, marksOfTerm, namesInWords, periodInWords, ratioInWords, sinceInWords } from './trend-text.js';
import { type TrendShow, trendWords } from './trend-words.js';
import { localAddress, visibleText } from './visible.js';
import { dayInWords, words } from './words.js';

/** Why nothing is listed. */
export type NoTrends = 'no-documents' | 'nothing-before' | 'nothing-moves' | 'nothing-followed';

export interface TrendsPage {
  readonly series: string;
  readonly language: Lang;
  readonly siblings: readonly { readonly language: Lang; readonly path: string }[];
  readonly grain: Grain;
  /** `2025-W33`, `2025-08`, `2025`. */
  readonly period: string;
  /** The last day that was looked at, when the period goes on after it. */
  readonly soFar?: Day;
  readonly show: TrendShow;
  /** The other pages, of which the present one is none. */
  readonly choices: {
    readonly show: readonly { readonly show: TrendShow; readonly path: string }[];
    readonly grain: readonly { readonly grain: Grain; readonly path: string }[];
    readonly earlier?: string;
    readonly later?: string;
  };
  /** Strongest first; the list ends at `most`. */
  readonly lines: readonly TrendLine[];
  readonly most: number;
  readonly empty?: NoTrends;
  readonly unmeasured: UnmeasuredDocuments;
  readonly to: Day;
  readonly families: FamiliesSection;
}

/** Documents that are not in the figures; `outdated`: none is, their terms were found in an older way. */
export interface UnmeasuredDocuments {
  readonly documents: number;
  readonly outdated: boolean;
}

export interface FamiliesSection {
  /** Those that cover most stories first. */
  readonly families: readonly FamilyLine[];
  readonly coverage: { readonly stories: number; readonly of: number; readonly terms: number; readonly ofTerms: number };
  readonly isFewStories: boolean;
  readonly compared: boolean;
  readonly ended: readonly string[];
  readonly stream?: FamilyStream;
}

/** What moves in a period: pictures first, then every term with its figures. */
export function renderTrends(page: TrendsPage, around: Surroundings = {}): string {
  const { language, series, siblings, lines } = page;
  const say = trendWords[language];
  const title = titleOf(page);
  return writeSheet(
    { title, series, language, around, siblings },
    <main class="trends">
      <header class="top">
        <h1>{title}</h1>
        <Choices page={page} />
        <Unmeasured of={page.unmeasured} language={language} />
        {page.empty !== undefined && <p class="prose">{fillSentence(say.empty[page.empty], { period: periodInWords(page.period, language) }, language)}</p>}
        {lines.length > 0 && marksOfPeriod(lines[0]!.trend).includes('outage') && (
          <p class="unmeasured">{fillSentence(say.outage, { period: periodInWords(page.period, language) }, language)}</p>
        )}
        {lines.length > 0 && (
          <p class="small">
            {[say.lead, sureOf(page), page.soFar === undefined ? '' : fillWords(say.soFar, { day: dayInWords(page.soFar, language) })]
              .filter((part) => part !== '')
              .join(isChinese(language) ? '' : ' ')}
          </p>
        )}
      </header>
      {lines.length > 0 && <Figure picture={curvesPicture(lines, language)} id="curves" language={language} />}
      {lines.length > 0 && <AllTerms lines={lines} language={language} />}
      {lines.length > 0 && <Figure picture={firstSeenPicture(lines, page.to, language)} id="first-seen" language={language} />}
      {page.empty !== 'no-documents' && !page.unmeasured.outdated && <Families page={page} />}
    </main>,
  );
}

/** How many of what is called rising or fading is more than chance, among so many terms. */
function sureOf({ lines, show, language }: TrendsPage): string {
  if (show !== 'rising' && show !== 'fading') return '';
  const sure = lines.filter(({ trend }) => isSure(trend.movement)).length;
  return sure === lines.length ? '' : fillWords(trendWords[language].sure, { sure });
}

function titleOf({ language, show, lines, most, period, unmeasured }: TrendsPage): string {
  if (unmeasured.outdated) return trendWords[language].trends;
  const title = trendWords[language].title[show];
  const wording = lines.length === 0 ? title.none : lines.length < most ? title.some : title.most;
  return fillSentence(wording, { period: periodInWords(period, language), count: lines.length }, language);
}

function fillSentence(wording: string, values: Readonly<Record<string, string | number>>, language: Lang): string {
  const filled = fillWords(wording, values);
  return language === 'en' ? capitalised(filled) : filled;
}

export function Unmeasured({ of: { documents, outdated }, language }: { readonly of: UnmeasuredDocuments; readonly language: Lang }) {
  const say = trendWords[language];
  if (documents === 0) return <></>;
  return <p class="unmeasured">{outdated ? say.outdated : fillWords(say.unmeasured, { documents })}</p>;
}

function Choices({ page: { choices, show, grain, language } }: { readonly page: TrendsPage }) {
  const say = trendWords[language];
  const link = (name: string, path: string, isCurrent: boolean) => (
    <a href={localAddress(path)} aria-current={isCurrent ? 'page' : undefined}>
      {name}
    </a>
  );
  return (
    <div class="choices small">
      <nav aria-label={say.choices.show}>{choices.show.map((one) => link(say.show[one.show], one.path, one.show === show))}</nav>
      <nav aria-label={say.choices.period}>{choices.grain.map((one) => link(capitalised(say.grain[one.grain]), one.path, one.grain === grain))}</nav>
      {(choices.earlier ?? choices.later) !== undefined && (
        <nav aria-label={say.choices.time}>
          {choices.earlier !== undefined && (
            <a href={localAddress(choices.earlier)} rel="prev">
              {say.earlier}
            </a>
          )}
          {choices.later !== undefined && (
            <a href={localAddress(choices.later)} rel="next">
              {say.later}
            </a>
          )}
        </nav>
      )}
    </div>
  );
}

function AllTerms({ lines, language }: { readonly lines: readonly TrendLine[]; readonly language: Lang }) {
  const { column, list } = trendWords[language];
  return (
    <section class="all-terms" aria-labelledby="all">
      <h2 id="all">{list}</h2>
      <table class="small">
        <thead>
          <tr>
            <th scope="col">{column.term}</th>
            <th scope="col">{column.stage}</th>
            <th scope="col" class="number">
              {column.stories}
            </th>
            <th scope="col">{column.ratio}</th>
            <th scope="col">{column.curve}</th>
          </tr>
        </thead>
        {lines.map((line) => (
          <Line line={line} language={language} />
        ))}
      </table>
    </section>
  );
}

/** A row of figures, and one of words below it. */
function Line({ line: { trend, path, sourceTitle }, language }: { readonly line: TrendLine; readonly language: Lang }) {
  const say = trendWords[language];
  const { movement, curve, stage } = trend;
  const name = visibleText(trend.term);
  const address = localAddress(path);
  const points = drawnCurve(curve).map(({ of, share, low, high }) => (of === 0 ? undefined : { share, low, high }));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup">{address === undefined ? name : <a href={address}>{name}</a>}</th>
        <td class="stage">{say.stage[stage.name]}</td>
        <td class="number figures">
          <span class="phone-only">{column(say.column.stories, language)} </span>
          <Unbroken text={`${movement.stories} / ${movement.expected.toFixed(1)}`} />
        </td>
        <td class={`ratio figures ${movement.direction}`}>{ratioInWords(trend, language)}</td>
        <td class="curve">{raw(drawSparkline({ name, points, direction: movement.direction }, { language, colours: 'page' }))}</td>
      </tr>
      <tr class="words">
        <td colspan={5}>
          <Parts>
            {[
              say.kind[trend.kind],
              sinceInWords(trend, sourceTitle, language),
              breadthInWords(trend, language),
              trend.variants.length > 0 && trend.variants.map(visibleText).join(words[language].listComma),
              mayBeChance(trend.movement) && say.notSure,
              ...marksOfTerm(trend).map((mark) => <b>{say.mark[mark]}</b>),
            ]}
          </Parts>
        </td>
      </tr>
    </tbody>
  );
}

/** The name of a column, where the table's head is not to be seen. */
function column(name: string, language: Lang): string {
  return language === 'en' ? name.toLowerCase() : name;
}

function Families({ page: { families: section, period, language } }: { readonly page: TrendsPage }) {
  const say = trendWords[language];
  const { families, coverage, isFewStories, compared, ended, stream } = section;
  const periodName = periodInWords(period, language);
  const none = isFewStories
    ? fillWords(say.fewStories, { period: periodName, stories: coverage.of })
    : fillSentence(say.noFamilies, { period: periodName }, language);
  return (
    <section class="families" aria-labelledby="families">
      <h2 id="families">{fillSentence(say.familiesOf, { period: periodName }, language)}</h2>
      {families.length === 0 ? (
        <p class="prose">{none}</p>
      ) : (
        <>
          <p class="small">
            {[fillWords(say.coverage, { ...coverage, families: families.length }), ...(compared ? [] : [say.notCompared])].join(isChinese(language) ? '' : ' ')}
          </p>
          <Figure picture={hierarchyPicture(families, coverage.of, language)} id="hierarchy" language={language} />
          {stream !== undefined && <Figure picture={streamPicture(stream, language)} id="stream" language={language} />}
          <FamilyList families={families} language={language} />
          {ended.length > 0 && <p class="small">{fillWords(say.ended, { names: namesInWords(ended, language) })}</p>}
        </>
      )}
    </section>
  );
}

/** Strongest terms of a family that are named. */
const TERMS_NAMED = 8;

function FamilyList({ families, language }: { readonly families: readonly FamilyLine[]; readonly language: Lang }) {
  const say = trendWords[language];
  return (
    <ul class="family-list">
      {families.map(({ name, path, stories, coherence, terms, changes, families: within }) => (
        <li>
          {localAddress(path) === undefined ? visibleText(name) : <a href={localAddress(path)}>{visibleText(name)}</a>}{' '}
          <span class="small figures">
            <Parts>{[fillWords(say.family, { stories, coherence: coherence.toFixed(2) }), ...changes.map((change) => changeInWords(change, language))]}</Parts>
          </span>
          <p class="small">
            {terms
              .slice(0, TERMS_NAMED)
              .map((term) => visibleText(term.name))
              .join(words[language].listComma)}
            {terms.length > TERMS_NAMED && ` ${chartWords[language].rest(terms.length - TERMS_NAMED)}`}
          </p>
          {within.length > 0 && <FamilyList families={within} language={language} />}
        </li>
      ))}
    </ul>
  );
}

function changeInWords({ kind, names, alike }: FamilyChangeLine, language: Lang): string {
  return fillWords(trendWords[language].change[kind], { names: namesInWords(names, language), alike: (alike ?? 0).toFixed(2) });
}
