import { raw } from 'hono/html';
import type { KeywordBlock, KeywordIndexBlock, KeywordLine } from './blocks.js';
import { drawHeatStrip } from './charts/index.js';
import { Parts, Prose, type Setting, Unbroken } from './claims.js';
import { visibleText } from './visible.js';
import { words } from './words.js';

/** Half a line of text: a strip stands in a table's row. */
const STRIP_PIXELS = 130;

/** The table, and above it what narrows it down; that shows only where the script runs. */
export function KeywordIndex({ index, setting }: { readonly index: KeywordIndexBlock; readonly setting: Setting }) {
  const { lines, say } = index;
  return (
    <section class="keyword-index" aria-labelledby="index">
      <h2 id="index">{visibleText(index.title)}</h2>
      <Sieve index={index} />
      <table class="small">
        <thead>
          <tr>
            {[say.term, say.domain, say.kind, say.movement, say.strip].map((name) => (
              <th scope="col">{visibleText(name)}</th>
            ))}
            <th scope="col" class="number">
              {visibleText(say.stories)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row line={line} setting={setting} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ line, setting }: { readonly line: KeywordLine; readonly setting: Setting }) {
  const term = visibleText(line.term);
  return (
    <tr
      data-id={line.id}
      data-term={term}
      data-search={visibleText(line.search)}
      data-domain={line.domain.id}
      data-kind={line.kind.id}
      data-ratio={String(line.ratio)}
      data-stories={String(line.stories)}
      data-first={line.first}
    >
      <th scope="row">
        <a href={`#${line.id}`}>{term}</a>
      </th>
      <td class="domain">{visibleText(line.domain.name)}</td>
      <td class="kind">{visibleText(line.kind.name)}</td>
      <td class={`movement figures ${line.direction}`}>
        <Unbroken text={visibleText(line.movement)} />
      </td>
      <td class="strip">{raw(drawHeatStrip({ name: term, cells: line.strip }, { language: setting.language, width: STRIP_PIXELS, colours: 'page' }))}</td>
      <td class="number figures">{line.stories}</td>
    </tr>
  );
}

function Sieve({ index: { lines, say } }: { readonly index: KeywordIndexBlock }) {
  const shown = say.shown.replace('{shown}', String(lines.length)).replace('{all}', String(lines.length));
  return (
    <form id="sieve" class="sieve small unprinted" role="search" aria-label={visibleText(say.label)} hidden>
      <label>
        {say.search} <input name="search" type="search" autocomplete="off" />
      </label>
      <Choice name="domain" label={say.domain} first={say.allDomains} options={optionsOf(lines.map(({ domain }) => domain))} />
      <Choice name="kind" label={say.kind} first={say.allKinds} options={optionsOf(lines.map(({ kind }) => kind))} />
      <label>
        {say.sort}{' '}
        <select name="sort">
          {(['printed', 'term', 'movement', 'stories', 'first'] as const).map((order) => (
            <option value={order}>{visibleText(say[order])}</option>
          ))}
        </select>
      </label>
      <output aria-live="polite" data-shown={say.shown} data-none={say.none}>
        {shown}
      </output>
    </form>
  );
}

interface Option {
  readonly id: string;
  readonly name: string;
}

function Choice({
  name,
  label,
  first,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly first: string;
  readonly options: readonly Option[];
}) {
  return (
    <label>
      {visibleText(label)}{' '}
      <select name={name}>
        <option value="">{visibleText(first)}</option>
        {options.map((option) => (
          <option value={option.id}>{visibleText(option.name)}</option>
        ))}
      </select>
    </label>
  );
}

/** Each once, in the order of the table. */
function optionsOf(options: readonly Option[]): readonly Option[] {
  return [...new Map(options.map((option) => [option.id, option])).values()];
}

/** One keyword below the table. */
export function KeywordEntry({ keyword, setting }: { readonly keyword: KeywordBlock; readonly setting: Setting }) {
  const { aliases, parts, stories } = keyword;
  const say = words[setting.language];
  return (
    <article class="item keyword" id={keyword.id} aria-labelledby={`${keyword.id}-term`}>
      <p class="place small figures">
        <b>{keyword.position}</b>
      </p>
      <h2 id={`${keyword.id}-term`}>{visibleText(keyword.term)}</h2>
      <p class="small">
        <Parts>{keyword.notes.map(visibleText)}</Parts>
      </p>
      {aliases.names.length > 0 && (
        <p class="small">
          {aliases.label}
          {say.colon} <bdi>{aliases.names.map(visibleText).join(say.listComma)}</bdi>
        </p>
      )}
      {parts.map(({ label, claims, text }) => (
        <div class="role labelled">
          <p class="label small">{label}</p>
          <div>
            {claims.length > 0 && <Prose claims={claims} setting={setting} />}
            {text !== '' && <p class="small">{visibleText(text)}</p>}
          </div>
        </div>
      ))}
      {stories.lines.length > 0 && <Stories stories={stories} setting={setting} />}
    </article>
  );
}

function Stories({ stories, setting }: { readonly stories: KeywordBlock['stories']; readonly setting: Setting }) {
  return (
    <div class="role labelled">
      <p class="label small">{stories.label}</p>
      <ul class="documents small">
        {stories.lines.map(({ id, title, notes }) => {
          const path = setting.around.story?.(id);
          return (
            <li>
              <Parts>
                {[path === undefined ? <span class="untold">{visibleText(title)}</span> : <a href={path}>{visibleText(title)}</a>, ...notes.map(visibleText)]}
              </Parts>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
