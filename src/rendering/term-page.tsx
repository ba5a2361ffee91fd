import { type Day, type DocumentId, type Lang, mayBeChance, type StoryId, type Trend } from '../model/index.js';
import { fillWords } from '../text/index.js';
import { Figure } from './charts/figure.js';
import { percent } from './charts/chart-words.js';
import { Parts } from './claims.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { termWords } from './term-words.js';
import type { NeighbourLines, TrendLine } from './trend-lines.js';
import { curvePicture, inWords, neighbourhoodPicture } from './trend-pictures.js';
import { breadthInWords, capitalised, crossingName, marksOfPeriod, periodInWords, ratioInWords } from './trend-text.js';
import { trendWords } from './trend-words.js';
import { Unmeasured, type UnmeasuredDocuments } from './trends-page.js';
import { languageTag, localAddress, visibleText } from './visible.js';
import { dayInWords, languageInWords, words } from './words.js';

export interface TermPage extends TrendLine {
  readonly series: string;
  /** Of the interface. */
  readonly language: Lang;
  readonly siblings: readonly { readonly language: Lang; readonly path: string }[];
  readonly firstTitle: DocumentTitle;
  /** Titles of the documents that brought it elsewhere, by the place of the crossing. */
  readonly crossingTitles: readonly DocumentTitle[];
  readonly bySource: readonly SourceRow[];
  readonly neighbours: NeighbourLines;
  /** Of the period, the largest first. */
  readonly stories: readonly ToldStoryLines[];
  /** Documents of the period that are not among them. */
  readonly moreDocuments: number;
  readonly unmeasured: UnmeasuredDocuments;
}

export interface DocumentTitle {
  readonly title: string;
  readonly language: string;
}

/** Stories with the term of those that these sources told. */
export interface SourceRow {
  readonly sources: readonly string[];
  readonly now: { readonly stories: number; readonly of: number };
  readonly before: { readonly stories: number; readonly of: number };
  readonly expected: number;
  /** Why these sources have no part in the comparison: they had told nothing before, or tell nothing now. */
  readonly notCompared: 'newcomer' | 'silent' | undefined;
}

export interface ToldStoryLines {
  readonly id: StoryId;
  /** In the order of telling. */
  readonly documents: readonly (DocumentTitle & { readonly id: DocumentId; readonly sourceTitle: string; readonly day: Day })[];
}

/** One term: since when, how fast, on whose word. */
export function renderTerm(page: TermPage, around: Surroundings = {}): string {
  const { trend, language, series, siblings } = page;
  const say = termWords[language];
  const sayTrends = trendWords[language];
  const name = visibleText(trend.term);
  return writeSheet(
    { title: name, series, language, around, siblings },
    <main class="term">
      <header class="top">
        <h1>{name}</h1>
        <p class="small">
          <Parts>
            {[
              sayTrends.kind[trend.kind],
              trend.aliases.length > 0 && fillWords(say.aliases, { names: trend.aliases.map(visibleText).join(words[language].listComma) }),
              <code>{trend.id}</code>,
            ]}
          </Parts>
        </p>
        <Unmeasured of={page.unmeasured} language={language} />
        <p class="prose">{leadOf(trend, language)}</p>
        <p class="small">
          <Parts>
            {[
              breadthInWords(trend, language),
              mayBeChance(trend.movement) && sayTrends.notSure,
              ...marksOfPeriod(trend).map((mark) => <b>{sayTrends.mark[mark]}</b>),
            ]}
          </Parts>
        </p>
      </header>
      <Figure picture={curvePicture(trend, language)} id="curve" language={language} />
      <Stage trend={trend} language={language} />
      <Course trend={trend} language={language} />
      <Spread page={page} around={around} />
      <Neighbours page={page} />
      <Sources page={page} />
      <Told page={page} around={around} />
    </main>,
  );
}

function leadOf(trend: Trend, language: Lang): string {
  const { movement, period } = trend;
  const say = termWords[language];
  const wording = movement.isNew ? say.termLeadNew : movement.direction === 'unknown' ? say.termLeadUnknown : say.termLead;
  const filled = fillWords(wording, {
    period: periodInWords(period, language),
    stories: movement.stories,
    of: movement.of,
    compared: movement.compared,
    expected: movement.expected.toFixed(1),
    from: dayInWords(movement.baseline.from, language),
    to: dayInWords(movement.baseline.to, language),
    ratio: ratioInWords(trend, language),
  });
  return language === 'en' ? capitalised(filled) : filled;
}

function Stage({ trend: { stage }, language }: { readonly trend: Trend; readonly language: Lang }) {
  const say = termWords[language];
  return (
    <section class="section">
      <h2>{fillWords(say.stageNow, { stage: trendWords[language].stage[stage.name] })}</h2>
      <p>{say.rule[stage.name]}</p>
      <table class="small figures">
        <tbody>
          {stage.inputs.map(({ name, value }) => (
            <tr>
              <th scope="row">{say.input[name] ?? name}</th>
              <td class="number">{inputInWords(name, value, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function inputInWords(name: string, value: number | string, language: Lang): string {
  if (typeof value === 'string') return (trendWords[language].direction as Readonly<Record<string, string>>)[value] ?? visibleText(value);
  return /share/i.test(name) ? percent(value) : String(value);
}

function Course({ trend: { bursts, slope, changedAt }, language }: { readonly trend: Trend; readonly language: Lang }) {
  const say = termWords[language];
  const points = (share: number): string => (share * 100).toFixed(2);
  const lines = [
    ...bursts.map(({ from, to, weight }) =>
      fillWords(say.burst, { from: dayInWords(from, language), to: dayInWords(to, language), weight: weight.toFixed(1) }),
    ),
    ...(slope === undefined
      ? []
      : [fillWords(say.slope, { perPeriod: points(slope.perPeriod), low: points(slope.low), high: points(slope.high), p: slope.p.toFixed(3) })]),
    ...(changedAt === undefined ? [] : [fillWords(say.changed, { day: dayInWords(changedAt, language) })]),
  ];
  if (lines.length === 0) return <></>;
  return (
    <section class="section">
      <h2>{say.course}</h2>
      <ul class="figures">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}

interface Setting {
  readonly page: TermPage;
  readonly around: Surroundings;
}

function Spread({ page: { trend, sourceTitle, crossings, firstTitle, crossingTitles, language }, around }: Setting) {
  const say = termWords[language];
  const steps = [
    { day: trend.first.day, what: sourceTitle, id: trend.first.documentId, ...firstTitle },
    ...crossings.map((crossing, at) => ({
      day: crossing.day,
      what: fillWords(say.crossing[crossing.into], { name: crossingName(crossing, language) }),
      id: crossing.documentId,
      ...crossingTitles[at]!,
    })),
  ];
  return (
    <section class="section">
      <h2>{say.spread}</h2>
      <ol class="ways">
        {steps.map(({ day, what, id, title, language: spoken }) => (
          <li>
            <span class="small figures">{dayInWords(day, language)}</span>
            <span>
              {visibleText(what)}
              {words[language].colon}
              <DocumentLink id={id} title={title} spoken={spoken} around={around} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function DocumentLink({
  id,
  title,
  spoken,
  around,
}: {
  readonly id: DocumentId;
  readonly title: string;
  readonly spoken: string;
  readonly around: Surroundings;
}) {
  const path = localAddress(around.document?.(id));
  const name = visibleText(title) || id;
  return path === undefined ? (
    <bdi lang={languageTag(spoken)}>{name}</bdi>
  ) : (
    <a href={path} lang={languageTag(spoken)}>
      {name}
    </a>
  );
}

function Neighbours({ page: { trend, neighbours, language } }: { readonly page: TermPage }) {
  const say = termWords[language];
  return (
    <section class="section">
      <h2>{say.neighbours}</h2>
      {neighbours.neighbours.length === 0 ? (
        <p>{fillWords(say.noNeighbours, inWords(neighbours, language))}</p>
      ) : (
        <Figure picture={neighbourhoodPicture(trend.term, neighbours, language)} id="neighbours" language={language} />
      )}
    </section>
  );
}

function Sources({ page: { trend, bySource, language } }: { readonly page: TermPage }) {
  const say = termWords[language];
  const comma = words[language].listComma;
  return (
    <section class="section">
      <h2>{say.bySource}</h2>
      <table class="small figures">
        <thead>
          <tr>
            <th scope="col">{say.source.sources}</th>
            <th scope="col" class="number">
              {fillWords(say.source.now, { period: periodInWords(trend.period, language) })}
            </th>
            <th scope="col" class="number">
              {say.source.before}
            </th>
            <th scope="col" class="number">
              {say.source.expected}
            </th>
          </tr>
        </thead>
        <tbody>
          {bySource.map(({ sources, now, before, expected, notCompared }) => (
            <tr>
              <th scope="row">
                {sources.map(visibleText).join(comma)}
                {notCompared !== undefined && ` ${say[notCompared]}`}
              </th>
              <td class="number">{storiesInWords(now)}</td>
              <td class="number">{storiesInWords(before)}</td>
              <td class="number">{notCompared === undefined ? expected.toFixed(2) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">{say.sourcesNote}</p>
    </section>
  );
}

function storiesInWords({ stories, of }: SourceRow['now']): string {
  return of === 0 ? '–' : `${stories}/${of}`;
}

function Told({ page: { trend, stories, moreDocuments, language }, around }: Setting) {
  const say = termWords[language];
  if (stories.length === 0) return <></>;
  const title = fillWords(say.told, { period: periodInWords(trend.period, language) });
  return (
    <section class="section">
      <h2>{language === 'en' ? capitalised(title) : title}</h2>
      <ul class="family-list">
        {stories.map(({ id, documents }) => (
          <li>
            {documents.map((document, at) => (
              <p class={at === 0 ? undefined : 'small'}>
                <DocumentLink id={document.id} title={document.title} spoken={document.language} around={around} />{' '}
                <span class="small">
                  <Parts>
                    {[
                      visibleText(document.sourceTitle),
                      dayInWords(document.day, language, trend.movement.baseline.to),
                      document.language !== language && languageInWords(document.language, language),
                      at === 0 && around.story !== undefined && <a href={localAddress(around.story(id))}>{say.story}</a>,
                    ]}
                  </Parts>
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {moreDocuments > 0 && <p class="small">{fillWords(say.moreDocuments, { count: moreDocuments })}</p>}
    </section>
  );
}
