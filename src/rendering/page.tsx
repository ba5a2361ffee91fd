import type { Page, PageBlock } from './blocks.js';
import { Figure } from './charts/figure.js';
import { Headline, Parts, placeOf, Prose, type Setting, SmallWord, Unbroken } from './claims.js';
import { headlinesOf } from './claim-text.js';
import { Documents } from './documents.js';
import { numberNotes, placesOf, withOwnClaims } from './notes.js';
import { KeywordEntry, KeywordIndex } from './keywords.js';
import { KEYWORDS_SCRIPT } from './keywords-script.js';
import { Links, Said, Trend } from './overview.js';
import { Contents, Reading, Section } from './reading.js';
import { writeSheet } from './sheet.js';
import type { Surroundings } from './surroundings.js';
import { languageTag, readableAddress, visibleText } from './visible.js';
import { dayInWords, titleInWords, words } from './words.js';

/** One page as one HTML file that asks for nothing from outside. `around` gives it links to what stands beside it. */
export function renderHtml(described: Page, around: Surroundings = {}): string {
  const page = withOwnClaims(described);
  const { language, date, evidence } = page;
  const setting: Setting = { language, date, evidence, notes: numberNotes(page), places: placesOf(page), around };
  return writeSheet(
    { ...page, around, scripts: page.blocks.some(({ kind }) => kind === 'keyword-index') ? [KEYWORDS_SCRIPT] : [] },
    <main>
      <header class="top">
        <h1>{headingOf(page)}</h1>
        {page.line !== '' && <p class="small">{visibleText(page.line)}</p>}
      </header>
      {page.blocks.map((block) => (
        <Block block={block} setting={setting} />
      ))}
      <Endnotes setting={setting} />
    </main>,
  );
}

/** A page may be named by its first headline; that stands below anyway, and no sentence is printed twice, so the day stands here instead. */
function headingOf(page: Page): string {
  const title = visibleText(page.title);
  return headlinesOf(page).includes(title) ? dayInWords(page.date, page.language) : title;
}

function Block({ block, setting }: { readonly block: PageBlock; readonly setting: Setting }) {
  switch (block.kind) {
    case 'claims':
      return (
        <div class="lead">
          <Prose claims={block.claims} setting={setting} />
        </div>
      );
    case 'item':
      return <Item item={block} setting={setting} />;
    case 'list':
      return <List list={block} setting={setting} />;
    case 'contents':
      return <Contents contents={block} />;
    case 'section':
      return <Section section={block} />;
    case 'reading':
      return <Reading item={block} setting={setting} />;
    case 'keyword-index':
      return <KeywordIndex index={block} setting={setting} />;
    case 'keyword':
      return <KeywordEntry keyword={block} setting={setting} />;
    case 'trend':
      return <Trend trend={block} setting={setting} />;
    case 'said':
      return <Said said={block} setting={setting} />;
    case 'picture':
      return <Figure picture={block.picture} id={block.id} language={setting.language} />;
    case 'links':
      return <Links links={block} />;
    case 'note':
      return <Note note={block} setting={setting} />;
    case 'corrections':
      return <Corrections corrections={block} setting={setting} />;
  }
}

type BlockOf<Kind extends PageBlock['kind']> = Extract<PageBlock, { readonly kind: Kind }>;

function Item({ item, setting }: { readonly item: BlockOf<'item'>; readonly setting: Setting }) {
  return (
    <article class="item" id={item.anchor} aria-labelledby={placeOf(item.headline, setting)}>
      <p class="place small figures">
        <b>{item.position}</b>
        {item.mark !== undefined && <Mark text={visibleText(item.mark)} />}
      </p>
      <Headline claim={item.headline} setting={setting} />
      <Prose claims={item.sentences} setting={setting} />
      {item.reasons.length > 0 && (
        <div class="why small">
          <Prose claims={item.reasons} setting={setting} />
        </div>
      )}
      <Documents documents={item.documents} language={setting.language} date={setting.date} around={setting.around} />
    </article>
  );
}

/** "update · since 24 June": on one line, or in a margin part under part. */
function Mark({ text }: { readonly text: string }) {
  return (
    <span>
      {text.split(' · ').map((part, at) => (
        <>
          {at > 0 && <span class="dot"> · </span>}
          <span class="part">
            <Unbroken text={part} />
          </span>
        </>
      ))}
    </span>
  );
}

function List({ list, setting }: { readonly list: BlockOf<'list'>; readonly setting: Setting }) {
  return (
    <section class="list" id={list.anchor}>
      <h2>{visibleText(list.title)}</h2>
      <ul>
        {list.entries.map(({ claim, note }) => (
          <li>
            <Prose claims={[claim]} setting={setting}>
              {note !== '' && <SmallWord text={visibleText(note)} language={setting.language} />}
            </Prose>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Note({ note, setting }: { readonly note: BlockOf<'note'>; readonly setting: Setting }) {
  if (note.by === 'interface') return <p class="lead small">{visibleText(note.text)}</p>;
  return (
    <aside class="editor">
      <p class="small">{words[setting.language].editorNote}</p>
      <p>{visibleText(note.text)}</p>
    </aside>
  );
}

function Corrections({ corrections, setting }: { readonly corrections: BlockOf<'corrections'>; readonly setting: Setting }) {
  return (
    <section class="corrections">
      <h2>{visibleText(corrections.title)}</h2>
      <dl>
        {corrections.entries.map(({ date, text }) => (
          <>
            <dt class="small">
              <time datetime={date}>{dayInWords(date, setting.language)}</time>
            </dt>
            <dd>{visibleText(text)}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

/** What is cited, once each, for a reader who holds paper. */
function Endnotes({ setting }: { readonly setting: Setting }) {
  const say = words[setting.language];
  const { documents } = setting.notes;
  if (documents.length === 0) return null;
  return (
    <section class="endnotes">
      <h2>{say.citedSources}</h2>
      <ol>
        {documents.map((view, at) => (
          <li>
            <span class="figures">{at + 1}</span>
            <Parts>
              {[
                <bdi lang={languageTag(view.language)}>{titleInWords(visibleText(view.documentTitle), view.language, setting.language)}</bdi>,
                <bdi>{visibleText(view.sourceTitle)}</bdi>,
                say.role[view.role],
                view.date === undefined ? say.certainty.unknown : dayInWords(view.date, setting.language),
                view.url !== undefined && <span class="address">{readableAddress(view.url)}</span>,
              ]}
            </Parts>
          </li>
        ))}
      </ol>
    </section>
  );
}
